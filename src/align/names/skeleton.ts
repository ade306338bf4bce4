/**
 * The consonants of a name by six classes of sound, as a number in base 7 (0: no consonant). Vowels, h, w, y and the
 * letters that stand for them in Arabic count for nothing, since the two scripts differ in them; a run of one class counts
 * once; a t or d before a sibilant is part of it (تشيلسي, Chelsea).
 */
export function nameSkeleton(word: string): number {
  let code = 0;
  let before = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = CLASS_OF[word.charCodeAt(i)] ?? 0;
    if (unit === 0 || unit === before) continue;
    if (unit === SIBILANT && before === DENTAL) {
      code = Math.floor(code / 7);
      if (code % 7 === SIBILANT) {
        before = SIBILANT;
        continue;
      }
    }
    before = unit;
    code = code * 7 + unit;
    if (code > MOST) return code;
  }
  return code;
}

/** The skeletons that come of leaving out one consonant, from long skeletons only; the shorter ones would match anything. */
export function thinnedSkeletons(code: number): number[] {
  const thinned: number[] = [];
  if (code < SHORTEST_TO_THIN) return thinned;
  for (let power = 1; power <= code; power *= 7) {
    const without = Math.floor(code / (power * 7)) * power + (code % power);
    if (!thinned.includes(without)) thinned.push(without);
  }
  return thinned;
}

/** The skeleton without its last consonant, which French leaves silent (Macron, Depardieu, Camus); 0 where none is left. */
export function withoutLastConsonant(code: number): number {
  return Math.floor(code / 7);
}

const SIBILANT = 2;
const DENTAL = 3;
/** Four consonants. */
const SHORTEST_TO_THIN = 7 ** 3;
/** Eleven consonants; what follows them in a name no longer matters. */
const MOST = 7 ** 11;

/** Classes of the Soundex family by character code; Arabic letters beside the Latin ones that they are written with. */
const CLASS_OF: Uint8Array = (() => {
  const classes = new Uint8Array(0x700);
  ['bfpvبفپڤ', 'cgjkqsxzجچخزژسشصغقكگک', 'dtتثدذضطظ', 'lل', 'mnمن', 'rر'].forEach((letters, i) => {
    for (const letter of letters) classes[letter.charCodeAt(0)] = i + 1;
  });
  return classes;
})();
