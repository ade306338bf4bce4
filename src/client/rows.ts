/** The rows of the workbench and which of them is the current one. */

export function workbench(): HTMLElement | null {
  return document.getElementById('workbench');
}

export function allRows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.segment')];
}

export function rowOf(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element?.closest<HTMLElement>('.segment') ?? null;
}

export function rowById(segmentId: string): HTMLElement | null {
  return document.getElementById(`segment-${segmentId}`);
}

export function textOf(row: HTMLElement, side: 'source' | 'target'): HTMLElement | null {
  return row.querySelector<HTMLElement>(`.text[data-side="${side}"]`);
}

/**
 * Gives all rows their true height, seen or not: where the page has been scrolled to a row by guessed heights, that row
 * would move each time that one above it is seen.
 */
export function measureRows(list: Element | null = document.querySelector('.segments')): void {
  list?.classList.add('measured');
}

/** Puts a notice below a row's English, in the place of one of its kind; without content only takes that away. */
export function notice(row: HTMLElement, kind: 'draft' | 'changed', ...content: (Node | string)[]): void {
  row.querySelector(`.notice.${kind}`)?.remove();
  if (content.length === 0) return;
  const box = document.createElement('div');
  box.className = `notice ${kind}`;
  box.append(...content);
  textOf(row, 'target')?.after(box);
}

export function currentRow(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.segment[aria-current="true"]');
}

/** Makes a row the current one; with `focus` also puts the keyboard there and brings it into view. */
export function setCurrent(row: HTMLElement | null, options: { readonly focus?: boolean } = {}): void {
  const before = currentRow();
  if (before !== row) {
    before?.removeAttribute('aria-current');
    before?.setAttribute('tabindex', '-1');
    skipBox(before, true);
  }
  skipBox(row, false);
  row?.setAttribute('aria-current', 'true');
  // The one stop of the list in the tab order.
  row?.setAttribute('tabindex', '0');
  if (!row || !options.focus) return;
  // As high as it is now: with the room, the language and what there is to do it takes one to four lines.
  const bar = document.querySelector('.desk-bar')?.clientHeight ?? 0;
  document.documentElement.style.setProperty('--bar', `${bar}px`);
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
  // Of a row that is higher than the page the texts are what one looks at.
  textOf(row, 'target')?.scrollIntoView({ block: 'nearest' });
}

/** The box of a row is a stop of the tab key only in the current one: from there a hundred others would stand in the way. */
export function skipBox(row: HTMLElement | null, skipped: boolean): void {
  const box = row?.querySelector<HTMLElement>('[data-choose]');
  if (box) box.tabIndex = skipped ? -1 : 0;
}

/** The next or previous row on the page; from no current row, the first. `where` narrows it. */
export function neighbour(step: 1 | -1, where: (row: HTMLElement) => boolean = () => true): HTMLElement | null {
  const rows = allRows();
  const current = currentRow();
  const at = current ? rows.indexOf(current) : step === 1 ? -1 : rows.length;
  const ahead = step === 1 ? rows.slice(at + 1) : rows.slice(0, at).reverse();
  return ahead.find(where) ?? null;
}

export function isToDo(row: HTMLElement): boolean {
  return row.dataset.state === 'initial';
}

/** Leaves the page for the next or previous one, where there is one. */
export function turnPage(step: 1 | -1): boolean {
  const link = document.querySelector<HTMLAnchorElement>(`.pages a[rel="${step === 1 ? 'next' : 'prev'}"]`);
  if (!link) return false;
  location.assign(link.href + (step === 1 ? '#first' : '#last'));
  return true;
}

/** Takes up the row that a link led to, or the one with an open form; else the first row is current, without the focus. */
export function startRows(): void {
  const rows = allRows();
  const wanted =
    location.hash === '#first'
      ? rows[0]
      : location.hash === '#last'
        ? rows.at(-1)
        : document.querySelector<HTMLElement>('.segment:target');
  const open = document.querySelector<HTMLElement>('.target > .editor, .segment > .flag-form');
  const row = wanted ?? rowOf(open);
  for (const other of rows) skipBox(other, true);
  if (row) measureRows();
  setCurrent(row ?? rows[0] ?? null, { focus: Boolean(row) });
  const field = open?.querySelector<HTMLInputElement | HTMLTextAreaElement>('textarea, input[type="radio"]');
  field?.focus();
  if (field?.type === 'textarea') field.setSelectionRange(field.value.length, field.value.length);
  for (const kind of ['focusin', 'pointerdown'])
    document.addEventListener(kind, (event) => {
      const inside = rowOf(event.target as Node);
      if (inside) setCurrent(inside);
    });
}
