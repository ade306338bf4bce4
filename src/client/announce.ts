/** Said in the same moment, as that a segment is saved and that the next one is being edited: heard one after the other. */
let saying: string[] = [];

/** Says something to those who listen to the page rather than see it. */
export function announce(text: string): void {
  // What was shown is past with it.
  document.querySelector('.passing-note')?.remove();
  if (saying.length === 0) queueMicrotask(say);
  saying.push(text);
}

const BRIEFLY_MS = 6_000;

/** Says it, and shows it at the foot of the page until it goes away by itself. */
export function tell(text: string): void {
  announce(text);
  const note = document.createElement('p');
  note.className = 'passing-note';
  note.textContent = text;
  document.querySelector('main')?.append(note);
  setTimeout(() => note.remove(), BRIEFLY_MS);
}

function say(): void {
  const text = saying.join(' · ');
  saying = [];
  const announcer = document.getElementById('announcer');
  // The same words twice are heard twice only if they differ.
  if (announcer) announcer.textContent = announcer.textContent === text ? `${text}\u00a0` : text;
}

/** A quiet line at the top that stays until it is taken away; null takes it away. */
export function banner(text: string | null, link?: { readonly href: string; readonly text: string }): void {
  const place = document.getElementById('banner');
  if (!place) return;
  place.replaceChildren(text ?? '');
  if (link) {
    const anchor = document.createElement('a');
    anchor.href = link.href;
    anchor.textContent = link.text;
    place.append(' ', anchor);
  }
  place.hidden = text === null;
}
