import { withoutPrefixes } from '../../align/lexicon/affixes.js';
import { nameLikelihood } from '../../align/names/distance.js';
import { arabicUnits, latinUnits } from '../../align/names/model.js';
import { type AnalysedPair, perPair } from '../analysis/pair.js';
import { bestWeights } from '../coverage/covered.js';
import { wordList } from '../english/word-list.js';
import { nameKind, PEOPLE, PLACES } from './name-words.js';

/** An Arabic word that may be a name and that nothing in the English says. */
export interface LeftOver {
  /** Its place among the Arabic words. */
  readonly at: number;
  readonly written: string;
  /** The lexicon knows it as a name; otherwise it is a word that no lexicon has. */
  readonly name: boolean;
  /** The lexicon hardly ever translates it by anything but one name, which is no English word as well. */
  readonly sure: boolean;
}

export const leftOver = perPair((pair: AnalysedPair): readonly LeftOver[] => {
  const { dictionary, source } = pair;
  return pair.sourceWords.flatMap((word, at): LeftOver[] => {
    const { text, content, start, end } = word;
    if (!content || text.length < SHORTEST || !/^[\u0621-\u06d3]/.test(text)) return [];
    if (bestWeights(pair).source(text) >= SAID) return [];
    const { word: translation, weight } = dictionary.translations(word).usual();
    const name = translation !== undefined && nameKind(dictionary.lexicon, translation) === 'name';
    const sure = name && weight >= SURE && isSureName(pair, text, translation);
    if (GLUED.test(source.slice(start, end))) return [];
    if (translation === undefined ? text.length < SHORTEST_UNKNOWN || IMPERFECT.test(text) : !name) return [];
    return isSpelt(pair, text) ? [] : [{ at, written: source.slice(start, end), name, sure }];
  });
});

/** Two words run together: the ending of the accusative stands inside (أيضًابأن). */
const GLUED = /ً(?:ا.|[^ا])/;
const SHORTEST = 3;
const SHORTEST_UNKNOWN = 4;
const SAID = 0.05;
/** The least weight of a translation that is as good as the only one. */
const SURE = 0.2;
/** Verbs in the imperfect or of the tenth form, which a lexicon may well not know. */
const IMPERFECT = /^[وفلس]?(?:ي[^اوس]|است)/;

/**
 * A name and nothing else: crime and dinosaur are spelt alike in both languages, الهاربين are fugitives and nobody of Harbin,
 * and of America stands something in Mesoamerican too.
 */
function isSureName({ targetWords }: AnalysedPair, text: string, translation: string): boolean {
  if (PLACES.has(translation)) return !targetWords.some(({ text: word }) => word.includes(translation.slice(0, SAME)));
  return !text.startsWith('ال') && (!wordList().has(translation) || PEOPLE.has(translation));
}

/** So many first letters of a place are those of its people too. */
const SAME = 5;

/** Whether some English word may be the Arabic one by its letters. */
function isSpelt({ dictionary, targetWords }: AnalysedPair, text: string): boolean {
  const stems = withoutPrefixes(text).map((stem) => arabicUnits(stem.text));
  const model = dictionary.lexicon.names;
  return targetWords.some(({ text: word, capital }) => {
    if (!capital) return false;
    const units = latinUnits(word.replace(/'s?$/, '').replace(/[^a-z]/g, ''));
    return stems.some((stem) => nameLikelihood(model, stem, units, 0) >= 0);
  });
}
