import { announce } from './announce.js';
import { type Mark, marksOf, paintPointed, rangeIn } from './marks.js';
import { allRows, currentRow, rowOf, setCurrent, textOf, turnPage } from './rows.js';
import { say } from './strings.js';
import { offsetAt, pointAt, textAround } from './text-offsets.js';
import { counterpart } from './word-links.js';

type Side = Mark['side'];
type Place = Pick<Mark, 'side' | 'start' | 'end'>;

/** Links to the words of a flag or a finding, and the paint over them while one looks at it in the panel. */
export function startWords(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLElement>('a[data-words]');
    const row = link && rowOf(link);
    if (!link || !row) return;
    event.preventDefault();
    selectWords(row, placeOf(link));
  });
  for (const kind of ['focusin', 'pointerover'])
    document.addEventListener(kind, (event) => {
      const box = (event.target as Element).closest?.<HTMLElement>('[data-flag], [data-finding]');
      const link = box?.querySelector<HTMLElement>('a[data-words]');
      const row = link && rowOf(link);
      paintPointed(link && row ? rangeIn(row, placeOf(link)) : null);
    });
}

/**
 * Selects a word of the row, and with the same arrow the next one in that direction, over the gutter too; with `extend` one
 * more word. What is selected can then be flagged, dismissed or split at, as if the mouse had done it.
 */
export function moveByWord(row: HTMLElement, direction: 'left' | 'right', extend: boolean): boolean {
  const here = selectedIn(row);
  if (!here) return enter(row, direction === 'left' ? 'source' : 'target', direction);
  const words = wordsOf(row, here.side);
  const step = (direction === 'right') === (here.side === 'target') ? 1 : -1;
  const { anchor, focus } = ends(here, words);
  const next = words[focus + step];
  if (!next) {
    const other = here.side === 'source' ? 'target' : 'source';
    // Over the gutter only where the other text stands on that side.
    if (!extend && (direction === 'left') === (leftOf() === other)) return enter(row, other, direction);
    return true;
  }
  const from = extend ? words[anchor]! : next;
  return select(row, here.side, from, next);
}

/** Selects what answers to the selected words on the other side; the first word there where nothing is known to. */
export async function acrossWords(row: HTMLElement): Promise<void> {
  const here = selectedIn(row) ?? { side: 'source' as const, start: 0, end: 0 };
  const side = here.side === 'source' ? 'target' : 'source';
  const found = await counterpart(row, here);
  const [first] = wordsOf(row, side);
  if (found) {
    selectWords(row, { side, ...found });
    announce(String(getSelection()));
  } else if (first) select(row, side, first, first);
}

/** Takes the selected words and what answers to them to the form that adds a term. */
export async function toTerm(row: HTMLElement): Promise<void> {
  const address = new URL(row.querySelector<HTMLAnchorElement>('[data-action="term"]')!.href);
  const here = selectedIn(row);
  const fill = (side: Side, place: Pick<Place, 'start' | 'end'>) =>
    address.searchParams.set(
      side === 'source' ? 'arabic' : 'english',
      textOf(row, side)?.textContent?.slice(place.start, place.end) ?? '',
    );
  if (here) {
    const found = await counterpart(row, here);
    fill(here.side, here);
    if (found) fill(here.side === 'source' ? 'target' : 'source', found);
  }
  location.assign(address);
}

/** Goes to the next or previous words that a flag, a check or a search marks, on this page or the next. */
export function toMark(step: 1 | -1): boolean {
  const places = allRows().flatMap((row) => markedIn(row).map((mark) => ({ row, mark })));
  const row = currentRow();
  const rows = allRows();
  const here = row && selectedIn(row);
  const order = (at: { readonly row: HTMLElement; readonly mark: Place | null }) =>
    [rows.indexOf(at.row), at.mark?.side === 'target' ? 1 : 0, at.mark?.start ?? -1, at.mark?.end ?? -1] as const;
  const now = row ? order({ row, mark: here }) : ([-1, 0, 0, 0] as const);
  const beyond = places.filter((place) => compare(order(place), now) * step > 0);
  const next = step === 1 ? beyond[0] : beyond.at(-1);
  if (next) goTo(next.row, next.mark);
  else if (!turnPage(step)) announce(say('client.noMoreMarks'));
  return true;
}

