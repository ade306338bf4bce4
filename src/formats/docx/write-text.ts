import type { TextEdit } from '../whole-text.js';
import { escapeXml } from '../xml/escape.js';
import type { TextItem } from './content.js';
import type { Paragraph } from './read.js';
import { spread } from './spread.js';

/** What puts another text into a paragraph: only the elements of text that change are written anew. */
export function textEdits({ part: { xml }, content, text: old }: Paragraph, text: string): TextEdit[] {
  if (text === old) return [];
  const items = content.items.filter((item): item is TextItem => item.kind === 'text');
  const made = spread(
    items.map((item) => ({ text: item.text, format: formatOf(item, xml) })),
    text,
  );
  return items.flatMap(({ element, run, text: was }, k) => {
    const now = made[k]!;
    return now === was ? [] : [{ start: element.start, end: element.end, text: runText(now, run.prefix) }];
  });
}

/** How a stretch of text looks and what it is part of, to be compared. */
export function formatOf({ run, around }: TextItem, xml: string): string {
  const properties = run.children.find(({ name }) => name === 'w:rPr');
  const own = properties ? xml.slice(properties.start, properties.end) : '';
  return [...around.map(({ start }) => start), own].join(' ');
}

/** A text as the content of a run. */
export function runText(text: string, prefix: string): string {
  return text
    .split(/([\t\n])/)
    .map((piece) => {
      if (piece === '') return '';
      if (piece === '\t') return `<${prefix}tab/>`;
      if (piece === '\n') return `<${prefix}br/>`;
      const space = /^\s|\s$|\s\s/.test(piece) ? ' xml:space="preserve"' : '';
      return `<${prefix}t${space}>${escapeXml(piece)}</${prefix}t>`;
    })
    .join('');
}
