import { type AnalysedPair, perPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';
import { otherBound } from './bounds.js';
import { otherDegree } from './degrees.js';
import { type Amount, arabicAmount, arabicAmountAlone, englishAmount, englishAmountAlone } from './quantifier-words.js';
import { wholeOrPart } from './whole-or-part.js';

/** All for some, most for some, always for sometimes, less for more, more than a number for less than it. */
export const quantifier: PairCheck = {
  id: 'quantifier',
  category: 'accuracy/mistranslation',
  severity: 'major',
  levels: ['error', 'warning'],
  needsSoundSource: true,
  example: { source: 'رفض بعض الأعضاء الاقتراح.', target: 'All members rejected the proposal.' },
  run(pair) {
    const byNoun = [...ofNouns(pair), ...alone(pair)];
    const bounds = otherBound(pair);
    return [...(byNoun.length > 0 ? byNoun : wholeOrPart(pair)), ...(bounds.length > 0 ? bounds : otherDegree(pair))];
  },
};

interface Said {
  readonly amount: Amount;
  /** Place of the word, and of the noun that it is of. */
  readonly at: number;
  readonly noun: number;
}

const arabicAmounts = perPair(({ source, sourceWords: words }: AnalysedPair): Said[] =>
  words.flatMap(({ text }, at): Said[] => {
    const amount = arabicAmount(text);
    const next = words[at + 1];
    // كل من is "both", and a conjunction after a word of amount belongs to another sentence.
    if (!amount || !next || /^(?:من|ما|هذا|ذلك|شيء|حال|يوم|عام|مره)$/.test(next.text)) return [];
    if (source.slice(words[at]!.end, next.start) !== ' ') return [];
    return [{ amount, at, noun: /^(?:هذه|تلك|هؤلاء|اولئك)$/.test(next.text) ? at + 2 : at + 1 }];
  }),
);

const arabicAlone = perPair(({ sourceWords: words }: AnalysedPair) =>
  words.flatMap(({ text, start, end }, at) => {
    const amount = arabicAmountAlone(text);
    // بعضهم البعض is "each other".
    if (!amount || (text === 'البعض' && /بعض/.test(words[at - 1]?.text ?? ''))) return [];
    return [{ amount, start, end }];
  }),
);

/** A noun that is linked across, with a word of amount before it on both sides, and not the same one. */
function ofNouns(pair: AnalysedPair): Remark[] {
  const arabic = arabicAmounts(pair);
  if (arabic.length === 0) return [];
  const said = new Set(pair.targetWords.flatMap(({ text }) => englishAmount(text) ?? []));
  return arabic.flatMap(({ amount, at, noun }): Remark[] => {
    if (said.has(amount)) return [];
    const others = [...arabic, ...arabicAlone(pair)];
    const link = pair.links.find(({ source, confidence }) => source.index === noun && confidence >= SURE);
    const before = link && amountBefore(pair, link.target.index);
    if (!before || before.amount === amount || others.some((other) => other.amount === before.amount)) return [];
    const own = pair.targetWords[before.at]!;
    const word = pair.sourceWords[at]!;
    return [
      {
        side: 'target',
        start: own.start,
        end: own.end,
        level: 'error',
        reason: {
          key: 'check.quantifier.other',
          values: { english: pair.target.slice(own.start, own.end), arabic: pair.source.slice(word.start, word.end) },
        },
      },
    ];
  });
}

/** Of a link between two nouns. */
const SURE = 0.5;

/** The word of amount that a noun phrase begins with: "most of the new members". */
function amountBefore(pair: AnalysedPair, noun: number): { amount: Amount; at: number } | undefined {
  const words = pair.targetWords;
  for (let at = noun - 1; at >= Math.max(0, noun - LONGEST); at--) {
    const { text, end } = words[at]!;
    if (!/^[\s-]+$/.test(pair.target.slice(end, words[at + 1]!.start))) return undefined;
    const amount = englishAmount(text);
    if (amount) {
      // "the most important", "some 300" and "at all" are other uses; "a few" is some.
      if (text === 'most' && !/^(?:of|people|members)$/.test(words[at + 1]!.text) && at + 1 < noun) return undefined;
      if (/^(?:at|the|after|a|not)$/.test(words[at - 1]?.text ?? '') && text !== 'majority') return undefined;
      if (/^\d/.test(words[at + 1]!.text)) return undefined;
      return { amount, at };
    }
    if (/^(?:and|or|in|on|to|for|with|by|from|at|that|which|who|a|an)$/.test(text)) return undefined;
  }
  return undefined;
}

/** More words hardly stand between a word of amount and its noun. */
const LONGEST = 4;

/** The words that each excludes where the other side has nothing else of the kind. */
const CONTRARY: Readonly<Record<string, readonly Amount[]>> = {
  all: ['some'],
  some: ['all'],
  always: ['sometimes', 'often', 'rarely'],
  often: ['always', 'rarely'],
  sometimes: ['always', 'rarely'],
  rarely: ['always', 'often', 'sometimes'],
};

/** Everyone for some, always for sometimes: words that stand alone. */
function alone(pair: AnalysedPair): Remark[] {
  const arabic = arabicAlone(pair);
  if (arabic.length === 0) return [];
  const also = arabicAmounts(pair);
  const english = pair.targetWords.flatMap(({ text, start, end }) => {
    const amount = englishAmountAlone(text) ?? englishAmount(text);
    return amount ? [{ amount, text, start, end }] : [];
  });
  return english.flatMap((own): Remark[] => {
    if (arabic.some(({ amount }) => amount === own.amount) || also.some(({ amount }) => amount === own.amount))
      return [];
    const other = arabic.find(({ amount }) => CONTRARY[own.amount]?.includes(amount));
    if (!other || english.some(({ amount }) => amount === other.amount)) return [];
    const { start, end } = own;
    return [
      {
        side: 'target',
        start,
        end,
        level: own.text.length > 4 ? 'error' : 'warning',
        reason: {
          key: 'check.quantifier.other',
          values: { english: pair.target.slice(start, end), arabic: pair.source.slice(other.start, other.end) },
        },
      },
    ];
  });
}
