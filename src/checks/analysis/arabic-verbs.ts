import { isArabicFunctionWord } from '../../align/lexicon/function-words.js';
import type { Lexicon } from '../../align/lexicon/load.js';
import { lookUp, wordAt } from '../../align/lexicon/string-table.js';
import { type AnalysedPair, perPair } from './pair.js';

/** What an Arabic word says of time by its form; undefined for a word that is no verb, or not surely one. */
export type ArabicTense = 'future' | 'imperfect' | 'perfect';

/** The tense of each Arabic word of a pair, in order. */
export const arabicTenses = perPair(({ dictionary: { lexicon }, source, sourceWords }: AnalysedPair) =>
  sourceWords.map(({ text, start }, at) => {
    const before = sourceWords[at - 1];
    // Behind a comma begins a clause, as at the beginning.
    const follows = before && /^\s*$/.test(source.slice(before.end, start));
    return tenseOf(lexicon, text, follows ? before.text : undefined);
  }),
);

/** The tense of a folded Arabic word behind another one. */
export function tenseOf(lexicon: Lexicon, word: string, before?: string): ArabicTense | undefined {
  if (!/^[\u0621-\u06d3]{2,}$/.test(word)) return undefined;
  const bare = /^[وف]..+/.test(word) && !isHead(lexicon, word) ? word.slice(1) : word;
  if (/^(?:سوف|لن|س[يتن]كون(?:ون|ان)?)$/.test(bare)) return 'future';
  if (/^(?:كان|كانت|كانوا|كنت|كنا)$/.test(bare)) return 'perfect';
  if (/^تمت?$/.test(bare)) return 'perfect';
  if (isArabicFunctionWord(word)) return undefined;
  if (/^س[يتن]./.test(bare) && !isKnown(lexicon, bare) && isImperfect(lexicon, bare.slice(1), true)) return 'future';
  if (isImperfect(lexicon, bare)) return /^لم$/.test(before ?? '') ? 'perfect' : 'imperfect';
  if (isPerfect(lexicon, bare, bare !== word ? 'و' : before)) return 'perfect';
  return bare !== word && isPerfect(lexicon, word, before) ? 'perfect' : undefined;
}

/**
 * A form with a prefix of the imperfect that the lexicon has of a verb, perhaps with an object; many nouns begin so too, and
 * what begins as its verb does is that verb's own perfect: تعلم, but not تتعلم.
 */
function isImperfect(lexicon: Lexicon, word: string, certain = false): boolean {
  if (!/^[يتن]/.test(word) || (!certain && word[0] !== 'ي' && isNoun(lexicon, word))) return false;
  return [word, word.replace(/(?:هما|ها|هم|هن|كم|ني|نا|ه|ك)$/, '')].some(
    (form) => form.length > 2 && verbsOf(lexicon, form).some((head) => !form.startsWith(wordAt(lexicon.heads, head))),
  );
}

/** Whether a folded word without prefixes is a verb's dictionary form, which may be a noun's as well: قتل. */
export function mayBePerfect(lexicon: Lexicon, word: string): boolean {
  const bare = /^[وف]..+/.test(word) && !isHead(lexicon, word) ? word.slice(1) : word;
  const head = lookUp(lexicon.heads, bare);
  return head >= 0 && verbHeads(lexicon)[head] === 1;
}

/** Feminine and plural by their endings; the bare form where it is longer than a noun's or stands where verbs begin. */
function isPerfect(lexicon: Lexicon, word: string, before: string | undefined): boolean {
  if (isNoun(lexicon, word) || /^(?:ال|لل|بال|كال)/.test(word)) return false;
  if (/(?:ت|وا|تا)$/.test(word) && verbsOf(lexicon, word).length > 0) return true;
  const head = lookUp(lexicon.heads, word);
  if (head < 0 || verbHeads(lexicon)[head] === 0) return false;
  return /^(?:ا|است|ت).{4,}/.test(word) || before === undefined || BEFORE_VERBS.test(before);
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
