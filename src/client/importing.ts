import { announce } from './announce.js';
import { fetchPiece } from './pieces.js';

/** Asked again so often. */
const LOOK_MS = 500;

/** Shows how far an import is without loading the page anew, goes on to its document, and lets Escape stop it. */
export function startImporting(): void {
  const place = document.querySelector<HTMLElement>('[data-importing]');
  if (!place) return;
  void follow(place, place.dataset.importing!);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') document.querySelector<HTMLFormElement>('form[data-stop-import]')?.requestSubmit();
  });
}

async function follow(place: HTMLElement, address: string): Promise<void> {
  let [shown, told] = ['', ''];
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    const answer = await fetchPiece(address);
    // Without a connection, or while a server behind a proxy begins anew, it is asked again; the import goes on.
    if (!answer || answer.status >= 500) continue;
    // Done, stopped, signed out: the address itself knows where to go on.
    if (answer.status !== 200 || answer.redirected) return location.replace(address);
    const now = await answer.text().catch(() => shown);
    // What is the same stays: a reader or a selection may be in it.
    if (now === shown) continue;
    const held = place.contains(document.activeElement) ? document.activeElement?.id : undefined;
    place.innerHTML = shown = now;
    if (held) document.getElementById(held)?.focus();
    const news = quarter(place);
    if (news !== told) announce(news);
    told = news;
  }
}

/** What is said to those who do not see the bar: each step, and each quarter of it. */
function quarter(place: HTMLElement): string {
  const bar = place.querySelector('progress');
  const quarters = bar?.hasAttribute('value') ? Math.floor(bar.value * 4) : 0;
  const label = place.querySelector('label')?.textContent ?? '';
  return quarters === 0
    ? label
    : `${label} ${new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' }).format(quarters / 4)}`;
}
