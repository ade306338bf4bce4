import { ARABIC_BASE, LATIN_BASE, STEPS_PER_HALVING } from '../load.js';
import { packWords } from '../string-table.js';
import type { BuiltLexicon } from './build.js';
import type { Entry } from './entries.js';
import type { HeadIndex } from './heads.js';

/** The lexicon as the sections that load.ts reads: heads with entries only, all sorted, numbers in the fewest bytes. */
export function lexiconSections(
  index: HeadIndex,
  entries: readonly (readonly Entry[])[],
  occurrences: Float64Array,
  names: Uint8Array,
): BuiltLexicon {
  const kept = index.texts.flatMap((text, old) => (entries[old]!.length > 0 ? [{ text, old }] : [])).sort(byText);
  const newNumber = new Map(kept.map(({ old }, number) => [old, number]));
  const words = [...new Set(kept.flatMap(({ old }) => entries[old]!.map(({ word }) => word)))].sort();
  const wordNumber = new Map(words.map((word, number) => [word, number]));
  const forms = [...index.forms]
    .map(([text, heads]) => ({ text, heads: heads.flatMap((head) => newNumber.get(head) ?? []) }))
    .filter(({ heads }) => heads.length > 0)
    .sort(byText);
  if (kept.length > MOST || words.length > MOST) throw new Error('more than 65,535 heads or words');
  const rows = kept.map(({ old }) => entries[old]!.slice(0, 255));
  const flat = rows.flat();
  const total = occurrences.reduce((sum, count) => sum + count, 0) + kept.length * UNSEEN;
  const sections = new Map<string, Uint8Array>([
    [
      'head',
      packWords(
        kept.map(({ text }) => text),
        ARABIC_BASE,
      ),
    ],
    ['cost', Uint8Array.from(kept, ({ old }) => bits((occurrences[old]! + UNSEEN) / total))],
    ['woco', bytesOf([words.length])],
    ['word', packWords(words, LATIN_BASE)],
    ['enco', Uint8Array.from(rows, (row) => row.length)],
    ['enwo', bytesOf(flat.map(({ word }) => wordNumber.get(word)!))],
    ['enwe', Uint8Array.from(flat, ({ weight }) => weightCode(weight))],
    [
      'form',
      packWords(
        forms.map(({ text }) => text),
        ARABIC_BASE,
      ),
    ],
    ['foco', Uint8Array.from(forms, ({ heads }) => heads.length)],
    ['fohe', bytesOf(forms.flatMap(({ heads }) => heads))],
    ['name', names],
  ]);
  return {
    sections,
    counts: { heads: kept.length, entries: flat.length, words: words.length, forms: forms.length },
  };
}

/** Numbers are kept in two bytes. */
const MOST = 65_535;
/** A head never seen in running text counts as half seen. */
const UNSEEN = 0.5;

function byText(a: { text: string }, b: { text: string }): number {
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}

function bytesOf(numbers: readonly number[]): Uint8Array {
  return new Uint8Array(Uint16Array.from(numbers).buffer);
}

/** Read back by load.ts. */
function weightCode(weight: number): number {
  return Math.min(255, Math.round(-Math.log2(weight) * STEPS_PER_HALVING));
}

/** -log2 in eighths, at most 255. */
function bits(share: number): number {
  return Math.min(255, Math.round(-Math.log2(share) * 8));
}
