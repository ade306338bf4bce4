import { textOf } from './rows.js';

/** The forms that the page holds once, as templates, and that are filled in for a row. */
export type RowForm = 'editor' | 'flag-form';

const MADE_HERE = 'data-made-here';

/** A form for a row as it now stands; null where this person may not. */
export function formFor(row: HTMLElement, name: RowForm): HTMLFormElement | null {
  const form = templateOf(name) && document.importNode(templateOf(name)!.content, true).querySelector('form');
  if (!form) return null;
  form.setAttribute('action', form.getAttribute('action')!.replace('//', `/${row.dataset.segment}/`));
  form.setAttribute(MADE_HERE, '');
  versionField(form).value = row.dataset.version ?? '';
  const field = form.elements.namedItem(name === 'editor' ? 'text' : 'proposal') as HTMLTextAreaElement;
  field.defaultValue = textOf(row, 'target')?.textContent ?? '';
  return form;
}

export function canOpen(name: RowForm): boolean {
  return templateOf(name) !== null;
}

/** False for a form that the server opened: only the server can close it. */
export function isMadeHere(form: HTMLFormElement): boolean {
  return form.hasAttribute(MADE_HERE);
}

export function textField(form: HTMLFormElement): HTMLTextAreaElement {
  return form.elements.namedItem('text') as HTMLTextAreaElement;
}

export function versionField(form: HTMLFormElement): HTMLInputElement {
  return form.elements.namedItem('version') as HTMLInputElement;
}

function templateOf(name: RowForm): HTMLTemplateElement | null {
  return document.querySelector<HTMLTemplateElement>(`template#${name}-template`);
}
