import { remembering } from '../../text/remembering.js';
import { sureStems } from './affixes.js';
import type { Lexicon } from './load.js';
import { lookUp } from './string-table.js';

/**
 * The words that an unknown folded Arabic word was run together from (وصرحبعدذلك: وصرح بعد ذلك), at the least cost, names
 * and other unknown words among them; null where it is likelier one word. Cost of a part: for a known one the bits of its
 * dictionary form, for an unknown one those of its letters.
 */
export function splitGlued(lexicon: Lexicon, word: string): readonly string[] | null {
  let remembered = kept.get(lexicon);
  if (!remembered) {
    remembered = remembering((text) => partsOf(lexicon, text));
    kept.set(lexicon, remembered);
  }
  return remembered(word);
}

const kept = new WeakMap<Lexicon, (word: string) => readonly string[] | null>();

function partsOf(lexicon: Lexicon, word: string): readonly string[] | null {
  if (word.length < SHORTEST_GLUED || word.length > LONGEST_GLUED) return null;
  const whole = UNKNOWN + UNKNOWN_LETTER * word.length + CUT;
  const mayBeOne = word.length <= LONGEST_PART;
  const costs = new Float64Array(word.length + 1).fill(Infinity);
  const from = new Int32Array(word.length + 1);
  costs[0] = 0;
  for (let start = 0; start < word.length; start++) {
    if (costs[start] === Infinity) continue;
    for (let end = start + SHORTEST_PART; end <= Math.min(word.length, start + LONGEST_PART); end++) {
      // A part costs its cut at least.
      if (costs[start]! + CUT >= costs[end]!) continue;
      const cost = costs[start]! + partCost(lexicon, word.slice(start, end));
      // What gains nothing over the word as one is followed no farther: most words that the lexicon does not know are one.
      if (cost >= costs[end]! || (mayBeOne && whole - cost < LEAST_GAIN)) continue;
      costs[end] = cost;
      from[end] = start;
    }
  }
  if (from[word.length] === 0) return null;
  const parts: string[] = [];
  for (let end = word.length; end > 0; end = from[end]!) parts.unshift(word.slice(from[end]!, end));
  return parts;
}

/** Shorter unknown words are seldom two. */
const SHORTEST_GLUED = 8;
/** A whole sentence without its spaces; beyond that no words are meant. */
const LONGEST_GLUED = 400;
const SHORTEST_PART = 2;
const LONGEST_PART = 14;

/**
 * Costs in eighths of a bit, as the lexicon's: of a cut, of what a form has before its dictionary form (و, ال), of other
 * affixes, of being unknown and of each letter of the unknown. Measured on texts run together that the lexicon did not
 * know: nine borders of ten are right, and four of five are found.
 */
const CUT = 8 * 3;
const BEFORE = 8 * 3;
const AFFIX = 8 * 9;
const IN_FORM_TABLE = 8 * 4;
const UNKNOWN = 8 * 10;
const UNKNOWN_LETTER = 8 * 3.7;
const SHORTEST_UNKNOWN = 4;
/** How much cheaper in parts a word must be that may be one. */
const LEAST_GAIN = 8 * 3;
/** Two or three letters make a rare word of nearly anything. */
const RAREST_SHORT = 8 * 15;
/** Less trusted analyses find a dictionary form in nearly anything. */
const LEAST_CONFIDENCE = 0.8;

function partCost(lexicon: Lexicon, part: string): number {
  let least = costOf(lexicon, part);
  if (part.length <= 3 && least > RAREST_SHORT) least = Infinity;
  if (part.length > 3) {
    const bare = part.replace(/^و?(ال|لل)?/, '');
    for (const stem of sureStems(part, LEAST_CONFIDENCE)) {
      if (stem.text === part) continue;
      least = Math.min(least, costOf(lexicon, stem.text) + (stem.text === bare ? BEFORE : AFFIX));
    }
  }
  if (part.length >= SHORTEST_UNKNOWN) least = Math.min(least, UNKNOWN + UNKNOWN_LETTER * part.length);
  return least + CUT;
}

function costOf(lexicon: Lexicon, text: string): number {
  const head = lookUp(lexicon.heads, text);
  let least = head >= 0 ? lexicon.headCosts[head]! : Infinity;
  const form = lookUp(lexicon.forms, text);
  if (form >= 0) {
    for (let at = lexicon.formStarts[form]!; at < lexicon.formStarts[form + 1]!; at++) {
      least = Math.min(least, lexicon.headCosts[lexicon.formHeads[at]!]! + IN_FORM_TABLE);
    }
  }
  return least;
}
