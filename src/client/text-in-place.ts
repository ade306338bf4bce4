/** A text of the page that is edited where it stands. */

const attributes = ['contenteditable', 'role', 'aria-multiline', 'aria-label', 'data-stored', 'spellcheck'];

/** Makes a text editable. False where the browser has no `plaintext-only`: rich text must not get in. */
export function openText(text: HTMLElement, label: string): boolean {
  text.dataset.stored = text.textContent ?? '';
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
  if (stored !== undefined) text.textContent = stored;
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
  if (!text || !selection || !node || !text.contains(node)) return undefined;
  const before = new Range();
  before.setStart(text, 0);
  before.setEnd(node, selection.focusOffset);
  return before.toString().length;
}

/** Puts the focus and the caret into a text; at its end without an offset. */
export function placeCaret(text: HTMLElement, caret?: number): void {
  text.focus();
  const node = text.firstChild;
  if (caret !== undefined && node instanceof Text) getSelection()?.collapse(node, Math.min(caret, node.length));
  else getSelection()?.collapse(text, text.childNodes.length);
}
