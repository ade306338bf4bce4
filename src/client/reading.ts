import { lettersAct } from './preferences.js';
import { currentRow, workbench } from './rows.js';

/**
 * `d`: from the workbench to the reading view at the current segment, and there from one way of reading to the next; Escape goes
 * back, from a history too.
 */
export function startReading(): void {
  const reading = document.querySelector<HTMLElement>('main.reading, main.history');
  if (!reading) return;
  const back = document.querySelector<HTMLAnchorElement>('a[data-way-back]');
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') return back?.click();
    if (!reading.dataset.nextShow) return;
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.code !== 'KeyD' || event.ctrlKey || event.metaKey || event.altKey || typing || !lettersAct()) return;
    event.preventDefault();
    // The place on the screen stays: the hash would jump to where the reading began.
    sessionStorage.setItem('tawazi-reading-at', String(scrollY));
    location.replace(reading.dataset.nextShow);
  });
  const at = sessionStorage.getItem('tawazi-reading-at');
  sessionStorage.removeItem('tawazi-reading-at');
  if (at !== null) scrollTo(0, Number(at));
}

export function openReading(): boolean {
  const { document: id } = workbench()?.dataset ?? {};
  if (!id) return false;
  const segment = currentRow()?.dataset.segment;
  location.assign(`/documents/${id}/read${segment ? `?segment=${segment}#segment-${segment}` : ''}`);
  return true;
}
