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

/** The marker that a place is within; none where it is at its edge. */
export function markerAround(markers: readonly Marker[], at: number): Marker | undefined {
  return markers.find(({ start, end }) => start < at && at < end);
}

/** A stretch of a text with all of the markers of which it has a part. */
export function withWholeMarkers(
  markers: readonly Marker[],
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  return {
    start: markerAround(markers, start)?.start ?? start,
    end: markerAround(markers, end)?.end ?? end,
  };
}

/** Where a caret goes that came from a place: over the marker that it is in, else to the nearer edge. */
export function besideMarker(markers: readonly Marker[], at: number, from: number): number {
  const within = markerAround(markers, at);
  if (!within) return at;
  if (from <= within.start) return within.end;
  if (from >= within.end) return within.start;
  return at - within.start < within.end - at ? within.start : within.end;
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
