import { escapeAttribute } from '../../xml/escape.js';
import { runText } from '../write-text.js';
import { seconds, W, XML } from './parts.js';
import type { Remark } from './review.js';

const W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** The parts that hold the comments, numbered from 0 in their order, and say which are settled. */
export function commentParts(remarks: readonly Remark[]): Record<string, string> {
  const comments = remarks.map(comment).join('');
  const settled = remarks.map(
    (remark, k) => `<w15:commentEx w15:paraId="${paragraphId(k)}" w15:done="${remark.settled ? 1 : 0}"/>`,
  );
  return {
    'word/comments.xml': `${XML}<w:comments ${W} ${W14} ${MC} mc:Ignorable="w14">${comments}</w:comments>`,
    'word/commentsExtended.xml': `${XML}<w15:commentsEx ${W15} ${MC} mc:Ignorable="w15">${settled.join('')}</w15:commentsEx>`,
  };
}

function comment({ by, at, lines }: Remark, k: number): string {
  const mark = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>';
  const all = lines.length > 0 ? lines : [''];
  const paragraphs = all.map((line, n) => {
    // A comment is known by its last paragraph.
    const id = n === all.length - 1 ? ` w14:paraId="${paragraphId(k)}"` : '';
    const [direction, run] = isArabic(line) ? ['<w:bidi/>', '<w:rPr><w:rtl/></w:rPr>'] : ['', ''];
    return `<w:p${id}><w:pPr><w:pStyle w:val="CommentText"/>${direction}</w:pPr>${n === 0 ? mark : ''}<w:r>${run}${runText(line, 'w:')}</w:r></w:p>`;
  });
  const author = `w:author="${escapeAttribute(by)}" w:date="${seconds(at)}" w:initials="${escapeAttribute(initials(by))}"`;
  return `<w:comment w:id="${k}" ${author}>${paragraphs.join('')}</w:comment>`;
}

/** Eight hexadecimal digits, below 80000000 and not 0. */
function paragraphId(k: number): string {
  return (k + 1).toString(16).toUpperCase().padStart(8, '0');
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 9);
}

/** Whether the first letter of a text is an Arabic one. */
export function isArabic(text: string): boolean {
  return /^[^\p{L}]*\p{Script=Arabic}/u.test(text);
}
