import { closeComment, openComment } from './comments.js';
import { leaveEditor, openEditor, saveEditor } from './editor.js';
import { chooseByKey, closeFlagForm, openFlagForm, openForm } from './flagging.js';
import { toggleInvisibles, toInsertion } from './invisibles.js';
import { lettersAct } from './letter-keys.js';
import { findingAtCaret } from './marks.js';
import { swapColumns } from './preferences.js';
import { openReading } from './reading.js';
import { isRepairing, repairByKey, toggleRepair } from './repair.js';
import { currentRow, neighbour, rowOf, setCurrent, turnPage } from './rows.js';
import { chooseNone, toggleChoice } from './selection.js';
import { takeBack } from './undo.js';
import { toggleOmissions } from './word-links.js';

/** Binds the keys that views/keys.tsx lists. Single letters act only where no text is being typed. */
export function startKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented || document.querySelector('dialog[open]')) return;
    if (act(event)) event.preventDefault();
  });
}

function act(event: KeyboardEvent): boolean {
  const row = rowOf(event.target as Node) ?? currentRow();
  const command = event.ctrlKey || event.metaKey;
  if (event.key === 'Escape') return (row !== null && leave(row)) || chooseNone();
  if (event.altKey && !command) return row !== null && withAlt(event, row);
  if (command && event.code === 'KeyZ' && !isTyping(event.target)) return undo(event);
  if (command) return row !== null && withCommand(event, row);
  if (isTyping(event.target)) return false;
  const key = latinKey(event);
  const form = (event.target as Element | null)?.closest?.<HTMLFormElement>('.flag-form');
  if (form) return chooseByKey(form, key);
  return plain(event, key, row);
}

function plain(event: KeyboardEvent, key: string, row: HTMLElement | null): boolean {
  if (key === 'Enter') {
    // On a link, a button or a summary Enter is the browser's.
    if (!row || (event.target !== row && event.target !== document.body)) return false;
    openEditor(row);
    return true;
  }
  if (!lettersAct()) return false;
  if (key === '?') return showKeys();
  if (key === '/') return toField('[data-search-field]');
  if (key === 'w') return swapColumns();
  if (key === 'o') return toggleOmissions();
  if (key === 'i') return toggleInvisibles();
  if (key === 'j') return go(1);
  if (key === 'k') return go(-1);
  if (key === 'g') return toggleRepair();
  if (row && isRepairing() && repairByKey(key.toLowerCase(), event.shiftKey, row)) return true;
  if (key === 'n') return toField('[data-jump-field]');
  if (row && key.toLowerCase() === 'v') return toggleChoice(row, event.shiftKey);
  return row !== null && letter(key, row);
}

function letter(key: string, row: HTMLElement): boolean {
  switch (key) {
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
    case 'h':
      row.querySelector<HTMLAnchorElement>('[data-action="history"]')?.click();
      return true;
    default:
      return /^[1-9]$/.test(key) && applyFix(row, key);
  }
}

function withAlt(event: KeyboardEvent, row: HTMLElement): boolean {
  if (event.key === 'ArrowDown') return go(1);
  if (event.key === 'ArrowUp') return go(-1);
  if (event.code === 'KeyI') return toInsertion(row);
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
  void saveEditor(row, { confirm: false, onward: 'stay' });
  return true;
}

/** Where nothing is being typed: there the browser takes back what was typed. */
function undo(event: KeyboardEvent): boolean {
  // A key held down takes back one step: each is a write of its own.
  if (!event.repeat) void takeBack(event.shiftKey ? 'redo' : 'undo');
  return true;
}

function go(step: 1 | -1): boolean {
  const current = currentRow();
  // Not in the list yet: the first step goes to the row that is marked.
  const entering = current && (document.activeElement === document.body || document.activeElement === null);
  const next = entering ? current : neighbour(step);
  if (next) setCurrent(next, { focus: true });
  else turnPage(step);
  return true;
}

function leave(row: HTMLElement): boolean {
  if (isRepairing()) return toggleRepair();
  if (openForm(row)) {
    void closeFlagForm(row);
    return true;
  }
  if (closeComment(row)) return true;
  const open = row.querySelector<HTMLDetailsElement>('.panel .actions details[open], .panel .steps details[open]');
  if (open?.contains(document.activeElement)) {
    open.open = false;
    setCurrent(row, { focus: true });
    return true;
  }
  if (!row.querySelector('.editor')) return false;
  void leaveEditor(row);
  return true;
}

function submit(row: HTMLElement, name: string): boolean {
  const form = row.querySelector<HTMLFormElement>(`form[data-form="${name}"]`);
  form?.requestSubmit();
  return form !== null;
}

function openChangeRequest(row: HTMLElement): boolean {
  const box = row.querySelector<HTMLDetailsElement>('[data-form-box="change-request"]');
  if (!box) return false;
  box.open = true;
  box.querySelector('textarea')?.focus();
  return true;
}

/** The fix that bears the number in the row's panel. */
function applyFix(row: HTMLElement, number: string): boolean {
  const button = row.querySelector<HTMLButtonElement>(`[data-apply="${number}"]`);
  button?.click();
  return button !== null;
}

/** The finding whose words the caret or the selection is in, else the row's first. */
function openDismissal(row: HTMLElement): boolean {
  const finding = findingAtCaret(row);
  const place = finding ? row.querySelector(`[data-finding="${finding}"]`) : row;
  const box = place?.querySelector<HTMLDetailsElement>('[data-form-box="dismissal"]');
  if (!box) return false;
  box.open = true;
  box.querySelector<HTMLElement>('input[type="radio"]')?.focus();
  return true;
}

function toField(selector: string): boolean {
  const field = document.querySelector<HTMLInputElement>(selector);
  field?.focus();
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
