import { announce } from './announce.js';
import { filesIn } from './dropped-files.js';
import { wordText } from './word-text.js';

/** Files dropped on the import box find their side by their letters; forms that take a while say so. */
export function startImportBox(): void {
  document.addEventListener('change', ({ target }) => nameFiles(target as HTMLInputElement));
  for (const field of document.querySelectorAll<HTMLInputElement>('.file input')) nameFiles(field);
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-import-box]')) acceptDrops(form);
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-busy]'))
    form.addEventListener('submit', () => {
      const button = form.querySelector<HTMLButtonElement>('button[type="submit"]');
      if (!button) return;
      const label = button.textContent;
      button.textContent = form.dataset.busy ?? '';
      // After the browser has read the form: a disabled button's value would not be sent.
      setTimeout(() => (button.disabled = true));
      // Somebody who comes back to this page finds it usable.
      addEventListener('pagehide', () => {
        button.textContent = label;
        button.disabled = false;
      });
    });
}

const MOST_NAMED = 5;

/** The names of what was chosen, where the page shows them. */
function nameFiles(field: HTMLInputElement): void {
  const place = field.parentElement?.querySelector<HTMLElement>('[data-no-file]');
  if (!place) return;
  const names = [...field.files!].map(({ name }) => `\u2068${name}\u2069`);
  const shown = names.slice(0, MOST_NAMED).join(' · ');
  place.textContent = names.length > MOST_NAMED ? `${shown} … (${names.length})` : shown || place.dataset.noFile!;
}

function acceptDrops(form: HTMLFormElement): void {
  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.classList.add('dropping');
  });
  form.addEventListener('dragleave', () => form.classList.remove('dropping'));
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('dropping');
    if (event.dataTransfer) void takeDropped(form, filesIn(event.dataTransfer));
  });
}

/** Two files at most are the sides of one document; more, a folder, or what is dropped on the form for many is a batch. */
async function takeDropped(form: HTMLFormElement, dropped: Promise<readonly File[]>): Promise<void> {
  const files = await dropped;
  const many = document.querySelector<HTMLFormElement>('form[data-import-many]');
  const inFolder = files.some(({ name }) => name.includes('/'));
  if (!many || (form !== many && files.length <= 2 && !inFolder)) return takeFiles(form, files.slice(0, 2));
  const field = many.querySelector<HTMLInputElement>('input[type="file"]');
  if (!field || files.length === 0) return;
  give(field, files);
  many.querySelector('button')?.focus();
  announce(many.dataset.importMany ?? '');
}

function give(field: HTMLInputElement, files: readonly File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  field.files = transfer.files;
  nameFiles(field);
}

async function takeFiles(form: HTMLFormElement, files: readonly File[]): Promise<void> {
  const pair = files.length === 1 && files[0] && /\.(tmx|xlf|xliff|sdlxliff|mqxliff|csv|tsv|po)$/i.test(files[0].name);
  if (pair) {
    const field = form.querySelector<HTMLInputElement>('input[name="pairFile"]');
    if (field) give(field, files);
    return;
  }
  const sides = await Promise.all(files.map(async (file) => ((await looksArabic(file)) ? 'source' : 'target')));
  // Two files of one kind: in the order in which they came.
  if (sides.length === 2 && sides[0] === sides[1]) sides.splice(0, 2, 'source', 'target');
  files.forEach((file, k) => {
    const field = form.querySelector<HTMLInputElement>(`input[name="${sides[k]}File"]`);
    if (field) give(field, [file]);
  });
}

/** By the first letters, of Word or in UTF-8 or UTF-16; the server looks again, more carefully. */
async function looksArabic(file: File): Promise<boolean> {
  const bytes = await file.slice(0, 2_000).arrayBuffer();
  const texts = /\.docx$/i.test(file.name)
    ? [await wordText(file)]
    : ['utf-8', 'utf-16le'].map((encoding) => new TextDecoder(encoding).decode(bytes));
  const arabic = Math.max(...texts.map((text) => text.match(/[\u0621-\u064a]/g)?.length ?? 0));
  return arabic > 20 || /(^|[._-])ar([._-]|$)/i.test(file.name);
}
