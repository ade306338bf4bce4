import { leaveEditor, type Onward, openEditor, saveEditor } from './editor.js';
import { chooseByKey, closeFlagForm, openFlagForm } from './flagging.js';
import { currentRow, neighbour, rowOf, setCurrent } from './rows.js';

/** Binds the keys that views/keys.tsx lists. Single letters act only where no text is being typed. */
export function startKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented) return;
    if (document.querySelector('dialog[open]')) return;
    if (act(event)) event.preventDefault();
  });
}

function act(event: KeyboardEvent): boolean {
  const row = rowOf(event.target as Node) ?? currentRow();
  const typing = isTyping(event.target);
  const command = event.ctrlKey || event.metaKey;
  if (event.key === 'Escape') return row !== null && leave(row);
  if (event.altKey && !command) return row !== null && withAlt(event, row);
  if (command) return typing && row !== null && withCommand(event, row);
  if (typing) return false;
  const form = (event.target as Element | null)?.closest?.<HTMLFormElement>('.flag-form');
  if (form && chooseByKey(form, event.key)) return true;
  return !form && plain(event, row);
}

function plain(event: KeyboardEvent, row: HTMLElement | null): boolean {
  if (event.key === '?') return showKeys();
  if (event.key === 'j') return go(1);
  if (event.key === 'k') return go(-1);
  if (!row) return false;
  if (event.key === 'Enter') {
    // On a link, a button or a summary Enter is the browser's.
    if (event.target !== row && event.target !== document.body) return false;
    openEditor(row);
    return true;
  }
  return letter(event.key, row);
}

function letter(key: string, row: HTMLElement): boolean {
  switch (key) {
    case 'f':
      openFlagForm(row);
      return true;
    case 'a':
      return submit(row, 'approval');
    case 'r':
      return openChangeRequest(row);
    case 'h':
      row.querySelector<HTMLAnchorElement>('[data-action="history"]')?.click();
      return true;
    default:
      return false;
  }
}

function withAlt(event: KeyboardEvent, row: HTMLElement): boolean {
  if (event.key === 'ArrowDown') return go(1);
  if (event.key === 'ArrowUp') return go(-1);
  // By the key's place: with Alt many layouts give another letter, and Arabic ones always do.
  const key = { KeyF: 'f', KeyA: 'a', KeyR: 'r' }[event.code];
  return key !== undefined && letter(key, row);
}

function withCommand(event: KeyboardEvent, row: HTMLElement): boolean {
  if (event.key === 'Enter') {
    const form = (event.target as Element).closest<HTMLFormElement>('form:not(.editor)');
    if (form) form.requestSubmit();
    else void saveEditor(row, { confirm: true, onward: event.shiftKey ? 'next-to-do' : 'next' });
    return true;
  }
  if (event.code !== 'KeyS' || !row.querySelector('.editor')) return false;
  void saveEditor(row, { confirm: false, onward: 'stay' satisfies Onward });
  return true;
}

function go(step: 1 | -1): boolean {
  const next = neighbour(step);
  if (next) setCurrent(next, { focus: true });
  return true;
}

function leave(row: HTMLElement): boolean {
  if (closeFlagForm(row)) return true;
  const open = row.querySelector<HTMLDetailsElement>('.actions details[open]');
  if (open) {
    open.open = false;
    setCurrent(row, { focus: true });
    return true;
  }
  if (!row.querySelector('.editor')) return false;
  leaveEditor(row);
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

function showKeys(): boolean {
  document.querySelector<HTMLDialogElement>('dialog#keys')?.showModal();
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type);
}
