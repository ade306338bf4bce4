import type { Side } from '../../domain/segment.js';
import type { Encoding } from '../../text/decode.js';
import type { TextSegment } from '../plain-text.js';
import type { Problem } from '../problem.js';
import { decodeHtml, encodeHtml, holdable } from './charset.js';
import { isPage, readHtml } from './read.js';
import { writeOwnText, writeTranslation } from './write.js';

/**
 * A page with the English of now: its own, or that of the page whose Arabic it holds. The same bytes where nothing changed, in
 * the encoding that it came in.
 */
export function rewritePage(given: {
  readonly bytes: Uint8Array;
  readonly side: Side;
  readonly segments: readonly TextSegment[];
  readonly encoding: string;
  /** Where the blocks begin that were taken of it. */
  readonly taken: readonly number[];
  readonly languages: { readonly source: string; readonly target: string };
}): Uint8Array | Problem {
  const { bytes, encoding, languages, segments } = given;
  const { decoded } = decodeHtml(bytes, encoding.split('+')[0] as Encoding);
  if (decoded.kind === 'refused') return { kind: 'encoding-unknown', detail: encoding };
  const page = readHtml(decoded.text, new Set(given.taken));
  if (!isPage(page)) return page;
  const canHold = holdable(encoding);
  const { html } =
    given.side === 'target'
      ? writeOwnText(page, segments, canHold)
      : writeTranslation(page, segments, { from: languages.source, to: languages.target, direction: 'ltr' }, canHold);
  return html === decoded.text ? bytes : encodeHtml(html, encoding);
}
