import { markAgain } from './flagging.js';

/** After a refusal: what was typed into the sent form goes into the same form of the row that came back, opened again. */
export function carryOver(refused: HTMLFormElement, row: HTMLElement): void {
  const action = refused.getAttribute('action') ?? '';
  const form = row.querySelector<HTMLFormElement>(`form[action="${CSS.escape(action)}"]`);
  if (!form) return;
  for (const typed of refused.querySelectorAll('textarea')) {
    const field = form.elements.namedItem(typed.name);
    if (field instanceof HTMLTextAreaElement) field.value = typed.value;
  }
  const folded = form.closest('details:not(.flag)');
  if (folded instanceof HTMLDetailsElement) folded.open = true;
  if (refused.dataset.form === 'flag') markAgain(refused, row);
}
