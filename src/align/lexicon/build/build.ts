import { englishWords } from '../words.js';
import { addPlaces, addToDictionary, type Dictionary } from './dictionary.js';
import { englishKeys } from './english-key.js';
import { mergeEntries } from './entries.js';
import { headIndex } from './heads.js';
import { trainNames } from './names.js';
import type { Pair, SourceKind } from './sources.js';
import { SOURCES } from './sources.js';
import { learnTranslations } from './statistics.js';
import { lexiconSections } from './write.js';

/** What goes in: the pairs of each source by its file's name, and an extra dictionary where one is given. */
export interface BuildInput {
  readonly sources: ReadonlyMap<string, readonly Pair[]>;
  readonly extra: readonly Pair[];
}

export interface BuiltLexicon {
  readonly sections: Map<string, Uint8Array>;
  /** What came of it, for the record: heads, forms, entries, English words, names. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Builds the lexicon: dictionaries are gathered, all running text and labels train a translation model keyed by
 * dictionary form, both are merged; the name lists train only the name model. The same input gives the same bytes.
 */
export function buildLexicon(input: BuildInput): BuiltLexicon {
  const dictionary: Dictionary = new Map();
  for (const { kind, pairs } of ofKinds(input, ['translations', 'glosses', 'labels', 'synsets'])) {
    addToDictionary(dictionary, kind, pairs);
  }
  addToDictionary(dictionary, 'translations', input.extra);
  const forms = ofKinds(input, ['forms']).flatMap(({ pairs }) => pairs);
  const texts = ofKinds(input, ['sentences', 'labels', 'translations', 'glosses']);
  const key = englishKeys(texts.flatMap(({ pairs }) => pairs.flatMap(([, english]) => englishWords(english))));
  addPlaces(dictionary, headIndex(dictionary, forms, []), ofKinds(input, ['places']));
  const index = headIndex(dictionary, forms, texts);
  const learned = learnTranslations(texts, dictionary, index, key);
  const entries = mergeEntries(dictionary, learned, index, key);
  const names = trainNames(ofKinds(input, ['names', 'places']));
  return lexiconSections(index, entries, learned.occurrences, names);
}

function ofKinds(input: BuildInput, kinds: readonly SourceKind[]): { kind: SourceKind; pairs: readonly Pair[] }[] {
  return SOURCES.filter(({ kind }) => kinds.includes(kind)).flatMap(({ file, kind }) => {
    const pairs = input.sources.get(file);
    return pairs ? [{ kind, pairs }] : [];
  });
}
