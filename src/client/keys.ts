import { announce, tell } from './announce.js';
import { insertNextCode } from './code-insertion.js';
import { closeComment, openComment } from './comments.js';
import { hasUnsavedText, isJustSaved, leaveEditor, openEditor, saveEditor } from './editor.js';
import { chooseByKey, closeFlagForm, openFlagForm, openForm } from './flagging.js';
import { toggleInvisibles, toInsertion } from './invisibles.js';
import { markAtCaret } from './marks.js';
import { lettersAct, swapColumns } from './preferences.js';
import { openReading } from './reading.js';
import { isRepairing, repairByKey, toggleRepair } from './repair.js';
import { currentRow, neighbour, rowOf, setCurrent, turnPage } from './rows.js';
import { chooseNone, toBar, toggleChoice } from './selection.js';
import { say } from './strings.js';
import { isOfInputMethod } from './text-in-place.js';
import { takeBack } from './undo.js';
import { toggleOmissions } from './word-links.js';
import { acrossWords, letGo, moveByWord, toMark } from './words.js';

/** Binds the keys that views/keys.tsx lists. Single letters act only where no text is being typed. */
export function startKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (isOfInputMethod(event) || event.defaultPrevented || document.querySelector('dialog[open]')) return;
    if (act(event)) event.preventDefault();
  });
}

function act(event: KeyboardEvent): boolean {
  const row = rowOf(event.target as Node) ?? currentRow();
  const command = event.ctrlKey || event.metaKey;
  if (event.key === 'Escape') return (row !== null && leave(row)) || leaveBar(row);
  if (event.altKey && !command) return row !== null && withAlt(event, row);
  if (command && event.code === 'KeyZ' && (!isTyping(event.target) || (isJustSaved(event.target) && !event.shiftKey)))
    return undo(event, row);
  if (command) return row !== null && withCommand(event, row);
  if (isTyping(event.target)) return false;
  const key = latinKey(event);
  const form = (event.target as Element | null)?.closest?.<HTMLFormElement>('.flag-form');
  if (form) return chooseByKey(form, key);
  return plain(event, key, row);
}

function plain(event: KeyboardEvent, key: string, row: HTMLElement | null): boolean {
  if (key === 'Enter') {
    // On a link, a button or a summary Enter is the browser's; on the box of a row it would send the bar of the chosen ones.
    if (!row || !(isOfRow(event.target, row) || isChoice(event.target))) return false;
    openEditor(row);
    return true;
  }
  if (row && (key === 'ArrowLeft' || key === 'ArrowRight') && isOfRow(event.target, row))
    return moveByWord(row, key === 'ArrowLeft' ? 'left' : 'right', event.shiftKey);
  if (!lettersAct()) return false;
  if (key === '?') return showKeys();
  if (key === '/') return toField('[data-search-field]');
  if (key === 'w') return swapColumns();
  if (key === 'o') return toggleOmissions();
  if (key === 'i') return toggleInvisibles();
  if (key === 'j') return go(1);
  if (key === 'k') return go(-1);
  if (key.toLowerCase() === 'e') return toMark(event.shiftKey ? -1 : 1);
  if (key === 'g' && toggleRepair()) return true;
  if (row && isRepairing() && repairByKey(key.toLowerCase(), event.shiftKey, row)) return true;
  if (key === 'n') return toField('[data-jump-field]');
  if (row && key.toLowerCase() === 'v') return toggleChoice(row, event.shiftKey);
  if (key === 's') return toBar();
  return row !== null && letter(key, row);
}

/** What a letter does to a row; where it can do nothing, that is said. Whoever may judge can ask for changes in every row. */
function letter(key: string, row: HTMLElement): boolean {
  const done = actOn(key, row);
  const judges = /[^ar]/.test(key) || document.querySelector('[data-form="change-request"]');
  if (!done && /^[acgrxy1-9]$/.test(key)) tell(say(judges ? 'client.notHere' : 'refusal.notPermitted'));
  return done;
}

function actOn(key: string, row: HTMLElement): boolean {
  switch (key) {
    case 'b':
      void acrossWords(row);
      return true;
    case 'c':
      return openComment(row);
    case 'd':
      return openReading();
    case 'f':
      void openFlagForm(row);
      return true;
    case 'a':
      return submit(row, 'approval');
    case 'r':
      return openChangeRequest(row);
    case 'x':
      return openDismissal(row);
    case 'y':
      return acceptOrVerify(row);
    case 'h':
    case 't':
      row.querySelector<HTMLElement>(`[data-action="${key === 'h' ? 'history' : 'term'}"]`)?.click();
      return true;
    default:
      return /^[1-9]$/.test(key) && applyFix(row, key);
  }
}

function withAlt(event: KeyboardEvent, row: HTMLElement): boolean {
  if (event.key === 'ArrowDown') return go(1);
  if (event.key === 'ArrowUp') return go(-1);
  if (event.code === 'KeyI') return toInsertion(row);
  if (event.code === 'KeyC') return insertNextCode(row);
  // By the key's place: with Alt many layouts give another letter, and Arabic ones always do.
  const key = { KeyF: 'f', KeyA: 'a', KeyR: 'r' }[event.code];
  return key !== undefined && letter(key, row);
}

