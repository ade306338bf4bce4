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

interface BannerLink {
  readonly href: string;
  readonly text: string;
}

/** A quiet line at the top that stays until it is taken away; null takes it away. */
export function banner(text: string | null, link?: BannerLink): void {
  const place = document.getElementById('banner');
  if (!place || (text === null && place.hidden)) return;
  delete place.dataset.lasting;
  withRoom(place, () => {
    place.replaceChildren(text ?? '');
    if (link) {
      const anchor = document.createElement('a');
      anchor.href = link.href;
      anchor.textContent = link.text;
      place.append(' ', anchor);
    }
    place.hidden = text === null;
  });
}

/** The same for something that does not end when the server answers again. */
export function lastingBanner(text: string, link: BannerLink): void {
  banner(text, link);
  const place = document.getElementById('banner');
  if (place) place.dataset.lasting = '';
}

/** The server answers: what the banner says of the line is over. */
export function lineIsBack(): void {
  if (document.getElementById('banner')?.dataset.lasting === undefined) banner(null);
}

/**
 * The banner has a place of its own, so that it lies over nothing that can be pressed; and what is being read stays where it
 * is on the screen: the page is scrolled by as much as it has become longer above that.
 */
function withRoom(place: HTMLElement, show: () => void): void {
  const main = document.querySelector('main');
  const before = main?.getBoundingClientRect().top ?? 0;
  show();
  tellHeight(place);
  const moved = (main?.getBoundingClientRect().top ?? 0) - before;
  if (Math.abs(moved) > 0.5) scrollBy(0, moved);
}

/** To the styles: what sticks to the top of the page sticks below the banner. */
function tellHeight(place: HTMLElement): void {
  const { style } = document.documentElement;
  place.style.minBlockSize = '';
  // A page scrolls by whole pixels.
  const height = `${Math.ceil(place.getBoundingClientRect().height)}px`;
  if (place.hidden) return void style.removeProperty('--banner');
  place.style.minBlockSize = height;
  style.setProperty('--banner', height);
}

addEventListener('resize', () => {
  const place = document.getElementById('banner');
  if (place) tellHeight(place);
});
