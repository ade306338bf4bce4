import type { PairCheck } from '../check.js';

/** "in in Tripoli": a word written twice by a slip of the hand. */
export const repeatedWord: PairCheck = {
  id: 'repeated-word',
  category: 'fluency/grammar',
  severity: 'minor',
  levels: ['error'],
  example: { source: 'وصل الوفد إلى طرابلس.', target: 'The delegation arrived in in Tripoli.' },
  run(pair) {
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
  },
};

function repeats(words: readonly { readonly text: string }[]): boolean {
  return words.some(({ text }, at) => text === words[at + 1]?.text);
}

/** Words that good English repeats: "that that is", "had had", "very very", "bye bye". */
const MAY_REPEAT: ReadonlySet<string> = new Set(
  'that had very so no yes ha bye blah is was more really many far long never again ever knock hear there now s'.split(
    ' ',
  ),
);
