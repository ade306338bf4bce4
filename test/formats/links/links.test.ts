import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeLadder, looksLikeTextLadder, readLadder, readTextLadder } from '../../../src/formats/links/ladder.js';
import { areLinePairNames, readLinePairs } from '../../../src/formats/links/line-pairs.js';
import { beadsOf, confidenceOf, type Link, type LinkedTexts } from '../../../src/formats/links/link.js';
import type { Problem } from '../../../src/formats/problem.js';

/** The texts of each bead, and its confidence to two places. */
function pairs(read: LinkedTexts | Problem) {
  if (!('alignment' in read)) throw new Error(JSON.stringify(read));
  const { texts, alignment } = read;
  return alignment.beads.map(({ source, target, confidence }) => [
    source.map((k) => texts.source.slice(alignment.source[k]!.start, alignment.source[k]!.end)),
    target.map((k) => texts.target.slice(alignment.target[k]!.start, alignment.target[k]!.end)),
    Math.round(confidence * 100) / 100,
  ]);
}

const link = (source: number[], target: number[], more: Partial<Link> = {}): Link => ({
  source,
  target,
  confidence: 1,
  confirmed: false,
  ...more,
});

describe('links as beads', () => {
  it('leave out nothing, and keep what is alone alone', () => {
    const { beads, joined } = beadsOf([link([0], [1]), link([2, 3], [2]), link([5], [])], 6, 4);
    expect(beads.map(({ source, target }) => [source, target])).toEqual([
      [[], [0]],
      [[0], [1]],
      [[1], []],
      [[2, 3], [2]],
      [[4], []],
      [[], [3]],
      [[5], []],
    ]);
    expect(joined).toBe(0);
  });

  it('that cross become one, as sure as the weakest', () => {
    const { beads, confirmed, joined } = beadsOf(
      [link([0], [1], { confirmed: true }), link([1], [0], { confidence: 0.4 }), link([2], [2], { confirmed: true })],
      3,
      3,
    );
    expect(beads).toEqual([
      { source: [0, 1], target: [0, 1], confidence: 0.4 },
      { source: [2], target: [2], confidence: 1 },
    ]);
    expect(confirmed).toEqual([false, true]);
    expect(joined).toBe(1);
  });

  it('use every sentence once and in order, whatever the links are', () => {
    const some = fc.uniqueArray(fc.nat(7), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(some, some), { maxLength: 8 }), (made) => {
        const links = made.map(([source, target]) => link(source, target));
        const { beads, confirmed } = beadsOf(links, 8, 8);
        expect(beads.flatMap(({ source }) => source)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
        expect(beads.flatMap(({ target }) => target)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
        expect(confirmed).toHaveLength(beads.length);
        // What was linked stays together.
        for (const { source, target } of links)
          if (source.length > 0 && target.length > 0)
            expect(
              beads.some(
                (bead) => source.every((k) => bead.source.includes(k)) && target.every((k) => bead.target.includes(k)),
              ),
            ).toBe(true);
      }),
    );
  });
});

