/** The consonants of a name, coarsely for looking it up and finely for looking twice. */
export interface Skeleton {
  /** Six classes of sound as digits in base 7; 0: no consonant. */
  readonly code: number;
  /** For each of the first seven, four bits that say which sounds of its class it may be. */
  readonly sounds: number;
}

/**
 * The skeleton of a name. Vowels, h, w, y and the letters that stand for them in Arabic count for nothing, since the two
 * scripts differ in them; a run of one class counts once; a t or d before a sibilant is part of it (تشيلسي, Chelsea).
 */
export function nameSkeleton(word: string): Skeleton {
  const classes: number[] = [];
  const sounds: number[] = [];
  for (let i = 0; i < word.length && classes.length < MOST; i++) {
    const letter = word.charCodeAt(i);
    const unit = CLASS_OF[letter] ?? 0;
    if (unit === 0) continue;
    if (unit === SIBILANT && classes[classes.length - 1] === DENTAL) {
      classes.pop();
      sounds.pop();
    }
    if (classes[classes.length - 1] === unit) sounds[sounds.length - 1]! |= SOUNDS_OF[letter]!;
    else {
      classes.push(unit);
      sounds.push(SOUNDS_OF[letter]!);
    }
  }
  return {
    code: classes.reduce((code, unit) => code * 7 + unit, 0),
    sounds: sounds.slice(0, SOUNDED).reduce((bits, sound, place) => bits | (sound << (4 * place)), 0),
  };
}

/** Whether two names of one skeleton may have the same sounds, as far as both go. */
export function soundAlike(a: number, b: number): boolean {
  for (let left = a, right = b; left !== 0 && right !== 0; left >>>= 4, right >>>= 4) {
    if ((left & right & 15) === 0) return false;
  }
  return true;
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
/** What follows so many consonants in a name no longer matters. */
const MOST = 11;
const SOUNDED = 7;

/**
 * Classes of the Soundex family, each with the sounds in it; a letter of several sounds stands in several. Arabic letters
 * beside the Latin ones that they are written with.
 */
const CLASSES: readonly (readonly string[])[] = [
  ['bpبپ', 'fvpفڤ'],
  ['kcqxgجكقخغگک', 'szcxjgسزصشجچژ'],
  ['tتطث', 'dدضذظ'],
  ['lل'],
  ['mم', 'nن'],
  ['rر'],
];
const CLASS_OF = new Uint8Array(0x700);
const SOUNDS_OF = new Uint8Array(0x700);
CLASSES.forEach((sounds, unit) => {
  sounds.forEach((letters, sound) => {
    for (const letter of letters) {
      CLASS_OF[letter.charCodeAt(0)] = unit + 1;
      SOUNDS_OF[letter.charCodeAt(0)]! |= 1 << sound;
    }
  });
});
