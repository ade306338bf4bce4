import { announce, tell } from './announce.js';
import { fetchPiece, fieldsOf, parsed } from './pieces.js';
import { refreshDesk } from './refresh.js';
import { currentRow, rowById, rowOf, setCurrent, textOf, workbench } from './rows.js';
import { sendOnce, tellFailed } from './sending.js';
import { say } from './strings.js';
import { offsetAt, textAround } from './text-offsets.js';

/** The keys of the mode, as views/repair/tools.tsx shows them. With Shift the moves take all that follow along. */
const kinds: Readonly<Record<string, string>> = {
  m: 'merge',
  s: 'split',
  u: 'move-up',
  d: 'move-down',
  U: 'shift-up',
  D: 'shift-down',
  t: 'detach',
  p: 'pair',
  c: 'confirm',
  n: 'realign',
};

export function isRepairing(): boolean {
  return workbench()?.classList.contains('repairing') ?? false;
}

/** Begins or ends the mode in which keys and clicks mend the alignment. False where this person may not. */
export function toggleRepair(): boolean {
  const desk = workbench();
  if (!desk || !document.getElementById('repair-template')) return false;
  const on = desk.classList.toggle('repairing');
  const row = currentRow();
  if (on && row) {
    setCurrent(row, { focus: true });
    showTools(row);
  } else document.querySelector('.segments .repair-tools')?.remove();
  announce(say(on ? 'repair.modeOn' : 'repair.modeOff'));
  return true;
}

/** Shows what a key of the mode would do to a row. */
export function repairByKey(key: string, shift: boolean, row: HTMLElement): boolean {
  const kind = kinds[shift && (key === 'u' || key === 'd') ? key.toUpperCase() : key];
  if (!kind) return false;
  void preview(row, kind, kind === 'split' ? placeOfCaret(row) : {});
  return true;
}

export function startRepair(): void {
  // The tools follow the current row.
  for (const name of ['focusin', 'pointerdown'])
    document.addEventListener(name, () => {
      const row = isRepairing() ? currentRow() : null;
      if (row && !row.querySelector('.repair-tools')) showTools(row);
    });
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target.closest('[data-repair-mode]')) {
      event.preventDefault();
      toggleRepair();
      return;
    }
    const row = rowOf(target);
    const offer = target.closest<HTMLElement>('[data-repair-open]');
    if (row && offer) {
      event.preventDefault();
      setCurrent(row);
      void preview(row, offer.dataset.repairOpen ?? '', {});
      return;
    }
    if (!row || !isRepairing()) return;
    const tool = target.closest<HTMLElement>('[data-repair-kind]');
    const text = target.closest<HTMLElement>('.text[data-side]');
    if (!tool && !text) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (tool) void preview(row, tool.dataset.repairKind ?? '', {});
    else void preview(row, 'split', placeOfCaret(row));
  });
  const dialog = box();
  // The event comes late: by then a key may have asked for the next preview, of which nothing is shown yet.
  dialog?.addEventListener('close', () => awaited?.abort());
  dialog?.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    event.preventDefault();
    if ('repairForm' in form.dataset) void apply(form);
  });
  dialog?.addEventListener('change', (event) => {
    const form = (event.target as HTMLElement).closest<HTMLFormElement>('[data-split-form]');
    const changed = event.target as HTMLSelectElement;
    if (!form || !currentRow()) return;
    // The other side is split where the words say, unless that too was chosen.
    const places: Record<string, string> = { [changed.name]: changed.value };
    const other = changed.name === 'source_at' ? 'target_at' : 'source_at';
    if (form.dataset.chosen === other) places[other] = (form.elements.namedItem(other) as HTMLSelectElement).value;
    void preview(currentRow()!, 'split', places, changed.name);
  });
}

type Places = Readonly<Record<string, string>>;

/** The preview that is asked for, and the same once the dialog says so: closing that ends it, here and on the server. */
let asking: AbortController | undefined;
let awaited: AbortController | undefined;
/** Most answers are there before this. */
const TELL_AFTER_MS = 300;

