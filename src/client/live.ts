import { rowById, workbench } from './rows.js';
import { refreshCounts, refreshRow } from './send.js';
import { say } from './strings.js';

interface Change {
  readonly segmentId: string | null;
  readonly version: number | null;
  readonly kind: string;
  readonly by: string | null;
  readonly byId: string | null;
}

/** Follows what others do. A changed row is shown as it now is without moving what is being read, and never under somebody's hands. */
export function startLive(): void {
  const desk = workbench();
  if (!desk?.dataset.document) return;
  const source = new EventSource(`/documents/${desk.dataset.document}/events?after=${desk.dataset.lastEvent ?? 0}`);
  let waiting = Promise.resolve();
  source.addEventListener('change', (event) => {
    const change = JSON.parse((event as MessageEvent<string>).data) as Change;
    waiting = waiting.then(() => show(change)).catch(() => undefined);
  });
  addEventListener('pagehide', () => source.close());
}

async function show(change: Change): Promise<void> {
  if (!change.segmentId) return;
  const row = rowById(change.segmentId);
  if (!row) return refreshCounts(change.segmentId);
  const own = change.byId === document.body.dataset.person;
  const known = Number(row.dataset.version) === change.version && !change.kind.startsWith('flag.');
  if (own && known) return;
  if (row.querySelector('form.editor, form.flag-form, details[open] textarea')) {
    if (!own) tell(row, change);
    return;
  }
  await withoutMoving(() => refreshRow(change.segmentId ?? ''));
}

function tell(row: HTMLElement, change: Change): void {
  // Seen when the row is left: editor.ts and flagging.ts ask for it again then.
  row.dataset.outdated = '';
  row.querySelector('.notice.changed')?.remove();
  const notice = document.createElement('div');
  notice.className = 'notice changed';
  notice.setAttribute('role', 'status');
  notice.append(say('client.changedBy', { name: change.by ?? '' }));
  row.querySelector('.target')?.prepend(notice);
}

/** Keeps the first row in view where it is on the screen, whatever grows or shrinks above it. */
async function withoutMoving(work: () => Promise<unknown>): Promise<void> {
  const seen = [...document.querySelectorAll<HTMLElement>('.segment')].find(
    (row) => row.getBoundingClientRect().bottom > 0,
  );
  const id = seen?.id;
  const before = seen?.getBoundingClientRect().top ?? 0;
  await work();
  const after = (id && document.getElementById(id)?.getBoundingClientRect().top) || before;
  if (Math.abs(after - before) > 0.5) scrollBy(0, after - before);
}