/** Lets go of the selected words. False where none were, and in a text that is being edited. */
export function letGo(row: HTMLElement): boolean {
  if (!selectedIn(row) || textOf(row, 'target')?.isContentEditable) return false;
  getSelection()?.removeAllRanges();
  return true;
}

function selectWords(row: HTMLElement, place: Place): void {
  setCurrent(row, { focus: true });
  getSelection()?.removeAllRanges();
  const range = place.start < 0 ? null : rangeIn(row, place);
  if (!range) return;
  getSelection()?.addRange(range);
}

function goTo(row: HTMLElement, mark: Mark): void {
  selectWords(row, mark);
  const box = row.querySelector<HTMLElement>(`[data-flag="${mark.flag}"], [data-finding="${mark.finding}"]`);
  const name = box?.querySelector('h2');
  // Beside its words, where the panel is too long to be seen whole.
  row.querySelector('.panel')!.scrollTop = box?.offsetTop ?? 0;
  announce([String(getSelection()), name?.textContent ?? ''].filter((part) => part !== '').join(' · '));
}

/** A row's marks in the order of its texts; what concerns the whole row comes first. */
function markedIn(row: HTMLElement): Mark[] {
  const order = (mark: Mark) => [mark.side === 'target' ? 1 : 0, mark.start, mark.end];
  const marks = [...marksOf(row)].sort((a, b) => compare(order(a), order(b)));
  const whole = [...row.querySelectorAll<HTMLElement>('[data-flag][data-whole]')].map(
    ({ dataset }): Mark => ({ flag: dataset.flag ?? '', side: 'source', start: -1, end: -1, kind: 'whole' }),
  );
  return [...whole.slice(0, 1), ...marks];
}

function placeOf({ dataset }: HTMLElement): Place {
  return { side: dataset.words as Side, start: Number(dataset.start), end: Number(dataset.end) };
}

/** What is selected in one of a row's texts. */
function selectedIn(row: HTMLElement): Place | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const text = textAround(range.startContainer);
  const start = text && offsetAt(text, range.startContainer, range.startOffset);
  const end = text && offsetAt(text, range.endContainer, range.endOffset);
  if (!text || !row.contains(text) || start == null || end == null) return null;
  return { side: text.dataset.side as Side, start, end };
}

interface Word {
  readonly start: number;
  readonly end: number;
}

/** Between spaces, without the punctuation around it: "Al-Mismari" is one word to those who read it. */
const WORD = /[\p{L}\p{M}\p{N}](?:\S*[\p{L}\p{M}\p{N}%])?/gu;

function wordsOf(row: HTMLElement, side: Side): Word[] {
  return [...(textOf(row, side)?.textContent ?? '').matchAll(WORD)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}

/** The words at which a selection was begun and to which it goes. */
function ends({ start, end }: Place, words: readonly Word[]): { anchor: number; focus: number } {
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  const selection = getSelection();
  const text = textAround(selection?.anchorNode);
  const at = (node: Node | null | undefined, offset = 0) => (text && node ? (offsetAt(text, node, offset) ?? 0) : 0);
  const backwards =
    at(selection?.anchorNode, selection?.anchorOffset) > at(selection?.focusNode, selection?.focusOffset);
  return backwards ? { anchor: last, focus: first } : { anchor: first, focus: last };
}

function select(row: HTMLElement, side: Side, from: Word, to: Word): boolean {
  const text = textOf(row, side);
  const forwards = from.start <= to.start;
  const anchor = text && pointAt(text, forwards ? from.start : from.end, forwards);
  const focus = text && pointAt(text, forwards ? to.end : to.start, !forwards);
  if (!anchor || !focus) return true;
  setCurrent(row, { focus: true });
  getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
  announce(String(getSelection()));
  return true;
}

/** Enters a text at the edge that one comes to first: its beginning, if one goes the way that it is read. */
function enter(row: HTMLElement, side: Side, direction: 'left' | 'right'): boolean {
  const words = wordsOf(row, side);
  const word = (direction === 'right') === (side === 'target') ? words[0] : words.at(-1);
  return word ? select(row, side, word, word) : true;
}

/** The columns stand the same way in both interfaces. */
function leftOf(): Side {
  return document.documentElement.dataset.columns === 'english-first' ? 'target' : 'source';
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, k) => value !== b[k]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
