import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceBreakCandidates } from '../../src/text/break-candidates.js';
import { splitSentences } from '../../src/text/sentences.js';
import { tokenise } from '../../src/text/tokenise.js';

/** The text with a bar at each place. */
function barred(text: string, language: string): string {
  const places = sentenceBreakCandidates(text, language, { start: 0, end: text.length });
  return [0, ...places].map((at, k) => text.slice(at, places[k])).join('|');
}

describe('places where an unmarked sentence might begin', () => {
  it.each<[string, string, string]>([
    ['ar', 'أعلن الوزير الاتفاق وأضاف مساعده أن العمل بدأ', 'أعلن الوزير الاتفاق |وأضاف مساعده أن العمل بدأ'],
    ['ar', 'انتهى اللقاء سيعود الوفد غدا لم يعلق أحد', 'انتهى اللقاء |سيعود الوفد غدا |لم يعلق أحد'],
    ['ar', 'قال "كذا" المدير، فغادر', 'قال |"كذا" |المدير، |فغادر'],
    ['en', 'Giants win two games The coach smiled', 'Giants win two games |The coach smiled'],
    ['en', 'He left; she stayed, and they met (at 12:30).', 'He left; |she stayed, |and they met (at 12:30).'],
    ['en', 'Nothing to cut here', 'Nothing to cut here'],
    ['fr', 'Il part Elle reste', 'Il part |Elle reste'],
  ])('%s: %s', (language, text, expected) => {
    expect(barred(text, language)).toBe(expected);
  });

  it('lie inside the span, on token borders, with a word on both sides', () => {
    const text = fc
      .array(fc.constantFrom('قال ', 'وقال ', 'The ', 'war ', '، ', '"', '«', '» ', '. ', '5 ', ' — '), {
        maxLength: 30,
      })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom('ar', 'en'), (value, language) => {
        for (const span of splitSentences(value, language)) {
          const borders = tokenise(value.slice(span.start, span.end)).map((token) => span.start + token.start);
          const places = sentenceBreakCandidates(value, language, span);
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
          for (const place of places) {
            expect(borders).toContain(place);
            expect(value.slice(span.start, place)).toMatch(/[\p{L}\p{N}]/u);
            expect(value.slice(place, span.end)).toMatch(/[\p{L}\p{N}]/u);
          }
        }
      }),
    );
  });
});
