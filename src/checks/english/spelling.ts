import { americanSpelling } from '../../align/lexicon/english.js';
import type { LearnedTable } from '../../align/lexicon/learning.js';
import { nameLikelihood } from '../../align/names/distance.js';
import { arabicUnits, latinUnits } from '../../align/names/model.js';
import { nameSkeleton } from '../../align/names/skeleton.js';
import { type AnalysedPair, perPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import { bestWeights } from '../coverage/covered.js';
import type { Remark } from '../finding.js';
import { nameKind, PEOPLE, PLACES } from '../names/name-words.js';
import { isSlip, isTranslated, wordsNear } from './slips.js';
import { wordList } from './word-list.js';

/** A word that no dictionary knows, British or American; names, words of the project and what spells an Arabic word are excused. */
export const spelling: PairCheck = {
  id: 'spelling',
  category: 'fluency/spelling',
  severity: 'minor',
  levels: ['error', 'warning', 'hint'],
  example: { source: 'استقالت الحكومة.', target: 'The goverment resigned.' },
  run(pair) {
    return pair.targetWords.flatMap(({ start, end }): Remark[] => {
      const written = pair.target.slice(start, end);
      if (/^[A-Z][a-z]{6,}$/.test(written)) return capitalised(pair, written, start);
      if (!/^[a-z’'-]{4,}$/.test(written) || isPartOfName(pair.target, start, end)) return [];
      const bare = plain(written);
      if (isLowered(pair, bare) || isNameHere(pair, bare)) return [lowered(pair, bare, start)];
      const parts = written.includes('-') ? partsOf(written, start) : [{ word: plain(written), start }];
      return parts.flatMap((part) => (isKnown(pair, part.word) ? [] : remarks(pair, part)));
    });
  },
};

/** A long word with a capital: no name, where a slip inside it makes a common word that the Arabic has. */
function capitalised(pair: AnalysedPair, written: string, start: number): Remark[] {
  const word = written.toLowerCase();
  if (wordList().has(written) || isKnown(pair, word, false) || isPartOfName(pair.target, start, start + written.length))
    return [];
  const meant = wordsNear(word).find(
    (other) =>
      /^[a-z]{6,}$/.test(other) && other.at(-1) === word.at(-1) && other[0] === word[0] && isTranslated(pair, other),
  );
  if (meant === undefined) return [];
  const end = start + written.length;
  const text = written[0] + meant.slice(1);
  return [
    {
      side: 'target',
      start,
      end,
      level: 'warning',
      reason: { key: 'check.spelling.meant', values: { word: written, meant: text } },
      fix: { start, end, text },
    },
  ];
}

/** A name without its capital, as "libya": in the dictionary with a capital alone. */
function isLowered({ source }: AnalysedPair, written: string): boolean {
  const words = wordList();
  if (!/^[a-z]+$/.test(written) || words.has(written) || source.includes(written)) return false;
  const capital = written[0]!.toUpperCase() + written.slice(1);
  return words.has(capital) && !words.has(americanSpelling(written));
}

/** china where the Arabic has الصين: a word of the dictionary that stands here for the name. */
function isNameHere({ dictionary, sourceWords }: AnalysedPair, word: string): boolean {
  return (
    (PLACES.has(word) || PEOPLE.has(word)) &&
    wordList().has(word) &&
    nameKind(dictionary.lexicon, word) === 'name' &&
    sourceWords.some((arabic) => dictionary.translations(arabic).weightOf(word) >= USUAL)
  );
}

/** The least weight of a translation that is as good as the only one. */
const USUAL = 0.3;

function lowered({ dictionary }: AnalysedPair, word: string, start: number): Remark {
  const end = start + word.length;
  const meant = word[0]!.toUpperCase() + word.slice(1);
  return {
    side: 'target',
    start,
    end,
    level: CALENDAR.test(word) || nameKind(dictionary.lexicon, word) === 'name' ? 'error' : 'warning',
    reason: { key: 'check.spelling.meant', values: { word, meant } },
    fix: { start, end, text: meant },
  };
}

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|september|october|november|december)$/;

interface Part {
  readonly word: string;
  readonly start: number;
}

function partsOf(written: string, start: number): Part[] {
  let at = start;
  return written.split('-').flatMap((part) => {
    const place = at;
    at += part.length + 1;
    return part.length >= SHORTEST ? [{ word: plain(part), start: place }] : [];
  });
}

const SHORTEST = 4;

function plain(word: string): string {
  return word.replace(/’/g, "'").replace(/(?:n't|'(?:s|re|ll|ve|d|m)?)$/, '');
}

/** Of an address, a user, a tag, or a word with a number in it. */
function isPartOfName(text: string, start: number, end: number): boolean {
  return (
    /[@#/\\_.&\p{L}\d-]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[@/\\_&\d]|^\.\p{L}/u.test(text.slice(end, end + 2))
  );
}

function isKnown(pair: AnalysedPair, word: string, mayBeName = true): boolean {
  const words = wordList();
  if (word.length < SHORTEST || words.has(word)) return true;
  const american = americanSpelling(word);
  if (american !== word && words.has(american)) return true;
  if (pair.dictionary.lemmas(word).length > 0 || isBuilt(word)) return true;
  // Spelt with a capital elsewhere in the text, taught by what was approved, or left in Latin letters by the Arabic.
  return (
    (mayBeName && pair.targetWords.some(({ text, capital }) => capital && text === word)) ||
    taughtBy(pair.dictionary.learned).has(word) ||
    pair.source.toLowerCase().includes(word)
  );
}

/** Known parts put together, as news coins them: anti, cyber, -like, -wise. */
function isBuilt(word: string): boolean {
  const [, after] = PREFIXES.exec(word) ?? [];
  if (after !== undefined && after.length >= SHORTEST && (wordList().has(after) || hasKnownStem(after))) return true;
  return hasKnownStem(word);
}

function hasKnownStem(word: string): boolean {
  const [, stem] = SUFFIXES.exec(word) ?? [];
  if (stem === undefined || stem.length < SHORTEST) return false;
  return [stem, `${stem}e`, stem.replace(/i$/, 'y')].some((form) => wordList().has(form));
}

const PREFIXES =
  /^(?:un|re|de|non|anti|pre|co|over|under|mis|inter|intra|multi|micro|macro|mega|mini|pro|ex|cyber|post|super|sub|bio|geo|socio|neo|pseudo|semi|quasi|trans|ultra|hyper|tele|tri|bi|poly|mono|auto|electro|thermo|hydro|immuno|neuro|cardio|psycho|photo|radio|nano|eco|self|counter|extra|infra|pan|paleo|proto|retro|step|web|video)(.+)$/;
const SUFFIXES =
  /^(.+?)(?:ness|like|wise|less|isms?|ists?|i[sz]ations?|i[sz](?:e|es|ed|ing)|able|ability|hood|ship|fold|proof|ward|wards|gate|land|men|man|woman|women|worthy|free|able|ish|ians?|ers?|ly)$/;

/** Whether it sounds like an Arabic word: a souk, a mukhtar. */
function isSpelt(pair: AnalysedPair, word: string): boolean {
  return soundsOf(pair).has(nameSkeleton(word).code) || bestWeights(pair).target(word) >= SPELT;
}

const SPELT = 0.05;

/**
 * Whether an Arabic word that no lexicon has and that has no article surely spells it: that is a name. Foreign words that are
 * none are mostly known (دبكة), or have one.
 */
function isSpeltName({ dictionary, sourceWords }: AnalysedPair, word: string): boolean {
  const model = dictionary.lexicon.names;
  const units = latinUnits(word.replace(/[^a-z]/g, ''));
  return sourceWords.some(
    ({ text, content }) =>
      content &&
      !dictionary.knows(text) &&
      !/^[وفبك]?(?:ال|لل)/.test(text) &&
      nameLikelihood(model, arabicUnits(text), units, SURELY_SPELT) >= SURELY_SPELT,
  );
}

/** In nats: more than other words hardly ever have. */
const SURELY_SPELT = 6;

/** The consonants of the Arabic words, with and without what is written onto them. */
const soundsOf = perPair(({ sourceWords }: AnalysedPair): ReadonlySet<number> => {
  const codes = sourceWords.flatMap(({ text }) =>
    [text, text.replace(/^[وبلفك]?(?:ال)?/, '')].map((form) => nameSkeleton(form).code),
  );
  return new Set(codes.filter((code) => code >= LEAST_SKELETON));
});

/** Three consonants; shorter ones sound like anything. */
const LEAST_SKELETON = 7 ** 2;

const taught = new WeakMap<LearnedTable, ReadonlySet<string>>();
const NOTHING: ReadonlySet<string> = new Set();

function taughtBy(learned: LearnedTable | undefined): ReadonlySet<string> {
  if (!learned) return NOTHING;
  let words = taught.get(learned);
  if (!words) {
    words = new Set([...learned.values()].flatMap((entries) => entries.map(({ word }) => word)));
    taught.set(learned, words);
  }
  return words;
}

function remarks(pair: AnalysedPair, { word, start }: Part): Remark[] {
  const place = { side: 'target' as const, start, end: start + word.length };
  const near = wordsNear(word).filter((other) => /^[a-z]+$/.test(other));
  const translated = near.find((other) => isTranslated(pair, other));
  if (!translated && isSpelt(pair, word)) return isSpeltName(pair, word) ? [lowered(pair, word, start)] : [];
  const meant = translated ?? near.find((other) => pair.dictionary.lemmas(other).length > 0);
  if (meant === undefined)
    return [{ ...place, level: 'hint', reason: { key: 'check.spelling.unknown', values: { word } } }];
  return [
    {
      ...place,
      // The first letter is hardly ever the wrong one: such a word is rather one that dictionaries lack.
      level: translated?.startsWith(word[0]!)
        ? 'error'
        : word.length >= SURE_LENGTH && isSlip(word, meant)
          ? 'warning'
          : 'hint',
      reason: { key: 'check.spelling.meant', values: { word, meant } },
      fix: { start, end: place.end, text: meant },
    },
  ];
}

/** Shorter ones are as often a word that dictionaries lack. */
const SURE_LENGTH = 6;
