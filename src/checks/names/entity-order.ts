import type { AnalysedPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Level, Remark } from '../finding.js';
import { type PlacedName, placedNames, SURE } from './placed-names.js';
import { agreement } from './prepositions.js';
import type { NameRun } from './runs.js';

/** Two names each of which stands in English where the Arabic has the other one. */
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
    const names = placedNames(pair);
    let [best, most]: [readonly [PlacedName, PlacedName] | undefined, number] = [undefined, WARNING];
    names.forEach((one, at) => {
      for (const other of names.slice(at + 1)) {
        if (isOneList(pair, one, other) || overlap(one, other)) continue;
        const evidence = exchanged(pair, one, other);
        if (evidence >= most) [best, most] = [[one, other], evidence];
      }
    });
    return best ? [remark(pair, best[0], best[1], most >= ERROR ? 'error' : 'warning')] : [];
  },
};

/**
 * Evidence in nats that two names have changed places: how much nearer their neighbours' Arabic is to the other name's,
 * whether their prepositions are the other's, and whether what stands between them in English turns them round.
 */
function exchanged(pair: AnalysedPair, one: PlacedName, other: PlacedName): number {
  const prepositions =
    agreement(pair, one, other) +
    agreement(pair, other, one) -
    agreement(pair, one, one) -
    agreement(pair, other, other);
  return neighbours(pair, one, other) + neighbours(pair, other, one) + prepositions + turned(pair, one, other);
}

/** Of 2,000 good pairs one reaches the first, six the second; of exchanged names 36 to 44 and 42 to 51 % (test/bench/checks.mjs). */
const ERROR = 1.4;
const WARNING = 0.95;

/** What the words around a name say: negative where their Arabic is nearer to the name's own than to its rival's. */
function neighbours({ links, target, targetWords }: AnalysedPair, name: PlacedName, rival: PlacedName): number {
  let sum = 0;
  for (const { source, target: word, content, confidence } of links) {
    if (!content || confidence < SURE || isIn(name, word.index) || isIn(rival, word.index)) continue;
    const behind = word.index > name.to;
    const distance = behind ? word.index - name.to : name.from - word.index;
    if (distance > WINDOW) continue;
    const between = behind
      ? target.slice(targetWords[name.to]!.end, word.start)
      : target.slice(word.end, targetWords[name.from]!.start);
    const weight = (/[,.;:!?"“”()—–]/.test(between) ? BEYOND_MARK : 1) / distance;
    sum += weight * Math.log((0.5 + away(source.index, name)) / (0.5 + away(source.index, rival)));
  }
  return sum;
}

/** English words on either side of a name that count as its neighbours, and what those count for that a mark parts from it. */
const WINDOW = 4;
const BEYOND_MARK = 0.3;

/** Arabic words from a place to a name; farther away is no worse. */
function away(place: number, { first, last }: PlacedName): number {
  return Math.min(FAR, place < first ? first - place : Math.max(0, place - last));
}

const FAR = 12;

function isIn({ from, to }: NameRun, at: number): boolean {
  return at >= from && at <= to;
}

function overlap(one: PlacedName, other: PlacedName): boolean {
  return one.first <= other.last && other.first <= one.last;
}

/** "A beat B", "from A to B": a verb or preposition alone between two names keeps their order, where they are as near in Arabic. */
function turned({ english, targetWords }: AnalysedPair, one: PlacedName, other: PlacedName): number {
  const [start, end] = [targetWords[one.to]!.end, targetWords[other.from]!.start];
  if (Math.max(one.first, other.first) - Math.min(one.last, other.last) > NEAR) return 0;
  const between = english.filter((token) => token.start >= start && token.end <= end && token.lower !== 'the');
  const plain =
    between.length > 0 &&
    between.length <= MOST_BETWEEN &&
    between.every(
      ({ pos, lower }) => (KEEPS_ORDER.test(pos) || /^(?:has|have|will)$/.test(lower)) && !TURNS_ROUND.test(lower),
    );
  if (!plain) return 0;
  return one.first > other.first ? 1 : -0.5;
}

const NEAR = 5;
const MOST_BETWEEN = 3;
const KEEPS_ORDER = /^(?:VERB|ADP|AUX|ADV)$/;
/** The passive turns its names round, and so may "of" and "told": نقلت سبوتنيك عن المسماري. */
const TURNS_ROUND = /^(?:told|by|is|are|was|were|be|been|being|of|and)$/;

/**
 * Names in a row, whose order says little (A, B and C), one behind the other as one name (Democratic Sen. Chris Coons), with
 * a title (Kofi Annan, the Secretary-General), or one whose the other is (Jim's brother John).
 */
function isOneList({ english, target, targetWords }: AnalysedPair, one: NameRun, other: NameRun): boolean {
  const [start, end] = [targetWords[one.to]!.end, targetWords[other.from]!.start];
  if (/['’]s$/.test(target.slice(0, start)) || /^['’]s?\s/.test(target.slice(start)))
    return english.every(
      (token) => token.start < start || token.end > end || /^(?:NOUN|ADJ|PROPN|PART|PUNCT|NUM)$/.test(token.pos),
    );
  const between = target.slice(targetWords[one.to]!.end, targetWords[other.from]!.start);
  return /^(?:\s|\.\s|(?:\s?(?:[,&/]|and|or|the|an?|\p{Lu}[\p{L}'’.-]*)\s?)+)$/u.test(between);
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
