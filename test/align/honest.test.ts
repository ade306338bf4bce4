import { describe, expect, it } from 'vitest';
import type { AlignOptions, Side } from '../../src/align/align.js';
import { align } from '../../src/align/align.js';
import { costOfPairing } from '../../src/align/orphans.js';

const pair = (k: number) =>
  [
    `قال الوزير رقم ${k} إن الاجتماع تأجل إلى يوم الأحد.`,
    `Minister number ${k} said that the meeting was postponed to Sunday.`,
  ] as const;
const arabic = (count: number, step = 1) => Array.from({ length: count }, (_, k) => pair(k * step)[0]);
const english = (count: number, step = 1) => Array.from({ length: count }, (_, k) => pair(k * step)[1]);
const most = (source: Side, target: Side, options?: AlignOptions) =>
  align(source, target, options).beads.reduce((sure, { confidence }) => Math.max(sure, confidence), 0);

describe('texts that are no translations of each other', () => {
  it('are sure pairs where they are translations', () => {
    expect(most(arabic(100), english(100))).toBeGreaterThan(0.99);
  });

  it.each<[string, Side, Side]>([
    ['the same Arabic on both sides', arabic(30), arabic(30)],
    ['Arabic on both sides', arabic(30), arabic(30, 7)],
    ['the same English on both sides', english(30), english(30)],
    ['the sides exchanged', english(30), arabic(30)],
    ['running text, the same on both sides', arabic(30).join(' '), arabic(30).join(' ')],
    ['3,000 sentences against 3', arabic(3000), english(3, 900)],
    ['3 sentences against 3,000', arabic(3, 900), english(3000)],
    ['100,000 sentences that repeat themselves against 100', arabic(100_000), english(100, 7)],
    ['a text against nothing', arabic(30), []],
  ])('claim nothing: %s', (_what, source, target) => {
    expect(most(source, target)).toBeLessThan(0.1);
  });

  it('claim nothing in other languages either', () => {
    const french = ['Le ministre a reçu les délégués.', 'Ils ont parlé deux heures.', 'Rien n’a été signé.'];
    expect(most(french, french, { sourceLanguage: 'fr', targetLanguage: 'en' })).toBeLessThan(0.1);
    expect(most(french, french, { sourceLanguage: 'fr', targetLanguage: 'fr' })).toBeGreaterThan(0.9);
  });

  it('leave what a person confirmed as sure as it was', () => {
    const { beads } = align(arabic(30), arabic(30), { anchors: [{ source: [4], target: [4] }] });
    expect(beads.filter(({ confidence }) => confidence === 1)).toHaveLength(1);
  });
});

describe('many sentences without counterpart', () => {
  const beads = (alone: number) =>
    Array.from({ length: 100 }, (_, k) => ({
      source: k,
      sources: 1,
      target: k,
      targets: k < alone ? 0 : 1,
      confidence: 1,
    }));

  it('make a pair dearer, within bounds', () => {
    expect(costOfPairing(beads(0), 200)).toBe(0);
    expect(costOfPairing(beads(40), 160)).toBeGreaterThan(costOfPairing(beads(15), 185));
    expect(costOfPairing(beads(100), 100)).toBeLessThanOrEqual(4);
  });
});
