import { analyses } from '../../align/lexicon/analyse.js';
import type { Lexicon } from '../../align/lexicon/load.js';
import { morphologyOf } from '../../align/lexicon/morphology.js';
import { lookUp, wordAt } from '../../align/lexicon/string-table.js';
import type { AnalysedPair } from '../analysis/pair.js';
import type { FoundTerm } from './glossary.js';

/** Whether the translation has a word for another reading of an Arabic word than the glossary's: "writers" for كتاب, a book. */
export function isAnotherWord(pair: AnalysedPair, { from, to, keys, doubtful }: FoundTerm): boolean {
  if (to - from > 1) return false;
  const { lexicon } = pair.dictionary;
  const meantHeads = headsMeant(lexicon, keys[0]!);
  const meant = new Set<string>();
  const other = new Set<string>();
  for (const { head, confidence } of analyses(morphologyOf(lexicon), pair.sourceWords[from]!.text)) {
    const isMeant = meantHeads.has(head);
    if (!isMeant && confidence < (doubtful ? LEAST_READING_OF_DOUBTFUL : LEAST_READING)) continue;
    const least = isMeant ? LEAST_WEIGHT_MEANT : LEAST_WEIGHT;
    for (let at = lexicon.entryStarts[head]!; at < lexicon.entryStarts[head + 1]!; at++)
      if (lexicon.entryWeights[at]! >= least)
        (isMeant ? meant : other).add(wordAt(lexicon.words, lexicon.entryWords[at]!));
  }
  return pair.targetWords.some(
    ({ text, content }) =>
      content && pair.dictionary.lemmas(text).some((lemma) => other.has(lemma) && !meant.has(lemma)),
  );
}

/** Readings less likely are of no word that anybody would think of. */
const LEAST_READING = 0.3;
const LEAST_READING_OF_DOUBTFUL = 0.2;
/** Rarer translations of a reading say nothing. */
const LEAST_WEIGHT = 0.08;
const LEAST_WEIGHT_MEANT = 0.02;

/** The dictionary forms of what the glossary wrote: itself where it is one. */
function headsMeant(lexicon: Lexicon, keys: readonly string[]): Set<number> {
  const heads = keys.map((key) => lookUp(lexicon.heads, key)).filter((head) => head >= 0);
  if (heads.length > 0) return new Set(heads);
  return new Set(keys.flatMap((key) => analyses(morphologyOf(lexicon), key).map(({ head }) => head)));
}
