import { remembering } from '../../text/remembering.js';
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
  /** Its answers never change, so that what follows from them may be kept: of a lexicon that is loaded, not of one being built. */
  readonly fixed?: boolean;
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
export function analyses(morphology: Morphology, form: string): readonly Analysis[] {
  if (!morphology.fixed) return analysed(morphology, form);
  let remembered = kept.get(morphology);
  if (!remembered) {
    remembered = remembering((word) => analysed(morphology, word));
    kept.set(morphology, remembered);
  }
  return remembered(form);
}

const kept = new WeakMap<Morphology, (form: string) => readonly Analysis[]>();

function analysed(morphology: Morphology, form: string): readonly Analysis[] {
  const wanted = isArabicFunctionWord(form);
  const found: Analysis[] = [];
  let most = 0;
  for (const { text, confidence } of arabicStems(form)) {
    if (confidence < most * LEAST_SHARE) continue;
    const head = morphology.head(text);
    if (head >= 0) {
      most = Math.max(most, confidence);
      if (morphology.isFunction(head) === wanted) keep(found, { head, confidence });
    }
    const lemmas = morphology.headsOfForm(text);
    for (let i = 0; i < lemmas.length; i++) {
      most = Math.max(most, confidence * IN_FORM_TABLE);
      const lemma = { head: lemmas[i]!, confidence: confidence * IN_FORM_TABLE };
      if (morphology.isFunction(lemma.head) === wanted) keep(found, lemma);
    }
  }
  return found
    .filter(({ confidence }) => confidence >= most * LEAST_SHARE)
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
const LAG = 1.3;
const RANK = -0.45;

function keep(found: Analysis[], analysis: Analysis): void {
  const at = found.findIndex(({ head }) => head === analysis.head);
  if (at < 0) found.push(analysis);
  else if (found[at]!.confidence < analysis.confidence) found[at] = analysis;
}
