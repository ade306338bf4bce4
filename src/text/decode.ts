import { findForbidden } from './forbidden.js';

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
 * Bytes to text. The encoding is the one of the byte order mark, else UTF-8 where the bytes are valid UTF-8, else UTF-16
 * where every second byte says so, else the single-byte Arabic encoding that gives the likelier letters. A `forced`
 * encoding is taken as it is. What is no text is refused and named.
 */
export function decode(bytes: Uint8Array, forced?: Encoding): Decoded {
  if (bytes.length === 0) return { kind: 'refused', reason: 'empty' };
  const magic = fileKind(bytes);
  if (magic) return { kind: 'refused', reason: 'binary', what: magic };
  const mark = byteOrderMark(bytes);
  const encoding = forced ?? mark ?? guess(bytes);
  if (!encoding) return { kind: 'refused', reason: 'binary', what: 'control characters' };
  const bom = mark !== undefined && mark === encoding;
  const text = new TextDecoder(encoding).decode(bytes);
  if (!forced && tooManyControls(text)) return { kind: 'refused', reason: 'binary', what: 'control characters' };
  const forbidden = findForbidden(text);
  if (forbidden)
    return {
      kind: 'refused',
      reason: forbidden.kind,
      at: forbidden.at,
      line: forbidden.line,
      column: forbidden.column,
    };
  const replaced = text.split('\ufffd').length - 1;
  return { kind: 'text', text, encoding, bom, alternatives: encodings.filter((other) => other !== encoding), replaced };
}

/** The first bytes of files that people hand in by mistake. */
const magicNumbers: readonly (readonly [string, string])[] = [
  ['PDF', '%PDF-'],
  ['PNG', '\x89PNG\r\n'],
  ['JPEG', '\xff\xd8\xff'],
  ['GIF', 'GIF8'],
  ['ZIP, Word or OpenDocument', 'PK\x03\x04'],
  ['Word 97 or other OLE', '\xd0\xcf\x11\xe0'],
  ['gzip', '\x1f\x8b\x08'],
  ['RTF', '{\\rtf'],
  ['SQLite', 'SQLite format 3\0'],
  ['ELF', '\x7fELF'],
];

function fileKind(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  return magicNumbers.find(([, magic]) => start.startsWith(magic))?.[0];
}

function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function guess(bytes: Uint8Array): Encoding | undefined {
  const wide = guessUtf16(bytes);
  if (wide) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  if (bytes.includes(0)) return undefined;
  return guessSingleByte(bytes);
}

/** A sample is enough: encodings do not change within a text. */
const SAMPLE_BYTES = 16_384;
/** In UTF-16 the high bytes of Arabic and English are 06 and 00: far above chance, where they are most of a half. */
const HIGH_BYTES_SHARE = 0.6;

function guessUtf16(bytes: Uint8Array): Encoding | undefined {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length < 4 || bytes.length % 2 === 1) return undefined;
  const high = [0, 0];
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte === 0 || byte === 0x06) high[i & 1]!++;
  }
  const [big, little] = [high[0]! / (length / 2), high[1]! / (length / 2)];
  if (little >= HIGH_BYTES_SHARE && little > big) return 'utf-16le';
  return big >= HIGH_BYTES_SHARE && big > little ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function guessSingleByte(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  return arabicLikeness(sample, 'iso-8859-6') > arabicLikeness(sample, 'windows-1256') ? 'iso-8859-6' : 'windows-1256';
}

/**
 * Words of Arabic letters alone count for an encoding; letters mixed with accented Latin or symbols, and bytes that mean
 * nothing, count against it. The two encodings share the letters' first third, so single letters decide nothing.
 */
function arabicLikeness(bytes: Uint8Array, encoding: Encoding): number {
  const text = new TextDecoder(encoding).decode(bytes);
  let score = 0;
  for (const word of text.match(/[^\s\u0000-\u0040\u005b-\u0060\u007b-\u007f\u060c\u061b\u061f«»]+/g) ?? []) {
    if (/^[\u0621-\u063a\u0640-\u0652]+$/.test(word)) score += word.length;
    else if (!/^[A-Za-z]+$/.test(word)) score -= word.length;
  }
  // Definite articles and common endings tell the two apart where the letters alone do not.
  score += 3 * (text.match(/(?<![\u0621-\u0652])ال[\u0621-\u064a]/g)?.length ?? 0);
  return score;
}

function tooManyControls(text: string): boolean {
  const controls = text.slice(0, SAMPLE_BYTES).match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > 0.01 * Math.min(text.length, SAMPLE_BYTES);
}
