/** A text of the page that is edited where it stands. */

import { offsetAt, pointAt } from './text-offsets.js';

const attributes = [
  'contenteditable',
  'role',
  'aria-multiline',
  'aria-label',
  'data-stored',
  'data-saved',
  'spellcheck',
];

/** What a text showed before it was opened. */
const shown = new WeakMap<HTMLElement, readonly Node[]>();

/** Makes a text editable, as one node. False where the browser has no `plaintext-only`: rich text must not get in. */
export function openText(text: HTMLElement, label: string): boolean {
  text.dataset.stored = text.textContent ?? '';
  if (text.childElementCount > 0) {
    shown.set(text, [...text.childNodes]);
    text.textContent = text.dataset.stored;
  }
  text.setAttribute('contenteditable', 'plaintext-only');
  text.setAttribute('role', 'textbox');
  text.setAttribute('aria-multiline', 'true');
  text.setAttribute('aria-label', label);
  text.spellcheck = true;
  if (text.isContentEditable) return true;
  closeText(text);
  return false;
}

/** Shows the stored text again. */
export function closeText(text: HTMLElement): void {
  const { stored } = text.dataset;
  for (const name of attributes) text.removeAttribute(name);
  if (stored === undefined) return;
  const before = shown.get(text);
  if (before) text.replaceChildren(...before);
  else text.textContent = stored;
  shown.delete(text);
}

/** What was typed. Chromium ends a trailing empty line with a second line break that nobody typed. */
export function typedText(text: HTMLElement): string {
  const typed = text.textContent ?? '';
  return typed.endsWith('\n') && !text.dataset.stored?.endsWith('\n') ? typed.slice(0, -1) : typed;
}

/** Where the caret stands, in UTF-16 units of the text; undefined where it is elsewhere. */
export function caretIn(text: HTMLElement | null): number | undefined {
  const selection = getSelection();
  const node = selection?.focusNode;
  return text && selection && node ? offsetAt(text, node, selection.focusOffset) : undefined;
}

/** Puts the focus and the caret into a text; at its end without an offset. */
export function placeCaret(text: HTMLElement, caret?: number): void {
  text.focus();
  const place = caret === undefined ? undefined : pointAt(text, Math.min(caret, (text.textContent ?? '').length));
  if (place) getSelection()?.collapse(place.node, place.offset);
  else getSelection()?.collapse(text, text.childNodes.length);
}

/** A key that an input method takes: some browsers tell of the first and the last one of a composition by the code alone. */
export function isOfInputMethod({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229;
}
