import { say } from './strings.js';

/** A marker of an inline code in a text, in UTF-16 units of it. */
export interface Marker {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const MARKER = /<\/?(\d+)\/?>/g;

/** The markers in a text of the page, or in what is written in its place. What bears no number of a code is words. */
export function markersIn(text: HTMLElement, written = text.textContent ?? ''): Marker[] {
  const names = namesOf(text);
  return [...written.matchAll(MARKER)]
    .filter((match) => Object.hasOwn(names, match[1]!))
    .map(({ index, 0: marker }) => ({ text: marker, start: index, end: index + marker.length }));
}

/** What is said of a code: whether it begins or ends, its number and what it is. */
export function nameOf(text: HTMLElement, marker: string): string {
  const number = /\d+/.exec(marker)![0];
  const kind = marker.startsWith('</') ? 'code.end' : marker.endsWith('/>') ? 'code.alone' : 'code.start';
  return say(kind, { number, name: namesOf(text)[number] ?? '' });
}

function namesOf(text: HTMLElement): Readonly<Record<string, string>> {
  return JSON.parse(text.dataset.codes ?? '{}') as Record<string, string>;
}
