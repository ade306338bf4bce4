import { arabicStems } from './affixes.js';
import { isArabicFunctionWord } from './function-words.js';

/** What is known of Arabic words: dictionary forms by number, and the numbers an inflected form belongs to. */
export interface Morphology {
  /** The number of a dictionary form, or -1. */
  head(text: string): number;
  /** The dictionary forms that have this inflected form. */
  headsOfForm(text: string): ArrayLike<number>;
  /** Whether a dictionary form is a function word. */
  isFunction(head: number): boolean;
}

/** A dictionary form that a word may be a form of. */
export interface Analysis {
  readonly head: number;
  readonly confidence: number;
}

/**
 * The dictionary forms that a folded Arabic word may belong to, the most trusted first; none where it is unknown. Function
 * words belong to function words alone, others to others: بعد is "after" before it is "distance".
 */
export function analyses(morphology: Morphology, form: string): Analysis[] {
  const best = new Map<number, number>();
  let most = 0;
  for (const stem of arabicStems(form)) {
    if (stem.confidence < most * LEAST_SHARE) continue;
    const head = morphology.head(stem.text);
    if (head >= 0) most = Math.max(most, keep(best, head, stem.confidence));
    const lemmas = morphology.headsOfForm(stem.text);
    for (let i = 0; i < lemmas.length; i++) {
      most = Math.max(most, keep(best, lemmas[i]!, stem.confidence * IN_FORM_TABLE));
    }
  }
  const wanted = isArabicFunctionWord(form);
  return [...best]
    .map(([head, confidence]) => ({ head, confidence }))
    .filter(({ head, confidence }) => confidence >= most * LEAST_SHARE && morphology.isFunction(head) === wanted)
    .sort((a, b) => b.confidence - a.confidence || a.head - b.head)
    .slice(0, MOST_ANALYSES)
    .map(({ head, confidence }, rank) => ({
      head,
      confidence: confidence * (confidence / most) ** LAG * (rank + 1) ** RANK,
    }));
}

/** An inflected form that the table knows is nearly as sure as a dictionary form. */
const IN_FORM_TABLE = 0.95;
/** Analyses trusted less than this share of the best one are left out. */
const LEAST_SHARE = 0.6;
const MOST_ANALYSES = 8;
/**
 * How much less readings behind the best one are to be trusted, by their confidence and by their rank: fitted as the
 * entries' weights were, on how often a reading's translations stand in the translated sentence.
 */
const LAG = 0.2;
const RANK = -1 / 3;

function keep(best: Map<number, number>, head: number, confidence: number): number {
  const now = Math.max(best.get(head) ?? 0, confidence);
  best.set(head, now);
  return now;
}
