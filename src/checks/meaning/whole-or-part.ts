import { perWord } from '../../align/words/per-word.js';
import type { Word } from '../../align/words/words.js';
import type { AnalysedPair } from '../analysis/pair.js';
import type { Remark } from '../finding.js';

/** "All" where the Arabic speaks of some and of no whole, "some" where it speaks of all and of no part. */
export function wholeOrPart(pair: AnalysedPair): Remark[] {
  for (const { english, idiom, kin, surely, arabic } of SIDES) {
    const at = pair.english.findIndex(({ lower }) => lower === english);
    if (at < 0 || idiom.test(pair.target)) continue;
    if (pair.english.some(({ lower }) => kin.test(lower))) continue;
    const words = pair.sourceWords;
    if (words.some((word) => isOne(word, (form) => arabic.test(form)))) continue;
    const other = words.find((word, place) =>
      isOne(word, (form) => surely(form, words[place - 1]?.text, words[place + 1]?.text)),
    );
    if (!other) continue;
    const { start, end } = pair.english[at]!;
    const values = { english: pair.target.slice(start, end), arabic: pair.source.slice(other.start, other.end) };
    return [{ side: 'target', start, end, level: 'error', reason: { key: 'check.quantifier.other', values } }];
  }
  return [];
}

/** Whether a word is one of these, with or without what may be written onto it: the ب of بعض is its own. */
function isOne(word: Word, is: (form: string) => boolean): boolean {
  return formsOf(word).some(is);
}

const formsOf = perWord((text): readonly string[] => [
  ...new Set([text, text.replace(/^[وف]/, ''), text.replace(/^[وف]?[بل]?(?:ال)?/, '')]),
]);

interface Side {
  readonly english: 'all' | 'some';
  /** Phrases in which the English word is of another kind. */
  readonly idiom: RegExp;
  /** English words that the Arabic one may be put into, of which this one says nothing. */
  readonly kin: RegExp;
  /** Whether an Arabic word, between its neighbours, says the contrary and nothing else. */
  readonly surely: (word: string, before: string | undefined, after: string | undefined) => boolean;
  /** Arabic words that may be what the English one translates. */
  readonly arabic: RegExp;
}

const SIDES: readonly Side[] = [
  {
    english: 'all',
    idiom: /\b(?:at all|all but|(?:after|above|first of) all|all (?:over|right|along|too|of a sudden)|all-\w+)\b/i,
    kin: /^(?:some|somewhat|something|someone|sometimes|several|certain|few|part|parts|partly|others?|another|various|many|each|number|any)$/,
    // بعضهم البعض is "each other".
    surely: (word, before, after) =>
      /^بعض(?:هم|ها|نا)?$/.test(word) && !/بعض/.test(before ?? '') && !/بعض/.test(after ?? ''),
    arabic:
      /^(?:ك?كل(?:هم|ها|ه|نا|كم|ا|تا)?|كليا|جميع(?:هم|ها|ه|نا|ا)?|كاف[هت].*|كامل.*|سائر|اجمع.*|برمت.*|عموم|طوال|طيله|ايه?|مختلف|شتي|تماما|ابدا|دائما|اجمالي.*|مجموع.*|شامل.*|معظم.*)$/,
  },
  {
    english: 'some',
    idiom: /\bsome (?:\d|one\b|of the most\b|forms? of\b|kinds? of\b|sort of\b)/i,
    kin: /^(?:all|every\w*|each|whole|entire\w*|both|any\w*|full\w*|throughout|across|total\w*|always|complete\w*|no|none)$/,
    // كل من is "both", كل ما whatever.
    surely: (word, _before, after) =>
      /^(?:كل|جميع|كاف[هت]|(?:جميع|كل)(?:هم|ها|نا)|جميعا)$/.test(word) &&
      !/^(?:من|ما|يوم|عام|مره|هذا|ذلك|شيء|شئ)$/.test(after ?? ''),
    arabic: /^(?:بعض(?:هم|ها|نا|ا)?|عده|عديده?|بضعه?|شيئا|نوعا|قدرا?|جزءا?|قليلا|احيانا)$/,
  },
];
