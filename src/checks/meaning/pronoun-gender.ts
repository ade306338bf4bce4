import type { Word } from '../../align/words/words.js';
import type { Span } from '../../text/span.js';
import { type AnalysedPair, perPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';
import { GENDERED_NOUNS, type Gender, VERBS } from './gendered-words.js';
import { otherSubject } from './verb-gender.js';

/** "he said" for قالت, "spokesman" for متحدثة: a person of the other gender than the Arabic's form tells. */
export const pronounGender: PairCheck = {
  id: 'pronoun-gender',
  category: 'accuracy/mistranslation',
  severity: 'major',
  levels: ['error', 'warning'],
  needsSoundSource: true,
  example: { source: 'وقالت إنها ستغادر غدا.', target: 'He said that he would leave tomorrow.' },
  run: (pair) => (TRIGGER.test(pair.target) ? [...ofSubjects(pair), ...ofPossessives(pair), ...ofNouns(pair)] : []),
};

const TRIGGER = new RegExp(
  `\\b(?:s?he|his|her|${GENDERED_NOUNS.flatMap(({ male, female }) => [male, female]).join('|')})\\b`,
  'i',
);

/** Genders of the Arabic's finite verbs by the English verbs that they are translated by. */
const gendersOfVerbs = perPair(({ sourceWords }: AnalysedPair) => {
  const found = new Map<string, { genders: Set<Gender>; start: number; end: number }>();
  for (const { text, start, end } of sourceWords) {
    const verb =
      VERBS.arabic.get(text) ??
      VERBS.arabic.get(text.replace(/^[وف]?س?/, '')) ??
      VERBS.arabic.get(text.replace(/^[وف]?س?/, '').replace(/(?:ني|نا|هم|ها|ه)$/, ''));
    if (!verb) continue;
    for (const english of verb.english) {
      const known = found.get(english) ?? { genders: new Set<Gender>(), start, end };
      known.genders.add(verb.gender);
      found.set(english, known);
    }
  }
  return found;
});

/** By the list of verbs, and else by any verb that is linked. */
function ofSubjects(pair: AnalysedPair): Remark[] {
  const known = ofVerbs(pair);
  if (known.length > 0) return known;
  const found = otherSubject(pair);
  if (!found) return [];
  const pronoun = pair.targetWords[found.pronoun]!;
  return hasOtherPerson(pair, genderOf(pronoun)) ? [] : [remarkOn(pair, pronoun, pair.sourceWords[found.verb]!)];
}

function genderOf({ text }: Word): Gender {
  return text === 'he' ? 'male' : 'female';
}

/** "He" or "she" for whose verb the Arabic shows to be the other's. */
function remarkOn(pair: AnalysedPair, pronoun: Word, verb: Span): Remark {
  const { start, end } = pronoun;
  return {
    side: 'target',
    start,
    end,
    level: 'error',
    reason: {
      key: genderOf(pronoun) === 'male' ? 'check.pronoun-gender.she' : 'check.pronoun-gender.he',
      values: { pronoun: pair.target.slice(start, end), arabic: pair.source.slice(verb.start, verb.end) },
    },
  };
}

/** The English names somebody else whose verb that may be. */
function hasOtherPerson({ targetWords }: AnalysedPair, own: Gender): boolean {
  return targetWords.some(({ text }) => (own === 'male' ? WOMEN : MEN).test(text));
}

const WOMEN =
  /^(?:she|hers?|herself|wom[ae]n|mothers?|wife|wives|daughters?|sisters?|girls?|females?|mrs|ms|miss|lady|ladies|actress|queen|princess)$/;
const MEN =
  /^(?:he|him|his|himself|m[ae]n|fathers?|husbands?|sons?|brothers?|boys?|males?|mr|king|prince|one|who|someone|everyone|anyone|nobody)$/;

function ofVerbs(pair: AnalysedPair): Remark[] {
  const words = pair.targetWords;
  for (const [at, pronoun] of words.entries()) {
    if (pronoun.text !== 'he' && pronoun.text !== 'she') continue;
    const own = genderOf(pronoun);
    const verb = words.slice(at + 1, at + 3).find((word) => VERBS.english.has(word.text));
    const there = verb && gendersOfVerbs(pair).get(VERBS.english.get(verb.text)!);
    if (there && !there.genders.has(own) && !hasOtherPronoun(pair, own)) return [remarkOn(pair, pronoun, there)];
  }
  return [];
}

/** The English speaks of the other gender too: its verb may be that one's. */
function hasOtherPronoun({ targetWords }: AnalysedPair, own: Gender): boolean {
  return targetWords.some(({ text }) => (own === 'male' ? /^(?:she|her)$/ : /^(?:he|him)$/).test(text));
}

/** "her car" beside سيارته: the ending of the Arabic noun tells whose it is. */
function ofPossessives(pair: AnalysedPair): Remark[] {
  const words = pair.targetWords;
  for (const [at, { text, start, end }] of words.entries()) {
    if (text !== 'his' && text !== 'her') continue;
    const own: Gender = text === 'his' ? 'male' : 'female';
    if (hasOtherPronoun(pair, own)) return [];
    const link = pair.links.find(
      ({ target, content, confidence }) =>
        content &&
        confidence >= SURE &&
        target.index > at &&
        target.index <= at + REACH &&
        isOneNoun(pair, at, target.index),
    );
    const owner = link && ownerOf(pair, link.source.index);
    // A victim is feminine in Arabic, whoever it is.
    if (owner === 'female' && pair.sourceWords.some(({ text }) => FEMININE_OF_ALL.test(text))) continue;
    if (!owner || owner === own || hasOwner(pair, own)) continue;
    const word = pair.sourceWords[link.source.index]!;
    return [
      {
        side: 'target',
        start,
        end,
        level: 'warning',
        reason: {
          key: own === 'male' ? 'check.pronoun-gender.she' : 'check.pronoun-gender.he',
          values: { pronoun: pair.target.slice(start, end), arabic: pair.source.slice(word.start, word.end) },
        },
      },
    ];
  }
  return [];
}

const FEMININE_OF_ALL = /^[وفبلك]?(?:ال|لل)?(?:ضحيه|شخصيه|رهينه|نفس|جثه|قامه|عائله|اسره)$/;

/** Of a link between two nouns. */
const SURE = 0.5;
/** Words to the noun after his or her: "her new car". */
const REACH = 3;

/** Nothing but the words of one phrase between. */
function isOneNoun({ target, targetWords }: AnalysedPair, from: number, to: number): boolean {
  return /^[\p{L}\s-]*$/u.test(target.slice(targetWords[from]!.end, targetWords[to]!.start));
}

/** The gender that the ending of an Arabic noun tells of its owner; written with ه and not with ة. */
function ownerOf({ source, sourceWords, dictionary }: AnalysedPair, at: number): Gender | undefined {
  const { start, end } = sourceWords[at]!;
  const [, stem, ending] = /^(.{3,})(ها|ه)$/.exec(source.slice(start, end)) ?? [];
  if (!stem || !ending) return undefined;
  const bare = stem.replace(/^[وفبلك]/, '');
  if (![stem, bare].some((form) => dictionary.knows(form) || dictionary.knows(form.replace(/ت$/, 'ه'))))
    return undefined;
  return ending === 'ها' ? 'female' : 'male';
}

/** Some word of the Arabic ends in the pronoun that the English has. */
function hasOwner({ source, sourceWords }: AnalysedPair, own: Gender): boolean {
  const ending = own === 'female' ? /ها$/ : /[^ا]ه$|اه$/;
  return sourceWords.some(({ start, end }) => ending.test(source.slice(start, end)));
}

function ofNouns(pair: AnalysedPair): Remark[] {
  return GENDERED_NOUNS.flatMap(({ male, female, arabic }): Remark[] => {
    for (const [own, word, other] of [
      ['male', male, female],
      ['female', female, male],
    ] as const) {
      const match = new RegExp(`\\b(?:${word})\\b`, 'i').exec(pair.target);
      if (!match || new RegExp(`\\b(?:${other})\\b`, 'i').test(pair.target)) continue;
      const there = pair.sourceWords.flatMap(({ text, start, end }) => {
        const gender = arabic(text);
        return gender ? [{ gender, start, end }] : [];
      });
      const [first] = there;
      if (!first || there.some(({ gender }) => gender === own)) continue;
      return [
        {
          side: 'target',
          start: match.index,
          end: match.index + match[0].length,
          level: own === 'female' ? 'error' : 'warning',
          reason: {
            key: 'check.pronoun-gender.noun',
            values: { word: match[0], arabic: pair.source.slice(first.start, first.end) },
          },
        },
      ];
    }
    return [];
  });
}
