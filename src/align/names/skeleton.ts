/**
 * The consonants of a name by six classes of sound, runs of one class once, as a number in base 7 (0: no consonant).
 * Vowels, h, w and the letters that stand for them in Arabic count for nothing, since the two scripts differ in them.
 */
export function nameSkeleton(word: string): number {
  let code = 0;
  let before = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = CLASS_OF.get(word[i]!) ?? 0;
    if (unit === 0 || unit === before) continue;
    before = unit;
    code = code * 7 + unit;
    if (code > MOST) return code;
  }
  return code;
}

/** The skeleton and all that come of leaving one of its consonants out; short ones only themselves. */
export function nearSkeletons(code: number): number[] {
  const near = [code];
  if (code < SHORTEST_TO_THIN) return near;
  for (let power = 1; power <= code; power *= 7) {
    const without = Math.floor(code / (power * 7)) * power + (code % power);
    if (!near.includes(without)) near.push(without);
  }
  return near;
}

/** Two consonants or fewer would match anything once one is left out. */
const SHORTEST_TO_THIN = 7 * 7;
/** Eleven consonants; what follows them in a name no longer matters. */
const MOST = 7 ** 11;

/** Classes of the Soundex family; Arabic letters beside the Latin ones that they are written with. */
const CLASS_OF: ReadonlyMap<string, number> = new Map(
  ['bfpvبفپڤ', 'cgjkqsxzجچخزژسشصغقكگک', 'dtتثدذضطظ', 'lل', 'mnمن', 'rر'].flatMap((letters, i) =>
    [...letters].map((letter) => [letter, i + 1] as const),
  ),
);
