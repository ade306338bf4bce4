import { describe, expect, it } from 'vitest';
import { languageOfMany } from '../../src/text/detect.js';

const english = 'The ministry said on Monday that the talks between the two sides would go on in the coming weeks.';
const french = 'Le ministère a déclaré lundi que les pourparlers entre les deux parties se poursuivraient bientôt.';

describe('the language of the texts of a file', () => {
  it('is the other one where their script is', () => {
    expect(languageOfMany(['Save the file.', 'Open'], 'ar')).toBe('en');
    expect(languageOfMany(['احفظ الملف.', 'فتح'], 'en')).toBe('ar');
  });

  it('is what was expected of short texts in its script, whatever they look like', () => {
    expect(languageOfMany(['Reset', 'Options', 'Format', 'Volume'], 'en')).toBe('en');
    expect(languageOfMany(['Le chat'], 'en')).toBe('en');
  });

  it('is what was expected where there is no word', () => {
    expect(languageOfMany(['', '12', '…'], 'ar')).toBe('ar');
    expect(languageOfMany([], 'en')).toBe('en');
  });

  it('is found in prose of another language in the same script', () => {
    expect(languageOfMany(Array<string>(6).fill(french), 'en')).toBe('fr');
    expect(languageOfMany(Array<string>(6).fill(english), 'en')).toBe('en');
  });

  it('is not found in the same few words, however often they come', () => {
    const lines = Array.from({ length: 5_000 }, (_, k) => `Spokesman ${k} said`);
    expect(languageOfMany(lines, 'en')).toBe('en');
  });

  it('is found in a file of many texts', () => {
    expect(languageOfMany(Array<string>(50_000).fill(english), 'ar')).toBe('en');
  });
});
