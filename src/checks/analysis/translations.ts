import { analyses } from '../../align/lexicon/analyse.js';
import type { Lexicon } from '../../align/lexicon/load.js';
import { morphologyOf } from '../../align/lexicon/morphology.js';
import { lookUp, wordAt } from '../../align/lexicon/string-table.js';
import { perWordOf } from '../../align/words/per-word.js';

/**
 * English dictionary forms (lower case, American spelling) that an Arabic word may be translated by, with how likely each is
 * to stand in the translation of its sentence, 0 to 1. Kept as the lexicon's numbers of words: every new word of a text has
 * some fifty, of which most are never asked for.
 */
export class Translations {
  constructor(
    private readonly lexicon: Lexicon,
    private readonly words: readonly number[],
    private readonly weights: readonly number[],
  ) {}

  /** How many there are; none of an unknown word. */
  get size(): number {
    return this.words.length;
  }

  has(english: string): boolean {
    return this.placeOf(english) >= 0;
  }

  /** How likely a word stands in the translation; 0 for one that is none of these. */
  weightOf(english: string): number {
    return this.weights[this.placeOf(english)] ?? 0;
  }

  /** The weights of all of them together. */
  total(): number {
    let total = 0;
    for (const weight of this.weights) total += weight;
    return total;
  }

  /** The likeliest with its weight, of equals the first. */
  usual(): { readonly word?: string; readonly weight: number } {
    let [best, most] = [-1, 0];
    this.weights.forEach((weight, at) => {
      if (weight > most) [best, most] = [at, weight];
    });
    return best < 0 ? { weight: 0 } : { word: this.wordAt(best), weight: most };
  }

  /** Those of at least this weight. */
  atLeast(least: number): { readonly word: string; readonly weight: number }[] {
    return this.weights.flatMap((weight, at) => (weight >= least ? [{ word: this.wordAt(at), weight }] : []));
  }

  private placeOf(english: string): number {
    if (this.words.length === 0) return -1;
    const word = lookUp(this.lexicon.words, english);
    return word < 0 ? -1 : this.words.indexOf(word);
  }

  private wordAt(place: number): string {
    return wordAt(this.lexicon.words, this.words[place]!);
  }
}

/** The translations that a lexicon has of Arabic words. */
export const translationsBy = perWordOf((lexicon: Lexicon, arabic): Translations => {
  const places = scratchOf(lexicon);
  const words: number[] = [];
  const weights: number[] = [];
  for (const { head, confidence } of analyses(morphologyOf(lexicon), arabic)) {
    for (let at = lexicon.entryStarts[head]!; at < lexicon.entryStarts[head + 1]!; at++) {
      const word = lexicon.entryWords[at]!;
      const weight = confidence * lexicon.entryWeights[at]!;
      const place = places[word]!;
      if (place < 0) {
        places[word] = words.length;
        words.push(word);
        weights.push(weight);
      } else if (weight > weights[place]!) weights[place] = weight;
    }
  }
  for (const word of words) places[word] = -1;
  return new Translations(lexicon, words, weights);
});

const scratch = new WeakMap<Lexicon, Int32Array>();

/** By English word its place in the list in the making, -1 for none: cleared word by word, since making it anew costs more. */
function scratchOf(lexicon: Lexicon): Int32Array {
  let places = scratch.get(lexicon);
  if (!places) {
    places = new Int32Array(lexicon.words.count).fill(-1);
    scratch.set(lexicon, places);
  }
  return places;
}
