import { nameSkeleton } from '../../align/names/skeleton.js';
import type { AnalysedPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import { isOneSlip, isTranslated } from '../english/slips.js';
import { wordList } from '../english/word-list.js';
import type { Remark } from '../finding.js';
import { WELL_KNOWN } from './well-known.js';

/** A name that is nearly the well-known one, or nearly spells its Arabic: Tripolli, Bogdnov. */
export const nameSpelling: PairCheck = {
  id: 'name-spelling',
  category: 'locale/name',
  severity: 'minor',
  levels: ['error', 'warning'],
  needsSoundSource: true,
  example: { source: 'وصل بوغدانوف إلى طرابلس.', target: 'Bogdnov arrived in Tripolli.' },
  run(pair) {
    return pair.targetWords.flatMap(({ start, end, capital }): Remark[] => {
      if (!capital) return [];
      const written = pair.target.slice(start, end).replace(/['’]s?$/, '');
      return written.split('-').flatMap((part, at, parts) => {
        const from = start + parts.slice(0, at).join('-').length + (at > 0 ? 1 : 0);
        return /^[A-Z][a-z]{3,}$/.test(part) && !isKnown(pair, part) ? judge(pair, part, from) : [];
      });
    });
  },
};

/** A name that dictionaries have, or that the Arabic or the project writes so. */
function isKnown(pair: AnalysedPair, name: string): boolean {
  const lower = name.toLowerCase();
  const words = wordList();
  return (
    words.has(name) ||
    words.has(lower) ||
    pair.dictionary.lemmas(lower).length > 0 ||
    pair.source.toLowerCase().includes(lower)
  );
}

function judge(pair: AnalysedPair, name: string, start: number): Remark[] {
  const place = { side: 'target' as const, start, end: start + name.length };
  const known = wellKnownNear(name).find((other) => isTranslated(pair, other.toLowerCase()));
  if (known)
    return [
      {
        ...place,
        level: 'error',
        reason: { key: 'check.name-spelling.known', values: { name, known } },
        fix: { start, end: place.end, text: known },
      },
    ];
  const arabic = name.length >= SHORTEST ? misspelt(pair, name.toLowerCase()) : undefined;
  return arabic
    ? [{ ...place, level: 'warning', reason: { key: 'check.name-spelling.arabic', values: { name, arabic } } }]
    : [];
}

/** The well-known names that are one slip away; asking the whole dictionary for suggestions takes a hundred times as long. */
function wellKnownNear(name: string): string[] {
  return [...WELL_KNOWN].filter((other) => isOneSlip(name, other));
}

/** Shorter ones are nearly like too many. */
const SHORTEST = 6;

/** The Arabic word that a name would spell but for a vowel that was left out or two consonants that changed places. */
function misspelt(pair: AnalysedPair, name: string): string | undefined {
  const own = consonants(name);
  if (own.length < LEAST_CONSONANTS) return undefined;
  let found: string | undefined;
  for (const { text, start, end } of pair.sourceWords) {
    for (const form of [text, text.replace(/^[وبلفك]?(?:ال)?/, '')]) {
      const other = consonants(form);
      if (other === own) {
        if (!lacksVowel(name, form)) return undefined;
        found ??= pair.source.slice(start, end);
      } else if (isSwapped(own, other) && !pair.dictionary.knows(text)) found ??= pair.source.slice(start, end);
    }
  }
  return found;
}

const LEAST_CONSONANTS = 4;

/** Classes of consonants, one digit each; vowels, h, w and y are none. */
function consonants(word: string): string {
  const { code } = nameSkeleton(word);
  return code === 0 ? '' : code.toString(7);
}

/** Two neighbours that changed places. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Whether an alef stands between two consonants where the English has no vowel at all. */
function lacksVowel(name: string, arabic: string): boolean {
  const [english, source] = [gaps(name, /[aeiouhwy]/), gaps(arabic, /ا/)];
  if (english.length !== source.length) return false;
  return source.some((gap, at) => gap.has && !english[at]!.has && english[at]!.inner && gap.inner);
}

/** Between which consonants, as the skeleton counts them, there is a letter of a kind. */
function gaps(word: string, letter: RegExp): { readonly has: boolean; readonly inner: boolean }[] {
  const found: { has: boolean; inner: boolean }[] = [];
  let has = false;
  let last = '';
  for (const character of word) {
    if (letter.test(character)) has = true;
    const sound = consonants(character);
    if (sound === '') continue;
    // A run of one class counts once, and what stands within the run is not looked at.
    if (sound !== last) {
      found.push({ has, inner: found.length > 0 });
      has = false;
      last = sound;
    }
  }
  return found;
}
