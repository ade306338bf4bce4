import { describe, expect, it } from 'vitest';
import { learnFrom } from '../../../src/align/lexicon/learn.js';
import {
  type LearnedTable,
  learnedTable,
  NOTHING_LEARNED,
  readLearning,
  writeLearning,
} from '../../../src/align/lexicon/learning.js';
import { loadLexicon } from '../../../src/align/lexicon/load.js';
import { newlyLearned } from '../../../src/align/lexicon/newly-learned.js';
import { weightBetween, wordEvidence } from '../../../src/align/words/evidence.js';
import { linkWords } from '../../../src/align/words/link.js';
import { sourceWords, targetWords } from '../../../src/align/words/words.js';
import { approved, heldBack } from './pearling.js';

const lexicon = loadLexicon();
const learning = learnFrom(lexicon, NOTHING_LEARNED, approved);
const table = learnedTable(learning);

describe('a project lexicon', () => {
  it('learns the terms of approved pairs that the lexicon lacks', () => {
    const shown = newlyLearned(lexicon, learning).map(({ source, target }) => `${source} ${target}`);
    expect(shown).toEqual(expect.arrayContaining(['سيب hauler', 'طواش broker', 'هير oysterbed']));
  });

  it('tells the sentences of a document held back apart better than the lexicon alone', () => {
    expect(rightlyPaired(undefined)).toBeLessThan(heldBack.length);
    expect(rightlyPaired(table)).toBe(heldBack.length);
  });

  it('lets the words of a bead be linked that were not', () => {
    const { source, target } = heldBack[1]!;
    const linked = (learned?: LearnedTable) =>
      linkWords(source, target, wordEvidence(lexicon, [source], [target], learned)).some(
        (link) =>
          source.slice(link.source.start, link.source.end) === 'السيب' &&
          target.slice(link.target.start, link.target.end) === 'hauler' &&
          link.confidence > 0.8,
      );
    expect([linked(), linked(table)]).toEqual([false, true]);
  });

  it('changes nothing that is handed in, and counts pairs', () => {
    const before = writeLearning(learning);
    const after = learnFrom(lexicon, learning, approved.slice(0, 2));
    expect(writeLearning(learning)).toBe(before);
    expect([learning.pairs, after.pairs]).toEqual([approved.length, approved.length + 2]);
  });

  it('learns the same terms in several steps', () => {
    const first = learnFrom(lexicon, NOTHING_LEARNED, approved.slice(0, 6));
    const second = learnFrom(lexicon, first, approved.slice(6));
    expect(learnedTable(second).get('نوخذه')?.[0]?.word).toBe('skipper');
    expect(learnedTable(second).get('هير')?.[0]?.word).toBe('oysterbed');
  });

  it('is kept as text and read back', () => {
    const text = writeLearning(learning);
    expect(writeLearning(readLearning(text)!)).toBe(text);
    expect(learnedTable(readLearning(text)!).get('سيب')?.[0]?.word).toBe('hauler');
  });

  it.each(['', 'learned-0\t4', 'learned-1\tmany', 'learned-1\t1\nكتاب\tbook\tmuch'])(
    'refuses %j as kept text',
    (text) => {
      expect(readLearning(text)).toBeNull();
    },
  );
});

/** How many held-back sentences find their own translation among all of them by the evidence of their words alone. */
function rightlyPaired(learned: LearnedTable | undefined): number {
  const evidence = wordEvidence(
    lexicon,
    heldBack.map(({ source }) => source),
    heldBack.map(({ target }) => target),
    learned,
  );
  return heldBack.filter(({ source }, i) => {
    const scores = heldBack.map(({ target }) => score(source, target));
    return scores.every((other, j) => j === i || other < scores[i]!);
  }).length;

  function score(source: string, target: string): number {
    const words = targetWords(target);
    return sourceWords(source).reduce(
      (sum, from) => sum + Math.max(0, ...words.map((to) => weightBetween(evidence, from.text, to.text))),
      0,
    );
  }
}
