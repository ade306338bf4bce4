import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/align/align.js';
import { alignBatch } from '../../src/align/batch.js';
import type { Alignment, Side } from '../../src/align/bead.js';
import { root } from '../../src/root.js';
import { BadBatchLine } from '../../src/text/batch-line.js';

type Gold = { source: string[]; target: string[]; beads: [number[], number[]][] };
const slugs = ['libya-interview', 'central-bank', 'health-clinics'];
const gold = (slug: string): Gold => JSON.parse(readFileSync(join(root, `data/gold/alignment-${slug}.json`), 'utf8'));
const shapes = (alignment: Alignment) => alignment.beads.map((bead) => `${bead.source.join()}|${bead.target.join()}`);

function expectWhole(alignment: Alignment): void {
  expect(alignment.beads.flatMap((bead) => bead.source)).toEqual(alignment.source.map((_, k) => k));
  expect(alignment.beads.flatMap((bead) => bead.target)).toEqual(alignment.target.map((_, k) => k));
  for (const bead of alignment.beads) {
    expect(bead.source.length + bead.target.length).toBeGreaterThan(0);
    expect(bead.confidence).toBeGreaterThanOrEqual(0);
    expect(bead.confidence).toBeLessThanOrEqual(1);
  }
}

describe('aligning news written for this project', () => {
  it.each(slugs)('finds the gold beads of %s, with sentences merged, split, left out and added', (slug) => {
    const { source, target, beads } = gold(slug);
    const alignment = align(source, target);
    expectWhole(alignment);
    const found = new Set(shapes(alignment));
    const right = beads.filter(([s, t]) => found.has(`${s.join()}|${t.join()}`)).length;
    expect(right / beads.length).toBeGreaterThanOrEqual(0.9);
  });

  it('is unsure where the text on the other side is another one', () => {
    const { source } = gold('central-bank');
    const { target } = gold('health-clinics');
    const sure = (alignment: Alignment) => {
      const pairs = alignment.beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
      return pairs.reduce((sum, bead) => sum + bead.confidence, 0) / Math.max(1, source.length);
    };
    expect(sure(align(source, target))).toBeLessThan(0.6 * sure(align(source, gold('central-bank').target)));
  });

  it('never moves a confirmed pair, even a wrong one', () => {
    const { source, target } = gold('central-bank');
    const alignment = align(source, target, { anchors: [{ source: [5], target: [7] }] });
    expectWhole(alignment);
    expect(alignment.beads.find((bead) => bead.source.includes(5))).toEqual({
      source: [5],
      target: [7],
      confidence: 1,
    });
  });
});

describe('aligning anything', () => {
  const sentence = fc.constantFrom(
    'قال الوزير إن الاجتماع تأجل.',
    'The minister said so.',
    'لماذا؟',
    'No.',
    '',
    ' ',
    '12 %',
    '...',
    '«»',
  );
  const side: fc.Arbitrary<Side> = fc.oneof(
    fc.array(sentence, { maxLength: 12 }),
    fc.array(sentence, { maxLength: 12 }).map((list) => list.join(' ')),
  );

  it('uses every sentence once, in order', () => {
    fc.assert(
      fc.property(side, side, (source, target) => expectWhole(align(source, target))),
      { numRuns: 200 },
    );
  });

  it.each<[string, Side, Side]>([
    ['nothing', '', ''],
    ['one side alone', 'قال ذلك. ثم سكت.', ''],
    ['the same text on both sides', 'قال ذلك. ثم سكت.', 'قال ذلك. ثم سكت.'],
    ['many empty lines', '\n'.repeat(100_000), 'Text.'],
    ['one long line', 'كلمة '.repeat(100_000), 'A word.'],
    [
      'many sentences against few',
      Array.from({ length: 3_000 }, (_, k) => `جملة رقم ${k}.`),
      ['One.', 'Two.', 'Three.'],
    ],
  ])('answers for %s', (_what, source, target) => {
    expectWhole(align(source, target));
  });

  it('aligns other languages by length, numbers and names', () => {
    const french = [
      'Le ministre Dupont a reçu 14 délégués à Lyon.',
      'Ils ont parlé pendant deux heures.',
      'Rien n’a été signé en 2019.',
    ];
    const english = [
      'Minister Dupont received 14 delegates in Lyon.',
      'They talked for two hours.',
      'Nothing was signed in 2019.',
    ];
    const alignment = align(french, english, { sourceLanguage: 'fr', targetLanguage: 'en' });
    expect(shapes(alignment)).toEqual(['0|0', '1|1', '2|2']);
  });
});

describe('the batch', () => {
  async function* lines(...list: string[]) {
    yield* list;
  }
  const answers = async (...list: string[]) => {
    const found: unknown[] = [];
    for await (const line of alignBatch(lines(...list), { words: false })) found.push(JSON.parse(line));
    return found;
  };

  it('answers line by line, with spans of a running text', async () => {
    const [first, second] = (await answers(
      JSON.stringify({ id: 'a', source: 'نعم. لا.', target: 'Yes. No.' }),
      JSON.stringify({ id: 'b', source: ['نعم.'], target: ['Yes.'] }),
    )) as { id: string; source: number[][]; beads: number[][][]; scores: number[] }[];
    expect(first).toMatchObject({
      id: 'a',
      source: [
        [0, 4],
        [5, 8],
      ],
      beads: [
        [[0], [0]],
        [[1], [1]],
      ],
    });
    expect(second).toMatchObject({ id: 'b', beads: [[[0], [0]]] });
    expect(second!.scores).toHaveLength(1);
  });

  it.each([
    ['{', 'line 2'],
    ['[]', 'line 2'],
    ['{"id":1,"source":"x"}', '"target"'],
    ['{"id":1,"source":[1],"target":"x"}', '"source"'],
  ])('names the line that is wrong: %s', async (line, words) => {
    await expect(answers(JSON.stringify({ id: 1, source: '', target: '' }), line)).rejects.toThrow(BadBatchLine);
    await expect(answers(JSON.stringify({ id: 1, source: '', target: '' }), line)).rejects.toThrow(words);
  });
});
