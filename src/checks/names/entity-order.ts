import type { AnalysedPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Level, Remark } from '../finding.js';
import { nameKind } from './name-words.js';
import { NO_NAMES } from './no-names.js';
import { beginsSentence, capitalisedRuns, type NameRun } from './runs.js';

/** Two names each of which stands among the words that the Arabic has around the other one. */
export const entityOrder: PairCheck = {
  id: 'entity-order',
  category: 'accuracy/mistranslation',
  severity: 'major',
  levels: ['error', 'warning'],
  needsSoundSource: true,
  example: {
    source: 'سافر الوزير من موسكو إلى دمشق.',
    target: 'The minister travelled from Damascus to Moscow.',
  },
  run(pair) {
    const runs = capitalisedRuns(pair);
    if (runs.length < 2) return [];
    const names = runs.flatMap((run): LinkedName[] => {
      const place = isName(pair, run) ? placeOf(pair, run) : undefined;
      return place === undefined ? [] : [{ ...run, place }];
    });
    if (names.length < 2) return [];
    const around = wordsAround(pair, runs);
    let [best, worst]: [readonly [LinkedName, LinkedName] | undefined, number] = [undefined, WARNING];
    names.forEach((one, at) => {
      for (const other of names.slice(at + 1)) {
        if (isOneList(pair, one, other)) continue;
        const exchanged = isPlainOrder(pair, one, other) ? WARNING : exchange(around, one, other);
        if (exchanged >= worst && one.place !== other.place) [best, worst] = [[one, other], exchanged];
      }
    });
    return best ? [remark(pair, best[0], best[1], worst >= ERROR ? 'error' : 'warning')] : [];
  },
};

interface LinkedName extends NameRun {
  /** Where its Arabic stands, the middle of several words. */
  readonly place: number;
}

/** Not the first word of a sentence alone, unless that is a name that the lexicon knows. */
function isName(pair: AnalysedPair, { from, to }: NameRun): boolean {
  const words = pair.targetWords.slice(from, to + 1);
  if (words.every(({ text }) => NO_NAMES.has(text.replace(/'s?$/, '')))) return false;
  if (to > from || !beginsSentence(pair, from)) return true;
  return nameKind(pair.dictionary.lexicon, pair.targetWords[from]!.text) === 'name';
}

function placeOf({ links }: AnalysedPair, { from, to }: NameRun): number | undefined {
  const own = links.filter(
    ({ target, confidence, content }) => content && target.index >= from && target.index <= to && confidence >= SURE,
  );
  if (own.length === 0) return undefined;
  return own.reduce((sum, { source }) => sum + source.index, 0) / own.length;
}

interface Around {
  readonly target: number;
  readonly source: number;
}

/** The linked words that belong to no name. */
function wordsAround({ links }: AnalysedPair, runs: readonly NameRun[]): Around[] {
  return links.flatMap(({ source, target, content, confidence }): Around[] => {
    if (!content || confidence < SURE) return [];
    if (runs.some(({ from, to }) => target.index >= from && target.index <= to)) return [];
    return [{ target: target.index, source: source.index }];
  });
}

/**
 * By how many words, on average, the neighbours of two names lie nearer to the other name's Arabic than to the own one's;
 * the nearest neighbours count most. Negative for names in their places.
 */
function exchange(around: readonly Around[], one: LinkedName, other: LinkedName): number {
  let [sum, weight] = [0, 0];
  for (const [name, rival] of [
    [one, other],
    [other, one],
  ] as const) {
    let neighbours = 0;
    for (const { target, source } of around) {
      const distance = target < name.from ? name.from - target : target - name.to;
      if (distance > WINDOW) continue;
      neighbours++;
      const own = Math.min(FAR, Math.abs(source - name.place));
      sum += (own - Math.min(FAR, Math.abs(source - rival.place))) / distance;
      weight += 1 / distance;
    }
    if (neighbours === 0) return Number.NEGATIVE_INFINITY;
  }
  return sum / (weight + 1);
}

const SURE = 0.5;
/** English words on either side of a name that count as its neighbours. */
const WINDOW = 4;
/** Farther away is no worse. */
const FAR = 8;
/** Of 3,000 good pairs one reaches the first, six of a thousand the second; of exchanged names 17 and 30 % (test/bench/checks.mjs). */
const ERROR = 2.25;
const WARNING = 1.6;

/** "From A to B", "A beat B" with nothing else between, where the Arabic has B first: short enough to need no neighbours. */
function isPlainOrder(
  { source, target, sourceWords, targetWords }: AnalysedPair,
  one: LinkedName,
  other: LinkedName,
): boolean {
  if (one.place < other.place) return false;
  const between = target.slice(targetWords[one.to]!.end, targetWords[other.from]!.start);
  const arabic = source.slice(sourceWords[Math.round(other.place)]!.end, sourceWords[Math.round(one.place)]!.start);
  return (
    /^\s(?:to|against|with|over|beat|met|visited|than|into|towards?)\s(?:the\s)?$/.test(between) &&
    arabic.trim().split(/\s+/).length <= MOST_BETWEEN
  );
}

const MOST_BETWEEN = 4;

/** Names in a row, whose order says little (A, B and C), or one behind the other as one name (Democratic Sen. Chris Coons). */
function isOneList({ target, targetWords }: AnalysedPair, one: NameRun, other: NameRun): boolean {
  const between = target.slice(targetWords[one.to]!.end, targetWords[other.from]!.start);
  return /^(?:\.\s|(?:\s?(?:[,&/]|and|or|\p{Lu}[\p{L}'’.-]*)\s?)+)$/u.test(between);
}

function remark({ target, targetWords }: AnalysedPair, one: NameRun, other: NameRun, level: Level): Remark {
  const written = ({ from, to }: NameRun) => target.slice(targetWords[from]!.start, targetWords[to]!.end);
  return {
    side: 'target',
    start: targetWords[one.from]!.start,
    end: targetWords[other.to]!.end,
    level,
    reason: { key: 'check.entity-order.order', values: { one: written(one), other: written(other) } },
  };
}
