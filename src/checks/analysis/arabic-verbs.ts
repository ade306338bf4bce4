import { isArabicFunctionWord } from '../../align/lexicon/function-words.js';
import type { Lexicon } from '../../align/lexicon/load.js';
import { lookUp, wordAt } from '../../align/lexicon/string-table.js';
import { perWordOf } from '../../align/words/per-word.js';
import { type AnalysedPair, perPair } from './pair.js';

/** What an Arabic word says of time by its form; undefined for a word that is no verb, or not surely one. */
export type ArabicTense = 'future' | 'imperfect' | 'perfect';

/** The tense of each Arabic word of a pair, in order. */
export const arabicTenses = perPair(({ dictionary: { lexicon }, source, sourceWords }: AnalysedPair) => {
  const readingOf = readings(lexicon);
  const vowelled = source.includes('أُ');
  return sourceWords.map((word, at) => {
    const { text, start, end } = word;
    if (vowelled && isPassive(lexicon, source.slice(start, end), text)) return 'perfect';
    if (text.includes('سا') && FIRST_PERSON.test(source.slice(start, end))) return 'future';
    const before = sourceWords[at - 1];
    // Behind a comma begins a clause, as at the beginning.
    const follows = before && isBlank(source, before.end, start);
    return tenseBehind(readingOf(word), follows ? before.text : undefined);
  });
});

/** I shall, سأذهب; سأل asked. */
const FIRST_PERSON = /^[وف]?سأ(?!ل(?:ت|وا|ه|ها|هم|ني|نا|ته|تها|تني)?$|م(?:وا|ت)?$)../;

/** Whether nothing but white space stands there; a single space mostly does. */
function isBlank(text: string, from: number, to: number): boolean {
  return (to - from === 1 && text[from] === ' ') || /^\s*$/.test(text.slice(from, to));
}

/** What a word says of time by its own letters. */
interface Reading {
  readonly tense?: ArabicTense;
  /** Where no tense is certain: whether it is a perfect behind what verbs stand behind, and whether behind قد. */
  readonly behindBefore?: boolean;
  readonly behindQad?: boolean;
}

function tenseBehind({ tense, behindBefore, behindQad }: Reading, before: string | undefined): ArabicTense | undefined {
  if (before !== undefined && /^[وف]?سوف$/.test(before)) return 'future';
  if (tense) return tense === 'imperfect' && before === 'لم' ? 'perfect' : tense;
  if (behindBefore && (before === undefined || BEFORE_VERBS.test(before))) return 'perfect';
  // What is no imperfect behind قد is a perfect.
  return behindQad && before !== undefined && QAD.test(before) ? 'perfect' : undefined;
}

const QAD = /^[وفل]?قد$/;

const readings = perWordOf(readingFrom);

function readingFrom(lexicon: Lexicon, word: string): Reading {
  if (!/^[\u0621-\u06d3]{2,}$/.test(word)) return NO_VERB;
  const bare = /^[وف]..+/.test(word) && !isHead(lexicon, word) ? word.slice(1) : word;
  if (/^(?:سوف|لن|س[يتن]كون(?:ون|ان)?)$/.test(bare)) return { tense: 'future' };
  if (/^(?:كان|كانت|كانا|كانتا|كانو|كانوا|كنت|كنا)$/.test(bare)) return { tense: 'perfect' };
  if (/^تمت?$/.test(bare)) return { tense: 'perfect' };
  if (isArabicFunctionWord(word)) return NO_VERB;
  if (/^س[يتن]./.test(bare) && !isKnown(lexicon, bare) && isImperfect(lexicon, bare.slice(1), true))
    return { tense: 'future' };
  if (isImperfect(lexicon, bare)) return { tense: 'imperfect' };
  const alone = perfectOf(lexicon, bare);
  const joined = bare === word ? undefined : perfectOf(lexicon, word);
  // Behind the و that is written onto it a verb stands.
  if (alone === 'certain' || joined === 'certain' || (bare !== word && alone === 'behind verbs'))
    return { tense: 'perfect' };
  return {
    behindBefore: (alone ?? joined) === 'behind verbs',
    behindQad: mayBePerfectOf(lexicon, bare),
  };
}

const NO_VERB: Reading = {};

/** Whether a word stands where verbs do and may be a perfect, as a noun of the same letters may not: نقل عنه. */
export function couldBePast(pair: AnalysedPair, at: number): boolean {
  const { dictionary, source, sourceWords } = pair;
  const [word, before] = [sourceWords[at]!, sourceWords[at - 1]];
  if (arabicTenses(pair)[at] || isArabicFunctionWord(word.text) || isArabicFunctionWord(word.text.replace(/^[وف]/, '')))
    return false;
  const begins = !before || BEFORE_VERBS.test(before.text) || /[^\s]/.test(source.slice(before.end, word.start));
  return begins && mayBePerfectOf(dictionary.lexicon, word.text);
}

