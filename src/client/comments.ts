import { setCurrent } from './rows.js';
import { say } from './strings.js';
import { isOfInputMethod } from './text-in-place.js';

/** Opens the box for saying something of a row; on a page with script it is there once, as a template. */
export function openComment(row: HTMLElement): boolean {
  const open = row.querySelector<HTMLFormElement>('form.comment-form');
  const template = document.querySelector<HTMLTemplateElement>('template#comment-template');
  const made = open ?? (template && document.importNode(template.content, true).querySelector('form'));
  if (!made) return false;
  if (!open) {
    made.setAttribute('action', made.getAttribute('action')!.replace('//', `/${row.dataset.segment}/`));
    // Beside the texts that are spoken of, however much the panel holds.
    row.querySelector('.panel')?.prepend(made);
  }
  setCurrent(row);
  made.querySelector('textarea')?.focus();
  made.scrollIntoView({ block: 'nearest' });
  return true;
}

export function closeComment(row: HTMLElement): boolean {
  const form = row.querySelector<HTMLFormElement>('form.comment-form');
  if (!form) return false;
  form.remove();
  setCurrent(row, { focus: true });
  return true;
}

/** Offers the members of the project behind an `@`. */
export function startMentions(): void {
  const names: readonly { login: string; name: string }[] = JSON.parse(
    document.getElementById('workbench')?.dataset.members ?? '[]',
  );
  document.addEventListener('input', (event) => {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement) || !('mentions' in field.dataset)) return;
    offer(field, names);
  });
  document.addEventListener(
    'keydown',
    (event) => {
      const list = document.querySelector<HTMLElement>('.mention-list');
      if (!list || !(event.target instanceof HTMLTextAreaElement) || isOfInputMethod(event)) return;
      const options = [...list.querySelectorAll<HTMLElement>('[role="option"]')];
      const at = options.findIndex((option) => option.ariaSelected === 'true');
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) {
        options[at]?.setAttribute('aria-selected', 'false');
        options[(at + step + options.length) % options.length]?.setAttribute('aria-selected', 'true');
      } else if (event.key === 'Enter' || event.key === 'Tab') take(event.target, options[at]?.dataset.login ?? '');
      else if (event.key === 'Escape') list.remove();
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
}

const MOST_OFFERED = 6;

function offer(field: HTMLTextAreaElement, names: readonly { login: string; name: string }[]): void {
  document.querySelector('.mention-list')?.remove();
  const begun = begunMention(field);
  if (begun === null) return;
  const wanted = begun.toLowerCase();
  // By what one signs in with, or by the beginning of any of one's names.
  const fits = names.filter(({ login, name }) => ` ${login} ${name}`.toLowerCase().includes(` ${wanted}`));
  if (fits.length === 0) return;
  const list = document.createElement('ul');
  list.className = 'mention-list';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', say('comment.people'));
  list.append(
    ...fits.slice(0, MOST_OFFERED).map(({ login, name }, k) => {
      const option = document.createElement('li');
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', String(k === 0));
      option.dataset.login = login;
      option.textContent = `\u2068@${login}\u2069 · \u2068${name}\u2069`;
      option.addEventListener('pointerdown', (event) => {
        event.preventDefault();
        take(field, login);
      });
      return option;
    }),
  );
  field.after(list);
}

/** What stands between an `@` and the caret, one word or two; null where there is none. */
function begunMention(field: HTMLTextAreaElement): string | null {
  return (
    /(?:^|[^\p{L}\p{N}@._-])@([\p{L}\p{M}\p{N}._-]*(?: [\p{L}\p{M}\p{N}._-]+)?)$/u.exec(
      field.value.slice(0, field.selectionStart),
    )?.[1] ?? null
  );
}

function take(field: HTMLTextAreaElement, login: string): void {
  document.querySelector('.mention-list')?.remove();
  const begun = begunMention(field);
  if (begun === null || login === '') return;
  field.setRangeText(`${login} `, field.selectionStart - begun.length, field.selectionStart, 'end');
}
