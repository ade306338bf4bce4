/**
 * The inline codes of a segment: by the number that its markers bear (`<1>`, `</1>`, `<1/>`) what a reader is told of it, such
 * as the tag's name. A marker whose number is not among them was typed by somebody and is text.
 */
export type CodeNames = Readonly<Record<string, string>>;

export interface MarkedPart {
  readonly text: string;
  /** Of a marker what its code is; null for words. */
  readonly code: string | null;
}

const MARKER = /<\/?(\d+)\/?>/g;

/** A text in its words and markers, in order; joined they are the text. */
export function partsOf(text: string, codes: CodeNames): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const match of text.matchAll(MARKER)) {
    const code = codes[match[1]!];
    if (code === undefined) continue;
    if (match.index > at) parts.push({ text: text.slice(at, match.index), code: null });
    parts.push({ text: match[0], code });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), code: null });
  return parts;
}

/** Where the markers of a text stand. */
export function markersOf(text: string, codes: CodeNames): { readonly start: number; readonly end: number }[] {
  let at = 0;
  return partsOf(text, codes).flatMap((part) => {
    const start = at;
    at += part.text.length;
    return part.code === null ? [] : [{ start, end: at }];
  });
}

/** Those of some codes whose markers stand in a text. */
export function codesIn(texts: readonly string[], codes: CodeNames): CodeNames {
  const numbers = texts.flatMap((text) => [...text.matchAll(MARKER)].map((match) => match[1]!));
  return Object.fromEntries(
    numbers.flatMap((number) => (codes[number] === undefined ? [] : [[number, codes[number]]])),
  );
}

export function readCodes(stored: string | null): CodeNames {
  return stored === null ? {} : (JSON.parse(stored) as CodeNames);
}

/** For the database, where most segments have none. */
export function storedCodes(codes: CodeNames): string | null {
  return Object.keys(codes).length === 0 ? null : JSON.stringify(codes);
}
