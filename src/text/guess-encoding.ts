import type { Encoding } from './decode.js';

/** The likeliest encoding of a text without byte order mark; or why there is none. */
export function guessEncoding(bytes: Uint8Array): Encoding | 'binary' | 'unknown' {
  const wide = guessUtf16(bytes);
  if (wide) return wide;
  if (looksLikeUtf8(bytes)) return 'utf-8';
  if (bytes.includes(0)) return 'binary';
  return guessSingleByte(bytes);
}

/** A sample is enough: encodings do not change within a text. */
const SAMPLE_BYTES = 16_384;
/**
 * Nine tenths of the units of Latin, Cyrillic or Arabic text are letters and marks of those scripts; of another
 * encoding read as UTF-16 hardly any.
 */
const PLAUSIBLE_SHARE = 0.9;

function guessUtf16(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  // The high bytes of Latin and of Arabic letters; no text of another encoding has them.
  if (!sample.includes(0) && !sample.includes(0x06)) return undefined;
  const little = plausibleShare(sample, 1);
  const big = plausibleShare(sample, 0);
  if (Math.max(little, big) < PLAUSIBLE_SHARE) return undefined;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/**
 * Share of 16-bit units that news in Latin, Greek, Cyrillic or Arabic script is made of. `high` is the place of the
 * high byte.
 */
function plausibleShare(bytes: Uint8Array, high: 0 | 1): number {
  const units = bytes.length >> 1;
  let plausible = 0;
  for (let i = 0; i < units; i++) {
    const unit = (bytes[2 * i + high]! << 8) | bytes[2 * i + 1 - high]!;
    if (PLAUSIBLE_UNIT.test(String.fromCharCode(unit))) plausible++;
  }
  return units === 0 ? 0 : plausible / units;
}

const PLAUSIBLE_UNIT =
  /[\t\n\r -~\u00a0-\u024f\u0370-\u052f\u0600-\u06ff\u200b-\u203f\u202a-\u202e\u2066-\u2069\ufb50-\ufdff\ufe70-\ufeff]/;

/**
 * Valid, or nearly: a file cut inside a character or with a few damaged bytes is still UTF-8, and reading it as
 * anything else would spoil all the rest. No text of another encoding has so many valid sequences by chance.
 */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    const damaged = text.match(/\ufffd+/g)?.length ?? 0;
    const sound = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
    return sound >= SOUND_TO_DAMAGED * damaged;
  }
}

const SOUND_TO_DAMAGED = 20;

/** Above this share of bytes outside ASCII a text is not one in Latin letters with a few accents. */
const MANY_HIGH_BYTES = 0.3;
/** Fewer decide nothing. */
const ENOUGH_HIGH_BYTES = 20;
/** Files in ISO-8859-6 are rare: it has to be likelier by this much. */
const WINDOWS_AHEAD = 4;

function guessSingleByte(bytes: Uint8Array): Encoding | 'unknown' {
  const sample = wordsOutsideAscii(bytes);
  const [windows, iso] = [likeness(sample, 'windows-1256'), likeness(sample, 'iso-8859-6')];
  const high = sample.filter((byte) => byte >= 0x80).length;
  const arabic = Math.max(windows.arabicShare, iso.arabicShare) >= 0.5;
  if (!arabic && high >= ENOUGH_HIGH_BYTES && high > MANY_HIGH_BYTES * sample.length) return 'unknown';
  return iso.score > windows.score + WINDOWS_AHEAD ? 'iso-8859-6' : 'windows-1256';
}

/** Up to a sample of the words that ASCII does not decide, from wherever in the text they stand. */
function wordsOutsideAscii(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return bytes.subarray(Math.max(0, first), Math.max(0, first) + SAMPLE_BYTES);
}

interface Likeness {
  readonly score: number;
  /** Share of characters in words of Arabic letters alone, of all in words outside ASCII. */
  readonly arabicShare: number;
}

/**
 * Words of Arabic letters alone count for an encoding, by how common their letters are; letters mixed with accented
 * Latin or symbols, and bytes that mean nothing, count against it. The two encodings share the first third of the
 * letters, so that a word may well be a word in both.
 */
function likeness(bytes: Uint8Array, encoding: Encoding): Likeness {
  const text = new TextDecoder(encoding).decode(bytes);
  let [score, arabic, all] = [0, 0, 0];
  for (const word of text.match(/[^\s\0-\x40\x5b-\x60\x7b-\x7f\u060c\u061b\u061f«»]+/g) ?? []) {
    if (/^[A-Za-z]+$/.test(word)) continue;
    all += word.length;
    if (!ARABIC_WORD.test(word)) {
      score -= MIXED_COST * word.length;
      continue;
    }
    arabic += word.length;
    for (const letter of word) score += letterScore(letter);
    if (/^[وفبك]?ال/.test(word)) score += ARTICLE_SCORE;
  }
  return { score, arabicShare: all === 0 ? 0 : arabic / all };
}

const ARABIC_WORD = /^[\u0621-\u063a\u0640-\u0652]+$/;
const MIXED_COST = 3;
const ARTICLE_SCORE = 3;

/** Arabic letters from the most to the least frequent in news; marks and tatweel are rarer than any. */
const BY_FREQUENCY = 'اليمونرتبعدسهفةقكأحجإشىطصخضثذغزءئظؤآ';

/** Zipf's law: the logarithm of the rank. */
function letterScore(letter: string): number {
  const rank = BY_FREQUENCY.indexOf(letter);
  return Math.log2(BY_FREQUENCY.length / ((rank < 0 ? BY_FREQUENCY.length : rank) + 1)) - 1;
}
