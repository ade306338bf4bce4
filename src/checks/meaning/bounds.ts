import type { AnalysedPair } from '../analysis/pair.js';
import type { Remark } from '../finding.js';
import { quantities, sameAnyhow } from '../numbers/match.js';
import type { Quantity } from '../numbers/quantity.js';

/** Whether a number is the least or the most that is meant. */
interface Bound {
  readonly side: 'above' | 'below';
  readonly start: number;
  readonly end: number;
}

/** Raw Arabic before a number: more than, no less than; less than, no more than. */
const ARABIC =
  /(?:(لا\s+[يت]قل\s+عن|لا\s+[يت]قلون\s+عن|ليس\s+أقل\s+من)|(لا\s+[يت](?:زيد|تجاوز|تعدى|فوق)\s*(?:عن|على)?|ليس\s+أكثر\s+من)|([أا]كثر\s+من|[يت]زيد(?:ون)?\s+(?:عن|على)|[يت]فوق|[يت]تجاوز|[أا]زيد\s+من)|([أا]قل\s+من|[يت]قل\s+عن))\s+(?:(?:ال)?[\u0621-\u064a]+\s+)?$/u;
const ENGLISH =
  /(?:(?<above>more\s+than|(?:no|not)\s+(?:less|fewer)\s+than|at\s+least|upwards\s+of|in\s+excess\s+of|over|exceed(?:s|ed|ing)?)|(?<below>(?:no|not)\s+more\s+than|less\s+than|fewer\s+than|at\s+most|under|below))\s+(?:an?\s+|the\s+|age\s+)?[$£€]?$/iu;

/** More than a number where the Arabic has less than it, and the other way round. */
export function otherBound(pair: AnalysedPair): Remark[] {
  if (!/than|least|most|under|over|below|exce/i.test(pair.target)) return [];
  const { source, target } = quantities(pair);
  return target.flatMap((own): Remark[] => {
    const bound = englishBound(pair.target, own);
    if (!bound) return [];
    const same = source.filter((other) => sameAnyhow(own, other));
    const there = same.flatMap((other) => arabicBound(pair.source, other) ?? []);
    const [other] = there;
    if (!other || there.some(({ side }) => side === bound.side) || there.length < same.length) return [];
    return [
      {
        side: 'target',
        start: bound.start,
        end: bound.end,
        level: 'error',
        reason: {
          key: 'check.quantifier.other',
          values: {
            english: pair.target.slice(bound.start, bound.end),
            arabic: pair.source.slice(other.start, other.end),
          },
        },
      },
    ];
  });
}

/** Long enough for the phrases above. */
const REACH = 40;

function englishBound(text: string, { start }: Quantity): Bound | undefined {
  const from = Math.max(0, start - REACH);
  const match = ENGLISH.exec(text.slice(from, start));
  if (!match) return undefined;
  const words = (match.groups!.above ?? match.groups!.below)!;
  const at = from + match.index;
  return { side: match.groups!.above ? 'above' : 'below', start: at, end: at + words.length };
}

/** After the number: at least, at most. */
const ARABIC_AFTER = /^\s+(?:[\u0621-\u064a]+\s+)?على\s+ال(أقل|اقل|أكثر|اكثر)/;

function arabicBound(text: string, { start, end }: Quantity): Bound | undefined {
  const after =
    ARABIC_AFTER.exec(text.slice(end, end + REACH)) ?? /على\s+ال(أقل|اقل|أكثر|اكثر)\s+$/.exec(text.slice(0, start));
  if (after) return { side: /قل/.test(after[1]!) ? 'above' : 'below', start, end };
  const from = Math.max(0, start - REACH);
  const match = ARABIC.exec(text.slice(from, start));
  if (!match) return undefined;
  const [, noLess, noMore, more, less] = match;
  const words = (noLess ?? noMore ?? more ?? less)!;
  const at = from + match.index;
  return { side: noLess || more ? 'above' : noMore || less ? 'below' : 'above', start: at, end: at + words.length };
}
