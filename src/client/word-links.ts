import { rangeIn } from './marks.js';
import { fetchPiece } from './pieces.js';
import { choose } from './preferences.js';
import { allRows, rowById, rowOf, textOf, workbench } from './rows.js';
import { offsetAt, textAround } from './text-offsets.js';

interface WordLinks {
  readonly segment: string;
  readonly version: number;
  /** Start and end in the Arabic, start and end in the English. */
  readonly links: readonly (readonly [number, number, number, number])[];
  readonly alone: { readonly [side in 'source' | 'target']: readonly (readonly [number, number])[] };
}

/** What is known of each segment, at the version that it was asked for. */
const known = new Map<string, WordLinks>();
const asked = new Map<string, Promise<void>>();
/** Shorter than anybody waits for a light, longer than from a key to its frame. */
const REST_MS = 40;
const LINKED = 'mark-linked';
const ALONE = 'mark-alone';

/**
 * Lights the counterpart of the word under the pointer or the caret on the other side, and with omissions on underlines the
 * words that nothing on the other side was found for. Where highlights are not supported nothing is lit.
 */
export function startWordLinks(): void {
  if (!workbench() || !('highlights' in CSS)) return;
  let waiting = 0;
  document.addEventListener('pointermove', (event) => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => {
      const at = placeUnder(event.clientX, event.clientY);
      if (at) void light(at.row, at.side, at.offset);
      else CSS.highlights.delete(LINKED);
    });
  });
  let moved = 0;
  document.addEventListener('selectionchange', () => {
    // Once the caret has come to rest: while somebody types there is nothing to light, and a key is not to wait for it.
    clearTimeout(moved);
    moved = window.setTimeout(lightAtCaret, REST_MS);
  });
  if (omissionsShown()) void showAlone();
}

function lightAtCaret(): void {
  const selection = getSelection();
  const node = selection?.focusNode;
  const text = textAround(node);
  const row = text && rowOf(text);
  if (!selection || !node || !text || !row) return;
  void light(row, text.dataset.side as 'source' | 'target', offsetAt(text, node, selection.focusOffset) ?? 0);
}

/** Turns the omissions on or off, which is remembered. */
export function toggleOmissions(): boolean {
  choose('omissions', omissionsShown() ? 'off' : 'on');
  void showAlone();
  return true;
}

/** Underlines what stands alone in the rows of the page; to be called again when rows were put anew. */
export async function showAlone(): Promise<void> {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete(ALONE);
  if (!omissionsShown()) return;
  await ask(allRows());
  const ranges = allRows().flatMap((row) => {
    const links = linksOf(row);
    if (!links) return [];
    return (['source', 'target'] as const).flatMap((side) =>
      links.alone[side].flatMap(([start, end]) => rangeIn(row, { side, start, end }) ?? []),
    );
  });
  CSS.highlights.set(ALONE, new Highlight(...ranges));
}

/** The words on the other side that the words of a place were linked to, from the first to the last; null where none were. */
export async function counterpart(
  row: HTMLElement,
  { side, start, end }: { readonly side: 'source' | 'target'; readonly start: number; readonly end: number },
): Promise<{ readonly start: number; readonly end: number } | null> {
  await ask([row]);
  const [from, to, otherFrom, otherTo] = side === 'source' ? ([0, 1, 2, 3] as const) : ([2, 3, 0, 1] as const);
  const found = linksOf(row)?.links.filter((link) => link[from] < end && start < link[to]) ?? [];
  if (found.length === 0) return null;
  return {
    start: Math.min(...found.map((link) => link[otherFrom])),
    end: Math.max(...found.map((link) => link[otherTo])),
  };
}

function omissionsShown(): boolean {
  return document.documentElement.dataset.omissions === 'on';
}

async function light(row: HTMLElement, side: 'source' | 'target', offset: number): Promise<void> {
  // What was typed since has other places.
  if (
    textOf(row, 'target')?.isContentEditable &&
    textOf(row, 'target')?.dataset.stored !== textOf(row, 'target')?.textContent
  )
    return void CSS.highlights.delete(LINKED);
  await ask([row]);
  const links = linksOf(row);
  const [from, to] = side === 'source' ? ([0, 1] as const) : ([2, 3] as const);
  const here = links?.links.filter((link) => link[from] <= offset && offset < link[to]) ?? [];
  const ranges = here.flatMap(([a, b, c, d]) => [
    rangeIn(row, { side: 'source', start: a, end: b }) ?? [],
    rangeIn(row, { side: 'target', start: c, end: d }) ?? [],
  ]);
  if (ranges.length > 0) CSS.highlights.set(LINKED, new Highlight(...ranges.flat()));
  else CSS.highlights.delete(LINKED);
}

function linksOf(row: HTMLElement): WordLinks | undefined {
  const links = known.get(row.dataset.segment ?? '');
  return links && String(links.version) === row.dataset.version ? links : undefined;
}

/** Has what is known of these rows; what was asked for already is waited for, not asked for again. */
async function ask(rows: readonly HTMLElement[]): Promise<void> {
  const unknown = rows.filter((row) => !linksOf(row));
  const wanted = unknown.filter((row) => !asked.has(keyOf(row)));
  if (wanted.length > 0) {
    const answer = fetchLinks(wanted.map((row) => row.dataset.segment).join('.'));
    for (const row of wanted) asked.set(keyOf(row), answer);
  }
  await Promise.all(unknown.map((row) => asked.get(keyOf(row))));
}

async function fetchLinks(ids: string): Promise<void> {
  const response = await fetchPiece(`/documents/${workbench()?.dataset.document}/links?segments=${ids}`);
  if (!response?.ok) return;
  for (const links of (await response.json()) as WordLinks[])
    if (rowById(links.segment)) known.set(links.segment, links);
}

function keyOf(row: HTMLElement): string {
  return `${row.dataset.segment} ${row.dataset.version}`;
}

/** The text and the offset in it under a point of the screen. */
function placeUnder(x: number, y: number) {
  const caret = document.caretRangeFromPoint?.(x, y);
  const text = textAround(caret?.startContainer);
  const row = text && rowOf(text);
  if (!caret || !text || !row) return null;
  const offset = offsetAt(text, caret.startContainer, caret.startOffset) ?? 0;
  return { row, side: text.dataset.side as 'source' | 'target', offset };
}
