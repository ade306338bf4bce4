import { describe, expect, it } from 'vitest';
import { type TargetType, wordLinks } from '../../../src/align/lexicon/links.js';
import { loadLexicon } from '../../../src/align/lexicon/load.js';

const lexicon = loadLexicon();

describe('word links', () => {
  it.each([
    ['الحكومه', 'government', 'a word of the lexicon behind its article'],
    ['اعلنوا', 'announced', 'inflected on both sides'],
    ['وبمدارسهم', 'schools', 'clitics before and after a broken plural'],
    ['بلجيكا', "belgium's", 'a country with a possessive'],
    ['وصرحبعدذلكالرئيس', 'president', 'words run together'],
    ['لان', 'because', 'a function word'],
  ])('link %s to %s: %s', (source, target) => {
    expect(weight([source], target, ['carpet', 'lettuce'].map(plain))).toBeGreaterThan(0.05);
  });

  it.each([
    ['كوفالينكو', 'kovalenko'],
    ['والبكري', 'al-bakri'],
    ['شتاينماير', 'steinmeier'],
  ])('link the name %s to %s where that is capitalised, and only there', (source, target) => {
    const others = ['london', 'peterson', 'carter'].map((text) => ({ text, capitalised: true }));
    expect(weight([source], target, others, true)).toBeGreaterThan(0.5);
    expect(weight([source], target, others, false)).toBe(0);
  });

  it('know nothing of the words of the pair before', () => {
    const alone = wordLinks(lexicon, ['الحكومه'], ['carpet', 'government'].map(plain));
    wordLinks(lexicon, ['مدرسه', 'كتاب'], ['school', 'government', 'book', 'carpet'].map(plain));
    expect(wordLinks(lexicon, ['الحكومه'], ['carpet', 'government'].map(plain))).toEqual(alone);
    expect([...wordLinks(lexicon, ['الحكومه'], [plain('carpet')]).columns]).toEqual([]);
  });

  it.each([
    ['الكتاب', 'of', 'content and function words'],
    ['في', 'government', 'function and content words'],
    ['2018', 'year', 'numbers'],
    ['nato', 'nato', 'words in Latin letters'],
  ])('do not link %s and %s: %s', (source, target) => {
    expect(weight([source], target, [])).toBe(0);
  });

  it('are sparse rows in order, with weights from 0 to 1, a row for each source word', () => {
    const words = ['الرئيس', 'xyz', 'المدرسه', 'كتاب', ''];
    const types = ['school', 'book', 'president', 'writing', 'chief', 'schools'].map(plain);
    const { rows, columns, weights } = wordLinks(lexicon, words, types);
    expect(rows).toHaveLength(words.length + 1);
    expect(rows[words.length]).toBe(columns.length);
    expect(weights).toHaveLength(columns.length);
    words.forEach((_, s) => {
      const row = [...columns.subarray(rows[s]!, rows[s + 1]!)];
      expect(row).toEqual([...new Set(row)].sort((a, b) => a - b));
    });
    for (const weight of weights) expect(weight > 0 && weight <= 1).toBe(true);
    expect(rows[1]).toBe(rows[2]);
  });

  it('of nothing are nothing', () => {
    expect(wordLinks(lexicon, [], []).rows).toEqual(new Uint32Array(1));
    expect(wordLinks(lexicon, ['كتاب'], []).columns).toHaveLength(0);
  });

  it('take a learned table, whose words then link in all their forms', () => {
    const learned = new Map([['طواش', [{ word: 'broker', weight: 0.8 }]]]);
    const links = wordLinks(lexicon, ['للطواش'], [plain('brokers')], learned);
    expect(links.weights[0]).toBeGreaterThan(0.5);
  });
});

function plain(text: string): TargetType {
  return { text, capitalised: false };
}

function weight(sources: string[], target: string, others: TargetType[], capitalised = false): number {
  const { columns, weights } = wordLinks(lexicon, sources, [...others, { text: target, capitalised }]);
  const at = columns.indexOf(others.length);
  return at < 0 ? 0 : weights[at]!;
}
