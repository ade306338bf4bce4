import { arabicStems } from './affixes.js';
import type { Lexicon } from './load.js';
import { lookUp } from './string-table.js';

/**
 * The known words that an unknown word of more than ten letters was run together from (وصرحبعدذلكانه: وصرح بعد ذلك انه),
 * at the least cost; null where it cannot be cut so. Cost of a part: the bits of its dictionary form, and one for the cut.
 */
export function splitGlued(lexicon: Lexicon, word: string): string[] | null {
  if (word.length < SHORTEST_GLUED || word.length > LONGEST_GLUED) return null;
  const costs = new Float64Array(word.length + 1).fill(Infinity);
  const from = new Int32Array(word.length + 1);
  costs[0] = 0;
  for (let start = 0; start < word.length; start++) {
    if (costs[start] === Infinity) continue;
    for (let end = start + 2; end <= Math.min(word.length, start + LONGEST_PART); end++) {
      const cost = costs[start]! + partCost(lexicon, word.slice(start, end)) + CUT;
      if (cost >= costs[end]!) continue;
      costs[end] = cost;
      from[end] = start;
    }
  }
  if (costs[word.length]! === Infinity || from[word.length] === 0) return null;
  const parts: string[] = [];
  for (let end = word.length; end > 0; end = from[end]!) parts.unshift(word.slice(from[end]!, end));
  return parts;
}

const SHORTEST_GLUED = 11;
const LONGEST_GLUED = 60;
const LONGEST_PART = 14;
/** In eighths of a bit, as the lexicon's costs. */
const CUT = 24;
const AFFIX = 24;

function partCost(lexicon: Lexicon, part: string): number {
  let least = costOf(lexicon, part);
  if (part.length > 3) {
    for (const stem of arabicStems(part)) {
      if (stem.confidence < 0.8 || stem.text === part) continue;
      least = Math.min(least, costOf(lexicon, stem.text) + AFFIX);
    }
  }
  return least;
}

function costOf(lexicon: Lexicon, text: string): number {
  const head = lookUp(lexicon.heads, text);
  let least = head >= 0 ? lexicon.headCosts[head]! : Infinity;
  const form = lookUp(lexicon.forms, text);
  if (form >= 0) {
    for (let at = lexicon.formStarts[form]!; at < lexicon.formStarts[form + 1]!; at++) {
      least = Math.min(least, lexicon.headCosts[lexicon.formHeads[at]!]! + AFFIX / 2);
    }
  }
  return least;
}
