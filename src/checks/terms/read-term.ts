import { sourceWords } from '../../align/words/words.js';
import { alternativesIn, MOST_ALTERNATIVES, type TermText } from '../../domain/term.js';
import { partsOf, standsAt } from './english-forms.js';

/** What is wrong with a term, and where. */
export interface TermProblem {
  readonly field: 'arabic' | 'english' | 'allowed' | 'forbidden';
  readonly problem: 'missing' | 'not-arabic' | 'no-words' | 'too-many' | 'speaks-against-itself';
}

/** Longer phrases are sentences. */
const MOST_WORDS = 12;

/**
 * Holds a term to what the checks can look for: Arabic words, one preferred English, and nothing forbidden that is said to be
 * right in the same breath. Undefined where nothing is wrong.
 */
export function termProblem(text: TermText): TermProblem | undefined {
  const arabic = alternativesIn(text.arabic);
  if (arabic.length === 0) return { field: 'arabic', problem: 'missing' };
  if (!arabic.every(isArabic)) return { field: 'arabic', problem: 'not-arabic' };
  if (text.english.trim() === '') return { field: 'english', problem: 'missing' };
  // What is preferred is one.
  if (text.english.includes('|')) return { field: 'english', problem: 'too-many' };
  for (const field of ['arabic', 'allowed', 'forbidden'] as const)
    if (alternativesIn(text[field]).length > MOST_ALTERNATIVES) return { field, problem: 'too-many' };
  for (const field of ['english', 'allowed', 'forbidden'] as const)
    if (!alternativesIn(text[field]).every(hasWords)) return { field, problem: 'no-words' };
  const right = [text.english, ...alternativesIn(text.allowed)].map(partsOf);
  const against = alternativesIn(text.forbidden)
    .map(partsOf)
    .some((variant) =>
      right.some((phrase) => phrase.length === variant.length && standsAt(variant, { parts: phrase }).length > 0),
    );
  return against ? { field: 'forbidden', problem: 'speaks-against-itself' } : undefined;
}

function isArabic(alternative: string): boolean {
  const words = sourceWords(alternative);
  return words.length > 0 && words.length <= MOST_WORDS && words.some(({ text }) => /\p{Script=Arabic}/u.test(text));
}

function hasWords(alternative: string): boolean {
  const { length } = partsOf(alternative);
  return length > 0 && length <= MOST_WORDS;
}
