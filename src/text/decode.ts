import { fileKind } from './file-kind.js';
import { findForbidden } from './forbidden.js';
import { guessEncoding } from './guess-encoding.js';

/** What an Arabic or English text is found in, in the order in which they are tried. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6'] as const;
export type Encoding = (typeof encodings)[number];

export type Decoded =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly encoding: Encoding;
      readonly bom: boolean;
      /** The other encodings that somebody might want to try. */
      readonly alternatives: readonly Encoding[];
      /** Bytes that mean nothing in this encoding and show as U+FFFD. */
      readonly replaced: number;
    }
  | { readonly kind: 'refused'; readonly reason: 'empty' }
  | { readonly kind: 'refused'; readonly reason: 'binary'; readonly what: string }
  | { readonly kind: 'refused'; readonly reason: 'undecodable'; readonly at: number }
  | {
      readonly kind: 'refused';
      readonly reason: 'nul' | 'lone-surrogate';
      readonly at: number;
      readonly line: number;
      readonly column: number;
    };

/**
 * Bytes to text. The encoding is the one of the byte order mark, else UTF-16 where the byte pairs say so, else UTF-8
 * where the bytes are valid or nearly, else the single-byte Arabic encoding that gives the likelier letters. A
 * `forced` encoding is taken as it is. Refused and named is what is no text, what would not survive in a database, and
 * text of an encoding that is not among these (`undecodable`, with the place of the first byte that is not UTF-8).
 */
export function decode(bytes: Uint8Array, forced?: Encoding): Decoded {
  if (bytes.length === 0) return { kind: 'refused', reason: 'empty' };
  const magic = fileKind(bytes);
  if (magic) return { kind: 'refused', reason: 'binary', what: magic };
  const mark = byteOrderMark(bytes);
  const encoding = forced ?? mark ?? guessEncoding(bytes);
  if (encoding === 'binary') return { kind: 'refused', reason: 'binary', what: 'control characters' };
  if (encoding === 'unknown')
    return { kind: 'refused', reason: 'undecodable', at: bytes.findIndex((byte) => byte >= 0x80) };
  const text = new TextDecoder(encoding).decode(bytes);
  if (text === '') return { kind: 'refused', reason: 'empty' };
  if (!forced && tooManyControls(text)) return { kind: 'refused', reason: 'binary', what: 'control characters' };
  const forbidden = findForbidden(unitsOf(bytes, encoding, text));
  if (forbidden) {
    const { kind: reason, ...place } = forbidden;
    return { kind: 'refused', reason, ...place };
  }
  return {
    kind: 'text',
    text,
    encoding,
    bom: mark === encoding,
    alternatives: encodings.filter((other) => other !== encoding),
    replaced: text.split('\ufffd').length - 1,
  };
}

/** A decoder puts U+FFFD in the place of half a surrogate pair; in UTF-16 the bytes themselves say where one is. */
function unitsOf(bytes: Uint8Array, encoding: Encoding, text: string): string {
  if (!encoding.startsWith('utf-16') || !text.includes('\ufffd')) return text;
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  const units = (encoding === 'utf-16be' ? even.swap16() : even).toString('utf16le');
  return units.replace(/^\ufeff/, '');
}

function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Binary files without a known beginning show by their controls, here in the first 16 KB. */
const SAMPLE = 16_384;
const MOST_CONTROLS = 0.01;

function tooManyControls(text: string): boolean {
  const controls = text.slice(0, SAMPLE).match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > MOST_CONTROLS * Math.min(text.length, SAMPLE);
}
