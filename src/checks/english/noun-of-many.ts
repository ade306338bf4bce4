import type { EnglishToken } from '../analysis/english.js';
import type { AnalysedPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';
import { isPlural, isSingular } from './noun-number.js';
import { wordList } from './word-list.js';

/** "with three minister", "a countries": a noun in the wrong number for the word before it. */
export const nounNumber: PairCheck = {
  id: 'noun-number',
  category: 'fluency/grammar',
  severity: 'minor',
  levels: ['error'],
  example: { source: 'اجتمع مع ثلاثة وزراء.', target: 'He met with three minister.' },
  run: ({ english, target }) => [...ofMany(english, target), ...ofOne(english, target)],
};

type Tokens = AnalysedPair['english'];

/** "In many country": a number or a word of many, with one adjective between at most. */
function ofMany(english: Tokens, target: string): Remark[] {
  return english.flatMap((token, at): Remark[] => {
    const before = english[at - 1];
    // Elsewhere "three" may be people and the next word their verb: three face charges.
    if (!MANY.test(token.lower) || !before || !OBJECT.test(before.pos) || NUMBERED.test(before.lower)) return [];
    const noun = nounAfter(english, at, isSingular);
    if (!noun || NO_NOUN.test(noun.lower) || !hasPlural(noun.lower)) return [];
    return standsAlone(target, token, noun) ? [remark(token, noun, 'check.noun-number.many')] : [];
  });
}

const MANY =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|many|several|numerous|various|[2-9]|[1-9]\d|[1-9]\d\d)$/;
const OBJECT = /^(?:ADP|VERB|AUX)$/;
const NUMBERED = /^(?:under|over|aged?|number|no|page|to|at|point|score[ds]?)$/;
/** Tagged as nouns at times. */
const NO_NOUN =
  /(?:ed|ing|ly)$|^(?:nil|all|old|high|deep|wide|long|tall|ago|due|pm|am|plus|up|more|less|present|die|face|hope|love|fear|need|want|believe)$/;

/** "A ministers", "each countries". */
function ofOne(english: Tokens, target: string): Remark[] {
  return english.flatMap((token, at): Remark[] => {
    if (!/^(?:an?|each|every|another)$/.test(at === 0 ? token.lower : token.text)) return [];
    const noun = nounAfter(english, at, isPlural);
    if (!noun || IN_S.test(noun.lower) || !wordList().has(singular(noun.lower))) return [];
    return standsAlone(target, token, noun) ? [remark(token, noun, 'check.noun-number.one')] : [];
  });
}

/** One though they end in -s. */
const IN_S =
  /^(?:shambles|innings|gallows|links|premises|summons|grassroots|billiards|thousands|lots|scissors|trousers|pants|years|weeks|minutes|hours|people)$/;

/** The next word, where it is such a noun and no other noun follows that the first may belong to. */
function nounAfter(english: Tokens, at: number, fits: (token: EnglishToken) => boolean): EnglishToken | undefined {
  const [noun, after] = [english[at + 1], english[at + 2]];
  if (!noun || !after || !fits(noun)) return undefined;
  return (/^(?:ADP|PUNCT|AUX|SCONJ)$/.test(after.pos) || /^ha(?:s|d|ve)$/.test(after.lower)) &&
    !/^[-–'’/&%(]/.test(after.text)
    ? noun
    : undefined;
}

function singular(noun: string): string {
  return noun.endsWith('ies') ? noun.replace(/ies$/, 'y') : noun.replace(/(?:(?<=[sxz]|[cs]h)e)?s$/, '');
}

function hasPlural(noun: string): boolean {
  const plural = /[sxz]$|[cs]h$/.test(noun)
    ? `${noun}es`
    : /[^aeiou]y$/.test(noun)
      ? noun.replace(/y$/, 'ies')
      : `${noun}s`;
  return wordList().has(plural);
}

/** With spaces alone between, and no part of a compound. */
function standsAlone(target: string, first: EnglishToken, noun: EnglishToken): boolean {
  return (
    noun.start === first.end + 1 &&
    !/[-–.,$£€/]$/.test(target.slice(0, first.start).trimEnd()) &&
    !/^[-–'’/]/.test(target.slice(noun.end))
  );
}

function remark(
  before: EnglishToken,
  noun: EnglishToken,
  key: 'check.noun-number.many' | 'check.noun-number.one',
): Remark {
  return {
    side: 'target',
    start: before.start,
    end: noun.end,
    level: 'error',
    reason: { key, values: { before: before.text, noun: noun.text } },
  };
}
