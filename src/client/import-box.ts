import { wordText } from './word-text.js';

/** Files dropped on the import box find their side by their letters; forms that take a while say so. */
export function startImportBox(): void {
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

function acceptDrops(form: HTMLFormElement): void {
  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.classList.add('dropping');
  });
  form.addEventListener('dragleave', () => form.classList.remove('dropping'));
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('dropping');
    void takeFiles(form, [...(event.dataTransfer?.files ?? [])].slice(0, 2));
  });
}

async function takeFiles(form: HTMLFormElement, files: readonly File[]): Promise<void> {
  const pair = files.length === 1 && files[0] && /\.(tmx|xlf|xliff|sdlxliff|mqxliff|csv|tsv|po)$/i.test(files[0].name);
  if (pair) {
    const field = form.querySelector<HTMLInputElement>('input[name="pairFile"]');
    const transfer = new DataTransfer();
    transfer.items.add(files[0]!);
    if (field) field.files = transfer.files;
    return;
  }
  const sides = await Promise.all(files.map(async (file) => ((await looksArabic(file)) ? 'source' : 'target')));
  // Two files of one kind: in the order in which they came.
  if (sides.length === 2 && sides[0] === sides[1]) sides.splice(0, 2, 'source', 'target');
  files.forEach((file, k) => {
    const field = form.querySelector<HTMLInputElement>(`input[name="${sides[k]}File"]`);
    if (!field) return;
    const transfer = new DataTransfer();
    transfer.items.add(file);
    field.files = transfer.files;
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
