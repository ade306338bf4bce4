import { arabicStems } from './affixes.js';

/** What is known of Arabic words: dictionary forms by number, and the numbers an inflected form belongs to. */
export interface Morphology {
  /** The number of a dictionary form, or -1. */
  head(text: string): number;
  /** The dictionary forms that have this inflected form. */
  headsOfForm(text: string): ArrayLike<number>;
}

/** A dictionary form that a word may be a form of. */
export interface Analysis {
  readonly head: number;
  readonly confidence: number;
}

/** The dictionary forms that a folded Arabic word may belong to, the most trusted first; none where it is unknown. */
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
  return [...best]
    .map(([head, confidence]) => ({ head, confidence }))
    .filter(({ confidence }) => confidence >= most * LEAST_SHARE)
    .sort((a, b) => b.confidence - a.confidence || a.head - b.head)
    .slice(0, MOST_ANALYSES);
}

/** An inflected form that the table knows is nearly as sure as a dictionary form. */
const IN_FORM_TABLE = 0.95;
/** Analyses trusted less than this share of the best one are left out. */
const LEAST_SHARE = 0.6;
const MOST_ANALYSES = 8;

function keep(best: Map<number, number>, head: number, confidence: number): number {
  const now = Math.max(best.get(head) ?? 0, confidence);
  best.set(head, now);
  return now;
}
