import { analyses } from '../../align/lexicon/analyse.js';
import type { Lexicon } from '../../align/lexicon/load.js';
import { morphologyOf } from '../../align/lexicon/morphology.js';
import { lookUp, wordAt } from '../../align/lexicon/string-table.js';
import { type AnalysedPair, perPair } from '../analysis/pair.js';
import type { FoundTerm } from './glossary.js';

/** Whether the translation has a word for another reading of an Arabic word than the glossary's: "writers" for كتاب, a book. */
export function isAnotherWord(pair: AnalysedPair, { from, to, keys }: FoundTerm): boolean {
  if (to - from > 1) return false;
  const { lexicon } = pair.dictionary;
  const meantHeads = headsMeant(lexicon, keys[0]!);
  const meant = new Map<string, number>();
  const other = new Map<string, number>();
  for (const { head, confidence } of analyses(morphologyOf(lexicon), pair.sourceWords[from]!.text)) {
    const isMeant = meantHeads.has(head);
    if (!isMeant && confidence < LEAST_READING) continue;
    const reading = isMeant ? meant : other;
    for (let at = lexicon.entryStarts[head]!; at < lexicon.entryStarts[head + 1]!; at++) {
      const word = wordAt(lexicon.words, lexicon.entryWords[at]!);
      reading.set(word, Math.max(reading.get(word) ?? 0, lexicon.entryWeights[at]!));
    }
  }
  if (other.size === 0) return false;
  const there = lemmasOf(pair);
  for (const [lemma, weight] of other)
    if (weight >= LEAST_WEIGHT && weight > (meant.get(lemma) ?? 0) * CLEARLY && there.has(lemma)) return true;
  return false;
}

/** The dictionary forms of the words of the translation that say something. */
const lemmasOf = perPair(
  ({ dictionary, targetWords }: AnalysedPair): ReadonlySet<string> =>
    new Set(targetWords.flatMap(({ text, content }) => (content ? dictionary.lemmas(text) : []))),
);

/** Readings less likely are of no word that anybody would think of. */
const LEAST_READING = 0.3;
/** Rarer translations of a reading say nothing. */
const LEAST_WEIGHT = 0.08;
/** The lexicon is partly made of texts, where a word's translations are now and then given to its neighbours in the dictionary. */
const CLEARLY = 1.3;

/** The dictionary forms of what the glossary wrote: itself where it is one. */
function headsMeant(lexicon: Lexicon, keys: readonly string[]): Set<number> {
  const heads = keys.map((key) => lookUp(lexicon.heads, key)).filter((head) => head >= 0);
  if (heads.length > 0) return new Set(heads);
  return new Set(keys.flatMap((key) => analyses(morphologyOf(lexicon), key).map(({ head }) => head)));
}
