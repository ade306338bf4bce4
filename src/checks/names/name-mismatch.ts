import { withoutPrefixes } from '../../align/lexicon/affixes.js';
import { nameLikelihood } from '../../align/names/distance.js';
import { arabicUnits, latinUnits } from '../../align/names/model.js';
import { isAbout } from '../analysis/about.js';
import type { AnalysedPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import { bestWeights } from '../coverage/covered.js';
import { wordList } from '../english/word-list.js';
import type { Level, Remark } from '../finding.js';
import { type LeftOver, leftOver } from './left-over.js';
import { nameKind } from './name-words.js';
import { isSaidOtherwise } from './other-words.js';
import { beginsSentence, capitalisedRuns, type NameRun } from './runs.js';

/** A name that no Arabic word spells or translates; the surer where the Arabic has another name in its place. */
export const nameMismatch: PairCheck = {
  id: 'name-mismatch',
  category: 'locale/name',
  severity: 'major',
  levels: ['error', 'warning'],
  needsSoundSource: true,
  example: {
    source: 'سافر الوفد أمس إلى موسكو.',
    target: 'Yesterday the delegation travelled to Damascus.',
  },
  run(pair) {
    return capitalisedRuns(pair).flatMap((run): Remark[] => {
      const absent = absentWords(pair, run);
      if (absent.length === 0) return [];
      const partly = hasSaidWord(pair, run);
      let [level, instead]: [Level | undefined, readonly LeftOver[]] = [undefined, []];
      for (const at of absent) {
        // Where the one is no word of the dictionaries, the other may stand anywhere.
        const common = nameKind(pair.dictionary.lexicon, pair.targetWords[at]!.text) === 'common';
        const near = leftOver(pair).filter((left) => (left.sure && !common) || isAbout(pair, at, left.at));
        // English begins with a name where Arabic has "he": of these only one that stands for another is wrong.
        if (near.length === 0 && at === run.from && beginsSentence(pair, at)) continue;
        const found = levelOf(pair, at, near, partly);
        if (!found || level === 'error') continue;
        [level, instead] = [found, near];
      }
      if (!level) return [];
      const words = pair.targetWords;
      const [from, to] = partly ? [absent[0]!, absent.at(-1)!] : [run.from, run.to];
      const [start, end] = [words[from]!.start, words[to]!.end];
      const name = pair.target.slice(start, end);
      const values = {
        name,
        arabic: instead
          .map(({ written }) => written)
          .slice(0, 3)
          .join('، '),
      };
      return [
        {
          side: 'target',
          start,
          end,
          level,
          reason:
            instead.length > 0
              ? { key: 'check.name-mismatch.other', values }
              : { key: 'check.name-mismatch.absent', values: { name } },
        },
      ];
    });
  },
};

/**
 * A known name is missed for certain where another Arabic name is left over about there. A word that no lexicon has may be
 * no name, and one that is translated by meaning may be translated freely: of these only with a name left over.
 */
function levelOf(pair: AnalysedPair, at: number, near: readonly LeftOver[], partly: boolean): Level | undefined {
  const kind = nameKind(pair.dictionary.lexicon, pair.targetWords[at]!.text);
  if (kind === 'name') return near.some(({ name }) => name || !partly) ? 'error' : partly ? undefined : 'warning';
  if (near.length === 0 || partly) return undefined;
  if (near.some(({ sure }) => sure)) return 'error';
  // A dervish is in the dictionary, though the lexicon has no Arabic for it.
  return kind === 'unknown' && near.some(({ name }) => !name) && !isEnglish(pair.targetWords[at]!.text)
    ? 'error'
    : 'warning';
}

function isEnglish(text: string): boolean {
  return wordList().has(text.replace(/'s?$/, ''));
}

/** The words of a run that the Arabic neither translates nor spells, whatever they are. */
function absentWords(pair: AnalysedPair, { from, to }: NameRun): number[] {
  const { target, targetWords, dictionary } = pair;
  const absent: number[] = [];
  for (let at = from; at <= to; at++) {
    const { text, start, end } = targetWords[at]!;
    if (text.length < SHORTEST || isNoName(text)) continue;
    const kind = nameKind(dictionary.lexicon, text);
    // Any word has a capital there.
    if (at === from && kind !== 'name' && beginsSentence(pair, at)) continue;
    if (bestWeights(pair).target(text) >= (kind === 'common' ? SAID_BY_MEANING : SAID)) continue;
    if (isSpelt(pair, text, kind === 'name' ? LIKELY : DOUBTFUL)) continue;
    // Chinese-made, pre-Islamic: only a part is a name. AfCFTA stands for words that the Arabic spells out.
    if (/-\p{Ll}|\p{Lu}{3}/u.test(target.slice(start, end))) continue;
    if (isSaidOtherwise(pair, text)) continue;
    if (pair.source.toLowerCase().includes(target.slice(start, end).toLowerCase())) continue;
    absent.push(at);
  }
  return absent;
}

function hasSaidWord(pair: AnalysedPair, { from, to }: NameRun): boolean {
  return pair.targetWords
    .slice(from, to + 1)
    .some(({ text }) => bestWeights(pair).target(text) >= SAID || isSaidOtherwise(pair, text));
}

const SHORTEST = 3;
/** Weights of the lexicon (the chance that a word stands in a translation) from which a word counts as said. */
const SAID = 0.05;
const SAID_BY_MEANING = 0.02;

/** Months and days, which have checks of their own, titles, and words that are no names in any text. */
function isNoName(text: string): boolean {
  return TITLES.has(text) || /(?:tions?|ary|ics|ity|ment|ship|ness|ive|ical)(?:'s?)?$/.test(text);
}

const TITLES: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december monday tuesday wednesday thursday ' +
    'friday saturday sunday the this that and for with from mrs sir lord lady'
  ).split(' '),
);

/** Whether an Arabic word, perhaps run together with the next, may be the name as far as letters go. */
function isSpelt({ dictionary, sourceWords }: AnalysedPair, name: string, least: number): boolean {
  const units = latinUnits(name.replace(/'s?$/, '').replace(/[^a-z]/g, ''));
  const model = dictionary.lexicon.names;
  const spells = (text: string): boolean => nameLikelihood(model, arabicUnits(text), units, least) >= least;
  return sourceWords.some(({ text }, at) => {
    const next = sourceWords[at + 1];
    if (text.length >= RUN_TOGETHER && !dictionary.knows(text) && partsOf(text).some(spells)) return true;
    return withoutPrefixes(text).some((stem) => spells(stem.text)) || (next !== undefined && spells(text + next.text));
  });
}

/** Names of two words are run together at times, or a name with the word before it: دومفريسوغالاوي. */
const RUN_TOGETHER = 9;
const SHORTEST_PART = 4;

function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (let cut = SHORTEST_PART; cut <= text.length - SHORTEST_PART; cut++)
    parts.push(text.slice(0, cut), text.slice(cut), text.slice(cut).replace(/^و/, ''));
  return parts;
}

/** In nats against two unrelated words. */
const LIKELY = 0;
/** Names that are spelt unusually (Hugh, Yves) have about so much. */
const DOUBTFUL = -4;
