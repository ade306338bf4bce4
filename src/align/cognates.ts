import type { Types } from './features.js';
import { WORD } from './features.js';
import type { SparseLinks } from './lexicon/links.js';
import { LinkRows } from './link-rows.js';

/**
 * Words of two languages in one script that begin alike, as related and borrowed words do (Simard, Foster and Isabelle 1992
 * take the first four letters): passagers, passengers. Equal words are not among them.
 */
export function cognateLinks(source: Types, target: Types): SparseLinks {
  const byBeginning = new Map<string, number[]>();
  target.texts.forEach((text, t) => {
    if (target.kinds[t] !== WORD || text.length < SHORTEST) return;
    const list = byBeginning.get(text.slice(0, SHORTEST));
    if (list) list.push(t);
    else byBeginning.set(text.slice(0, SHORTEST), [t]);
  });
  const made = new LinkRows(source.texts.length, source.texts.length);
  source.texts.forEach((text, s) => {
    if (source.kinds[s] === WORD && text.length >= SHORTEST) {
      for (const t of byBeginning.get(text.slice(0, SHORTEST)) ?? []) {
        const other = target.texts[t]!;
        const share = commonBeginning(text, other) / Math.max(text.length, other.length);
        if (share >= LEAST_SHARE && other !== text) made.add(t, TRUST * share);
      }
    }
    made.close();
  });
  return made.links();
}

const SHORTEST = 4;
const LEAST_SHARE = 0.4;
/** How often such a pair is no chance, where all letters but the last few are the same. */
const TRUST = 0.6;

function commonBeginning(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}
