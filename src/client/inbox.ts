import { banner } from './announce.js';
import { fetchPiece } from './pieces.js';
import { say } from './strings.js';

/** How often a page that is looked at asks for what its reader was told. */
const ASK_MS = 20_000;

/** Keeps the number at the bell, marks what is opened as read, and lets j and k go through lists. */
export function startInbox(): void {
  const ask = () => {
    void askForCount();
    void lookAgain();
  };
  setInterval(ask, ASK_MS);
  // What was read in another tab is read here.
  document.addEventListener('visibilitychange', ask);
  document.addEventListener('click', (event) => {
    const notice = (event.target as Element).closest<HTMLElement>('[data-notice]');
    if (notice)
      void fetchPiece('/inbox/read', new URLSearchParams({ id: notice.dataset.notice ?? '' }), { keepalive: true });
  });
  const list = document.querySelector('[data-list]');
  if (!list) return;
  keepEntry(list);
  document.addEventListener('keydown', (event) => {
    const step = { KeyJ: 1, KeyK: -1 }[event.code];
    if (step === undefined || event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement) return;
    const entries = [...list.querySelectorAll<HTMLElement>('[data-entry]')];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    entries[Math.min(entries.length - 1, Math.max(0, at + step))]?.focus();
    event.preventDefault();
  });
}

/** Where one was in a list that this tab comes back to: what is done is gone from it, so the place counts, not the entry. */
function keepEntry(list: Element): void {
  const key = `tawazi-list-${location.pathname}`;
  const entries = [...list.querySelectorAll<HTMLElement>('[data-entry]')];
  list.addEventListener('click', (event) => {
    const entry = (event.target as Element).closest<HTMLElement>('[data-entry]');
    if (entry) sessionStorage.setItem(key, String(entries.indexOf(entry)));
  });
  const at = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  if (at !== null) entries[Math.min(entries.length - 1, Number(at))]?.focus();
}

/** To be called too when something has happened that its reader may have been told of. */
export async function askForCount(): Promise<void> {
  const number = document.querySelector<HTMLElement>('[data-count-unread]');
  if (!number || document.visibilityState === 'hidden') return;
  const response = await fetchPiece('/inbox/count');
  if (!response?.ok) return;
  const count = Number(await response.text());
  number.textContent = count > 0 ? new Intl.NumberFormat(document.documentElement.lang).format(count) : '';
  number.hidden = count === 0;
}

/** What waits here is looked at again: what others have settled meanwhile says so where it stands, and nothing moves. */
async function lookAgain(): Promise<void> {
  const list = document.querySelector('[data-waiting]');
  if (!list || document.visibilityState === 'hidden') return;
  const response = await fetch(location.href).catch(() => null);
  if (!response?.ok) return;
  const waiting = new Set([...(await response.text()).matchAll(/data-entry="([^"]+)"/g)].map(([, entry]) => entry));
  for (const entry of list.querySelectorAll<HTMLElement>('[data-entry]')) {
    if (waiting.delete(entry.dataset.entry!) || entry.classList.contains('settled')) continue;
    entry.classList.add('settled');
    entry.append(say('queue.settled'));
  }
  if (waiting.size > 0) banner(say('queue.more'), { href: location.href, text: say('queue.show') });
}
