import { analyses } from '../../align/lexicon/analyse.js';
import { englishStems } from '../../align/lexicon/english.js';
import type { LearnedTable } from '../../align/lexicon/learning.js';
import type { Lexicon } from '../../align/lexicon/load.js';
import { morphologyOf } from '../../align/lexicon/morphology.js';
import { lookUp, wordAt } from '../../align/lexicon/string-table.js';
import { type Formed, perWordOf } from '../../align/words/per-word.js';
import { remembering } from '../../text/remembering.js';

/** What the lexicon knows of words, whether or not their counterparts stand in the pair. */
export interface Dictionary {
  readonly lexicon: Lexicon;
  readonly learned: LearnedTable | undefined;
  /**
   * English dictionary forms (lower case, American spelling) that an Arabic word may be translated by, with how
   * likely each is to stand in the translation of its sentence, 0 to 1; empty for an unknown word.
   */
  translations(arabic: Formed): ReadonlyMap<string, number>;
  /** The dictionary forms that a folded English word may stand for, those the lexicon knows alone. */
  lemmas(english: string): readonly string[];
  /** Whether the lexicon has a dictionary form for the folded Arabic word. */
  knows(arabic: string): boolean;
}

/** A dictionary over a lexicon, which remembers the words it was last asked for. */
export function dictionaryOf(lexicon: Lexicon, learned?: LearnedTable): Dictionary {
  const morphology = morphologyOf(lexicon);
  const lemmas = remembering((english: string): readonly string[] =>
    englishStems(english).flatMap(({ text }) => (lookUp(lexicon.words, text) >= 0 ? [text] : [])),
  );
  const knows = remembering((arabic: string) => analyses(morphology, arabic).length > 0);
  return { lexicon, learned, translations: translationsOf(lexicon), lemmas, knows };
}

/** `translations` of every dictionary over a lexicon. */
export const translationsOf = perWordOf((lexicon: Lexicon, arabic): ReadonlyMap<string, number> => {
  const english = writtenWords(lexicon);
  const found = new Map<string, number>();
  for (const { head, confidence } of analyses(morphologyOf(lexicon), arabic)) {
    for (let at = lexicon.entryStarts[head]!; at < lexicon.entryStarts[head + 1]!; at++) {
      const word = english(lexicon.entryWords[at]!);
      const weight = confidence * lexicon.entryWeights[at]!;
      const before = found.get(word);
      if (before === undefined || weight > before) found.set(word, weight);
    }
  }
  return found;
});

const written = new WeakMap<Lexicon, (word: number) => string>();

/** The English words of a lexicon by number, each put together from its letters once: a common word translates hundreds. */
function writtenWords(lexicon: Lexicon): (word: number) => string {
  let at = written.get(lexicon);
  if (!at) {
    const known: (string | undefined)[] = new Array(lexicon.words.count);
    at = (word) => {
      known[word] ??= wordAt(lexicon.words, word);
      return known[word];
    };
    written.set(lexicon, at);
  }
  return at;
}
