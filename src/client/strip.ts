import { fetchPiece } from './pieces.js';
import { allRows, setCurrent, workbench } from './rows.js';

const CALM_MS = 1_500;
let waiting = 0;

/**
 * Puts the strip that shows where in the document flags, findings and open segments are. Asked for after the page, which is
 * not to wait for it; asked for again a while after something changed.
 */
export function startStrip(): void {
  if (!document.getElementById('strip')) return;
  // A long document's takes the server a while, in which it would not send what the page is made of.
  if (document.readyState === 'complete') void show();
  else addEventListener('load', () => void show(), { once: true });
}

/** To a segment by its number or by the strip: at once where it is on this page, else the server finds its page. */
export function startJumps(): void {
  document.addEventListener('submit', (event) => {
    const field = (event.target as Element).querySelector<HTMLInputElement>('[data-jump-field]');
    if (!field || !goToNumber(field.value)) return;
    event.preventDefault();
    field.value = '';
  });
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('#strip a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (goToNumber(new URL(link.href).searchParams.get('number') ?? '')) event.preventDefault();
  });
}

/** In the digits of any of the page's scripts. */
function goToNumber(number: string): boolean {
  const latin = number.trim().replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16));
  const row = allRows().find(({ dataset }) => dataset.position === latin.replace(/^0+/, ''));
  if (!row) return false;
  setCurrent(row, { focus: true });
  return true;
}

/** To be called when segments changed; many changes at once are one question. */
export function refreshStrip(): void {
  if (!document.getElementById('strip')) return;
  clearTimeout(waiting);
  waiting = window.setTimeout(show, CALM_MS);
}

async function show(): Promise<void> {
  const answer = await fetchPiece(`/documents/${workbench()?.dataset.document}/strip`);
  const place = document.getElementById('strip');
  if (answer?.ok && place) place.innerHTML = await answer.text();
}
