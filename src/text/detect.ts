import { franc } from 'franc';

export interface Detected {
  /** BCP 47 language, or `und`. */
  readonly language: string;
  /** Enough text and a clear answer. */
  readonly certain: boolean;
  /** Share of Arabic letters among all letters, 0 to 1. */
  readonly arabicShare: number;
}

/**
 * What franc may answer. A news desk's neighbours in script: Persian, Urdu and Pashto; and its usual third languages.
 */
const candidates: Readonly<Record<string, string>> = {
  arb: 'ar',
  pes: 'fa',
  urd: 'ur',
  pbu: 'ps',
  eng: 'en',
  fra: 'fr',
  deu: 'de',
  spa: 'es',
  tur: 'tr',
  rus: 'ru',
};
const arabicScript = ['arb', 'pes', 'urd', 'pbu'];

/** franc compares trigrams: more than a few thousand characters change nothing, fewer than about forty mislead it. */
const SAMPLE = 4_000;
const PLACES = 4;
const ENOUGH = 40;

/**
 * The language of a text, from samples of several places in it. Short texts are judged by their script and letters
 * alone.
 */
export function detectLanguage(text: string): Detected {
  const sample = sampleOf(text);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const arabicLetters = sample.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  if (letters === 0) return { language: 'und', certain: false, arabicShare: 0 };
  const arabicShare = Math.min(1, arabicLetters / letters);
  const inArabicScript = arabicShare > 0.5;
  if (letters < ENOUGH)
    return { language: inArabicScript ? byOwnLetters(sample) : latinOr(sample), certain: false, arabicShare };
  const only = Object.keys(candidates).filter((code) => arabicScript.includes(code) === inArabicScript);
  const found = candidates[franc(sample, { only, minLength: 10 })];
  return { language: found ?? 'und', certain: found !== undefined, arabicShare };
}

/**
 * Short texts of software and lists of names look like any language, and the same few words a thousand times, too; from about
 * so many characters on, and so many letters in different words, franc is seldom wrong.
 */
const PROSE = 400;
const VARIED = 60;
const MOST_TEXTS = 200;

/**
 * The language of many texts that should be in one, as the units of a file: what was expected where their script is that
 * language's and they are too short to say more, or where there is no letter in them.
 */
export function languageOfMany(texts: readonly string[], expected: string): string {
  const step = Math.max(1, Math.ceil(texts.length / MOST_TEXTS));
  const text = texts.filter((_, k) => k % step === 0).join('\n');
  const { language, certain, arabicShare } = detectLanguage(text);
  if (!/\p{L}/u.test(text)) return expected;
  const scriptAgrees = arabicShare > 0.5 === arabicScript.some((code) => candidates[code] === expected);
  const isProse = text.length >= PROSE && lettersOfWords(text) >= VARIED;
  return scriptAgrees && !(certain && isProse) ? expected : language;
}

/** Letters of a text's words, each word counted once. */
function lettersOfWords(text: string): number {
  let letters = 0;
  for (const word of new Set(text.match(/\p{L}+/gu))) letters += word.length;
  return letters;
}

function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const length = SAMPLE / PLACES;
  const places = Array.from({ length: PLACES }, (_, k) => Math.floor((k * (text.length - length)) / (PLACES - 1)));
  return places.map((at) => text.slice(at, at + length)).join('\n');
}

/** Letters that Arabic does not have, nor the languages further down; in a short text one is enough. */
const ownLetters: readonly (readonly [RegExp, string])[] = [
  [/[ټډړښېۍڼځڅ]/, 'ps'],
  [/[ٹڈڑںےھہ]/, 'ur'],
  [/[پچژگیک]/, 'fa'],
];

function byOwnLetters(sample: string): string {
  return ownLetters.find(([letters]) => letters.test(sample))?.[1] ?? 'ar';
}

function latinOr(sample: string): string {
  return /\p{Script=Latin}/u.test(sample) ? 'en' : 'und';
}
