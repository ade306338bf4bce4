import type { AnalysedPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';
import { LOST_WORDS } from './lost-words.js';

/** "Most", "despite", "at least", "alleged": a small word of the Arabic without which the sentence says something else. */
export const lostWord: PairCheck = {
  id: 'lost-word',
  category: 'accuracy/omission',
  severity: 'major',
  levels: ['error', 'warning'],
  needsSoundSource: true,
  example: { source: 'رفض معظم سكان المدينة الخطة.', target: 'The people of the city rejected the plan.' },
  run(pair) {
    const arabic = ` ${pair.sourceWords.map(({ text }) => text).join(' ')} `;
    if (!ANY.test(arabic)) return [];
    const english = pair.target.toLowerCase();
    return LOST_WORDS.flatMap(({ says, level, arabic: words, english: kin }): Remark[] => {
      const found = words.exec(arabic);
      if (!found || kin.test(english) || isImperative(pair, says)) return [];
      const { start, end } = placeOf(pair, found);
      const values = { arabic: pair.source.slice(start, end), english: says };
      return [{ side: 'source', start, end, level, reason: { key: 'check.lost-word.lost', values } }];
    });
  },
};

/** Asked first: most sentences have none of them. */
const ANY = new RegExp(LOST_WORDS.map(({ arabic }) => arabic.source).join('|'));

/** "Wash your hands" for what one must do: a sentence or clause begins with a verb, or with what may be one. */
function isImperative({ english }: AnalysedPair, says: string): boolean {
  if (says !== 'must') return false;
  return english.some(({ pos, lower }, at) => {
    if (/(?:ed|ing|s)$/.test(lower)) return false;
    if (at === 0) return /^(?:VERB|NOUN|ADJ|ADV|PROPN|AUX)$/.test(pos);
    return pos === 'VERB' && /^[.,;:"“(]$/.test(english[at - 1]!.text);
  });
}

/** Where a match in the joined words stands in the text. */
function placeOf({ sourceWords }: AnalysedPair, found: RegExpExecArray): { start: number; end: number } {
  const from = found.index + 1;
  const to = found.index + found[0].trimEnd().length;
  let [at, start, end] = [1, -1, -1];
  for (const word of sourceWords) {
    if (start < 0 && at >= from) start = word.start;
    if (at < to) end = word.end;
    at += word.text.length + 1;
  }
  return { start, end };
}
