import type { Span } from '../../text/span.js';
import type { CodedText } from '../inline.js';
import { markCodes, type Piece, type PieceCode } from '../markers.js';
import { asideElements, blockElements } from './names.js';
import { type HtmlSource, type Item, readWords } from './source.js';

/** A paragraph, heading, list item or cell: words with the codes among them. `start` to `end` is what is written anew. */
export interface Block extends Span {
  readonly coded: CodedText;
  /** White space is text in it, as in `pre`. */
  readonly lines: boolean;
  /** Comments, scripts and the like among the words, which have no marker. */
  readonly silent: string;
  /** Letters and figures in it, and how many of them in links. */
  readonly letters: number;
  readonly linked: number;
}

/** The blocks of a whole file, in its order. What has no letter or figure is none. */
export function blocksOf(source: HtmlSource): Block[] {
  const places: Places = {
    lines: source.elements.filter(({ name }) => KEEPS_LINES.has(name)),
    links: source.elements.filter(({ name, attributes }) => name === 'a' && attributes.has('href')),
  };
  const blocks: Block[] = [];
  let run: Item[] = [];
  const finish = () => {
    const lines = run[0] !== undefined && isWithin(places.lines, run[0].start);
    for (const part of parted(run, source.html, lines)) {
      const block = blockOf(part, source.html, places, lines);
      if (block) blocks.push(block);
    }
    run = [];
  };
  for (const item of source.items) {
    if (blockElements.has(item.name) || asideElements.has(item.name)) finish();
    else run.push(item);
  }
  finish();
  return blocks;
}

/** Elements that do not stand within each other, in the order of the file. */
interface Places {
  /** White space is text in them. */
  readonly lines: readonly Span[];
  readonly links: readonly Span[];
}

function isWithin(spans: readonly Span[], at: number): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return low > 0 && at < spans[low - 1]!.end;
}

const KEEPS_LINES = new Set(['pre', 'listing', 'plaintext', 'xmp']);

/** Two line breaks beside each other part paragraphs, as an empty line does where lines are kept. */
function parted(run: readonly Item[], html: string, lines: boolean): Item[][] {
  const parts: Item[][] = [[]];
  const cut = () => parts.push([]);
  for (let k = 0; k < run.length; k++) {
    const item = run[k]!;
    if (lines && item.kind === 'words') {
      let at = item.start;
      for (const empty of html.slice(item.start, item.end).matchAll(/\r?\n[^\S\r\n]*(?:\r?\n\s*)/g)) {
        parts.at(-1)!.push({ ...item, start: at, end: item.start + empty.index });
        cut();
        at = item.start + empty.index + empty[0].length;
      }
      parts.at(-1)!.push({ ...item, start: at });
      continue;
    }
    const after = item.name === 'br' ? breaksFrom(run, k, html) : 0;
    if (after - k > 1) {
      cut();
      k = after - 1;
    } else parts.at(-1)!.push(item);
  }
  return parts;
}

/** The place after the last of the line breaks that begin at `from` with white space alone among them. */
function breaksFrom(run: readonly Item[], from: number, html: string): number {
  let after = from + 1;
  for (let k = after; k < run.length; k++) {
    if (run[k]!.name === 'br') after = k + 1;
    else if (!isBlank(run[k]!, html)) break;
  }
  return after;
}

function isBlank({ kind, start, end }: Item, html: string): boolean {
  return kind === 'words' && /^(?:\s|&nbsp;)*$/.test(html.slice(start, end));
}

function blockOf(run: readonly Item[], html: string, places: Places, lines: boolean): Block | undefined {
  const items = trimmed(run, html);
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return undefined;
  const space = (side: RegExp, { kind, start, end }: Item) =>
    kind === 'words' ? side.exec(html.slice(start, end))![0].length : 0;
  const start = first.start + space(/^[ \t\r\n\f]*/, first);
  const end = last.end - space(/[ \t\r\n\f]*$/, last);
  const letters = lettersIn(items, html);
  if (letters === 0) return undefined;
  const linked = lettersIn(
    items.filter((item) => isWithin(places.links, item.start)),
    html,
  );
  const silent = items.flatMap((item) => (item.kind === 'silent' ? [html.slice(item.start, item.end)] : []));
  const coded = markCodes(piecesOf(items, html, { start, end }, lines), null).source;
  return { start, end, coded, lines, silent: silent.join(''), letters, linked };
}