/** أُدين: written with the vowel that tells it from a noun, and from what one says of oneself. */
function isPassive(lexicon: Lexicon, written: string, word: string): boolean {
  const bare = /^[وف]?أُ/.test(written) ? word.replace(/^[وف]/, '') : '';
  if (bare.length <= 3 || isArabicFunctionWord(bare)) return false;
  return !isNoun(lexicon, bare) || verbsOf(lexicon, bare).length > 0;
}

/**
 * A form with a prefix of the imperfect that the lexicon has of a verb, perhaps with an object; many nouns begin so too, and
 * what begins as its verb does is that verb's own perfect: تعلم, but not تتعلم.
 */
function isImperfect(lexicon: Lexicon, word: string, certain = false): boolean {
  const forms = [word, word.replace(OBJECT, '')];
  if (!/^[يتن]/.test(word) || (!certain && forms.some((form) => isNoun(lexicon, form)))) return false;
  return forms.some(
    (form) =>
      form.length > 2 &&
      // تلاشت is of تلاشى.
      verbsOf(lexicon, form).some((head) => !form.startsWith(wordAt(lexicon.heads, head).replace(/(?<=..)[اي]$/, ''))),
  );
}

const OBJECT = /(?:هما|ها|هم|هن|كم|ني|نا|ه|ك)$/;

/** Whether a folded word without prefixes is a verb's dictionary form, which may be a noun's as well: قتل. */
export function mayBePerfect(lexicon: Lexicon, word: string): boolean {
  const bare = /^[وف]..+/.test(word) && !isHead(lexicon, word) ? word.slice(1) : word;
  const head = lookUp(lexicon.heads, bare);
  return head >= 0 && verbHeads(lexicon)[head] === 1;
}

/** The same of a word that may have its object with it: تبعتها, طورها. */
export function mayBePerfectOf(lexicon: Lexicon, word: string): boolean {
  const verb = word.replace(OBJECT, '').replace(/ت$/, '');
  return mayBePerfect(lexicon, word) || (verb.length >= SHORTEST && mayBePerfect(lexicon, verb));
}

/**
 * Feminine and plural by their endings; the passive of لاحظ by its vowel, لوحظ; the bare form where it is longer than a
 * noun's, or else where verbs begin.
 */
function perfectOf(lexicon: Lexicon, word: string): 'certain' | 'behind verbs' | undefined {
  if (isNoun(lexicon, word) || /^(?:ال|لل|بال|كال)/.test(word)) return undefined;
  if (/^.و..ت?$/.test(word) && mayBePerfectOf(lexicon, `${word[0]}ا${word.slice(2)}`)) return 'certain';
  if (/(?:ت|وا|تا)$/.test(word) && verbsOf(lexicon, word).length > 0) return 'certain';
  const head = lookUp(lexicon.heads, word);
  if (head < 0 || verbHeads(lexicon)[head] === 0) return undefined;
  return /^(?:ا|است|ت).{4,}/.test(word) ? 'certain' : 'behind verbs';
}

/** Behind these stands a verb: قد, أنّ of a clause, الذي, و. */
const BEFORE_VERBS = /^(?:و|وقد|قد|لقد|فقد|الذي|التي|الذين|حيث|عندما|حين|حينما|بعدما|كما|ان|ما|حسبما|اذ|مما|لما)$/;

function verbsOf(lexicon: Lexicon, form: string): number[] {
  const at = lookUp(lexicon.forms, form);
  if (at < 0) return [];
  const verbs = verbHeads(lexicon);
  return [...lexicon.formHeads.subarray(lexicon.formStarts[at]!, lexicon.formStarts[at + 1]!)].filter(
    (head) => verbs[head] === 1,
  );
}

function isHead(lexicon: Lexicon, word: string): boolean {
  return lookUp(lexicon.heads, word) >= 0;
}

function isKnown(lexicon: Lexicon, word: string): boolean {
  return isHead(lexicon, word) || lookUp(lexicon.forms, word) >= 0;
}

function isNoun(lexicon: Lexicon, word: string): boolean {
  const head = lookUp(lexicon.heads, word);
  return head >= 0 && verbHeads(lexicon)[head] === 0;
}

const known = new WeakMap<Lexicon, Uint8Array>();

/** 1 for each head that is a verb: the lexicon has a form of it in the third person of the imperfect. */
function verbHeads(lexicon: Lexicon): Uint8Array {
  let verbs = known.get(lexicon);
  if (verbs) return verbs;
  const { forms, heads, formStarts, formHeads } = lexicon;
  verbs = new Uint8Array(heads.count);
  const prefix = 'ي'.charCodeAt(0) - forms.base;
  for (let form = 0; form < forms.count; form++) {
    const start = forms.starts[form]!;
    if (forms.letters[start] !== prefix || forms.starts[form + 1]! - start < SHORTEST) continue;
    for (let at = formStarts[form]!; at < formStarts[form + 1]!; at++) {
      const head = formHeads[at]!;
      if (heads.letters[heads.starts[head]!] !== prefix) verbs[head] = 1;
    }
  }
  known.set(lexicon, verbs);
  return verbs;
}

const SHORTEST = 3;
