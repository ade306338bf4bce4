import { announce } from './announce.js';
import { draftsOf, forgetDrafts, keepDraft } from './drafts.js';
import { isToDo, neighbour, rowOf, setCurrent, textOf } from './rows.js';
import { sendForm } from './send.js';
import { say } from './strings.js';

/** What a save goes on to. */
export type Onward = 'stay' | 'next' | 'next-to-do';

export interface Opening {
  /** Stands in the editor instead of the stored text. */
  readonly draft?: { readonly text: string; readonly version: number };
  /** Where the caret goes; the end without it. */
  readonly caret?: number;
}

/** Opens a row's English for editing in place. */
export function openEditor(row: HTMLElement, { draft, caret }: Opening = {}): void {
  const text = textOf(row, 'target');
  const template = row.querySelector<HTMLTemplateElement>('template[data-editor]');
  if (!text || row.querySelector('.editor') || !template) {
    row.querySelector<HTMLElement>('.editor textarea')?.focus();
    return;
  }
  const form = template.content.firstElementChild!.cloneNode(true) as HTMLFormElement;
  form.classList.add('in-place');
  template.after(form);
  row.classList.add('editing');
  row.querySelector('.notice')?.remove();
  text.dataset.stored = text.textContent ?? '';
  text.setAttribute('contenteditable', 'plaintext-only');
  text.setAttribute('role', 'textbox');
  text.setAttribute('aria-multiline', 'true');
  text.setAttribute('aria-label', say('segment.english'));
  text.spellcheck = true;
  if (draft) {
    text.textContent = draft.text;
    versionField(form).value = String(draft.version);
  }
  text.focus();
  if (caret !== undefined && text.firstChild)
    getSelection()?.collapse(text.firstChild, Math.min(caret, text.textContent?.length ?? 0));
  else getSelection()?.collapse(text, text.childNodes.length);
  announce(say('client.editing'));
}

/** Leaves the editor. What was typed is not thrown away: it stays as a draft and is offered again. */
export function leaveEditor(row: HTMLElement): void {
  const text = textOf(row, 'target');
  if (text?.isContentEditable) {
    const stored = text.dataset.stored ?? '';
    for (const name of ['contenteditable', 'role', 'aria-multiline', 'aria-label', 'data-stored', 'spellcheck'])
      text.removeAttribute(name);
    text.textContent = stored;
  }
  for (const form of row.querySelectorAll('.editor.in-place')) form.remove();
  row.classList.remove('editing');
  setCurrent(row, { focus: true });
  offerDraft(row);
}

/** Saves what is in a row's editor. */
export async function saveEditor(
  row: HTMLElement,
  how: { readonly confirm: boolean; readonly onward: Onward },
): Promise<void> {
  const form = row.querySelector<HTMLFormElement>('.editor');
  if (!form) return;
  takeTypedText(row, form);
  const segmentId = row.dataset.segment ?? '';
  const number = row.dataset.position ?? '';
  const button = form.querySelector<HTMLButtonElement>(how.confirm ? 'button[name="confirm"]' : 'button:not([name])');
  const { done, row: fresh } = await sendForm(form, button);
  if (!done) {
    fresh?.querySelector<HTMLElement>('.editor textarea')?.focus();
    return;
  }
  forgetDrafts(segmentId);
  announce(say('client.saved', { number }));
  if (fresh) setCurrent(fresh, { focus: true });
  const next = how.onward === 'stay' ? null : neighbour(1, how.onward === 'next-to-do' ? isToDo : undefined);
  if (!next) return;
  setCurrent(next, { focus: true });
  openEditor(next);
}

/** Shows that there is an unsaved text for this row, and lets it be taken up again or thrown away. */
export function offerDraft(row: HTMLElement): void {
  const [draft] = draftsOf(row.dataset.segment ?? '');
  const stored = textOf(row, 'target')?.textContent ?? '';
  row.querySelector('.notice.draft')?.remove();
  if (!draft || !row.querySelector('template[data-editor]')) return;
  if (draft.text === stored) {
    forgetDrafts(draft.segmentId);
    return;
  }
  const notice = document.createElement('div');
  notice.className = 'notice draft';
  notice.append(
    say('client.draftFound'),
    button(say('client.restore'), () => openEditor(row, { draft })),
    button(say('client.discard'), () => {
      forgetDrafts(draft.segmentId);
      notice.remove();
      setCurrent(row, { focus: true });
    }),
  );
  textOf(row, 'target')?.after(notice);
}

/** Keeps every keystroke, and sends row forms without leaving the page. */
export function startEditing(offerAll: Iterable<HTMLElement>): void {
  document.addEventListener('input', (event) => {
    const row = rowOf(event.target as Node);
    const form = row?.querySelector<HTMLFormElement>('.editor');
    if (!row || !form || !(form.contains(event.target as Node) || (event.target as HTMLElement).isContentEditable))
      return;
    takeTypedText(row, form);
    keepDraft({
      segmentId: row.dataset.segment ?? '',
      version: Number(versionField(form).value),
      text: textField(form).value,
    });
  });
  for (const row of offerAll) offerDraft(row);
}

function takeTypedText(row: HTMLElement, form: HTMLFormElement): void {
  const text = textOf(row, 'target');
  if (!text?.isContentEditable) return;
  const typed = text.textContent ?? '';
  // Chromium ends a trailing empty line with a second line break that nobody typed.
  textField(form).value = typed.endsWith('\n') && !text.dataset.stored?.endsWith('\n') ? typed.slice(0, -1) : typed;
}

function textField(form: HTMLFormElement): HTMLTextAreaElement {
  return form.elements.namedItem('text') as HTMLTextAreaElement;
}

function versionField(form: HTMLFormElement): HTMLInputElement {
  return form.elements.namedItem('version') as HTMLInputElement;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}
