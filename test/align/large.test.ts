import { MessageChannel } from 'node:worker_threads';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/align/align.js';
import work from '../../src/align/worker.js';

const subjects = [
  ['الوزير', 'The minister'],
  ['الطبيب', 'The doctor'],
  ['المعلم', 'The teacher'],
  ['القاضي', 'The judge'],
  ['الجيش', 'The army'],
  ['المزارع', 'The farmer'],
  ['الصحفي', 'The journalist'],
];
const deeds = [
  ['زار المدينة', 'visited the city'],
  ['رفض الاقتراح', 'rejected the proposal'],
  ['كتب رسالة', 'wrote a letter'],
  ['اشترى سيارة', 'bought a car'],
  ['أغلق الباب', 'closed the door'],
];

/** A text without end: sentence `k` says who did what on which page. */
const pair = (k: number) => {
  const [who, did] = [subjects[(k * 3) % subjects.length]!, deeds[(k * 7) % deeds.length]!];
  return [`${who[0]} ${did[0]} في الصفحة ${k}.`, `${who[1]} ${did[1]} on page ${k}.`] as const;
};
const text = (count: number) => Array.from({ length: count }, (_, k) => pair(k));

describe('a text too large to look at everywhere', () => {
  it.each([
    ['at the beginning', 0],
    ['in the middle', 300],
    ['at the end', 550],
  ])('survives a chapter of 150 sentences that is missing %s', (_where, from) => {
    const pairs = text(700);
    const target = [...pairs.slice(0, from), ...pairs.slice(from + 150)].map(([, english]) => english);
    const { beads } = align(
      pairs.map(([arabic]) => arabic),
      target,
    );
    const right = beads.filter(
      ({ source: [s], target: [t] }) =>
        s !== undefined && (s >= from && s < from + 150 ? t === undefined : t === (s < from ? s : s - 150)),
    );
    expect(right.length).toBeGreaterThanOrEqual(690);
  });

  it('keeps every anchor, uses every sentence once and in order', () => {
    const pairs = text(300);
    const source = pairs.map(([arabic]) => arabic);
    const target = pairs.map(([, english]) => english);
    const places = fc.uniqueArray(fc.nat(299), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(places, places, (some, others) => {
        const count = Math.min(some.length, others.length);
        const [s, t] = [some, others].map((list) => list.slice(0, count).sort((a, b) => a - b)) as [number[], number[]];
        const anchors = s.map((at, k) => ({ source: [at], target: [t[k]!] }));
        const { beads } = align(source, target, { anchors });
        expect(beads.flatMap((bead) => bead.source)).toEqual(source.map((_, k) => k));
        expect(beads.flatMap((bead) => bead.target)).toEqual(target.map((_, k) => k));
        for (const anchor of anchors) expect(beads).toContainEqual({ ...anchor, confidence: 1 });
      }),
      { numRuns: 12 },
    );
  });

  it.each([
    ['cross', [1, 5], [5, 1]],
    ['overlap', [1, 1], [1, 2]],
    ['lie outside', [1, 900], [1, 2]],
  ])('refuses anchors that %s', (_what, s, t) => {
    const pairs = text(10);
    const anchors = s.map((at, k) => ({ source: [at], target: [t[k]!] }));
    const sides = [0, 1].map((side) => pairs.map((both) => both[side]!)) as [string[], string[]];
    expect(() => align(...sides, { anchors })).toThrow(RangeError);
  });

  it('tells a worker’s caller how far it is', async () => {
    const pairs = text(1200);
    const { port1, port2 } = new MessageChannel();
    const shares: number[] = [];
    port1.on('message', (share: number) => shares.push(share));
    const closed = new Promise((resolve) => port1.once('close', resolve));
    work({ source: pairs.map(([arabic]) => arabic), target: pairs.map(([, english]) => english), progress: port2 });
    await closed;
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});