function lettersIn(items: readonly Item[], html: string): number {
  let letters = 0;
  for (const { kind, start, end } of items)
    if (kind === 'words') letters += readWords(html.slice(start, end)).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters;
}

/** Without what stands at its edges and is around all of it or beside the words: it stays as it is. */
function trimmed(run: readonly Item[], html: string): Item[] {
  // Pairs are taken off both halves at once, so that the others stay pairs.
  const partner = partners(run);
  let [from, to] = [0, run.length];
  for (;;) {
    const [first, last] = [run[from], run[to - 1]];
    if (!first || !last || from >= to) return [];
    if (isBlank(first, html) || isBeside(first) || isHalf(first, partner.get(from))) from++;
    else if (isBlank(last, html) || isBeside(last) || isHalf(last, partner.get(to - 1))) to--;
    else if (first.kind === 'open' && partner.get(from) === to - 1) {
      from++;
      to--;
    } else return run.slice(from, to);
  }
}

function isBeside({ kind }: Item): boolean {
  return kind === 'silent' || kind === 'whole';
}

function isHalf({ kind }: Item, partner: number | undefined): boolean {
  return (kind === 'open' || kind === 'close') && partner === undefined;
}

/** Which end tag belongs to which start tag, by their places, both ways. */
function partners(items: readonly Item[]): Map<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  for (const [k, { kind, name }] of items.entries()) {
    if (kind === 'open') open.push(k);
    if (kind !== 'close') continue;
    const nth = open.findLastIndex((at) => items[at]!.name === name);
    if (nth < 0) continue;
    const at = open[nth]!;
    // What was opened since crosses it and is half on either side.
    open.length = nth;
    found.set(at, k).set(k, at);
  }
  return found;
}

function piecesOf(items: readonly Item[], html: string, within: Span, lines: boolean): Piece[] {
  const partner = partners(items);
  const pieces: Piece[] = [];
  /** The words so far end in white space, or there are none. */
  let spaced = true;
  for (let k = 0; k < items.length; k++) {
    const item = items[k]!;
    const raw = html.slice(Math.max(item.start, within.start), Math.min(item.end, within.end));
    if (item.kind === 'words') {
      const read = readWords(raw);
      // An empty line written as references would part the block when it is read again.
      const shown = lines
        ? read.replace(/\n(?:[^\S\n]*\n)+/g, '\n')
        : collapsed(read, spaced, items[k - 1]?.name === 'br');
      if (shown !== '') {
        pieces.push(shown);
        spaced = /\s$/.test(shown);
      }
    } else if (item.kind !== 'silent') {
      const other = partner.get(k);
      if (other === k + 1 && item.kind === 'open') {
        // Nothing in it: an anchor, an icon.
        pieces.push({
          kind: 'alone',
          key: `#${k}`,
          raw: html.slice(item.start, items[other]!.end),
          equivalent: item.name,
        });
        k++;
      } else {
        const kind = item.kind === 'whole' || other === undefined ? 'alone' : item.kind;
        pieces.push({ kind, key: `#${Math.min(k, other ?? k)}`, raw, equivalent: item.name });
      }
      // White space on both sides of an image or a line break is shown.
      if (pieces.at(-1) !== undefined && (pieces.at(-1) as PieceCode).kind === 'alone') spaced = false;
    }
  }
  return pieces;
}

/** White space as a browser shows it; after a line break it stands for that. */
function collapsed(words: string, spaced: boolean, afterBreak: boolean): string {
  const one = words.replace(/[ \t\n\f]+/g, ' ');
  if (afterBreak) return `\n${one.replace(/^ /, '')}`;
  return spaced ? one.replace(/^ /, '') : one;
}
