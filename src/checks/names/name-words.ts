import { englishStems } from '../../align/lexicon/english.js';
import type { Lexicon } from '../../align/lexicon/load.js';
import { lookUp, wordAt } from '../../align/lexicon/string-table.js';
import { nameLikelihood } from '../../align/names/distance.js';
import { arabicUnits, latinUnits } from '../../align/names/model.js';
import { PLAIN_PLACES } from '../english/places.js';
import { LOANWORDS, NO_NAMES } from './no-names.js';

/** What an English word with a capital is: a name that the lexicon knows, a word that it translates by meaning, or neither. */
export type NameKind = 'name' | 'common' | 'unknown';

/**
 * The kind of a folded English word. The lexicon does not say which of its words are names; but the Arabic of a name is
 * spelt by its sound, and that of other words is not.
 */
export function nameKind(lexicon: Lexicon, word: string): NameKind {
  const bare = word.replace(/'s?$/, '');
  const { kinds } = knownOf(lexicon);
  let kind = kinds.get(bare);
  if (kind === undefined) {
    kind = kindOf(lexicon, bare);
    kinds.set(bare, kind);
  }
  return kind;
}

function kindOf(lexicon: Lexicon, word: string): NameKind {
  if (NO_NAMES.has(word) || LOANWORDS.has(word)) return 'common';
  if (PLACES.has(word)) return 'name';
  let known = false;
  for (const { text } of englishStems(word)) {
    const index = lookUp(lexicon.words, text);
    if (index < 0) continue;
    if (PLACES.has(text) || shareSpelt(lexicon, index, text) >= MOSTLY) return LOANWORDS.has(text) ? 'common' : 'name';
    known = true;
  }
  return known ? 'common' : 'unknown';
}

/** How much of what the lexicon translates by an English word is spelt by its sound, 0 to 1. */
function shareSpelt(lexicon: Lexicon, word: number, text: string): number {
  const { starts, heads, weights } = knownOf(lexicon).byWord;
  const units = latinUnits(text.replace(/[^a-z]/g, ''));
  let [spelt, all] = [0, 0];
  for (let at = starts[word]!; at < starts[word + 1]!; at++) {
    all += weights[at]!;
    const likelihood = nameLikelihood(lexicon.names, arabicUnits(wordAt(lexicon.heads, heads[at]!)), units, SPELT);
    if (likelihood >= SPELT) spelt += weights[at]!;
  }
  return all === 0 ? 0 : spelt / all;
}

/** In nats: names and their spellings have seldom less, other words hardly ever as much. */
const SPELT = 5;
const MOSTLY = 0.5;
/** Rarer translations say nothing of a word. */
const LEAST_WEIGHT = 0.1;

/** Names of places and peoples, in lower case. */
export const PLACES: ReadonlySet<string> = new Set(
  [...PLAIN_PLACES]
    .map((place) => place.toLowerCase())
    .concat(
      (
        'america american americans russian russians chinese french german germans british turkish iranian iraqi syrian libyan egyptian ' +
        'lebanese jordanian tunisian algerian moroccan yemeni saudi kuwaiti qatari israeli palestinian greek greeks italian spanish ' +
        'polish swedish danish norwegian finnish dutch belgian austrian hungarian czech romanian bulgarian ukrainian indian korea ' +
        'korean koreans japanese australian canadian mexican brazilian african european asian arab arabs kurdish netherlands'
      ).split(' '),
    ),
);

/** People of the news whose names are words as well. */
export const PEOPLE: ReadonlySet<string> = new Set(
  'trump bush ford may rice powell brown white black king clark mark john jack bill frank grace rose'.split(' '),
);

/** The heads of each English word, as rows one behind the other, and the kinds of words asked for so far. */
interface Known {
  readonly byWord: { readonly starts: Uint32Array; readonly heads: Uint32Array; readonly weights: Float32Array };
  readonly kinds: Map<string, NameKind>;
}

const known = new WeakMap<Lexicon, Known>();

function knownOf(lexicon: Lexicon): Known {
  let found = known.get(lexicon);
  if (!found) {
    found = { byWord: headsByWord(lexicon), kinds: new Map() };
    known.set(lexicon, found);
  }
  return found;
}

function headsByWord({ words, heads: { count }, entryStarts, entryWords, entryWeights }: Lexicon): Known['byWord'] {
  const starts = new Uint32Array(words.count + 1);
  for (let at = 0; at < entryWords.length; at++) if (entryWeights[at]! >= LEAST_WEIGHT) starts[entryWords[at]! + 1]!++;
  for (let word = 0; word < words.count; word++) starts[word + 1]! += starts[word]!;
  const next = starts.slice();
  const heads = new Uint32Array(starts[words.count]!);
  const weights = new Float32Array(heads.length);
  for (let head = 0; head < count; head++) {
    for (let at = entryStarts[head]!; at < entryStarts[head + 1]!; at++) {
      if (entryWeights[at]! < LEAST_WEIGHT) continue;
      const place = next[entryWords[at]!]!++;
      heads[place] = head;
      weights[place] = entryWeights[at]!;
    }
  }
  return { starts, heads, weights };
}
