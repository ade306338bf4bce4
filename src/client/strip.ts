import { workbench } from './rows.js';

const CALM_MS = 1_500;
let waiting = 0;

/**
 * Puts the strip that shows where in the document flags, findings and open segments are. Asked for after the page, which is
 * not to wait for it; asked for again a while after something changed.
 */
export function startStrip(): void {
  if (!document.getElementById('strip')) return;
  void show();
}

/** To be called when segments changed; many changes at once are one question. */
export function refreshStrip(): void {
  if (!document.getElementById('strip')) return;
  clearTimeout(waiting);
  waiting = window.setTimeout(show, CALM_MS);
}

async function show(): Promise<void> {
  const answer = await fetch(`/documents/${workbench()?.dataset.document}/strip`, {
    headers: { 'HX-Request': 'true' },
  }).catch(() => null);
  const place = document.getElementById('strip');
  if (answer?.ok && place) place.innerHTML = await answer.text();
}
