import { announce, banner } from './announce.js';
import { offerCodes } from './code-insertion.js';
import { paintCodes } from './codes.js';
import { draftsOf, forgetDrafts, keepDraft } from './drafts.js';
import { paintMarks } from './marks.js';
import { canOpen, formFor, isMadeHere, textField, versionField } from './row-forms.js';
import { currentRow, isToDo, neighbour, notice, rowById, rowOf, setCurrent, textOf, turnPage } from './rows.js';
import { refreshRow, sendForm } from './send.js';
import { say } from './strings.js';
import { caretIn, closeText, openText, placeCaret, typedText } from './text-in-place.js';

/** What a save goes on to: typing in the text that was saved, its row, or another row. */
export type Onward = 'typing' | 'stay' | 'next' | 'next-to-do';

export interface Opening {
  /** Stands in the editor instead of the stored text; without it what was left unsaved here, if anything was. */
  readonly draft?: { readonly text: string; readonly version: number };
  /** Where the caret goes; the end without it. */
  readonly caret?: number | undefined;
}

/** Opens a row's English for editing in place, or puts the caret into the editor that is open. */
export function openEditor(row: HTMLElement, opening: Opening = {}): void {
  const text = textOf(row, 'target');
  const open = editorOf(row);
  if (!text || open) {
    if (open) (text?.isContentEditable ? text : textField(open)).focus();
    return;
  }
  const form = formFor(row, 'editor');
  if (!form) return;
  notice(row, 'draft');
  // Typing on in the stored text would write over what was left, which nobody has thrown away.
  const left = opening.draft ? undefined : draftsOf(row.dataset.segment ?? '')[0];
  const draft = opening.draft ?? left;
  row.classList.add('editing');
  if (openText(text, say('segment.english'))) {
    form.classList.add('in-place');
    (row.querySelector('.panel') ?? row).prepend(form);
  } else text.after(form);
  if (draft) {
    versionField(form).value = String(draft.version);
    textField(form).value = draft.text;
    if (text.isContentEditable) text.textContent = draft.text;
  }
  offerCodes(row, form);
  // Its nodes are others now than those that the marks were painted on.
  if (text.dataset.codes && !draft) paintMarks();
  if (text.isContentEditable) placeCaret(text, left ? undefined : opening.caret);
  else textField(form).focus();
  announce(say('client.editing'));
  if (!draft || String(draft.version) === row.dataset.version) return;
  notice(row, 'changed', say('client.draftOld'));
  announce(say('client.draftOld'));
}

/** Leaves the editor. What was typed is not thrown away: it stays as a draft and is offered again. */
export async function leaveEditor(row: HTMLElement): Promise<HTMLElement> {
  const text = textOf(row, 'target');
  const form = editorOf(row);
  if (text) closeText(text);
  paintCodes();
  paintMarks();
  if (form && isMadeHere(form)) form.remove();
  notice(row, 'changed');
  row.classList.remove('editing');
  // A box that the server opened is only closed by the server; and what others did meanwhile is shown now.
  const asked = editorOf(row) || 'outdated' in row.dataset ? await refreshRow(row.dataset.segment ?? '') : null;
  const left = asked ?? row;
  setCurrent(left, { focus: true });
  if (offerDraft(left)) announce(say('client.draftKept'));
  return left;
}

/**
 * Saves what is in a row's editor; with no editor open, the text as it stands. What is typed while the answer is on its way
 * is neither lost nor taken for saved: the editor opens again with it.
 */
export async function saveEditor(
  row: HTMLElement,
  how: { readonly confirm: boolean; readonly onward: Onward },
): Promise<boolean> {
  const editing = editorOf(row) !== null;
  const form = editorOf(row) ?? formFor(row, 'editor');
  if (!form) return false;
  takeTypedText(row, form);
  const sent = textField(form).value;
  const seen = Number(versionField(form).value);
  let [latest, caret, here]: [string, number | undefined, boolean] = [sent, undefined, true];
  const { done, row: fresh } = await sendForm(row, form, submitterOf(form, how.confirm), () => {
    takeTypedText(row, form);
    latest = textField(form).value;
    caret = caretIn(textOf(row, 'target')) ?? textField(form).selectionStart;
    here = currentRow()?.dataset.segment === row.dataset.segment;
  });
  if (!fresh) return false;
  if (!done) {
    keepTypedOn(fresh, latest);
    if (here) fresh.querySelector<HTMLElement>('.editor textarea')?.focus();
    return false;
  }
  // With no editor open the text that was confirmed is the stored one: what was left unsaved is still offered.
  if (editing) forgetDrafts(row.dataset.segment ?? '');
  else offerDraft(fresh);
  announce(say(how.confirm ? 'done.confirmation' : 'done.translation', { number: row.dataset.position ?? '' }));
  if (latest !== sent) {
    // What was typed on goes on from the text that was saved, whatever others made of that before the answer came.
    const version = Math.min(Number(fresh.dataset.version), seen + 1);
    keepDraft({ segmentId: row.dataset.segment ?? '', version, text: latest });
    if (here) openEditor(fresh, { draft: { text: latest, version }, caret });
    else offerDraft(fresh);
  } else if (here && editing && how.onward === 'typing') {
    openEditor(fresh, { caret });
    const text = textOf(fresh, 'target');
    if (text?.isContentEditable) text.dataset.saved = '';
  } else if (here) goOn(fresh, how.onward, editing);
  return true;
}

