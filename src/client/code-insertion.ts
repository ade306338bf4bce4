import { announce, tell } from './announce.js';
import { markersIn, nameOf } from './code-markers.js';
import { insertAtCaret } from './invisibles.js';
import { rowOf, textOf } from './rows.js';
import { say } from './strings.js';

/** A code of the Arabic comes into the English that is edited by a click on it; and what is offered follows what is typed. */
export function startCodeInsertion(): void {
  // The caret stays where it is.
  document.addEventListener('mousedown', (event) => {
    if (chipToInsert(event.target)) event.preventDefault();
  });
  document.addEventListener('click', (event) => {
    const chip = chipToInsert(event.target);
    const row = chip && rowOf(chip);
    if (!chip || !row) return;
    if (missingCodes(row).includes(chip.textContent ?? '')) put(row, chip.textContent ?? '');
    else tell(say('client.codeThere'));
  });
  document.addEventListener('input', (event) => {
    const row = rowOf(event.target as Node);
    const form = row?.querySelector<HTMLElement>('form.editor');
    if (row && form && textOf(row, 'source')?.dataset.codes) offerCodes(row, form);
  });
}

/** Beside what else can be put at the caret: the codes of the Arabic that the English has not. */
export function offerCodes(row: HTMLElement, form: HTMLElement): void {
  const box = form.querySelector('.insertions');
  const source = textOf(row, 'source');
  if (!box || !source) return;
  const missing = [...new Set(missingCodes(row))];
  const offered = [...box.querySelectorAll<HTMLElement>('button.code')];
  if (offered.map(({ dataset }) => dataset.insert).join() === missing.join()) return;
  for (const button of offered) button.remove();
  box.prepend(...missing.map((marker) => offer(marker, nameOf(source, marker))));
  // What is missing is not to be looked for.
  const folded = box.closest('details');
  if (folded && missing.length > 0 && offered.length === 0) folded.open = true;
}

/**
 * By key: the first code of the Arabic that the English has not, at the caret. Around words that are selected go both halves
 * of a pair.
 */
export function insertNextCode(row: HTMLElement): boolean {
  if (!row.querySelector('form.editor')) return false;
  const missing = missingCodes(row);
  const [next] = missing;
  if (next === undefined) tell(say('client.noCodeMissing'));
  else {
    const end = next.replace('<', '</');
    if (missing.includes(end) && selectedWords(row)) putAround(row, next, end);
    else put(row, next);
  }
  return true;
}

/** In the order of the Arabic, each as often as it is missing. */
function missingCodes(row: HTMLElement): string[] {
  const [source, target] = [textOf(row, 'source'), textOf(row, 'target')];
  if (!source || !target) return [];
  const field = row.querySelector<HTMLTextAreaElement>('.editor textarea');
  const written = target.isContentEditable || !field ? (target.textContent ?? '') : field.value;
  const there = markersIn(target, written).map(({ text }) => text);
  return markersIn(source).flatMap(({ text }) => {
    const at = there.indexOf(text);
    if (at < 0) return [text];
    there.splice(at, 1);
    return [];
  });
}

function selectedWords(row: HTMLElement): string {
  const [selection, text] = [getSelection(), textOf(row, 'target')];
  return text?.isContentEditable && selection?.anchorNode && text.contains(selection.anchorNode)
    ? String(selection)
    : '';
}

/** Behind what is selected, which would be written over. */
function put(row: HTMLElement, marker: string): void {
  if (selectedWords(row)) getSelection()?.collapseToEnd();
  insertAtCaret(row, marker);
  announce(nameOf(textOf(row, 'source')!, marker));
}

function putAround(row: HTMLElement, start: string, end: string): void {
  insertAtCaret(row, `${start}${selectedWords(row)}${end}`);
  const source = textOf(row, 'source')!;
  announce(nameOf(source, start));
  announce(nameOf(source, end));
}

function chipToInsert(target: EventTarget | null): HTMLElement | null {
  const chip = (target as Element).closest<HTMLElement>('.text[data-side="source"] .code');
  return chip && rowOf(chip)?.querySelector('form.editor') ? chip : null;
}

function offer(marker: string, name: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'code';
  button.dataset.insert = marker;
  button.lang = 'en';
  button.dir = 'ltr';
  button.title = name;
  button.setAttribute('aria-label', name);
  button.textContent = marker;
  return button;
}
