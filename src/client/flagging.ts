import { rowOf, setCurrent, textOf } from './rows.js';

interface Selected {
  readonly row: HTMLElement;
  readonly side: 'source' | 'target';
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Opens the flag form of a row, on the words that are selected in it, else on the whole segment. */
export function openFlagForm(row: HTMLElement): void {
  const selected = selectedWords(row);
  row.querySelector('.flag-form')?.remove();
  const template = row.querySelector<HTMLTemplateElement>('template[data-flag-form]');
  if (!template) return;
  const form = template.content.firstElementChild!.cloneNode(true) as HTMLFormElement;
  if (selected) {
    setField(form, 'side', selected.side);
    setField(form, 'start', String(selected.start));
    setField(form, 'end', String(selected.end));
    const shown = form.querySelector<HTMLElement>('[data-marked-words]');
    if (shown) {
      shown.textContent = selected.words;
      shown.lang = selected.side === 'source' ? 'ar' : 'en';
      shown.dir = selected.side === 'source' ? 'rtl' : 'ltr';
    }
  }
  template.after(form);
  setCurrent(row);
  form.scrollIntoView({ block: 'nearest' });
  form.querySelector<HTMLElement>('input[name="severity"]:checked')?.focus();
}

export function closeFlagForm(row: HTMLElement): boolean {
  const form = row.querySelector('.flag-form');
  form?.remove();
  if (form) setCurrent(row, { focus: true });
  return form !== null;
}

const severityKeys: Readonly<Record<string, string>> = { n: 'neutral', m: 'minor', j: 'major', c: 'critical' };

/** In the flag form, numbers choose the category and n, m, j, c the severity, as long as no text is being typed. */
export function chooseByKey(form: HTMLFormElement, key: string): boolean {
  const severity = severityKeys[key];
  const choice = severity
    ? form.querySelector<HTMLInputElement>(`input[name="severity"][value="${severity}"]`)
    : /^[1-9]$/.test(key)
      ? form.querySelectorAll<HTMLInputElement>('input[name="category"]')[Number(key) - 1]
      : undefined;
  if (!choice) return false;
  choice.checked = true;
  choice.focus();
  return true;
}

/** The selection as offsets in the one text node of a side, widened to whole characters as people see them. */
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
  const words = wholeCharacters(content, start, end);
  return words.start < words.end ? { row, side, ...words, words: content.slice(words.start, words.end) } : null;
}

/** A selection that began or ended outside the text is taken to the text's edge. */
function offsetIn(text: HTMLElement, node: Node, offset: number, outside: number): number {
  if (node === text) return offset === 0 ? 0 : (text.textContent ?? '').length;
  return text.contains(node) ? offset : outside;
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
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}
