import { allRows, textOf } from './rows.js';

interface Mark {
  /** Set where a check marks the words; otherwise a flag does. */
  readonly finding?: string;
  readonly side: 'source' | 'target';
  readonly start: number;
  readonly end: number;
  /** What it looks like: a flag's severity, `fixed`, or a finding's level. */
  readonly kind: string;
}

/**
 * Paints the words that flags and checks mark in all rows with the CSS Custom Highlight API: over the text, not into it, so that no Arabic
 * word is broken. Where browsers have no such thing the quoted words in the panel serve.
 */
export function paintMarks(): void {
  if (!('highlights' in CSS)) return;
  const ranges = new Map<string, Range[]>();
  for (const row of allRows())
    for (const mark of JSON.parse(row.dataset.marks ?? '[]') as Mark[]) {
      const range = rangeIn(row, mark);
      const name = `mark-${mark.kind}`;
      if (range) ranges.set(name, [...(ranges.get(name) ?? []), range]);
    }
  for (const name of [...CSS.highlights.keys()])
    if (name.startsWith('mark-') && !KEPT.includes(name)) CSS.highlights.delete(name);
  for (const [name, list] of ranges) CSS.highlights.set(name, new Highlight(...list));
}

const CHOICE = 'mark-choosing';
/** Painted by others. */
const KEPT: readonly string[] = [CHOICE, 'mark-linked', 'mark-alone', 'mark-combining'];

/** Paints the words that a flag form is open on; null takes the paint away. */
export function paintChoice(range: Range | null): void {
  if (!('highlights' in CSS)) return;
  if (range) CSS.highlights.set(CHOICE, new Highlight(range));
  else CSS.highlights.delete(CHOICE);
}

/** The finding on whose words the caret stands or the selection begins; null where there is none. */
export function findingAtCaret(row: HTMLElement): string | null {
  const selection = getSelection();
  const node = selection?.anchorNode;
  const text = node?.parentElement?.closest<HTMLElement>('.text[data-side]');
  if (!selection || !text || !row.contains(text)) return null;
  const at = selection.anchorOffset;
  const here = (JSON.parse(row.dataset.marks ?? '[]') as Mark[]).find(
    ({ finding, side, start, end }) => finding && side === text.dataset.side && start <= at && at <= end,
  );
  return here?.finding ?? null;
}

/** A stretch of a row's text as a range in the page; null where the text on the screen is too short for it. */
export function rangeIn(row: HTMLElement, mark: Pick<Mark, 'side' | 'start' | 'end'>): Range | null {
  const node = textOf(row, mark.side)?.firstChild;
  if (!(node instanceof Text) || mark.end > node.length) return null;
  const range = new Range();
  range.setStart(node, mark.start);
  range.setEnd(node, mark.end);
  return range;
}
