import { beforeAll, describe, expect, it } from 'vitest';
import { ALLOWED } from '../../../src/checks/grammar/allowed.js';
import { type GrammarEngine, loadGrammarEngine } from '../../../src/checks/grammar/engine.js';
import { grammar } from '../../../src/checks/grammar/grammar.js';

let engine: GrammarEngine;
beforeAll(async () => {
  engine = await loadGrammarEngine();
}, 60_000);

describe('the grammar engine', () => {
  it.each([
    ['He arrived to Tripoli.', 'to'],
    ['The minister discussed about the crisis.', 'discussed about'],
    ['He has worked in the ministry since five years.', 'since five years'],
    ['😀 Despite of the war, people stayed.', 'Despite of'],
    ['Their is a problem in the country.', 'Their'],
    ['He would of gone to Cairo.', 'would of'],
    ['The army is bigger then before.', 'then'],
    [grammar.example.target, 'Despite of'],
  ])('marks in “%s” the words “%s”', async (text, words) => {
    const remarks = await engine.remarks(text);
    expect(remarks.map(({ start, end }) => text.slice(start, end))).toEqual([words]);
    expect(remarks[0]!.reason.key).toBe('check.grammar.rule');
    expect(ALLOWED).toContain(remarks[0]!.reason.values!.rule);
  });

  it('mends what it marks', async () => {
    const text = 'Despite of the war, people stayed.';
    const fix = (await engine.remarks(text))[0]!.fix!;
    expect(text.slice(0, fix.start) + fix.text + text.slice(fix.end)).toBe('Despite the war, people stayed.');
  });

  it('leaves to others what its other rules would say: spelling, long sentences, quotes, commas', async () => {
    const text = `Haftar met Bogdanov, Lavrov and Shoygu in Moscow ${'and then they talked '.repeat(20)}"so.`;
    expect(await engine.remarks(text)).toEqual([]);
  });

  it('says nothing of nothing, and nothing of what is far too long', async () => {
    expect(await engine.remarks('')).toEqual([]);
    expect(await engine.remarks('Despite of it. '.repeat(2000))).toEqual([]);
  });
});
