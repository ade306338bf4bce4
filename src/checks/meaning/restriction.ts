import type { AnalysedPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';

/** "Only" that the English does not say: فقط, and whatever else confines what is told. */
export const restriction: PairCheck = {
  id: 'restriction',
  category: 'accuracy/omission',
  severity: 'major',
  levels: ['error'],
  needsSoundSource: true,
  example: { source: 'وافقت دولتان فقط على القرار.', target: 'Two states agreed to the decision.' },
  run(pair) {
    const found = restrictionOf(pair);
    if (!found || pair.english.some(({ lower }) => ENGLISH.test(lower)) || PHRASES.test(pair.target)) return [];
    const values = { arabic: pair.source.slice(found.start, found.end) };
    return [{ side: 'source', ...found, level: 'error', reason: { key: 'check.restriction.lost', values } }];
  },
};

function restrictionOf({ sourceWords: words }: AnalysedPair): { start: number; end: number } | undefined {
  for (const [at, { text, start, end }] of words.entries()) {
    // ليس فقط goes with "but also", which may be put into "as well as".
    if (ARABIC.test(text) && !DENIALS.test(words[at - 1]?.text ?? '')) return { start, end };
  }
  return undefined;
}

const ARABIC = /^و?(?:فقط|فحسب|حصرا|حصريا)$/;
const DENIALS = /^[وف]?(?:ليس|ليست|لا|غير)$/;

/** Words that confine, except, or leave nothing else; of a hundred فقط of good translations one has none of them (docs/checks.md). */
const ENGLISH =
  /^(?:only|just|merely|sole(?:ly)?|alone|mere|simply|exclusive(?:ly)?|purely|single|limit(?:s|ed|ing)?|confined?|restrict(?:s|ed|ing|ion|ions)?|unless|except(?:ed|ing|ion|ions)?|strictly|nothing|none|nobody|hardly|barely|scarcely|entirely|unique(?:ly)?|unilateral(?:ly)?|besides)$/;
const PHRASES =
  /\b(?:(?:no|not|n['’]t) (?:more|longer|later) than|no other|other than|apart from|at (?:the )?most|as (?:few|little) as|but one)\b/i;
