import { banner } from './announce.js';
import { offerDraft } from './editor.js';
import { showInvisibles } from './invisibles.js';
import { isInHands, withoutMoving } from './live.js';
import { paintMarks } from './marks.js';
import { parsed } from './pieces.js';
import { allRows, currentRow, measureRows, rowById, setCurrent, skipBox } from './rows.js';
import { choices } from './selection.js';
import { askToSignIn, untilAnswered } from './sending.js';
import { say, tellLocalTimes } from './strings.js';
import { refreshStrip } from './strip.js';
import { showAlone } from './word-links.js';

/** What of the workbench is put anew; all else stays, as the dialogs and who is where. */
const PARTS = ['.desk-bar', '.segments', '.pages'];

/**
 * Asks for the page as it now is and puts its rows in the place of the old ones, without leaving it and without moving what
 * is being read. A row that somebody is writing in stays as it is. Goes on at a segment, if it is on the page.
 */
export async function refreshDesk(segmentId?: string): Promise<void> {
  const address = location.href.replace(/#.*$/, '');
  const response = await untilAnswered(() => fetch(address).catch(() => null));
  if (!response.ok) return banner(say('client.notShown'), { href: address, text: say('client.showAgain') });
  const fresh = parsed(await response.text());
  // Signed out: what answers is the page that asks for a name.
  if (!fresh.getElementById('workbench')) return askToSignIn();
  const current = segmentId ?? currentRow()?.dataset.segment;
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
      if (part === '.segments') measureRows(now);
      if (part === '.segments') for (const { row, before } of held) keepRow(now, row, before);
      // The strip is not part of what the server sends with the page.
      const strip = part === '.desk-bar' ? document.getElementById('strip') : null;
      const place = now.querySelector('#strip');
      if (strip && place) place.replaceWith(strip);
      old.replaceWith(document.adoptNode(now));
    }
  });
  // Who is here is told by the live stream alone.
  const here = document.getElementById('presence');
  if (here && presence) here.replaceWith(presence);
  for (const row of allRows()) if (!held.some((kept) => kept.row === row)) offerDraft(row);
  tellLocalTimes(document);
  paintMarks();
  void showAlone();
  showInvisibles();
  refreshStrip();
  chooseAgain();
  for (const other of allRows()) skipBox(other, true);
  const row = (current && rowById(current)) || allRows()[0] || null;
  setCurrent(row, { focus: segmentId !== undefined });
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

/** Even a row that is no more stays until what is written in it was sent; the answer then says where its text went. */
function keepRow(list: Element, row: HTMLElement, before: readonly string[]): void {
  const find = (id: string) => list.querySelector(`#${CSS.escape(id)}`);
  const now = find(row.id);
  if (now) now.replaceWith(row);
  else {
    const above = before.map(find).find((found) => found !== null);
    if (above) above.after(row);
    else list.prepend(row);
  }
}
