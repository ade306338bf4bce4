import { describe, expect, it } from 'vitest';
import { pairFiles } from '../../src/domain/file-pairs.js';

const languages = { source: 'ar', target: 'en' };
const pairs = (...files: string[]) => pairFiles(files, languages);

describe('files that belong together by their names', () => {
  it.each([
    ['x.ar.txt', 'x.en.txt'],
    ['x.EN.txt', 'x.AR.txt'],
    ['report_arabic.srt', 'report_english.vtt'],
    ['ar/x.txt', 'en/x.txt'],
    ['ar.txt', 'en.txt'],
    ['مقابلة-ar.txt', 'مقابلة-en.txt'],
  ])('%s and %s', (one, other) => {
    const found = pairs(one, other);
    expect(found.alone).toEqual([]);
    expect(found.pairs).toHaveLength(1);
    expect(found.pairs[0]!.source).toMatch(/ar/i);
  });

  it('are not those that differ in more, name no language, or have two partners', () => {
    expect(pairs('x.ar.txt', 'y.en.txt').pairs).toEqual([]);
    expect(pairs('clear.txt', 'green.txt').pairs).toEqual([]);
    expect(pairs('x.ar.txt', 'x.en.txt', 'x.en.srt')).toEqual({
      pairs: [],
      alone: ['x.ar.txt', 'x.en.txt', 'x.en.srt'],
    });
  });

  it('are found among many, in the languages of the project', () => {
    const files = ['a.ar.txt', 'memory.tmx', 'b.en.txt', 'a.en.txt', 'b.ar.txt'];
    expect(pairs(...files)).toEqual({
      pairs: [
        { source: 'a.ar.txt', target: 'a.en.txt' },
        { source: 'b.ar.txt', target: 'b.en.txt' },
      ],
      alone: ['memory.tmx'],
    });
    expect(pairFiles(['a.fr.txt', 'a.en.txt'], { source: 'fr', target: 'en' }).pairs).toHaveLength(1);
  });
});
