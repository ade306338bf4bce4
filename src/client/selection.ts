import { announce, tell } from './announce.js';
import { fieldsOf, parsed } from './pieces.js';
import { refreshDesk } from './refresh.js';
import { allRows, rowOf, workbench } from './rows.js';
import { sendOnce, tellFailed } from './sending.js';
import { say } from './strings.js';

/** The row that was chosen last: Shift chooses all from there. */
let last: string | undefined;

/** Chooses a row or lets it go; with `range` all rows from the one that was chosen last. */
export function toggleChoice(row: HTMLElement, range: boolean): boolean {
  const box = boxOf(row);
  if (!box) return false;
  chooseOne(box, !box.checked, range);
  return true;
}

/** Goes to what can be done with the chosen rows; where none is chosen, that is said. */
export function toBar(): boolean {
  if (chosenBoxes().length === 0) tell(told());
  else bar()?.querySelector<HTMLElement>('button[formaction]')?.focus();
  return true;
}

/** Lets go of what is chosen. False where nothing was. */
export function chooseNone(): boolean {
  const chosen = chosenBoxes();
  for (const box of chosen) box.checked = false;
  last = undefined;
  showBar();
  return chosen.length > 0;
}

/** Follows the boxes of the rows, and sends what is to be done with the chosen ones without leaving the page. */
export function startSelection(): void {
  if (!workbench() || !bar()) return;
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target.closest('[data-choose-none]')) chooseNone();
    else if (target.closest('[data-choose-all]')) {
      for (const row of allRows()) boxOf(row)!.checked = true;
      showBar();
    } else if (target instanceof HTMLInputElement && 'choose' in target.dataset)
      chooseOne(target, target.checked, event.shiftKey);
  });
  bar()!.addEventListener('submit', (event) => {
    event.preventDefault();
    void act(event.submitter as HTMLButtonElement);
  });
  // What a reload brought back as chosen.
  showBar();
}

/** The count and the bar, after rows were put anew. */
function showBar(): void {
  const count = chosenBoxes().length;
  const form = bar();
  if (!form) return;
  form.classList.toggle('has-chosen', count > 0);
  const place = form.querySelector('[data-selection-count]');
  if (place) place.textContent = count === 0 ? '' : told();
}

function told(): string {
  return say('client.chosen', { count: chosenBoxes().length.toLocaleString(document.documentElement.lang) });
}

/** What is chosen, so that it can be chosen again after all rows were put anew; a text that has changed since is not. */
export function choices(): () => void {
  const chosen = new Set(chosenBoxes().map(({ value }) => value));
  return () => {
    for (const row of allRows()) {
      const box = boxOf(row);
      if (box && chosen.has(box.value)) box.checked = true;
    }
    showBar();
  };
}

/** A chosen row that was put anew stays chosen, if its text is still the one that was seen. */
export function keepChoice(old: HTMLElement, fresh: HTMLElement): void {
  const [before, now] = [boxOf(old), boxOf(fresh)];
  if (before?.checked && now) now.checked = before.value === now.value;
  if (before?.checked) queueMicrotask(showBar);
}

function chooseOne(box: HTMLInputElement, to: boolean, range: boolean): void {
  const rows = allRows();
  const at = rows.findIndex((row) => row.contains(box));
  const from = range ? rows.findIndex((row) => row.dataset.segment === last) : -1;
  const [low, high] = from < 0 ? [at, at] : [Math.min(at, from), Math.max(at, from)];
  for (const row of rows.slice(low, high + 1)) boxOf(row)!.checked = to;
  last = rowOf(box)?.dataset.segment;
  showBar();
  announce(told());
}

async function act(button: HTMLButtonElement): Promise<void> {
  const form = bar()!;
  if (form.hasAttribute('aria-busy')) return;
  const fields = fieldsOf(form);
  form.setAttribute('aria-busy', 'true');
  try {
    const response = await sendOnce(button.formAction, fields);
    const note = parsed(await response.text()).querySelector<HTMLElement>('[data-selected]');
    if (!note) return tellFailed(response);
    chooseNone();
    await refreshDesk({ focus: true });
    if (!note.querySelector('li')) return tell(note.textContent ?? '');
    announce(note.textContent ?? '');
    tellAtLength(note);
  } finally {
    form.removeAttribute('aria-busy');
  }
}

/** What was left and why stays to be read until it is closed. */
function tellAtLength(note: HTMLElement): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog#selection-told');
  const place = dialog?.querySelector('[data-told]');
  if (!dialog || !place) return;
  place.replaceChildren(document.adoptNode(note));
  dialog.showModal();
}

function chosenBoxes(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('input[data-choose]:checked')];
}

function boxOf(row: HTMLElement): HTMLInputElement | null {
  return row.querySelector<HTMLInputElement>('input[data-choose]');
}

function bar(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>('form#selection');
}
