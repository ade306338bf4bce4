/**
 * What it costs to write an Arabic letter as Latin letters, against the two standing side by side by chance:
 * -log(P(pair) / (P(left) P(right))) in eighths of a nat. A stochastic edit distance (Ristad & Yianilos 1998) whose
 * right side may hold up to two letters.
 */
export interface NameModel {
  /** costs[source * RIGHTS + target]; source 0 is nothing, target 0 is nothing. */
  readonly costs: Int8Array;
}

/** Source units: nothing, then the letters of ARABIC. */
export const LEFTS = 41;
/** Target units: nothing, 26 letters, 26 × 26 pairs. */
export const RIGHTS = 1 + 26 + 26 * 26;

/** The model in the bytes that the builder wrote. */
export function nameModelFrom(costs: Uint8Array): NameModel {
  if (costs.length !== LEFTS * RIGHTS) throw new Error('the name model has another size');
  return { costs: new Int8Array(costs.buffer, costs.byteOffset, costs.length) };
}

/** The folded Arabic letters that names are written with, as unit numbers from 1; 0 for what is not one of them. */
export function arabicUnits(word: string): Uint8Array {
  const units = new Uint8Array(word.length);
  for (let i = 0; i < word.length; i++) units[i] = UNIT_OF[word.charCodeAt(i) - 0x600] ?? 0;
  return units;
}

/** Latin letters as 1 to 26; 0 for anything else. */
export function latinUnits(word: string): Uint8Array {
  const units = new Uint8Array(word.length);
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - 96;
    units[i] = letter >= 1 && letter <= 26 ? letter : 0;
  }
  return units;
}

/** The unit of one Latin letter, or of two. */
export function rightUnit(first: number, second = 0): number {
  return second === 0 ? first : 27 + (first - 1) * 26 + (second - 1);
}

/** The letters of a right unit, from 1 to 26. */
export function lettersOf(unit: number): number[] {
  if (unit === 0) return [];
  return unit <= 26 ? [unit] : [Math.floor((unit - 27) / 26) + 1, ((unit - 27) % 26) + 1];
}

const ARABIC = 'ءؤئابتثجحخدذرزسشصضطظعغفقكلمنهويپچژڤگکیةى';

const UNIT_OF: Uint8Array = (() => {
  const units = new Uint8Array(256);
  [...ARABIC].forEach((letter, i) => {
    units[letter.charCodeAt(0) - 0x600] = i + 1;
  });
  return units;
})();
