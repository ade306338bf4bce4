import type { WordEvidence } from './evidence.js';
import type { Word } from './words.js';

/** Values for every pair of one side's words with the other's, row after row. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: Float64Array;
}

/** The weights that the evidence gives to the pairs of these words; words written alike are sure. */
export function weightGrid(source: readonly Word[], target: readonly Word[], evidence: WordEvidence): Grid {
  const grid = emptyGrid(source.length, target.length);
  const places = new Map<number, number[]>();
  target.forEach((word, j) => {
    const type = evidence.target.get(word.text);
    if (type === undefined) return;
    const list = places.get(type);
    if (list) list.push(j);
    else places.set(type, [j]);
  });
  const { rows, columns, weights } = evidence.links;
  const copied = target.some(isArabic);
  const mayStandInBoth = (word: Word): boolean => copied || !isArabic(word);
  source.forEach((word, i) => {
    const type = evidence.source.get(word.text);
    if (type !== undefined) {
      for (let at = rows[type]!; at < rows[type + 1]!; at++) {
        for (const j of places.get(columns[at]!) ?? []) grid.cells[i * grid.columns + j] = weights[at]!;
      }
    }
    if (word.value === undefined && !mayStandInBoth(word)) return;
    target.forEach((other, j) => {
      const alike = likeness(word, other);
      if (alike > grid.cells[i * grid.columns + j]!) grid.cells[i * grid.columns + j] = alike;
    });
  });
  return grid;
}

/** A grid of zeros. */
export function emptyGrid(rows: number, columns: number): Grid {
  return { rows, columns, cells: new Float64Array(rows * columns) };
}

/** Numbers and Latin words stand in both texts as they are; a number word may stand for digits. */
function likeness(a: Word, b: Word): number {
  if (a.text === b.text) return SAME;
  if (a.value === undefined || a.value !== b.value) return 0;
  return isDigits(a) && isDigits(b) ? SAME : SAME_VALUE;
}

const SAME = 0.95;
/** The word may be part of a larger number. */
const SAME_VALUE = 0.5;

function isArabic({ text }: Word): boolean {
  return text >= '\u0600';
}

function isDigits({ text }: Word): boolean {
  return /^[\d\u0660-\u0669]/.test(text);
}
