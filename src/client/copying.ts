import { announce } from './announce.js';
import { say } from './strings.js';

/** A field that is there to be copied: the button beside it does so, and coming into it selects it. */
export function startCopying(): void {
  const field = document.querySelector<HTMLInputElement>('[data-copied]');
  const button = document.querySelector<HTMLButtonElement>('[data-copy]');
  if (!field || !button) return;
  field.addEventListener('focus', () => field.select());
  if (document.activeElement === field) field.select();
  button.hidden = false;
  button.addEventListener('click', async () => {
    if (!(await copied(field))) return;
    button.textContent = say('admin.link.copied');
    announce(say('admin.link.copied'));
  });
}

/** Browsers have the clipboard on safe origins only; on a desk without TLS the older way is left. */
async function copied(field: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    return document.execCommand('copy');
  }
}