function withCommand(event: KeyboardEvent, row: HTMLElement): boolean {
  const form = (event.target as Element).closest<HTMLFormElement>('form:not(.editor)');
  if (event.key === 'Enter') {
    if (form && (isTyping(event.target) || form === openForm(row) || form.closest('details[open]')))
      form.requestSubmit();
    else void saveEditor(row, { confirm: true, onward: event.shiftKey ? 'next-to-do' : 'next' });
    return true;
  }
  if (event.code !== 'KeyS' || !row.querySelector('.editor')) return false;
  void saveEditor(row, { confirm: false, onward: 'typing' });
  return true;
}

/** Where nothing was typed since the last save: what was typed, the browser takes back. */
function undo({ repeat, shiftKey }: KeyboardEvent, row: HTMLElement | null): boolean {
  // A key held down takes back one step: each is a write of its own.
  if (repeat) return true;
  // A text that is open would stay as it is.
  const left = row?.querySelector('.editor') && !hasUnsavedText(row) ? leaveEditor(row) : Promise.resolve();
  void left.then(() => takeBack(shiftKey ? 'redo' : 'undo'));
  return true;
}

function go(step: 1 | -1): boolean {
  const current = currentRow();
  // Not in the list yet: the first step goes to the row that is marked.
  const entering = current && (document.activeElement === document.body || document.activeElement === null);
  const next = entering ? current : neighbour(step);
  if (current) letGo(current);
  if (next) setCurrent(next, { focus: true });
  else if (!turnPage(step)) announce(say('client.noMoreRows'));
  return true;
}

function leave(row: HTMLElement): boolean {
  if (isRepairing()) return letGo(row) || toggleRepair();
  if (openForm(row)) {
    void closeFlagForm(row);
    return true;
  }
  if (closeComment(row)) return true;
  const open = document.activeElement?.closest<HTMLDetailsElement>(
    ':is(.actions, .steps) details[open], .insertion[open]',
  );
  if (open) {
    open.open = false;
    if (open.closest('.editor')) openEditor(row);
    else setCurrent(row, { focus: true });
    return true;
  }
  if (!row.querySelector('.editor')) return letGo(row);
  void leaveEditor(row);
  return true;
}

/** Lets go of what is chosen; the focus goes back from the bar to the row. */
function leaveBar(row: HTMLElement | null): boolean {
  if (!chooseNone()) return false;
  if (row) setCurrent(row, { focus: true });
  return true;
}

function submit(row: HTMLElement, name: string): boolean {
  const form = row.querySelector<HTMLFormElement>(`form[data-form="${name}"]`);
  form?.requestSubmit();
  return form !== null;
}

function openChangeRequest(row: HTMLElement): boolean {
  return unfold(row.querySelector('[data-form-box="change-request"]'), 'textarea');
}

/** The fix that bears the number in the row's panel. */
function applyFix(row: HTMLElement, number: string): boolean {
  const button = row.querySelector<HTMLButtonElement>(`[data-apply="${number}"]`);
  button?.click();
  return button !== null;
}

/** Of the finding or flag whose words are selected or hold the caret; else of the row's first finding, else of its first flag. */
function openDismissal(row: HTMLElement): boolean {
  const box = '[data-form-box="dismissal"]';
  const wanted = row.querySelector<HTMLDetailsElement>(
    boxAtCaret(row) ? `${boxAtCaret(row)} ${box}` : `[data-finding] ${box}`,
  );
  return unfold(wanted ?? row.querySelector<HTMLDetailsElement>(`[data-flag] ${box}`), 'input[type="radio"]');
}

/** Opens a box of the panel with all that it holds in view, and goes to its field. */
function unfold(box: HTMLDetailsElement | null, field: string): boolean {
  if (!box) return false;
  box.open = true;
  box.querySelector<HTMLElement>(field)?.focus({ preventScroll: true });
  box.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Takes the correction that a flag proposes, or says of one that was made that it is right. */
function acceptOrVerify(row: HTMLElement): boolean {
  const [of, button] = [boxAtCaret(row) ?? '', ':is([data-accept], [data-verify])'];
  const found = row.querySelector<HTMLButtonElement>(`${of} ${button}`) ?? row.querySelector<HTMLButtonElement>(button);
  found?.click();
  return found !== null;
}

function boxAtCaret(row: HTMLElement): string | null {
  const mark = markAtCaret(row);
  return mark && (mark.flag ? `[data-flag="${mark.flag}"]` : `[data-finding="${mark.finding}"]`);
}

/** Not a field or a link in the row, which have their own use for arrows. */
function isOfRow(target: EventTarget | null, row: HTMLElement): boolean {
  return target === row || target === document.body;
}

function isChoice(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && 'choose' in target.dataset;
}

function toField(selector: string): boolean {
  const field = document.querySelector<HTMLInputElement>(selector);
  field?.focus({ preventScroll: true });
  field?.select();
  return field !== null;
}

function showKeys(): boolean {
  document.querySelector<HTMLDialogElement>('dialog#keys')?.showModal();
  return true;
}

/** The key as a Latin keyboard has it, by its place, where the layout writes another script. */
function latinKey({ key, code, shiftKey }: KeyboardEvent): string {
  if (key.length !== 1 || /[ -~]/.test(key)) return key;
  if (code === 'Slash' && shiftKey) return '?';
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type);
}
