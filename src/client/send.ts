import { banner } from './announce.js';
import { fitChips } from './chips.js';
import { showInvisibles } from './invisibles.js';
import { paintMarks } from './marks.js';
import { fetchPiece, fieldsOf } from './pieces.js';
import { currentRow, rowById, setCurrent, skipBox } from './rows.js';
import { keepChoice } from './selection.js';
import { askToSignIn, sendOnce, tellGone, untilAnswered } from './sending.js';
import { say, tellLocalTimes } from './strings.js';
import { refreshStrip } from './strip.js';
import { showAlone } from './word-links.js';

export interface Sent {
  /** The server did it. */
  readonly done: boolean;
  /** The row as it now is; null where the answer held none. */
  readonly row: HTMLElement | null;
}

/**
 * Sends a form of a row and puts the answered row in its place. Without a connection it says so and tries again until the
 * server has answered; what was typed stays where it is. `beforePlacing` is called when the answer is there and the old row
 * still stands.
 *
 * This is our own and not htmx: a swap has to spare what was typed while the answer was on its way, and a lost connection
 * has to be waited for, and htmx would have to be kept from both. With drafts and focus in our hands, fetch is what is left.
 */
export async function sendForm(
  row: HTMLElement,
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  beforePlacing: () => void = () => undefined,
): Promise<Sent> {
  if (form.hasAttribute('aria-busy')) return { done: false, row: null };
  const fields = fieldsOf(form, submitter);
  form.setAttribute('aria-busy', 'true');
  try {
    const response = await sendOnce(form.action, fields);
    const html = await response.text();
    beforePlacing();
    return { done: response.ok, row: place(html, response.status, row.dataset.segment ?? '') };
  } finally {
    form.removeAttribute('aria-busy');
  }
}

/** Asks once for a row as it now is and puts it in its place; without an answer the row stays as it is. */
export async function refreshRow(segmentId: string): Promise<HTMLElement | null> {
  const response = await askForRow(segmentId);
  return response?.ok ? putRow(segmentId, await response.text()) : rowById(segmentId);
}

/** A row as the server tells it, once there is a line again; null where it will not tell it. */
export async function rowWhenAnswered(segmentId: string): Promise<string | null> {
  const response = await untilAnswered(() => askForRow(segmentId));
  return response.ok ? response.text() : null;
}

/** Puts an answered row in its place; of a row that is not on this page only the counts are taken. */
export function putRow(segmentId: string, html: string): HTMLElement | null {
  const row = rowById(segmentId);
  return row && said.get(row) === rowIn(parse(html))?.outerHTML ? row : place(html, 200, segmentId);
}

function askForRow(segmentId: string): Promise<Response | null> {
  const {
    filter = 'all',
    also = '',
    order = 'text',
    search = '',
    page = '1',
  } = document.getElementById('workbench')?.dataset ?? {};
  const query = new URLSearchParams({ filter, also, order, search, page });
  return fetchPiece(`/segments/${segmentId}?${query}`);
}

/** What the server last said of a row: one's own change comes again through the live stream, and need not be shown twice. */
const said = new WeakMap<HTMLElement, string>();

function place(html: string, status: number, segmentId: string): HTMLElement | null {
  const answer = parse(html);
  const fresh = rowIn(answer);
  placeCounts(answer);
  refreshStrip();
  // Looked up now: the row may have been replaced while the answer was on its way.
  const row = rowById(segmentId);
  if (!fresh || !row) {
    if (status === 401) askToSignIn();
    else if (status >= 400) void tellGone().then((gone) => gone || banner(say('client.failed')));
    return null;
  }
  said.set(fresh, fresh.outerHTML);
  keepChoice(row, fresh);
  const wasCurrent = currentRow() === row;
  const hadFocus = row.contains(document.activeElement);
  row.replaceWith(fresh);
  skipBox(fresh, true);
  if (wasCurrent) setCurrent(fresh, { focus: hadFocus });
  tellLocalTimes(fresh);
  paintMarks();
  void showAlone();
  showInvisibles();
  return fresh;
}

function placeCounts(answer: DocumentFragment): void {
  const fresh = answer.querySelector<HTMLTemplateElement>('template[data-progress]')?.content;
  if (!fresh) return;
  for (const part of fresh.querySelectorAll('[id]')) document.getElementById(part.id)?.replaceWith(part);
  for (const count of fresh.querySelectorAll<HTMLElement>('[data-count]')) {
    const shown = document.querySelector(`#filters [data-count="${count.dataset.count}"]`);
    if (shown) shown.textContent = count.textContent;
  }
  fitChips();
}

function rowIn(answer: DocumentFragment): HTMLElement | null {
  return answer.querySelector<HTMLElement>('article.segment');
}

function parse(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}
