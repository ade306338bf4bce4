import { analyses, type Morphology } from '../analyse.js';
import { arabicWords, englishWords } from '../words.js';
import { glossWords } from './glosses.js';
import type { Pair, SourceKind } from './sources.js';

/** Arabic dictionary form → English word → how strongly the dictionaries offer it. */
export type Dictionary = Map<string, Map<string, number>>;

/** Adds a source's single-word headwords to the dictionary; longer ones are left to the statistics. */
export function addToDictionary(dictionary: Dictionary, kind: SourceKind, pairs: readonly Pair[]): void {
  const strength = STRENGTH[kind];
  if (!strength) return;
  for (const [arabic, english] of pairs) {
    const head = headword(arabic);
    if (head === null) continue;
    const entry = dictionary.get(head) ?? new Map<string, number>();
    dictionary.set(head, entry);
    for (const { word, directness } of offered(kind, english)) {
      entry.set(word, (entry.get(word) ?? 0) + strength * directness);
    }
  }
}

/** Adds places named by one word on both sides, where that word is not a form of any other: قصور is first of all castles. */
export function addPlaces(
  dictionary: Dictionary,
  known: Morphology,
  lists: readonly { readonly pairs: readonly Pair[] }[],
): void {
  for (const { pairs } of lists) {
    addToDictionary(
      dictionary,
      'places',
      pairs.filter(([arabic]) => {
        const words = arabicWords(arabic);
        return words.length === 1 && analyses(known, words[0]!).length === 0;
      }),
    );
  }
}

/** How far each kind of dictionary is trusted beside the cleanest; the synsets are noisy. */
const STRENGTH: Partial<Record<SourceKind, number>> = {
  translations: 1,
  glosses: 0.7,
  labels: 0.7,
  places: 0.7,
  synsets: 0.25,
};

/** One word, or a verb with its preposition (سمح ب). */
function headword(arabic: string): string | null {
  if (/\p{L}\s\p{L}\s\p{L}$/u.test(arabic)) return null;
  const words = arabicWords(arabic);
  const [first, second] = words;
  if (first === undefined || first.length < 2) return null;
  if (words.length === 1) return first.length > 3 ? first.replace(/^ال/, '') : first;
  return words.length === 2 && PREPOSITIONS.has(second!) ? first : null;
}

const PREPOSITIONS: ReadonlySet<string> = new Set('ب ل في من على علي عن الي مع'.split(' '));

function offered(kind: SourceKind, english: string): { word: string; directness: number }[] {
  if (kind === 'glosses' || kind === 'translations') return glossWords(english);
  const words = englishWords(english);
  return words.length === 1 ? [{ word: words[0]!, directness: 1 }] : [];
}
