/** How often a page that is looked at asks for what its reader was told. */
const ASK_MS = 60_000;

/** Keeps the number at the bell, marks what is opened as read, and lets j and k go through lists. */
export function startInbox(): void {
  const bell = document.querySelector<HTMLElement>('[data-unread]');
  if (bell)
    setInterval(() => {
      if (document.visibilityState === 'visible') void askForCount(bell);
    }, ASK_MS);
  document.addEventListener('click', (event) => {
    const notice = (event.target as Element).closest<HTMLElement>('[data-notice]');
    if (notice)
      void fetch('/inbox/read', {
        method: 'POST',
        keepalive: true,
        headers: { 'HX-Request': 'true' },
        body: new URLSearchParams({ id: notice.dataset.notice ?? '' }),
      }).catch(() => undefined);
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

async function askForCount(bell: HTMLElement): Promise<void> {
  const response = await fetch('/inbox/count', { headers: { 'HX-Request': 'true' } }).catch(() => null);
  if (!response?.ok) return;
  const count = Number(await response.text());
  const number = bell.querySelector<HTMLElement>('[data-count-unread]');
  if (number) {
    number.textContent = count > 0 ? new Intl.NumberFormat(document.documentElement.lang).format(count) : '';
    number.hidden = count === 0;
  }
}
