import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arabicStems, sureStems } from '../../../src/align/lexicon/affixes.js';
import { americanSpelling, englishStems } from '../../../src/align/lexicon/english.js';

describe('the stems of an Arabic word', () => {
  it.each([
    ['والكتاب', 'كتاب', 'conjunction and article'],
    ['للحكومه', 'حكومه', 'preposition and article'],
    ['للغه', 'لغه', 'a word that begins with lam behind lam and article'],
    ['وسيكتبون', 'يكتب', 'conjunction, future particle and plural'],
    ['مدرستهم', 'مدرسه', 'teh marbuta opened before a pronoun'],
    ['ابنائه', 'ابناء', 'hamza that took a seat before a pronoun'],
    ['مستشفاها', 'مستشفي', 'alef maqsura before a pronoun'],
    ['المباحثات', 'مباحثه', 'feminine plural'],
    ['بلاده', 'بلاد', 'a pronoun'],
  ])('of %s include %s: %s', (form, stem) => {
    expect(arabicStems(form).map(({ text }) => text)).toContain(stem);
  });

  it('that are trusted so far are found without the others', () => {
    const words = fc.string({ unit: fc.constantFrom(...'ابتلمنهويكسف'), minLength: 1, maxLength: 10 });
    const inOrder = (stems: readonly { text: string; confidence: number }[]) =>
      stems.map(({ text, confidence }) => `${text} ${confidence}`).sort();
    fc.assert(
      fc.property(words, fc.constantFrom(0.5, 0.8, 0.84, 0.9), (form, least) => {
        const wanted = arabicStems(form).filter(({ confidence }) => confidence >= least);
        expect(inOrder(sureStems(form, least))).toEqual(inOrder(wanted));
      }),
    );
  });

  it('begin with the word itself, are distinct, and are trusted less the more is taken off', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ابتلمنهويكسف'), minLength: 1, maxLength: 10 }), (form) => {
        const stems = arabicStems(form);
        expect(stems[0]).toEqual({ text: form, confidence: 1 });
        expect(new Set(stems.map(({ text }) => text)).size).toBe(stems.length);
        for (const { confidence } of stems.slice(1)) expect(confidence > 0 && confidence < 1).toBe(true);
      }),
    );
  });
});

describe('the stems of an English word', () => {
  it.each([
    ['cities', 'city'],
    ['boxes', 'box'],
    ["government's", 'government'],
    ['stopped', 'stop'],
    ['making', 'make'],
    ['carried', 'carry'],
    ['said', 'say'],
    ['women', 'woman'],
    ['organised', 'organize'],
    ['al-mismari', 'mismari'],
  ])('of %s include %s', (form, stem) => {
    expect(englishStems(form).map(({ text }) => text)).toContain(stem);
  });

  it.each(['news', 'this', 'during', 'bus', 'crisis'])('of %s are itself alone', (form) => {
    expect(englishStems(form).map(({ text }) => text)).toEqual([form]);
  });

  it('puts the base that keeps its doubled letter first where the letter is its own', () => {
    expect(
      englishStems('pulled')
        .map(({ text }) => text)
        .slice(0, 3),
    ).toContain('pull');
    expect(englishStems('pulled').findIndex(({ text }) => text === 'pull')).toBeLessThan(
      englishStems('pulled').findIndex(({ text }) => text === 'pul'),
    );
  });
});

describe('American spelling', () => {
  it.each([
    ['colour', 'color'],
    ['neighbouring', 'neighboring'],
    ['centre', 'center'],
    ['defence', 'defense'],
    ['organisation', 'organization'],
    ['travelled', 'traveled'],
  ])('of %s is %s', (british, american) => {
    expect(americanSpelling(british)).toBe(american);
  });

  it.each(['four', 'hours', 'exercise', 'otherwise', 'promise', 'called', 'surprised', 'raised'])(
    'leaves %s',
    (word) => {
      expect(americanSpelling(word)).toBe(word);
    },
  );
});
