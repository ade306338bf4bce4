import { tell } from './announce.js';
import { parsed } from './pieces.js';
import { refreshDesk } from './refresh.js';
import { rowById, workbench } from './rows.js';
import { sendOnce, tellFailed } from './sending.js';

/** What is under way: a key pressed meanwhile waits for it, since a step builds on the one before. */
let underWay: Promise<void> = Promise.resolve();

/** Takes back what this person did last in this document, or does it again, and shows it; one step after the other. */
export function takeBack(as: 'undo' | 'redo'): Promise<void> {
  underWay = underWay.catch(() => undefined).then(() => oneStep(as));
  return underWay;
}

async function oneStep(as: 'undo' | 'redo'): Promise<void> {
  const desk = workbench();
  if (!desk?.dataset.document) return;
  desk.setAttribute('aria-busy', 'true');
  try {
    const response = await sendOnce(`/documents/${desk.dataset.document}/${as}`, new URLSearchParams());
    const note = parsed(await response.text()).querySelector<HTMLElement>('[data-undone], [data-refused]');
    if (!note) return tellFailed(response);
    const { undone, many } = note.dataset;
    // Of many rows it leaves the reader where they are.
    if (undone !== undefined) await refreshDesk({ focus: true, ...(many === undefined && { at: undone }) });
    const where = undone ? rowById(undone)?.getAttribute('aria-label') : null;
    const text = [where, note.textContent].filter(Boolean).join(' · ');
    tell(text);
  } finally {
    desk.removeAttribute('aria-busy');
  }
}

/** The buttons that do the same without a key. */
export function startUndo(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.dataset.takeBack) return;
    event.preventDefault();
    void takeBack(form.dataset.takeBack as 'undo' | 'redo');
  });
}
