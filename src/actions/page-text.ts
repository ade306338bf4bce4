import type { DraftPage } from '../domain/read-model.js';
import { decodeHtml } from '../formats/html/charset.js';
import { BLOCK_BREAK, type HtmlPage, type HtmlPart, isPage, looksLikeHtml, readHtml } from '../formats/html/read.js';
import { nameOfCode } from '../formats/inline.js';
import type { Problem } from '../formats/problem.js';
import type { Decoded, Encoding } from '../text/decode.js';
import type { CodeAt } from './import-document.js';

export interface PageText {
  readonly decoded: Extract<Decoded, { kind: 'text' }>;
  readonly text: string;
  readonly page: DraftPage;
  /** Where its blocks begin, for `exchange_file.taken`. */
  readonly taken: readonly number[];
  readonly codes: readonly CodeAt[];
  /** The encoding that the page declares, where it is another. */
  readonly declared: string | undefined;
}

/** The codes of all blocks by where they stand in the page's text. */
function codesOf({ blocks }: HtmlPage): CodeAt[] {
  let at = 0;
  return blocks.flatMap(({ coded }) => {
    const base = at;
    at += coded.text.length + BLOCK_BREAK.length;
    return coded.codes.map((code): CodeAt => {
      const number = /\d+/.exec(coded.text.slice(code.start, code.end))![0];
      return [base + code.start, number, nameOfCode(code)];
    });
  });
}

/** Characters by which a page is recognised. */
const SAMPLE = 4_000;

/** A side that is an HTML page: its text, or why it has none. undefined for anything else, also where it is no text at all. */
export function pageText(
  name: string,
  bytes: Uint8Array,
  chosen: { readonly encoding: Encoding | null; readonly part: HtmlPart },
): PageText | { readonly refused: Problem } | undefined {
  const { decoded, declared, differs } = decodeHtml(bytes, chosen.encoding ?? undefined);
  if (decoded.kind === 'refused' || !looksLikeHtml(name, decoded.text.slice(0, SAMPLE))) return undefined;
  const read = readHtml(decoded.text, chosen.part);
  if (!isPage(read)) return { refused: read };
  return {
    decoded,
    text: read.text,
    page: {
      part: chosen.part,
      root: read.root ?? null,
      left: read.left,
      language: read.language ?? null,
      direction: read.direction ?? null,
    },
    taken: read.blocks.map(({ start }) => start),
    codes: codesOf(read),
    declared: differs ? declared : undefined,
  };
}
