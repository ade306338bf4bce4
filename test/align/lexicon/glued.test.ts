import { describe, expect, it } from 'vitest';
import { splitGlued } from '../../../src/align/lexicon/glued.js';
import { loadLexicon } from '../../../src/align/lexicon/load.js';

const lexicon = loadLexicon();

describe('words run together', () => {
  it.each([
    'وصرح بعد ذلك',
    'وزير الخارجيه',
    'كوريا الشماليه في اجتماع',
    'القتل بالطعن',
    'الامين العام للامم المتحده',
    'بحسب وكاله غوتيريش للانباء',
  ])('are cut: %s', (words) => {
    expect(splitGlued(lexicon, words.replaceAll(' ', ''))?.join(' ')).toBe(words);
  });

  it.each(['كوفالينكو', 'ليفينجستون', 'قصير', '', 'بيرزوفسكي'])('are not seen in %j', (word) => {
    expect(splitGlued(lexicon, word)).toBeNull();
  });

  it('keep all their letters, and very long ones are left alone', () => {
    const text = 'تعهدتكورياالشماليهفياجتماعمعالرئيسهذاالشهر';
    expect(splitGlued(lexicon, text)?.join('')).toBe(text);
    expect(splitGlued(lexicon, text.repeat(20))).toBeNull();
  });
});
