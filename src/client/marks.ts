import { allRows, textOf } from './rows.js';
import { offsetAt, rangeOf, textAround } from './text-offsets.js';

export interface Mark {
  /** What marks the words; neither is set where they were searched for. */
  readonly finding?: string;
  readonly flag?: string;
  readonly side: 'source' | 'target';
  readonly start: number;
  readonly end: number;
  /** What it looks like: a flag's severity, `fixed`, a finding's level, or `search`. */
  readonly kind: string;
}

/** Which lies over which, where marks overlap. */
const LAYERS = ['neutral', 'minor', 'fixed', 'major', 'critical', 'warning', 'error', 'overlap', 'search'];

/**
 * Paints the words that flags and checks mark in all rows with the CSS Custom Highlight API: over the text, not into it, so that no Arabic
 * word is broken. Where browsers have no such thing the quoted words in the panel serve.
 */
export function paintMarks(): void {
  if (!('highlights' in CSS)) return;
  const ranges = new Map<string, Range[]>();
  for (const row of allRows()) {
    const marks = marksOf(row);
    for (const mark of [...marks, ...overlaps(marks)]) {
      const range = rangeIn(row, mark);
      if (range) ranges.set(mark.kind, [...(ranges.get(mark.kind) ?? []), range]);
    }
  }
  for (const kind of LAYERS) CSS.highlights.delete(`mark-${kind}`);
  for (const [kind, list] of ranges) {
    const painted = new Highlight(...list);
    painted.priority = LAYERS.indexOf(kind);
    CSS.highlights.set(`mark-${kind}`, painted);
  }
}

/** What is marked in a row. */
export function marksOf(row: HTMLElement): readonly Mark[] {
  return JSON.parse(row.dataset.marks ?? '[]') as Mark[];
}

/** Where two flags, or two findings, mark the same words: each alone would be taken for one. */
function overlaps(marks: readonly Mark[]): Mark[] {
  const found: Mark[] = [];
  for (const [k, mark] of marks.entries())
    for (const other of marks.slice(k + 1)) {
      const alike = mark.flag ? other.flag : mark.finding && other.finding;
      const [start, end] = [Math.max(mark.start, other.start), Math.min(mark.end, other.end)];
      if (alike && mark.side === other.side && start < end)
        found.push({ side: mark.side, start, end, kind: 'overlap' });
    }
  return found;
}

/** Above all marks: what somebody has just pointed at. */
const ABOVE = 20;

/** Paints the words that a flag form is open on; null takes the paint away. */
export function paintChoice(range: Range | null): void {
  paintOne('mark-choosing', range);
}

/** Paints the words of the flag or finding that has the focus in the panel; null takes the paint away. */
export function paintPointed(range: Range | null): void {
  paintOne('mark-pointed', range);
}

function paintOne(name: string, range: Range | null): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete(name);
  if (!range) return;
  const painted = new Highlight(range);
  painted.priority = ABOVE;
  CSS.highlights.set(name, painted);
}

/** What marks the words that are selected, or in which the caret stands; the one with just these words before others. */
export function markAtCaret(row: HTMLElement): Mark | null {
  const selection = getSelection();
  const text = textAround(selection?.anchorNode);
  if (!selection || selection.rangeCount === 0 || !text || !row.contains(text)) return null;
  const range = selection.getRangeAt(0);
  const startOffset = offsetAt(text, range.startContainer, range.startOffset) ?? 0;
  const endOffset = offsetAt(text, range.endContainer, range.endOffset) ?? startOffset;
  const here = marksOf(row).filter(
    ({ kind, side, start, end }) =>
      kind !== 'search' && side === text.dataset.side && start <= startOffset && startOffset <= end,
  );
  return here.find(({ start, end }) => start === startOffset && end === endOffset) ?? here[0] ?? null;
}

/** A stretch of a row's text as a range in the page; null where the text on the screen is too short for it. */
export function rangeIn(row: HTMLElement, mark: Pick<Mark, 'side' | 'start' | 'end'>): Range | null {
  const text = textOf(row, mark.side);
  return (text && rangeOf(text, mark.start, mark.end)) ?? null;
}
