import { allRows, textOf } from './rows.js';

interface Mark {
  readonly flag: string;
  readonly side: 'source' | 'target';
  readonly start: number;
  readonly end: number;
  readonly severity: string;
  readonly state: string;
}

/**
 * Paints the flagged words of all rows with the CSS Custom Highlight API: over the text, not into it, so that no Arabic
 * word is broken. Where browsers have no such thing the quoted words in the panel serve.
 */
export function paintMarks(): void {
  if (!('highlights' in CSS)) return;
  const ranges = new Map<string, Range[]>();
  for (const row of allRows())
    for (const mark of JSON.parse(row.dataset.marks ?? '[]') as Mark[]) {
      const range = rangeOf(row, mark);
      const name = mark.state === 'fixed' ? 'mark-fixed' : `mark-${mark.severity}`;
      if (range) ranges.set(name, [...(ranges.get(name) ?? []), range]);
    }
  for (const name of [...CSS.highlights.keys()]) if (name.startsWith('mark-')) CSS.highlights.delete(name);
  for (const [name, list] of ranges) CSS.highlights.set(name, new Highlight(...list));
}

function rangeOf(row: HTMLElement, mark: Mark): Range | null {
  const node = textOf(row, mark.side)?.firstChild;
  if (!(node instanceof Text) || mark.end > node.length) return null;
  const range = new Range();
  range.setStart(node, mark.start);
  range.setEnd(node, mark.end);
  return range;
}
