/** What a character is to the tokeniser. One value a character, so that scanning is a table look-up. */
export const characterClasses = {
  letter: 1,
  /** Letters of the Arabic script, and tatweel. */
  arabic: 2,
  digit: 3,
  space: 4,
  /** Embeddings, isolates, zero-width space and other controls: nothing to see, no part of a word. */
  hidden: 5,
  /** Direction marks, soft hyphen, word joiner: nothing to see, but they stay with the word they are written in. */
  inner: 6,
  /** Stays in the grapheme of what comes before it: harakat and other marks, ZWNJ, ZWJ, skin tones, tags. */
  extend: 7,
  punctuation: 8,
  /** Emoji and what a ZWJ can join to them. */
  picture: 9,
  /** Half of a flag. */
  flag: 10,
  /** Stays in the grapheme of what comes after it, as the Arabic number sign U+0600 does. */
  prepend: 11,
  symbol: 12,
} as const;

export type CharacterClass = (typeof characterClasses)[keyof typeof characterClasses];

/** Class of the character that begins at an offset; 0 at the end of the text. */
export function classAt(text: string, at: number): CharacterClass | 0 {
  const unit = text.charCodeAt(at);
  if (at >= text.length) return 0;
  if (unit >= 0xd800 && unit < 0xdc00) return astralClass(text.codePointAt(at)!);
  return (table[unit] || classifyUnit(unit)) as CharacterClass;
}

/** Length in units of the character that begins at an offset. */
export function lengthAt(text: string, at: number): 1 | 2 {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** Filled as characters are met: a text uses a few hundred of them. */
const table = new Uint8Array(0x10000);
const astral = new Map<number, CharacterClass>();

function classifyUnit(unit: number): CharacterClass {
  const found = classify(String.fromCharCode(unit));
  table[unit] = found;
  return found;
}

function astralClass(point: number): CharacterClass {
  let found = astral.get(point);
  if (found === undefined) {
    found = classify(String.fromCodePoint(point));
    astral.set(point, found);
  }
  return found;
}

/**
 * In order of trial. `extend` and `prepend` follow Grapheme_Cluster_Break of UAX #29: Extend, SpacingMark (with two
 * letters of Thai and Lao) and ZWJ; Prepend without Malayalam's dot reph, which stands in words anyway.
 */
const tests: readonly (readonly [RegExp, CharacterClass])[] = [
  [/[\p{Grapheme_Extend}\p{M}\p{Emoji_Modifier}\u200d\u0e33\u0eb3]/u, characterClasses.extend],
  [
    /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}\u{111c2}\u{111c3}\u{113d1}\u{1193f}\u{11941}\u{11a3a}\u{11a84}-\u{11a89}\u{11d46}\u{11f02}]/u,
    characterClasses.prepend,
  ],
  [/\p{Extended_Pictographic}/u, characterClasses.picture],
  [/\p{RI}/u, characterClasses.flag],
  [/(?=\p{Script_Extensions=Arabic})\p{L}/u, characterClasses.arabic],
  [/\p{L}/u, characterClasses.letter],
  [/\p{Nd}/u, characterClasses.digit],
  [/\s/u, characterClasses.space],
  [/[\u200e\u200f\u061c\u00ad\u2060]/u, characterClasses.inner],
  [/[\p{Cc}\p{Cf}]/u, characterClasses.hidden],
  [/\p{P}/u, characterClasses.punctuation],
];

function classify(character: string): CharacterClass {
  return tests.find(([pattern]) => pattern.test(character))?.[1] ?? characterClasses.symbol;
}
