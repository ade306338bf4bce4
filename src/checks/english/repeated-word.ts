import type { AnalysedPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';

/** "in in Tripoli": a word written twice by a slip of the hand. */
export const repeatedWord: PairCheck = {
  id: 'repeated-word',
  category: 'fluency/grammar',
  severity: 'minor',
  levels: ['error'],
  example: { source: 'وصل الوفد إلى طرابلس.', target: 'The delegation arrived in in Tripoli.' },
  run: (pair) => [...wordsTwice(pair), ...clauseTwice(pair)],
};

function wordsTwice(pair: AnalysedPair): Remark[] {
  const words = pair.targetTokens;
  return words.flatMap((token, at) => {
    const [space, second] = [words[at + 1], words[at + 2]];
    if (token.kind !== 'word' || space?.kind !== 'space' || second?.kind !== 'word') return [];
    const first = pair.target.slice(token.start, token.end);
    const again = pair.target.slice(second.start, second.end);
    if (first.toLowerCase() !== again.toLowerCase() || MAY_REPEAT.has(first.toLowerCase())) return [];
    // Duran Duran: a name that the Arabic repeats too.
    if (/^\p{Lu}/u.test(again) && repeats(pair.sourceWords)) return [];
    return [
      {
        side: 'target' as const,
        start: token.start,
        end: second.end,
        level: 'error' as const,
        reason: { key: 'check.repeated-word.twice' as const, values: { word: first } },
        fix: { start: token.end, end: second.end, text: '' },
      },
    ];
  });
}

/** Several words that stand again right behind themselves, a mark between or not; the Arabic may do so on purpose. */
function clauseTwice({ target, targetWords, sourceWords }: AnalysedPair): Remark[] {
  const repeat = repeatOf(targetWords);
  if (!repeat || repeatOf(sourceWords)) return [];
  const { at, length } = repeat;
  const [first, last] = [targetWords[at]!, targetWords[at + 2 * length - 1]!];
  // "It moves in a cycle. A cycle is…": what a sentence ends in the next may begin with.
  if (/[.!?:]/.test(target.slice(targetWords[at + length - 1]!.end, targetWords[at + length]!.start))) return [];
  const word = target.slice(first.start, targetWords[at + length - 1]!.end);
  return [
    {
      side: 'target',
      start: first.start,
      end: last.end,
      level: 'error',
      reason: { key: 'check.repeated-word.twice', values: { word } },
      fix: { start: targetWords[at + length - 1]!.end, end: last.end, text: '' },
    },
  ];
}

function repeatOf(
  words: readonly { readonly text: string }[],
): { readonly at: number; readonly length: number } | undefined {
  for (let at = 0; at + 2 * SHORTEST <= words.length; at++) {
    for (let length = SHORTEST; length <= LONGEST && at + 2 * length <= words.length; length++) {
      let same = 0;
      while (same < length && words[at + same]!.text === words[at + length + same]!.text) same++;
      if (same === length) return { at, length };
    }
  }
  return undefined;
}

/** Words of what is repeated; two may be said twice for effect (again and again). */
const SHORTEST = 3;
const LONGEST = 30;

function repeats(words: readonly { readonly text: string }[]): boolean {
  return words.some(({ text }, at) => text === words[at + 1]?.text);
}

/** Words that good English repeats: "that that is", "had had", "very very", "bye bye". */
const MAY_REPEAT: ReadonlySet<string> = new Set(
  'that had very so no yes ha bye blah is was more really many far long never again ever knock hear there now s'.split(
    ' ',
  ),
);
