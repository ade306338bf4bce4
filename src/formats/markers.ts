import type { CodedText, InlineCode } from './inline.js';

/** A text as it is read: its words and its codes in turn. */
export type Piece = string | PieceCode;
export type PieceCode = Omit<InlineCode, 'start' | 'end' | 'kind'> & { readonly kind: 'open' | 'close' | 'alone' };

/**
 * Gives each code of a unit a number, the same one to the same key on both sides, and a marker with it: `<1>`, `</1>`,
 * `<2/>`. Numbers whose marker stands in the words already are left out, so that a marker is never ambiguous.
 */
export function markCodes(
  source: readonly Piece[],
  target: readonly Piece[] | null,
): { readonly source: CodedText; readonly target: CodedText | null } {
  if (!hasCode(source) && !(target && hasCode(target)))
    return { source: words(source), target: target && words(target) };
  const taken = new Set<string>();
  for (const side of [source, target ?? []])
    for (const piece of side)
      if (typeof piece === 'string' && piece.includes('<'))
        for (const match of piece.matchAll(MARKER)) taken.add(match[1]!);
  const numbers = new Map<string, number>();
  let last = 0;
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    do last++;
    while (taken.has(String(last)));
    numbers.set(key, last);
    return last;
  };
  return { source: marked(apart(source), numberOf), target: target && marked(apart(target), numberOf) };
}

/**
 * Files do number two codes of one text alike that are not: each further one that is written otherwise gets a key of its
 * own, and an end that of the last start before it.
 */
function apart(pieces: readonly Piece[]): readonly Piece[] {
  if (areApart(pieces)) return pieces;
  const writings = new Map<string, string[]>();
  const open = new Map<string, string[]>();
  return pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    if (piece.kind === 'close') return { ...piece, key: open.get(piece.key)?.pop() ?? piece.key };
    const known = writings.get(`${piece.kind} ${piece.key}`) ?? [];
    writings.set(`${piece.kind} ${piece.key}`, known);
    if (!known.includes(piece.raw)) known.push(piece.raw);
    const nth = known.indexOf(piece.raw);
    const key = nth === 0 ? piece.key : `${piece.key} ~${nth + 1}`;
    if (piece.kind === 'open') open.set(piece.key, [...(open.get(piece.key) ?? []), key]);
    return { ...piece, key };
  });
}

/** No two codes of one kind have one key: so it is in nearly all texts, and needs no tables. */
function areApart(pieces: readonly Piece[]): boolean {
  for (let k = 1; k < pieces.length; k++) {
    const piece = pieces[k]!;
    if (typeof piece === 'string') continue;
    for (let j = 0; j < k; j++) {
      const other = pieces[j]!;
      if (typeof other !== 'string' && other.kind === piece.kind && other.key === piece.key) return false;
    }
    if (k > MOST_LOOKED_BACK) return false;
  }
  return true;
}

/** A text of many codes would take time by the square of them. */
const MOST_LOOKED_BACK = 50;

const MARKER = /<\/?(\d+)\/?>/g;

function hasCode(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => typeof piece !== 'string');
}

function words(pieces: readonly Piece[]): CodedText {
  return { text: pieces.length === 1 ? (pieces[0] as string) : pieces.join(''), codes: [] };
}

function marked(pieces: readonly Piece[], numberOf: (key: string) => number): CodedText {
  const codes: InlineCode[] = [];
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    const { kind, key, raw, equivalent } = piece;
    const marker = markerOf(kind, numberOf(key));
    const [start, end] = [text.length, text.length + marker.length];
    codes.push(equivalent === undefined ? { kind, key, raw, start, end } : { kind, key, raw, equivalent, start, end });
    text += marker;
  }
  return { text, codes };
}

function markerOf(kind: PieceCode['kind'], number: number): string {
  if (kind === 'open') return `<${number}>`;
  return kind === 'close' ? `</${number}>` : `<${number}/>`;
}

export interface Written {
  readonly text: string;
  /** Markers that were left out, since the markup would not be well-formed with them. */
  readonly dropped: readonly string[];
}

/**
 * A text with markers as markup: words through `escapeWords`, each marker as the file wrote its code on the target's side, else
 * on the source's. Half an element whose other half is missing or crosses another is left out.
 */
export function writeCodes(
  text: string,
  unit: { readonly source: CodedText; readonly target: CodedText | null },
  escapeWords: (words: string) => string,
): Written {
  const raw = new Map<string, string>();
  for (const side of [unit.target, unit.source])
    for (const code of side?.codes ?? []) {
      const marker = side!.text.slice(code.start, code.end);
      if (code.kind !== 'placeholder' && !raw.has(marker)) raw.set(marker, code.raw);
    }
  if (raw.size === 0) return { text: escapeWords(text), dropped: [] };
  const parts = splitAtMarkers(text, raw);
  const dropped = unbalanced(parts, raw);
  return {
    text: parts.map((part, k) => (k % 2 === 0 ? escapeWords(part) : dropped.has(k) ? '' : raw.get(part)!)).join(''),
    dropped: [...dropped].map((k) => parts[k]!),
  };
}

/** Words at even places, markers at odd ones. */
function splitAtMarkers(text: string, raw: ReadonlyMap<string, string>): string[] {
  const parts: string[] = [];
  let at = 0;
  for (const match of text.matchAll(MARKER)) {
    if (!raw.has(match[0])) continue;
    parts.push(text.slice(at, match.index), match[0]);
    at = match.index + match[0].length;
  }
  return [...parts, text.slice(at)];
}

/** Places of the start and end tags that do not pair up. */
function unbalanced(parts: readonly string[], raw: ReadonlyMap<string, string>): Set<number> {
  const dropped = new Set<number>();
  const open: number[] = [];
  for (let k = 1; k < parts.length; k += 2) {
    const marker = parts[k]!;
    // A code that stands alone has no other half, even where it looks like one: `<br>`.
    if (marker.endsWith('/>')) continue;
    const code = raw.get(marker)!;
    if (isStartTag(code)) open.push(k);
    else if (code.startsWith('</')) {
      const start = open.findLastIndex((last) => `</${parts[last]!.slice(1)}` === marker);
      // What began within it and has not ended crosses it, or has no end.
      if (start < 0) dropped.add(k);
      else for (const crossed of open.splice(start).slice(1)) dropped.add(crossed);
    }
  }
  for (const k of open) dropped.add(k);
  return dropped;
}

/** `<g id="1">`, which an end tag has to follow; not `<bx id="1"/>` nor `<bpt i="1">…</bpt>`. */
function isStartTag(code: string): boolean {
  return /^<[^/!?][^<]*>$/.test(code) && !code.endsWith('/>');
}
