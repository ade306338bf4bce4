import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onGraphemeBorder, snapToGraphemes } from '../../src/text/graphemes.js';
import { type Reanchored, reanchor } from '../../src/text/reanchor.js';
import type { Span } from '../../src/text/span.js';
import { diffTokens } from '../../src/text/token-diff.js';
import { tokenise } from '../../src/text/tokenise.js';
import { news } from './arbitraries.js';

describe('a token diff', () => {
  it('rebuilds both texts and never cuts inside a word', () => {
    fc.assert(
      fc.property(news, news, (before, after) => {
        const parts = diffTokens(before, after);
        expect(parts.flatMap((part) => (part.op === 'insert' ? [] : [part.text])).join('')).toBe(before);
        expect(parts.flatMap((part) => (part.op === 'delete' ? [] : [part.text])).join('')).toBe(after);
        const borders = new Set(
          tokenise(after)
            .map((token) => token.start)
            .concat(after.length),
        );
        for (const part of parts) if (part.op !== 'delete') expect(borders.has(part.afterStart)).toBe(true);
      }),
    );
  });

  it('keeps an Arabic word whole where one letter changed', () => {
    expect(diffTokens('A b c d', 'X y z d').map(({ op, text }) => [op, text])).toEqual([
      ['delete', 'A b c'],
      ['insert', 'X y z'],
      ['equal', ' d'],
    ]);
    expect(diffTokens('قال المسماري اليوم', 'قال المسمارية اليوم').map(({ op, text }) => [op, text])).toEqual([
      ['equal', 'قال '],
      ['delete', 'المسماري'],
      ['insert', 'المسمارية'],
      ['equal', ' اليوم'],
    ]);
  });

  it('of two long texts without anything in common still ends', () => {
    const before = Array.from({ length: 10_000 }, (_, k) => `a${k}`).join(' ');
    const after = Array.from({ length: 10_000 }, (_, k) => `b${k}`).join('\n');
    expect(diffTokens(before, after).map(({ op, text }) => [op, text.length])).toEqual([
      ['delete', before.length],
      ['insert', after.length],
    ]);
  });
});

describe('re-anchoring', () => {
  const mark = (text: string, words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  const before = 'Al-Mismari said that Haftar will to meet with Moscow.';

  it.each<[string, string, string, string | null]>([
    ['moves with its words', 'Yesterday Al-Mismari said that Haftar will to meet with Moscow.', 'kept', 'will to meet'],
    ['covers what survives', 'Al-Mismari said that Haftar will meet with Moscow.', 'changed', 'will meet'],
    ['shrinks to what survives', 'Al-Mismari said that Haftar wants to see Moscow.', 'changed', 'to'],
    ['is gone with its words', 'Something else entirely', 'gone', null],
    ['follows words to another place', 'Haftar will to meet with Moscow, Al-Mismari said.', 'kept', 'will to meet'],
    ['does not take up words that came twice', 'Haftar will to meet and will to meet Moscow.', 'kept', 'will to meet'],
  ])('%s', (_what, after, kind, words) => {
    const found = reanchor(mark(before, 'will to meet'), before, after);
    expect(found.kind).toBe(kind);
    expect(found.kind === 'gone' ? null : after.slice(found.span.start, found.span.end)).toBe(words);
  });

  it.each<[string, string, Span, string, Reanchored]>([
    [
      'a word marked in part',
      'Haftar went',
      { start: 0, end: 3 },
      'So Haftar went',
      { kind: 'kept', span: { start: 3, end: 6 } },
    ],
    ['the part of a word that is gone', 'Haftar went', { start: 0, end: 3 }, 'He went', { kind: 'gone', near: 0 }],
    [
      'punctuation',
      'No, he said',
      { start: 2, end: 3 },
      'Oh no, he said',
      { kind: 'kept', span: { start: 5, end: 6 } },
    ],
    ['punctuation that is gone', 'No, he said', { start: 2, end: 3 }, 'No he said', { kind: 'gone', near: 2 }],
    ['an empty mark', 'one two', { start: 4, end: 4 }, 'one and two', { kind: 'kept', span: { start: 8, end: 8 } }],
    [
      'a word that is gone from the middle',
      'one two three',
      { start: 4, end: 7 },
      'one three',
      { kind: 'gone', near: 4 },
    ],
    ['a word that stood twice', 'to be to', { start: 6, end: 8 }, 'to be', { kind: 'gone', near: 5 }],
  ])('places %s', (_what, from, span, to, expected) => {
    expect(reanchor(span, from, to)).toEqual(expected);
  });

  it.each<[string, string, string, string, string | null]>([
    ['vowel signs', 'He wrote "كَتَبَ الدَّرْسَ" here.', 'الدَّرْسَ', 'He wrote "كَتَبَ الدرس" here.', 'الدرس'],
    ['a non-joiner', 'They say می\u200cخواهم here.', 'می\u200cخواهم', 'They say میخواهم here.', 'میخواهم'],
    ['the seat of a hamza', 'قال أحمد ذلك.', 'أحمد', 'ثم قال احمد ذلك.', 'احمد'],
    ['capitals', 'In moscow they met.', 'moscow', 'There, in Moscow, they met.', 'Moscow'],
    ['vowel signs, where it is not said which of two', 'كَتَبَ الدَّرْسَ', 'كَتَبَ', 'كتب الدرس كتب', null],
    ['a word within another', 'He met Ali there.', 'Ali', 'He met Aliya there.', null],
  ])('finds words that differ by %s alone', (_what, from, words, to, found) => {
    const moved = reanchor(mark(from, words), from, to);
    expect(moved.kind === 'gone' ? null : to.slice(moved.span.start, moved.span.end)).toBe(found);
    expect(moved.kind).toBe(found === null ? 'gone' : 'changed');
  });

  it('gives a span back to the unit where the text is the same', () => {
    expect(reanchor({ start: 3, end: 9 }, before, before)).toEqual({ kind: 'kept', span: { start: 3, end: 9 } });
  });

  it('stays on grapheme borders and inside the text', () => {
    fc.assert(
      fc.property(news, news, fc.nat(60), fc.nat(60), (from, to, a, b) => {
        const span = snapToGraphemes(from, { start: Math.min(a, b), end: Math.max(a, b) });
        const found = reanchor(span, from, to);
        const offsets = found.kind === 'gone' ? [found.near] : [found.span.start, found.span.end];
        for (const offset of offsets) expect(onGraphemeBorder(to, offset)).toBe(true);
      }),
    );
  });
});
