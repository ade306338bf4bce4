import { snapToGraphemes } from '../../../text/graphemes.js';
import { type DiffPart, diffTokens } from '../../../text/token-diff.js';
import { escapeAttribute } from '../../xml/escape.js';
import { runText } from '../write-text.js';
import { seconds } from './parts.js';
import type { Remark, ReviewRow } from './review.js';

/** Numbers that tracked changes and comments are told apart by, each once in a document. */
export interface Numbers {
  comment(): number;
  change(): number;
}

/** The English of a row with what was changed in it as tracked changes, and its remarks. */
export function targetRuns(row: ReviewRow, remarks: readonly Remark[], numbers: Numbers): string {
  const who = `w:author="${escapeAttribute(row.editedBy ?? 'Tawazi')}" w:date="${seconds(row.changedAt)}"`;
  const parts = diffTokens(row.originalTarget, row.targetText);
  return anchored(row.targetText, parts, remarks, numbers, (op, text) => {
    if (op === 'equal') return run(text, '');
    const id = `w:id="${numbers.change()}" ${who}`;
    return op === 'insert'
      ? `<w:ins ${id}>${run(text, '')}</w:ins>`
      : `<w:del ${id}>${run(text, '').replace(/<(\/?)w:t(?=[ >])/g, '<$1w:delText')}</w:del>`;
  });
}

/** The Arabic of a row with its remarks. */
export function sourceRuns({ sourceText }: ReviewRow, remarks: readonly Remark[], numbers: Numbers): string {
  const whole: DiffPart[] = sourceText === '' ? [] : [{ op: 'equal', text: sourceText, beforeStart: 0, afterStart: 0 }];
  return anchored(sourceText, whole, remarks, numbers, (_op, text) => run(text, '<w:rPr><w:rtl/></w:rPr>'));
}

function run(text: string, format: string): string {
  return `<w:r>${format}${runText(text, 'w:')}</w:r>`;
}

/** A text in its parts, cut where remarks begin and end. */
function anchored(
  text: string,
  parts: readonly DiffPart[],
  remarks: readonly Remark[],
  numbers: Numbers,
  write: (op: DiffPart['op'], text: string) => string,
): string {
  const marks = remarks.map(({ start, end }) => {
    const whole = start === null || end === null;
    const span = snapToGraphemes(text, whole ? { start: 0, end: text.length } : { start, end });
    return { from: span.start, to: span.end, id: numbers.comment() };
  });
  const begun = new Set<number>();
  const ended = new Set<number>();
  const made: string[] = [];
  const end = (upTo: number) => {
    for (const { from, to, id } of marks)
      if (to <= upTo && (from < upTo || to === from) && begun.has(id) && !ended.has(id)) {
        ended.add(id);
        made.push(
          `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`,
        );
      }
  };
  const begin = (upTo: number) => {
    for (const { from, id } of marks)
      if (from <= upTo && !begun.has(id)) {
        begun.add(id);
        made.push(`<w:commentRangeStart w:id="${id}"/>`);
      }
  };
  for (const part of parts) {
    if (part.op === 'delete') {
      made.push(write(part.op, part.text));
      continue;
    }
    const last = part.afterStart + part.text.length;
    const cuts = marks.flatMap(({ from, to }) => [from, to]).filter((cut) => cut > part.afterStart && cut < last);
    let at = part.afterStart;
    for (const cut of [...new Set(cuts), last].sort((a, b) => a - b)) {
      end(at);
      begin(at);
      made.push(write(part.op, text.slice(at, cut)));
      at = cut;
    }
  }
  end(text.length);
  begin(text.length);
  end(text.length);
  return made.join('');
}
