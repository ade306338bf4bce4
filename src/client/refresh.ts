import { banner } from './announce.js';
import { fitChips } from './chips.js';
import { offerDraft } from './editor.js';
import { showInvisibles } from './invisibles.js';
import { isInHands, withoutMoving } from './live.js';
import { paintMarks } from './marks.js';
import { parsed } from './pieces.js';
import { allRows, currentRow, measureRows, rowById, setCurrent, skipBox } from './rows.js';
import { choices } from './selection.js';
import { askToSignIn, tellGone, untilAnswered } from './sending.js';
import { say, tellLocalTimes } from './strings.js';
import { refreshStrip } from './strip.js';
import { showAlone } from './word-links.js';

/** What of the workbench is put anew; all else stays, as the dialogs and who is where. */
const PARTS = ['.desk-bar', '.segments', '.pages'];

/**
 * Asks for the page as it now is and puts its rows in the place of the old ones, without leaving it and without moving what
 * is being read. A row that somebody is writing in stays as it is. Goes on at a segment, if it is on the page; without one
 * at the row where one was, or at the nearest that is still there.
 */
export async function refreshDesk({ at = '', focus = false }: GoingOn = {}): Promise<void> {
  const address = location.href.replace(/#.*$/, '');
  const response = await untilAnswered(() => fetch(address).catch(() => null));
  if (response.status === 410) return void tellGone();
  if (!response.ok) return banner(say('client.notShown'), { href: address, text: say('client.showAgain') });
  const fresh = parsed(await response.text());
  // Signed out: what answers is the page that asks for a name.
  if (!fresh.getElementById('workbench')) return askToSignIn();
  document.title = fresh.title;
  // All that it may have told of is shown now.
  banner(null);
  const here = placeNow();
  const held = heldRows();
  const chooseAgain = choices();
  const presence = document.getElementById('presence');
  withoutMoving(() => {
    for (const part of PARTS) {
      const [old, now] = [document.querySelector(part), fresh.querySelector(part)];
      if (!old || !now) {
        old?.remove();
        if (now) document.querySelector('.segments')?.after(document.adoptNode(now));
        continue;
      }
      if (part === '.segments') {
        putRows(old, withHeld(now, held));
        measureRows(old);
        continue;
      }
      // The strip is not part of what the server sends with the page.
      const strip = part === '.desk-bar' ? document.getElementById('strip') : null;
      const place = now.querySelector('#strip');
      if (strip && place) place.replaceWith(strip);
      old.replaceWith(document.adoptNode(now));
    }
  });
  // Who is here is told by the live stream alone.
  const shown = document.getElementById('presence');
  if (shown && presence) shown.replaceWith(presence);
  for (const row of allRows()) if (!held.some((kept) => kept.row === row)) offerDraft(row);
  fitChips();
  tellLocalTimes(document);
  paintMarks();
  void showAlone();
  showInvisibles();
  refreshStrip();
  chooseAgain();
  for (const other of allRows()) skipBox(other, true);
  goOn(rowById(at), here, focus);
}

interface GoingOn {
  readonly at?: string;
  /** Whether the keyboard goes there from wherever it is. */
  readonly focus?: boolean;
}

interface PlaceNow {
  /** The rows, the current one first, the others by how near they are to it. */
  readonly nearest: readonly string[];
  /** Where the current row stands on the screen; undefined where it is out of sight. */
  readonly top: number | undefined;
  /** Whether it has the keyboard, which goes with a row that is put anew. */
  readonly focused: boolean;
}

function placeNow(): PlaceNow {
  const [rows, current] = [allRows(), currentRow()];
  const place = current ? rows.indexOf(current) : 0;
  const away = (row: HTMLElement) => Math.abs(rows.indexOf(row) - place);
  const { top = -1, bottom = -1 } = current?.getBoundingClientRect() ?? {};
  return {
    nearest: [...rows].sort((a, b) => away(a) - away(b)).map(({ dataset }) => dataset.segment ?? ''),
    top: bottom > 0 && top < innerHeight ? top : undefined,
    focused: current?.contains(document.activeElement) ?? false,
  };
}

function goOn(wanted: HTMLElement | null, { nearest, top, focused }: PlaceNow, focus: boolean): void {
  const stays = wanted === null || wanted.dataset.segment === nearest[0];
  const row = wanted ?? nearest.map(rowById).find((found) => found !== null) ?? allRows()[0] ?? null;
  // Where one stays the row stays on the screen too.
  const moved = row && stays && top !== undefined ? row.getBoundingClientRect().top - top : 0;
  // What is left of a pixel must not add up.
  if (Math.abs(moved) > 1) scrollBy(0, moved);
  setCurrent(row, { focus: focus || (focused && !row?.contains(document.activeElement)) });
}

interface HeldRow {
  readonly row: HTMLElement;
  /** The rows above it, the nearest first. */
  readonly before: readonly string[];
}

/** The rows that somebody is writing in. */
function heldRows(): HeldRow[] {
  const rows = allRows();
  return rows.flatMap((row, k) =>
    isInHands(row)
      ? [
          {
            row,
            before: rows
              .slice(0, k)
              .reverse()
              .map(({ id }) => id),
          },
        ]
      : [],
  );
}

/**
 * The rows as they now are, but for those that are held. Even a row that is no more stays until what is written in it was
 * sent; the answer then says where its text went.
 */
function withHeld(fresh: Element, held: readonly HeldRow[]): Element[] {
  const rows = [...fresh.children];
  for (const { row, before } of held) {
    const place = (id: string) => rows.findIndex((other) => other.id === id);
    const now = place(row.id);
    const above = before.map(place).find((found) => found >= 0) ?? -1;
    if (now >= 0) rows[now] = row;
    else rows.splice(above + 1, 0, row);
  }
  return rows;
}

/** Around the rows that stay, which are not taken out for a moment: the caret would go out of them. */
function putRows(list: Element, rows: readonly Element[]): void {
  for (const old of [...list.children]) if (!rows.includes(old)) old.remove();
  let staying = list.firstElementChild;
  for (const row of rows)
    if (row === staying) staying = row.nextElementSibling;
    else list.insertBefore(row, staying);
}
