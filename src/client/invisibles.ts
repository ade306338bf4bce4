import { tell } from './announce.js';
import { choose } from './preferences.js';
import { allRows, rowOf, textOf } from './rows.js';
import { rangeOf } from './text-offsets.js';

/** Characters that nobody sees, by the short names that Unicode's charts give them. */
const NAMES: Readonly<Record<string, string>> = {
  '\u00a0': 'NBSP',
  '\u00ad': 'SHY',
  '\u061c': 'ALM',
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u202f': 'NNBSP',
  '\u2060': 'WJ',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\ufeff': 'BOM',
};
const INVISIBLE = new RegExp(`[${Object.keys(NAMES).join('')}]`, 'u');
const COMBINING = /\p{M}+/gu;
const PAINT = 'mark-combining';

/** Turns the showing of invisible characters and combining marks on or off, which is remembered. */
export function toggleInvisibles(): boolean {
  choose('invisibles', shown() ? 'off' : 'on');
  showInvisibles();
  return true;
}

/**
 * Under each text that holds invisible characters a copy of it with their names in their places, and paint on combining
 * marks. The text itself is left alone: an element in it would break Arabic words. To be called again when rows were put anew.
 */
export function showInvisibles(): void {
  for (const copy of document.querySelectorAll('.invisibles')) copy.remove();
  if ('highlights' in CSS) CSS.highlights.delete(PAINT);
  if (!shown()) return;
  const marks: Range[] = [];
  for (const row of allRows())
    for (const side of ['source', 'target'] as const) {
      const text = textOf(row, side);
      if (!text) continue;
      showIn(text);
      marks.push(...combiningMarks(text));
    }
  if ('highlights' in CSS && marks.length > 0) CSS.highlights.set(PAINT, new Highlight(...marks));
}

/** Follows what is typed, and the buttons of the editors that put a character at the caret. */
export function startInvisibles(): void {
  document.addEventListener('input', (event) => {
    const row = shown() ? rowOf(event.target as Node) : null;
    const text = row && textOf(row, 'target');
    if (!row || !text?.isContentEditable) return;
    row.querySelector('.target .invisibles')?.remove();
    showIn(text);
  });
  // The caret stays where it is when a button is pressed with the mouse.
  document.addEventListener('mousedown', (event) => {
    if ((event.target as Element).closest('[data-insert], [data-action="term"]')) event.preventDefault();
  });
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-insert]');
    const row = button && rowOf(button);
    if (!button || !row) return;
    if (!row.querySelector('.editor')) row.querySelector<HTMLElement>('[data-action="edit"]')?.click();
    insertAtCaret(row, button.dataset.insert!);
    tell(button.ariaLabel ?? '');
  });
  document.addEventListener('focusout', (event) => {
    const text = (event.target as Element).closest?.<HTMLElement>('.text[contenteditable]');
    const selection = getSelection();
    if (text && selection && selection.rangeCount > 0 && text.contains(selection.anchorNode))
      left = selection.getRangeAt(0).cloneRange();
  });
  showInvisibles();
}

/** By key: to the buttons of the open editor, from which Enter puts a character where the caret was. */
export function toInsertion(row: HTMLElement): boolean {
  const box = row.querySelector<HTMLDetailsElement>('details.insertion');
  if (!box) return false;
  box.open = true;
  box.querySelector('button')?.focus();
  return true;
}

/** Where the caret was when the text in place lost the focus. */
let left: Range | null = null;

/** Puts something where the caret of a row's editor is, or was when the editor lost the focus; the browser's undo takes it out. */
export function insertAtCaret(row: HTMLElement, inserted: string): void {
  const text = textOf(row, 'target');
  const field = text?.isContentEditable ? text : row.querySelector<HTMLTextAreaElement>('.editor textarea');
  if (!field) return;
  const away = document.activeElement !== field;
  field.focus();
  if (away && left && text?.isContentEditable && text.contains(left.startContainer)) {
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(left);
  }
  // Deprecated, and the one way that the browser's own undo knows of.
  document.execCommand('insertText', false, inserted);
}

function shown(): boolean {
  return document.documentElement.dataset.invisibles === 'on';
}

function showIn(text: HTMLElement): void {
  const written = text.textContent ?? '';
  if (!INVISIBLE.test(written)) return;
  const copy = document.createElement('p');
  copy.className = 'invisibles';
  copy.lang = text.lang;
  copy.dir = text.dir;
  for (const piece of written.split(new RegExp(`(${INVISIBLE.source})`, 'u'))) {
    const name = NAMES[piece];
    if (!name) {
      copy.append(piece);
      continue;
    }
    const shownAs = document.createElement('bdi');
    shownAs.className = 'control';
    shownAs.lang = 'en';
    shownAs.textContent = name;
    copy.append(shownAs);
  }
  text.after(copy);
}

function combiningMarks(text: HTMLElement): Range[] {
  return [...(text.textContent ?? '').matchAll(COMBINING)].flatMap(
    ({ index, 0: marks }) => rangeOf(text, index, index + marks.length) ?? [],
  );
}
