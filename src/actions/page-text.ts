import type { DraftPage } from '../domain/read-model.js';
import { decodeHtml } from '../formats/html/charset.js';
import { type HtmlPart, isPage, looksLikeHtml, readHtml } from '../formats/html/read.js';
import type { Problem } from '../formats/problem.js';
import type { Decoded, Encoding } from '../text/decode.js';

export interface PageText {
  readonly decoded: Extract<Decoded, { kind: 'text' }>;
  readonly text: string;
  readonly page: DraftPage;
  /** Where its blocks begin, for `exchange_file.taken`. */
  readonly taken: readonly number[];
  /** The encoding that the page declares, where it is another. */
  readonly declared: string | undefined;
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
    declared: differs ? declared : undefined,
  };
}