async function preview(row: HTMLElement, kind: string, places: Places, chosen?: string): Promise<void> {
  asking?.abort();
  const now = new AbortController();
  const { signal } = now;
  asking = now;
  const waiting = setTimeout(() => {
    awaited = now;
    showWaiting();
  }, TELL_AFTER_MS);
  const query = new URLSearchParams({ kind, ...places });
  const html = await fetchPiece(`/segments/${row.dataset.segment}/repair?${query}`, undefined, { signal })
    .then((response) => (response?.ok ? response.text() : null))
    .catch(() => null);
  clearTimeout(waiting);
  if (signal.aborted) return;
  if (html === null) {
    box()?.close();
    return tell(say('client.notDone'));
  }
  show(html);
  const form = box()?.querySelector<HTMLFormElement>('[data-split-form]');
  if (form && chosen) form.dataset.chosen = chosen;
  const field = chosen && box()?.querySelector<HTMLElement>(`[name="${chosen}"]`);
  if (field) field.focus();
}

function show(html: string): void {
  const dialog = box();
  const place = dialog?.querySelector('[data-repair-place]');
  if (!dialog || !place) return;
  place.innerHTML = html;
  if (!dialog.open) dialog.showModal();
  (
    place.querySelector<HTMLElement>('[data-repair-form] button') ??
    place.querySelector<HTMLElement>('select') ??
    dialog.querySelector<HTMLElement>('button')
  )?.focus();
}

function showWaiting(): void {
  const note = document.createElement('p');
  note.setAttribute('role', 'status');
  note.textContent = say('repair.waiting');
  show(note.outerHTML);
}

async function apply(form: HTMLFormElement): Promise<void> {
  if (form.ariaBusy === 'true') return;
  form.ariaBusy = 'true';
  const response = await sendOnce(form.action, fieldsOf(form), () => tellLost(form));
  form.ariaBusy = 'false';
  const html = await response.text();
  const done = parsed(html).querySelector<HTMLElement>('[data-repaired]');
  // A refusal comes with what can be done about it.
  if (!done && parsed(html).querySelector('[data-repair]')) return show(html);
  if (!done) {
    box()?.close();
    return tellFailed(response);
  }
  box()?.close();
  await refreshDesk({ at: done.dataset.repaired ?? '', focus: true });
  const row = rowById(done.dataset.repaired ?? '');
  if (row && isRepairing()) showTools(row);
  tell(
    `${form.parentElement?.querySelector('h2')?.textContent} · ${say('repair.done', { number: row?.dataset.position ?? '' })}`,
  );
}

/** In the dialog, beside which nothing of the page is heard. */
function tellLost(form: HTMLFormElement): void {
  if (form.previousElementSibling?.classList.contains('warning')) return;
  const note = document.createElement('p');
  note.className = 'warning';
  note.setAttribute('role', 'alert');
  note.textContent = say('client.offline');
  form.before(note);
}

/** Where the caret or the beginning of the selection is in a row's texts, at the nearer border of its word. */
function placeOfCaret(row: HTMLElement): Places {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const text = textAround(range?.startContainer);
  if (!range || !text || !row.contains(text)) return {};
  const data = text.textContent ?? '';
  const at = offsetAt(text, range.startContainer, range.startOffset) ?? 0;
  let [before, after] = [at, at];
  while (before > 0 && /\S/.test(data[before - 1]!)) before--;
  while (after < data.length && /\S/.test(data[after]!)) after++;
  while (after < data.length && /\s/.test(data[after]!)) after++;
  const place = at - before <= after - at && before > 0 ? before : after;
  if (place <= 0 || place >= data.length) return {};
  return { [text === textOf(row, 'source') ? 'source_at' : 'target_at']: String(place) };
}

function showTools(row: HTMLElement): void {
  document.querySelector('.segments .repair-tools')?.remove();
  const template = document.querySelector<HTMLTemplateElement>('#repair-template');
  const tools = template && document.importNode(template.content, true).querySelector('.repair-tools');
  if (tools) row.append(tools);
}

function box(): HTMLDialogElement | null {
  return document.querySelector<HTMLDialogElement>('dialog#repair');
}
