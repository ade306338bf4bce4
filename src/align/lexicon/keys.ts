import { withoutPrefixes } from './affixes.js';
import { analyses, type Morphology } from './analyse.js';
import { englishStems } from './english.js';
import type { Lexicon } from './load.js';
import { lookUp, wordAt } from './string-table.js';

/** A dictionary form under which what is learned of a word is kept, with its share of the word. */
export interface SourceKey {
  readonly key: string;
  readonly share: number;
}

/** The keys of a folded Arabic word: its dictionary forms, or where it has none the stems that its prefixes leave. */
export function sourceKeys(lexicon: Lexicon, morphology: Morphology, form: string): SourceKey[] {
  const found = analyses(morphology, form).map(({ head, confidence }) => ({
    key: wordAt(lexicon.heads, head),
    share: confidence,
  }));
  const keys = found.length > 0 ? found : prefixStems(form);
  const total = keys.reduce((sum, { share }) => sum + share, 0);
  return keys.map(({ key, share }) => ({ key, share: share / total }));
}

/** The key of a folded English word: the form under which the lexicon knows it, or the word without its possessive. */
export function targetKey(lexicon: Lexicon, form: string): string {
  const stems = englishStems(form);
  return (stems.find(({ text }) => lookUp(lexicon.words, text) >= 0) ?? stems[0])?.text ?? form;
}

/** Shorter stems of an unknown word would be shared by words that have nothing to do with each other. */
const SHORTEST_STEM = 3;

/** What stands before a stem in an unknown word is an article if it can be one, and may be anything else. */
function prefixStems(form: string): SourceKey[] {
  const stems = withoutPrefixes(form).filter(({ text }) => text.length >= SHORTEST_STEM || text === form);
  const afterArticle = stems.filter(({ text }) => /(ال|لل)$/.test(form.slice(0, -text.length)));
  return (afterArticle.length > 0 ? afterArticle : stems).map(({ text, confidence }) => ({
    key: text,
    share: confidence,
  }));
}
