import { currentRow, measureRows, rowById, setCurrent, workbench } from './rows.js';

/** Where one was in a document, in this tab: its address without the hash, the segment, and where on the screen that stood. */
interface Place {
  readonly address: string;
  readonly segment: string;
  readonly top: number;
}

/**
 * Takes up the row that one was at when this tab left the same part of the document, as for its history or for reading; a
 * link to a segment goes before.
 */
export function keepPlace(): void {
  const id = workbench()?.dataset.document;
  if (!id) return;
  addEventListener('pagehide', () => {
    const [row, address] = [currentRow(), addressNow()];
    const segment = row?.dataset.segment;
    if (!row || !segment) return;
    const { top } = row.getBoundingClientRect();
    sessionStorage.setItem(keyOf(id), JSON.stringify({ address, segment, top } satisfies Place));
  });
  const place = placeIn(id);
  const row = place && place.address === addressNow() && location.hash === '' ? rowById(place.segment) : null;
  // The first row is where one is anyway.
  if (!row || row === currentRow()) return;
  measureRows();
  setCurrent(row, { focus: true });
  // A row that stood in sight stands where it stood.
  if (place && place.top > 0 && place.top < innerHeight) scrollBy(0, row.getBoundingClientRect().top - place.top);
}

/** The way back into a document that this tab has come from leads to where one was in it, with its filters and search. */
export function leadBack(): void {
  for (const back of document.querySelectorAll<HTMLAnchorElement>('a[data-way-back]'))
    back.href = placeIn(back.dataset.wayBack ?? '')?.address ?? back.href;
}

function placeIn(documentId: string): Place | null {
  return JSON.parse(sessionStorage.getItem(keyOf(documentId)) ?? 'null') as Place | null;
}

function keyOf(documentId: string): string {
  return `tawazi-place-${documentId}`;
}

function addressNow(): string {
  return location.pathname + location.search;
}
