import type { PairCheck } from '../check.js';
import type { Level, Remark } from '../finding.js';

/** "signed the of", "he the agreement": two small words that never stand side by side. */
export const misplacedWord: PairCheck = {
  id: 'misplaced-word',
  category: 'fluency/grammar',
  severity: 'major',
  levels: ['error', 'warning'],
  example: { source: 'وقع الوزير الاتفاق في القاهرة.', target: 'The minister signed the of agreement in Cairo.' },
  run({ target }) {
    return [...target.matchAll(NEIGHBOURS)].flatMap((match): Remark[] => {
      const [first, second] = [match[1]!, match[2]!];
      const level = levelOf(first.toLowerCase(), second, target.slice(0, match.index));
      if (!level || (/^\p{Lu}/u.test(first) && !BEGINNING.test(target.slice(0, match.index)))) return [];
      const [start, words] = [match.index, `${first} ${second}`];
      return [
        {
          side: 'target',
          start,
          end: start + words.length,
          level,
          reason: { key: 'check.misplaced-word.words', values: { words } },
        },
      ];
    });
  },
};

/** Every word with the one behind it, both whole: no part of V&A, the to-do list, he's. */
const NEIGHBOURS = /(?<![\p{L}\p{N}\p{M}&’'\-–/.])(\p{L}\p{Ll}*)(?= (\p{Ll}+)(?![\p{L}\p{N}\p{M}’'\-–/]))/gu;
/** Elsewhere a capital makes another word of it: vitamin A is, Will has. */
const BEGINNING = /(?:^|[.!?:"“”(\n]\s*)$/;

function levelOf(first: string, second: string, before: string): Level | undefined {
  const never = NEVER.get(first);
  // Is he a doctor, isn't she the one.
  if (never?.has(second)) return ARTICLES.has(second) && ASKS.test(before) ? undefined : 'error';
  return HARDLY_EVER.get(first)?.has(second) ? 'warning' : undefined;
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
const ASKS = /(?:\b(?:is|are|was|were|am|call|called|made|make|do|did|does)|n['’]t) $/i;

/** Of two lists of words, each of the first with each of the second, as the grammar of English forbids it. */
function table(rows: readonly (readonly [first: string, second: string])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [first, second] of rows)
    for (const word of first.split(' ')) {
      const seconds = found.get(word) ?? new Set();
      for (const next of second.split(' ')) if (next !== word) seconds.add(next);
      found.set(word, seconds);
    }
  return found;
}

const NEVER = table([
  [
    'the a an',
    'of is are was were am be been has had does did would could should shall or and but nor if this that these those the a an ' +
      'he she they we you him them us me my your his their our its whose with from by at into because although until unless every',
  ],
  ['the an', 'to'],
  [
    'their our my your',
    'of is are was were has had the a an to this these those with from by he she they we it be been would could should does did',
  ],
  ['every', 'of is are was were has had the a an to and'],
  ['no', 'is are was were has had the a an of'],
  ['very', 'the a an of is are was were has had and'],
  ['is are was were', 'has have had would could should does did'],
  ['would could should cannot', 'is are was were has had been being of'],
  ['will can may might must', 'been being'],
  ['have has had', 'be'],
  ['been being', 'be'],
  ['he she they we', 'of the a an with from his her their our'],
  ['of with from into at between during against without by', 'he she they we'],
  ['to', 'been he she they we'],
  ['although because if', 'is are was were has had'],
  ['and', 'but or'],
  ['or', 'and but'],
  ['but', 'and or'],
  ['than', 'and but or'],
]);

/** Where a clause ends in the first of them the two may meet: the world that they dreamed of is, the power they have is. */
const HARDLY_EVER = table([
  // For "it's", mostly.
  ['its', 'of is are was were has had the a an to be been would could should'],
  ['of with from into at between during against without by in on', 'is are was were has have had would could should'],
  ['to', 'is are was were has had would could should can of'],
  ['have has had be been', 'is are was were'],
  ['not', 'is are was were has had will would'],
  ['while since', 'is are was were of'],
]);
