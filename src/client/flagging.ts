import { markersIn, withWholeMarkers } from './code-markers.js';
import { hasUnsavedText, leaveEditor, offerDraft, saveEditor } from './editor.js';
import { paintChoice, rangeIn } from './marks.js';
import { formFor, isMadeHere } from './row-forms.js';
import { rowById, rowOf, setCurrent, textOf } from './rows.js';
import { refreshRow } from './send.js';
import { offsetAt } from './text-offsets.js';

interface Selected {
  readonly side: 'source' | 'target';
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/**
 * Opens the flag form of a row on the words that are selected in it, else on the whole segment. A form that is open already
 * takes the new words and keeps the rest. An unsaved text is saved first: offsets have to be those of a text that is stored.
 */
export async function openFlagForm(asked: HTMLElement): Promise<void> {
  const selected = selectedWords(asked);
  const row = await withoutEditor(asked);
  const form = row && (openForm(row) ?? newForm(row));
  if (!row || !form) return;
  if (selected) mark(form, row, selected);
  setCurrent(row);
  // The form below its texts, if both have room; the texts are what one looks at.
  form.scrollIntoView({ block: 'nearest' });
  row.scrollIntoView({ block: 'nearest' });
  form.querySelector<HTMLElement>('input[name="severity"]:checked')?.focus();
}

export async function closeFlagForm(row: HTMLElement): Promise<void> {
  const form = openForm(row);
  if (!form) return;
  paintChoice(null);
  if (isMadeHere(form)) form.remove();
  // A form that the server opened is only closed by the server; and what others did meanwhile is shown now.
  const asked = openForm(row) || 'outdated' in row.dataset ? await refreshRow(row.dataset.segment ?? '') : null;
  if (asked) offerDraft(asked);
  setCurrent(asked ?? row, { focus: true });
}

/** Puts the marked words of a refused form into the one that came back, if they still stand where they stood. */
export function markAgain(refused: HTMLFormElement, row: HTMLElement): void {
  const form = openForm(row);
  const [side, start, end] = ['side', 'start', 'end'].map((name) => fieldOf(refused, name)?.value ?? '');
  const words = refused.querySelector('[data-marked-words]')?.textContent ?? '';
  if (!form || (side !== 'source' && side !== 'target')) return;
  const selected = { side, start: Number(start), end: Number(end), words } as const;
  if (textOf(row, side)?.textContent?.slice(selected.start, selected.end) === words) mark(form, row, selected);
}

export function openForm(row: HTMLElement): HTMLFormElement | null {
  return row.querySelector<HTMLFormElement>('form.flag-form');
}

const severityKeys: Readonly<Record<string, string>> = { n: 'neutral', m: 'minor', j: 'major', c: 'critical' };
/** As views/segment/flag-form.tsx shows them: the digits, then the row of letters below them. */
const CATEGORY_KEYS = '1234567890qwertyuio';

/** In the flag form, numbers and letters choose the category and n, m, j, c the severity, as long as no text is being typed. */
export function chooseByKey(form: HTMLFormElement, key: string): boolean {
  const severity = severityKeys[key];
  const choice = severity
    ? form.querySelector<HTMLInputElement>(`input[name="severity"][value="${severity}"]`)
    : form.querySelectorAll<HTMLInputElement>('input[name="category"]')[CATEGORY_KEYS.indexOf(key)];
  if (!choice) return false;
  choice.checked = true;
  choice.focus();
  return true;
}

async function withoutEditor(row: HTMLElement): Promise<HTMLElement | null> {
  if (!row.querySelector('form.editor')) return row;
  if (!hasUnsavedText(row)) return leaveEditor(row);
  const saved = await saveEditor(row, { confirm: false, onward: 'stay' });
  return saved ? rowById(row.dataset.segment ?? '') : null;
}

function newForm(row: HTMLElement): HTMLFormElement | null {
  const form = formFor(row, 'flag-form');
  if (form) row.querySelector('.cell.target')?.after(form);
  return form;
}

function mark(form: HTMLFormElement, row: HTMLElement, { side, start, end, words }: Selected): void {
  setField(form, 'side', side);
  setField(form, 'start', String(start));
  setField(form, 'end', String(end));
  const shown = form.querySelector<HTMLElement>('[data-marked-words]');
  if (shown) {
    shown.textContent = words;
    shown.lang = side === 'source' ? 'ar' : 'en';
    shown.dir = side === 'source' ? 'rtl' : 'ltr';
  }
  // The form takes the focus and with it the look of the selection.
  paintChoice(rangeIn(row, { side, start, end }));
}

/** The selection as offsets in the text of a side, widened to whole characters as people see them and to whole codes. */
function selectedWords(row: HTMLElement): Selected | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const side = (['source', 'target'] as const).find((name) => {
    const text = textOf(row, name);
    return text !== null && range.intersectsNode(text) && rowOf(range.startContainer) === row;
  });
  const text = side && textOf(row, side);
  if (!side || !text) return null;
  const content = text.textContent ?? '';
  const start = offsetIn(text, range.startContainer, range.startOffset, 0);
  const end = offsetIn(text, range.endContainer, range.endOffset, content.length);
  const characters = wholeCharacters(content, start, end);
  const words = withWholeMarkers(markersIn(text), characters.start, characters.end);
  return words.start < words.end ? { side, ...words, words: content.slice(words.start, words.end) } : null;
}

/** A selection that began or ended outside the text is taken to the text's edge. */
function offsetIn(text: HTMLElement, node: Node, offset: number, outside: number): number {
  return offsetAt(text, node, offset) ?? outside;
}

function wholeCharacters(text: string, from: number, to: number): { start: number; end: number } {
  // White space at the edges is the hand's, not the mind's.
  const picked = text.slice(from, to);
  const start = from + (picked.length - picked.trimStart().length);
  const end = to - (picked.length - picked.trimEnd().length);
  const borders = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(
    (part) => part.index,
  );
  borders.push(text.length);
  return {
    start: borders.findLast((border) => border <= start) ?? 0,
    end: borders.find((border) => border >= end) ?? text.length,
  };
}

function setField(form: HTMLFormElement, name: string, value: string): void {
  const field = fieldOf(form, name);
  if (field) field.value = value;
}

function fieldOf(form: HTMLFormElement, name: string): HTMLInputElement | null {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field : null;
}
