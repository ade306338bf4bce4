import { banner } from './announce.js';
import { paintMarks } from './marks.js';
import { currentRow, rowOf, setCurrent } from './rows.js';
import { say } from './strings.js';

export interface Sent {
  /** The server did it. */
  readonly done: boolean;
  /** The row as it now is; null where the answer held none. */
  readonly row: HTMLElement | null;
}

/** A lost connection is tried again after so long, and whenever the browser says that it is back. */
const TRY_AGAIN_MS = 3_000;

/**
 * Sends a form of a row and puts the answered row in its place. Without a connection it says so and tries again until
 * the server has answered; what was typed stays where it is.
 */
export async function sendForm(form: HTMLFormElement, submitter: HTMLElement | null): Promise<Sent> {
  const row = rowOf(form);
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) if (typeof value === 'string') body.append(name, value);
  const buttons = [...form.querySelectorAll('button')];
  for (const button of buttons) button.disabled = true;
  try {
    const response = await untilAnswered(() =>
      fetch(form.action, { method: 'POST', body, headers: { 'HX-Request': 'true' } }),
    );
    return { done: response.ok, row: await place(response, row) };
  } finally {
    for (const button of buttons) button.disabled = false;
  }
}

/** Asks for a row as it now is and puts it in its place. */
export async function refreshRow(row: HTMLElement): Promise<void> {
  const { filter = 'all', page = '1' } = document.getElementById('workbench')?.dataset ?? {};
  const address = `/segments/${row.dataset.segment}?filter=${filter}&page=${page}`;
  const response = await fetch(address, { headers: { 'HX-Request': 'true' } }).catch(() => null);
  if (response?.ok) await place(response, row);
}

/** Only the counts of an answer: for a change in a row that is not on this page. */
export async function refreshCounts(segmentId: string): Promise<void> {
  const response = await fetch(`/segments/${segmentId}`, { headers: { 'HX-Request': 'true' } }).catch(() => null);
  if (response?.ok) placeCounts(parse(await response.text()));
}

async function untilAnswered(ask: () => Promise<Response>): Promise<Response> {
  for (;;) {
    try {
      const response = await ask();
      banner(null);
      return response;
    } catch {
      banner(say('client.offline'));
      await new Promise<void>((resolve) => {
        setTimeout(resolve, TRY_AGAIN_MS);
        addEventListener('online', () => resolve(), { once: true });
      });
    }
  }
}

async function place(response: Response, row: HTMLElement | null): Promise<HTMLElement | null> {
  const answer = parse(await response.text());
  const fresh = answer.querySelector<HTMLElement>('article.segment');
  placeCounts(answer);
  if (!fresh || !row) {
    if (response.status === 401) banner(say('client.signedOut'), { href: '/sign-in', text: '→' });
    else if (!response.ok) banner(say('client.failed'));
    return null;
  }
  const wasCurrent = currentRow() === row;
  const hadFocus = row.contains(document.activeElement);
  row.replaceWith(fresh);
  if (wasCurrent) setCurrent(fresh, { focus: hadFocus });
  paintMarks();
  return fresh;
}

function placeCounts(answer: DocumentFragment): void {
  const fresh = answer.querySelector<HTMLTemplateElement>('template[data-progress]')?.content;
  if (!fresh) return;
  const progress = fresh.getElementById('progress');
  if (progress) document.getElementById('progress')?.replaceWith(progress);
  for (const count of fresh.querySelectorAll<HTMLElement>('[data-count]')) {
    const shown = document.querySelector(`#filters [data-count="${count.dataset.count}"]`);
    if (shown) shown.textContent = count.textContent;
  }
}

function parse(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}
