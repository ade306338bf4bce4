import { analyses } from '../../align/lexicon/analyse.js';
import { englishStems } from '../../align/lexicon/english.js';
import type { LearnedTable } from '../../align/lexicon/learning.js';
import type { Lexicon } from '../../align/lexicon/load.js';
import { morphologyOf } from '../../align/lexicon/morphology.js';
import { lookUp } from '../../align/lexicon/string-table.js';
import type { Formed } from '../../align/words/per-word.js';
import { remembering } from '../../text/remembering.js';
import { type Translations, translationsBy } from './translations.js';

/** What the lexicon knows of words, whether or not their counterparts stand in the pair. */
export interface Dictionary {
  readonly lexicon: Lexicon;
  readonly learned: LearnedTable | undefined;
  /** What an Arabic word may be translated by. */
  translations(arabic: Formed): Translations;
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
  return { lexicon, learned, translations: translationsBy(lexicon), lemmas, knows };
}
