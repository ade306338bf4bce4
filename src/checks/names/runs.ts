import { type AnalysedPair, perPair } from '../analysis/pair.js';

/** Words with capitals that follow one another, as places of the first and the last. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
}

/** Runs of words with capitals, those at the beginning of a sentence among them; none in a headline in title case. */
export const capitalisedRuns = perPair(({ target, targetWords: words }: AnalysedPair): readonly NameRun[] => {
  const runs: { from: number; to: number }[] = [];
  if (isTitleCase(target)) return runs;
  words.forEach((word, at) => {
    if (!word.capital || !/^.\p{Ll}/u.test(target.slice(word.start, word.end))) return;
    const last = runs.at(-1);
    if (last && last.to === at - 1 && target.slice(words[at - 1]!.end, word.start) === ' ') last.to = at;
    else runs.push({ from: at, to: at });
  });
  return runs;
});

/** Whether a place begins a sentence or a quotation, where any word has a capital. */
export function beginsSentence({ target, targetWords }: AnalysedPair, at: number): boolean {
  const start = targetWords[at]!.start;
  return at === 0 || /[.!?:"“”(\n]\s*$/.test(target.slice(Math.max(0, start - 3), start));
}

/** No longer word without a capital: capitals say nothing there. */
function isTitleCase(target: string): boolean {
  return !/(?<![\p{L}'’])\p{Ll}{4,}/u.test(target);
}
