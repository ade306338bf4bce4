import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';
import type { Reason } from '../messages.js';
import type { CompiledTerm } from './glossary.js';
import { type TermUse, termUses } from './uses.js';

/** A term of the project's glossary whose English is not in the translation. One use is enough however often the Arabic says it. */
export const termMissing: PairCheck = {
  id: 'term-missing',
  category: 'terminology/inconsistent',
  severity: 'minor',
  levels: ['warning'],
  needsSoundSource: true,
  example: {
    source: 'انتهت الهدنة أمس.',
    target: 'The calm ended yesterday.',
    terms: [{ arabic: 'هدنة', english: 'truce', allowed: 'ceasefire' }],
  },
  run(pair) {
    if (!/\p{Script=Latin}/u.test(pair.target)) return [];
    return termUses(pair).flatMap((use): Remark[] => {
      if (use.said.length > 0 || use.forbidden.length > 0) return [];
      return [use.miscased.length > 0 ? miscased(use.miscased[0]!) : missing(pair.source, use)];
    });
  },
};

function missing(source: string, { terms, places }: TermUse): Remark {
  const { start, end } = places[0]!;
  return { side: 'source', start, end, level: 'warning', reason: reasonOf(terms, source.slice(start, end)) };
}

function reasonOf(terms: readonly CompiledTerm[], arabic: string): Reason {
  const english = [...new Set(terms.map(({ term }) => term.english))].join(' / ');
  const note = terms.length === 1 ? terms[0]!.term.note : '';
  return note === ''
    ? { key: 'check.term-missing.preferred', values: { arabic, english } }
    : { key: 'check.term-missing.noted', values: { arabic, english, note } };
}

function miscased({ words, wanted }: TermUse['miscased'][number]): Remark {
  return {
    side: 'target',
    start: words[0]!.start,
    end: words.at(-1)!.end,
    level: 'warning',
    reason: { key: 'check.term-missing.capitals', values: { english: wanted } },
  };
}
