import { ownLexicon } from '../../align/own-lexicon.js';
import type { WordEvidence } from '../../align/words/evidence.js';
import { evidenceOfWords } from '../../align/words/evidence.js';
import { linksBetween, type WordLink } from '../../align/words/link.js';
import { sourceWords, targetWords, type Word } from '../../align/words/words.js';
import { type Token, tokenise } from '../../text/tokenise.js';
import { type Dictionary, dictionaryOf } from './dictionary.js';
import { type EnglishToken, englishTokens } from './english.js';
import type { ProjectKnowledge } from './project.js';

/**
 * An Arabic text and its translation with what checks look at, each computed when first asked for and once. Analyses of
 * one family of checks are kept beside it by `perPair`.
 */
export class AnalysedPair {
  readonly #kept = new Map<object, unknown>();

  constructor(
    readonly source: string,
    readonly target: string,
    readonly dictionary: Dictionary = ownDictionary(),
    readonly project: ProjectKnowledge = {},
  ) {}

  /** All tokens of a side, spaces and marks among them; they cover the text. */
  get sourceTokens(): readonly Token[] {
    return this.once(sourceTokensOf, () => tokenise(this.source));
  }

  get targetTokens(): readonly Token[] {
    return this.once(targetTokensOf, () => tokenise(this.target));
  }

  /** Words and numbers of a side, folded; the places that word links name. */
  get sourceWords(): readonly Word[] {
    return this.once(sourceWordsOf, () => sourceWords(this.source));
  }

  get targetWords(): readonly Word[] {
    return this.once(targetWordsOf, () => targetWords(this.target));
  }

  /** The translation with parts of speech. */
  get english(): readonly EnglishToken[] {
    return this.once(englishOf, () => englishTokens(this.target));
  }

  /** Which words of this pair may translate which, with weights (see weightBetween). */
  get evidence(): WordEvidence {
    return this.once(evidenceOf, () =>
      evidenceOfWords(this.dictionary.lexicon, [this.sourceWords], [this.targetWords], this.dictionary.learned),
    );
  }

  /** Words linked across, in source order. */
  get links(): readonly WordLink[] {
    return this.once(linksOf, () => linksBetween(this.sourceWords, this.targetWords, this.evidence));
  }

  /** The answer that `compute` gave the first time it was asked under this key. */
  once<Answer>(key: object, compute: () => Answer): Answer {
    if (!this.#kept.has(key)) this.#kept.set(key, compute());
    return this.#kept.get(key) as Answer;
  }
}

/** An analysis that several checks share: computed for a pair when first asked for, and once. */
export function perPair<Answer>(compute: (pair: AnalysedPair) => Answer): (pair: AnalysedPair) => Answer {
  const key = {};
  return (pair) => pair.once(key, () => compute(pair));
}

const sourceTokensOf = {};
const targetTokensOf = {};
const sourceWordsOf = {};
const targetWordsOf = {};
const englishOf = {};
const evidenceOf = {};
const linksOf = {};

let own: Dictionary | undefined;

/** The dictionary over the lexicon that comes with the program. */
export function ownDictionary(): Dictionary {
  own ??= dictionaryOf(ownLexicon());
  return own;
}
