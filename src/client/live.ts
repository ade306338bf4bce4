import { announce, lastingBanner } from './announce.js';
import { offerDraft } from './editor.js';
import { askForCount } from './inbox.js';
import { refreshDesk } from './refresh.js';
import { notice, rowById, workbench } from './rows.js';
import { putRow, rowWhenAnswered } from './send.js';
import { tellGone } from './sending.js';
import { say } from './strings.js';

interface Change {
  readonly segmentId: string | null;
  readonly version: number | null;
  readonly kind: string;
  readonly by: string | null;
  readonly byId: string | null;
}

/** A browser connects again by itself after a lost line, but never after an answer that was no stream, as a proxy gives. */
const FOLLOW_AGAIN_MS = 5_000;

/**
 * Follows what others do. A changed row is shown as it now is without moving what is being read, and never under
 * somebody's hands. A page that nobody looks at lets go of the stream, because browsers share six connections among all
 * pages of a host, and catches up from where it was when it is looked at again.
 */
export function startLive(): void {
  const desk = workbench();
  if (!desk?.dataset.document) return;
  const address = `/documents/${desk.dataset.document}/events`;
  let last = desk.dataset.lastEvent ?? '0';
  let source: EventSource | null = null;
  let waiting: Promise<unknown> = Promise.resolve();
  const follow = () => {
    if (document.visibilityState === 'hidden' || source) return;
    source = new EventSource(`${address}?after=${last}`);
    source.addEventListener('change', (event: MessageEvent<string>) => {
      last = event.lastEventId;
      const change = JSON.parse(event.data) as Change;
      waiting = waiting.then(() => show(change)).catch(() => undefined);
      if (change.byId !== document.body.dataset.person && !isOfChecks(change)) void askForCount();
    });
    source.addEventListener('presence', (event: MessageEvent<string>) => showPresence(JSON.parse(event.data)));
    source.addEventListener('error', () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      letGo();
      void tellGone().then((gone) => gone || setTimeout(follow, FOLLOW_AGAIN_MS));
    });
  };
  const letGo = () => {
    source?.close();
    source = null;
  };
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? letGo() : follow()));
  addEventListener('pagehide', letGo);
  addEventListener('pageshow', follow);
  follow();
}

/** Who else has the document open. */
function showPresence(people: readonly { readonly id: string; readonly name: string }[]): void {
  const place = document.getElementById('presence');
  if (!place) return;
  const others = people.filter(({ id }) => id !== document.body.dataset.person);
  for (const person of place.querySelectorAll('bdi')) person.remove();
  place.append(
    ...others.map(({ name }) => {
      const person = document.createElement('bdi');
      person.textContent = name;
      return person;
    }),
  );
  place.hidden = others.length === 0;
}

async function show(change: Change): Promise<void> {
  const { segmentId } = change;
  if (change.kind === 'document.checked') return tellChecked();
  if (change.kind === 'document.renamed') return refreshDesk();
  if (change.kind === 'document.repaired' || change.kind === 'document.replaced')
    return change.byId === document.body.dataset.person ? undefined : refreshDesk();
  if (!segmentId) return;
  const row = rowById(segmentId);
  const own = change.byId === document.body.dataset.person;
  const known = Number(row?.dataset.version) === change.version && !/^flag\.|^segment\.commented/.test(change.kind);
  if (own && known) return;
  if (row && isInHands(row)) return tellUnless(own || isOfChecks(change), row, change);
  const html = await rowWhenAnswered(segmentId);
  if (html === null) return;
  // The answer may have taken minutes: what is now being typed here must not be swept away.
  const now = rowById(segmentId);
  if (now && isInHands(now)) return tellUnless(own || isOfChecks(change), now, change);
  withoutMoving(() => {
    const fresh = putRow(segmentId, html);
    if (fresh) offerDraft(fresh);
  });
}

/** The checks have followed a change: nobody's doing, and nothing to interrupt anybody for. */
function isOfChecks({ kind }: Change): boolean {
  return kind === 'segment.checked';
}

export function isInHands(row: HTMLElement): boolean {
  return (
    row.querySelector(
      'form.editor, form.flag-form, form.comment-form, details[open] textarea, details[open] input[name="note"]',
    ) !== null
  );
}

function tellUnless(own: boolean, row: HTMLElement, change: Change): void {
  if (!own) tell(row, change);
}

function tell(row: HTMLElement, change: Change): void {
  // Seen when the row is left: editor.ts and flagging.ts ask for it again then.
  row.dataset.outdated = '';
  const text = say('client.changedBy', { name: change.by ?? '' });
  notice(row, 'changed', text);
  announce(text);
}

/** So many rows have findings now that the page is better asked for again, when its reader wants it. */
function tellChecked(): void {
  lastingBanner(say('client.checked'), { href: location.href.replace(/#.*$/, ''), text: say('client.showChecked') });
}

/** The row that was kept last and where: a screen scrolls by whole pixels, and what is left over must not add up. */
let kept: { readonly id: string; readonly top: number } | undefined;

/** Keeps the first row in view where it is on the screen, whatever grows or shrinks above it. */
export function withoutMoving(work: () => unknown): void {
  const seen = [...document.querySelectorAll<HTMLElement>('.segment')].find(
    (row) => row.getBoundingClientRect().bottom > 0,
  );
  const id = seen?.id;
  const now = seen?.getBoundingClientRect().top ?? 0;
  const before = kept && kept.id === id && Math.abs(kept.top - now) < 1 ? kept.top : now;
  kept = id ? { id, top: before } : undefined;
  work();
  const after = (id && document.getElementById(id)?.getBoundingClientRect().top) || before;
  if (Math.abs(after - before) > 0.5) scrollBy(0, after - before);
}