/** Whether a text is open that was just saved, with nothing typed since: there the browser has nothing to take back. */
export function isJustSaved(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset.saved !== undefined;
}

/** Whether a row's editor holds something that was not saved. */
export function hasUnsavedText(row: HTMLElement): boolean {
  const form = editorOf(row);
  if (!form) return false;
  takeTypedText(row, form);
  return textField(form).value !== textField(form).defaultValue || !textOf(row, 'target')?.isContentEditable;
}

/** Shows that there is an unsaved text for this row, and lets it be taken up again or thrown away. False where there is none. */
export function offerDraft(row: HTMLElement): boolean {
  const [draft] = draftsOf(row.dataset.segment ?? '');
  notice(row, 'draft');
  if (!draft || editorOf(row) || !canOpen('editor')) return false;
  if (draft.text === textOf(row, 'target')?.textContent) {
    forgetDrafts(draft.segmentId);
    return false;
  }
  notice(
    row,
    'draft',
    say('client.draftFound'),
    button(say('client.restore'), () => openEditor(row, { draft })),
    button(say('client.discard'), () => {
      forgetDrafts(draft.segmentId);
      notice(row, 'draft');
      setCurrent(row, { focus: true });
    }),
  );
  return true;
}

/** Keeps every keystroke of the rows' editors, and offers what an earlier visit left unsaved. */
export function startEditing(offerAll: Iterable<HTMLElement>): void {
  document.addEventListener('input', (event) => {
    const row = rowOf(event.target as Node);
    const form = row && editorOf(row);
    delete (event.target as HTMLElement).dataset.saved;
    if (row && form && (form.contains(event.target as Node) || (event.target as HTMLElement).isContentEditable))
      keepTyped(row, form);
  });
  // A keyboard on the screen came up: what saves is to be seen above it.
  visualViewport?.addEventListener('resize', () =>
    document.querySelector('.segment:focus-within form.editor')?.scrollIntoView({ block: 'nearest' }),
  );
  for (const row of offerAll) if (!takeUp(row)) offerDraft(row);
}

/** A box that came open with the page: what was typed in it before this code ran is kept, else what was left earlier goes on in it. */
function takeUp(row: HTMLElement): boolean {
  const form = editorOf(row);
  if (!form) return false;
  const field = textField(form);
  const [left] = draftsOf(row.dataset.segment ?? '');
  if (field.value !== field.defaultValue) keepTyped(row, form);
  else if (left) {
    field.value = left.text;
    versionField(form).value = String(left.version);
  }
  return true;
}

function keepTyped(row: HTMLElement, form: HTMLFormElement): void {
  // Not by way of the field, which is filled when it is sent: a key would wait for the browser to set it anew.
  const text = textOf(row, 'target');
  const typed = text?.isContentEditable ? typedText(text) : textField(form).value;
  const version = Number(versionField(form).value);
  if (!keepDraft({ segmentId: row.dataset.segment ?? '', version, text: typed })) banner(say('client.noDrafts'));
}

function goOn(saved: HTMLElement, onward: Onward, editing: boolean): void {
  setCurrent(saved, { focus: true });
  if (onward === 'stay' || onward === 'typing') return;
  const next = neighbour(1, onward === 'next-to-do' ? isToDo : undefined);
  if (next) {
    setCurrent(next, { focus: true });
    if (editing) openEditor(next);
  } else if (onward === 'next') turnPage(1);
  else goToDoElsewhere();
}

/** No more to do below on this page: the filter shows what is left in the document. */
function goToDoElsewhere(): void {
  const left = document.querySelector('#filters [data-count="todo"]');
  const link = left?.closest('a');
  if (link && /[1-9]/.test(left?.textContent ?? '')) location.assign(`${link.href}#first`);
  else announce(say('client.nothingToDo'));
}

/** After a refusal the box that the server sent holds what was sent; what was typed since goes into it. */
function keepTypedOn(row: HTMLElement, latest: string): void {
  const form = editorOf(row);
  if (!form) return;
  textField(form).value = latest;
  keepDraft({ segmentId: row.dataset.segment ?? '', version: Number(versionField(form).value), text: latest });
}

function takeTypedText(row: HTMLElement, form: HTMLFormElement): void {
  const text = textOf(rowById(row.dataset.segment ?? '') ?? row, 'target');
  if (text?.isContentEditable) textField(form).value = typedText(text);
}

function editorOf(row: HTMLElement): HTMLFormElement | null {
  return row.querySelector<HTMLFormElement>('form.editor');
}

function submitterOf(form: HTMLFormElement, confirm: boolean): HTMLButtonElement | null {
  return form.querySelector(confirm ? 'button[name="confirm"]' : 'button[type="submit"]:not([name])');
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}