describe('a ladder of hunalign', () => {
  const source = 'أ.\nب.\n<p>\nت.\nث.\n';
  const target = 'A and B.\r\n<p>\r\nC.\r\nD.\r\n';
  const ladder = '0\t0\t1.2\n2\t1\t0.3\n3\t2\t-0.4\n4\t2\t0\n4\t3\t0.9\n5\t4\t0\n';

  it('makes beads of its rungs, with the score as confidence; paragraph marks are no text', () => {
    const read = readLadder(ladder, { source, target }, false);
    expect(pairs(read)).toEqual(
      [
        [['أ.', 'ب.'], ['A and B.'], 0.94],
        [['ت.'], [], 0.11],
        [['ث.'], ['D.'], 0.86],
      ].toSpliced(2, 0, [[], ['C.'], 0.29]),
    );
    expect((read as LinkedTexts).texts).toEqual({
      source: 'أ.\nب.\n\nت.\nث.\n',
      target: 'A and B.\r\n\r\nC.\r\nD.\r\n',
    });
  });

  it('is turned where only that agrees with the texts, or where it is said', () => {
    const turned = ladder.replace(/^(\d+)\t(\d+)/gm, '$2\t$1');
    expect(pairs(readLadder(turned, { source, target }, false))).toEqual(
      pairs(readLadder(ladder, { source, target }, false)),
    );
    const alike = { source: 'أ\nب\n', target: 'A\nB\n' };
    expect(pairs(readLadder('0\t0\t1\n1\t0\t1\n2\t2\t0', alike, false))[0]).toEqual([['أ'], [], 0.89]);
    expect(pairs(readLadder('0\t0\t1\n1\t0\t1\n2\t2\t0', alike, true))[0]).toEqual([[], ['A'], 0.89]);
  });

  it.each([
    ['0\t0\t1\nx\n', { kind: 'not-well-formed', place: { line: 2 } }],
    ['0\t0\t1\n9\t9\t1\n', { kind: 'lines-differ' }],
    ['2\t0\t1\n1\t1\t1\n5\t4\t0\n', { kind: 'not-well-formed', place: { line: 2 } }],
  ])('%j is refused', (text, problem) => {
    expect(readLadder(text, { source, target }, false)).toMatchObject(problem);
  });

  it('of text holds both sides', () => {
    const text = 'أ. ~~~ ب.\tA and B.\t1.2\n<p>\t<p>\t0.1\nت.\t\t-0.4\nث.\tD. ~~~ E.\t0.9\n';
    const read = readTextLadder(text, false);
    expect(pairs(read)).toEqual([
      [['أ.', 'ب.'], ['A and B.'], 0.94],
      [['ت.'], [], 0.11],
      [['ث.'], ['D.', 'E.'], 0.86],
    ]);
    expect((read as LinkedTexts).texts).toEqual({ source: 'أ. ب.\n\nت.\nث.\n', target: 'A and B.\n\nD. E.\n' });
    expect(pairs(readTextLadder(text, true))[0]).toEqual([['A and B.'], ['أ.', 'ب.'], 0.94]);
  });

  it('gives back the beads that it was written from, whatever they are', () => {
    const bead = fc.constantFrom([1, 1], [1, 2], [2, 1], [0, 1], [1, 0], [2, 2]);
    const score = fc.integer({ min: -90, max: 300 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.array(fc.tuple(bead, score), { minLength: 1, maxLength: 12 }), (made) => {
        const lines = { source: [] as string[], target: [] as string[] };
        const rungs: string[] = [];
        const cells: string[] = [];
        for (const [[s, t], value] of made) {
          rungs.push(`${lines.source.length}\t${lines.target.length}\t${value}`);
          const mine = Array.from({ length: s! }, (_, k) => `س${lines.source.length + k}`);
          const theirs = Array.from({ length: t! }, (_, k) => `t${lines.target.length + k}`);
          lines.source.push(...mine);
          lines.target.push(...theirs);
          cells.push(`${mine.join(' ~~~ ')}\t${theirs.join(' ~~~ ')}\t${value}`);
        }
        rungs.push(`${lines.source.length}\t${lines.target.length}\t0`);
        const texts = { source: `${lines.source.join('\n')}\n`, target: `${lines.target.join('\n')}\n` };
        for (const read of [readLadder(rungs.join('\n'), texts, false), readTextLadder(cells.join('\n'), false)]) {
          if (!('alignment' in read)) throw new Error(JSON.stringify(read));
          const { source, target, beads } = read.alignment;
          const words = (side: 'source' | 'target', spans: typeof source, which: readonly number[]) =>
            which.map((k) => read.texts[side].slice(spans[k]!.start, spans[k]!.end));
          expect(
            beads.map((one) => [words('source', source, one.source), words('target', target, one.target)].join(' | ')),
          ).toEqual(cells.map((cell) => cell.split('\t').slice(0, 2).join(' | ').replaceAll(' ~~~ ', ',')));
          expect(beads.map(({ confidence }) => confidence)).toEqual(made.map(([, value]) => confidenceOf(value)));
        }
      }),
    );
  });

  it('is known by its lines', () => {
    expect(looksLikeLadder(ladder)).toBe(true);
    expect(looksLikeTextLadder(ladder)).toBe(false);
    expect(looksLikeTextLadder('أ\tA\t0.5\nب\tB\tnan\n')).toBe(true);
    expect(looksLikeTextLadder('أ\tA\tتمت\n')).toBe(false);
    expect(looksLikeLadder('')).toBe(false);
  });
});

describe('lines that go together', () => {
  it('are Bleualign’s two files, with what has no partner', () => {
    expect(pairs(readLinePairs('أ\n\n.EOA\nب\n', 'A\nB\n.EOA\n\n'))).toEqual([
      [['أ'], ['A'], 1],
      [[], ['B'], 1],
      [['ب'], [], 1],
    ]);
    expect(readLinePairs('أ\nب', 'A')).toEqual({ kind: 'lines-differ', detail: '2, 1' });
  });

  it('are called alike', () => {
    expect(areLinePairNames('story-s', 'story-t')).toBe(true);
    expect(areLinePairNames('story-t', 'story-s')).toBe(true);
    expect(areLinePairNames('story-s', 'other-t')).toBe(false);
    expect(areLinePairNames('a.txt', 'b.txt')).toBe(false);
  });
});
