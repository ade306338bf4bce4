import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/align/lexicon/load.js';
import { mostLikelihood, nameLikelihood } from '../../../src/align/names/distance.js';
import { matchNames, nameIndex } from '../../../src/align/names/match.js';
import { arabicUnits, latinUnits } from '../../../src/align/names/model.js';
import { nameSkeleton, soundAlike, thinnedSkeletons, withoutLastConsonant } from '../../../src/align/names/skeleton.js';

const model = loadLexicon().names;
const likelihood = (arabic: string, latin: string, least?: number): number =>
  nameLikelihood(model, arabicUnits(arabic), latinUnits(latin), least);

describe('the skeleton of a name', () => {
  it.each([
    ['تشيلسي', 'chelsea'],
    ['محمد', 'mohammed'],
    ['غوتيريش', 'guterres'],
    ['شتاينماير', 'steinmeier'],
    ['جونسون', 'johnson'],
    ['زوكربيرغ', 'zuckerberg'],
    ['خاشقجي', 'khashoggi'],
  ])('is the same for %s and %s', (arabic, latin) => {
    expect(nameSkeleton(arabic).code).toBe(nameSkeleton(latin).code);
  });

  it('loses its last consonant, or one of several', () => {
    expect(withoutLastConsonant(nameSkeleton('camus').code)).toBe(nameSkeleton('كامو').code);
    expect(thinnedSkeletons(nameSkeleton('benabdallah').code)).toContain(nameSkeleton('بناداله').code);
    expect(thinnedSkeletons(nameSkeleton('salam').code)).toEqual([]);
  });
});

describe('the sounds of a name', () => {
  it.each([
    ['باري', 'paris', true],
    ['فيينا', 'vienna', true],
    ['جورج', 'george', true],
    ['باري', 'faris', false],
    ['مارك', 'narco', false],
    ['تامر', 'damer', false],
  ])('of %s and %s are alike: %s', (arabic, latin, alike) => {
    expect(soundAlike(nameSkeleton(arabic).sounds, nameSkeleton(latin).sounds)).toBe(alike);
  });
});

describe('the likelihood of one name', () => {
  it.each([
    ['كافانو', 'kavanaugh', 'havana'],
    ['ماكرون', 'macron', 'cameron'],
    ['بوتين', 'putin', 'button'],
    ['السيسي', 'sisi', 'susan'],
    ['حفتر', 'haftar', 'foster'],
    ['غسان', 'ghassan', 'cassan'],
  ])('of %s is higher for %s than for %s', (arabic, right, wrong) => {
    expect(likelihood(arabic, right)).toBeGreaterThan(likelihood(arabic, wrong));
  });

  it('is below nothing for words that have no letter in common', () => {
    expect(likelihood('كتاب', 'horse')).toBeLessThan(0);
  });

  const left = fc.string({ unit: fc.constantFrom(...'ابتجدرسشعفقكلمنهوي'), minLength: 1, maxLength: 9 });
  const right = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 1, maxLength: 12 });

  it('is bounded by what its letters allow, and a search that may stop early finds the same or nothing', () => {
    fc.assert(
      fc.property(left, right, fc.integer({ min: -20, max: 10 }), (arabic, latin, least) => {
        const exact = likelihood(arabic, latin);
        const letters = latinUnits(latin).reduce((bits, unit) => bits | (1 << unit), 0);
        expect(mostLikelihood(model, arabicUnits(arabic), letters)).toBeGreaterThanOrEqual(exact);
        expect(likelihood(arabic, latin, least)).toBe(exact >= least ? exact : Number.NEGATIVE_INFINITY);
      }),
    );
  });

  it('is none for texts too long to be names', () => {
    expect(likelihood('ا'.repeat(80), 'a')).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe('names in a document', () => {
  const names = ['kovalenko', 'al-bakri', 'jean-pierre', "macron's", 'moreau', 'obama'];
  const index = nameIndex(model, names);

  it.each([
    ['كوفالينكو', 'kovalenko'],
    ['بكري', 'al-bakri'],
    ['البكري', 'al-bakri'],
    ['بيير', 'jean-pierre'],
    ['ماكرون', "macron's"],
    ['مورو', 'moreau'],
  ])('are found: %s is %s', (word, name) => {
    const best = matchNames(index, word, 2).sort((a, b) => b.likelihood - a.likelihood)[0];
    expect(names[best!.name]).toBe(name);
  });

  it.each(['المدرسه', 'قال', '2018', ''])('are not found in %j', (word) => {
    expect(matchNames(index, word, 2)).toEqual([]);
  });
});
