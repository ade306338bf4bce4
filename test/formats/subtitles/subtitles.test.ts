import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/formats/registry.js';
import { readCues } from '../../../src/formats/subtitles/cues.js';
import { subtitles, withSource } from '../../../src/formats/subtitles/index.js';
import { pairByTime } from '../../../src/formats/subtitles/pair.js';
import { readAll, rewriteAll } from '../reading.js';

const SRT = `1
00:00:01,000 --> 00:00:03,500
The spokesman
<i>arrived</i> today.

2
00:00:04,000 --> 00:00:06,000 X1:40 X2:600
He said nothing.

3
00:00:07,000 --> 00:00:08,000

4
00:00:09,000 --> 00:00:10,000
Good night.
`;

const VTT = `WEBVTT - a film

STYLE
::cue { color: lime }

NOTE 00:00:01.000 is where
it begins

intro
00:01.000 --> 00:03.500 align:start position:10%
<v Roger>Good evening.

01:00:04.000 --> 01:00:06.000
- Who?
- He.
`;

describe('subtitles', () => {
  it('of SubRip are read with their times, lines and tags', () => {
    expect(readCues(SRT).cues.map(({ start, end, text }) => [start, end, text])).toEqual([
      [1000, 3500, 'The spokesman\n<i>arrived</i> today.'],
      [4000, 6000, 'He said nothing.'],
      [7000, 8000, ''],
      [9000, 10000, 'Good night.'],
    ]);
  });

  it('of WebVTT are read past styles and notes, with names and settings', () => {
    const { kind, cues } = readCues(VTT);
    expect(kind).toBe('vtt');
    expect(cues.map(({ start, end, text, line }) => [start, end, text, line])).toEqual([
      [1000, 3500, '<v Roger>Good evening.', 10],
      [3604000, 3606000, '- Who?\n- He.', 13],
    ]);
  });

  it.each([
    [
      'an empty line among words',
      '1\n00:00:01,000 --> 00:00:02,000\nOne\n\nTwo\n\n2\n00:00:03,000 --> 00:00:04,000\nThree',
      ['One\n\nTwo', 'Three'],
    ],
    [
      'no empty line between cues',
      '1\n00:00:01,000 --> 00:00:02,000\nOne\n00:00:03,000 --> 00:00:04,000\nTwo',
      ['One', 'Two'],
    ],
    [
      'a number as words',
      '1\n00:00:01,000 --> 00:00:02,000\n1984\n\n2\n00:00:03,000 --> 00:00:04,000\n12',
      ['1984', '12'],
    ],
    ['dots for commas and short fractions', '1\n0:00:01.5 --> 0:00:02.25\nOne', ['One']],
    [
      'line ends of old Macs',
      '1\r00:00:01,000 --> 00:00:02,000\rOne\r\r2\r00:00:03,000 --> 00:00:04,000\rTwo',
      ['One', 'Two'],
    ],
    ['an arrow that is no time', '1\n00:00:01,000 --> 00:00:02,000\nleft --> right', ['left --> right']],
  ])('with %s', (_what, text, wanted) => {
    expect(readCues(text).cues.map((cue) => cue.text)).toEqual(wanted);
  });

  it('are known by what they begin with, and a text that mentions a time is none', () => {
    const kind = (text: string, name = 'a.txt') => detectFormat({ name, bytes: new Uint8Array(), text });
    expect(kind(SRT)).toBe('subtitles');
    expect(kind(VTT)).toBe('subtitles');
    expect(kind('At 00:00:01,000 --> he left.\n')).toBeUndefined();
    expect(kind('WEBVTTX\n')).toBeUndefined();
  });

  it('come back as they were without a change, whatever is in them', () => {
    const line = fc.constantFrom(
      '1',
      '',
      ' ',
      'Words',
      '00:00:01,000 --> 00:00:02,000',
      '-->',
      'WEBVTT',
      'NOTE x',
      'كلمة',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
        const text = lines.join(end);
        expect(rewriteAll(subtitles, text, () => undefined)).toBe(text);
        expect(rewriteAll(subtitles, text, (unit) => ({ target: unit.target!.text }))).toBe(text);
      }),
    );
  });

  it('take what is put in, and nothing else moves', () => {
    const put = (k: number, target: string) => (unit: { id: string }) =>
      unit.id === String(k) ? { target } : undefined;
    expect(rewriteAll(subtitles, SRT, put(2, 'Not a word.'))).toBe(SRT.replace('He said nothing.', 'Not a word.'));
    expect(rewriteAll(subtitles, SRT, put(3, 'Now with words.'))).toBe(
      SRT.replace('00:00:08,000\n', '00:00:08,000\nNow with words.\n'),
    );
    expect(rewriteAll(subtitles, SRT.replaceAll('\n', '\r\n'), put(4, 'Good\nnight.'))).toBe(
      SRT.replace('Good night.', 'Good\nnight.').replaceAll('\n', '\r\n'),
    );
  });

  it('cannot be broken by what is put in', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\n', ' ', '-->', '1', '00:00:01,000 --> 00:00:02,000') }),
        (target) => {
          for (const text of [SRT, VTT]) {
            const before = readCues(text).cues.length;
            const made = rewriteAll(subtitles, text, (unit) => (unit.id === '2' ? { target } : undefined));
            expect(readCues(made).cues).toHaveLength(before);
          }
        },
      ),
    );
  });
});

describe('pairing by time', () => {
  const cues = (...times: [number, number][]) => times.map(([start, end]) => ({ start, end }));

  it('puts each cue with the one that it shares most time with', () => {
    expect(pairByTime(cues([0, 10], [10, 20], [20, 30]), cues([0, 19], [21, 31]))).toEqual([[0, 1], [2]]);
  });

  it('puts a cue that shares none with the nearest', () => {
    expect(pairByTime(cues([0, 5], [40, 45], [60, 65]), cues([10, 20], [50, 55]))).toEqual([[0], [1, 2]]);
  });

  it('leaves no source cue out, in any order of the file, as looking at all pairs would have it', () => {
    const some = fc.array(
      fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 40 })).map(([start, long]) => ({ start, end: start + long })),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(some, some, (source, target) => {
        const paired = pairByTime(source, target);
        expect(paired.flat().sort((a, b) => a - b)).toEqual(source.map((_, k) => k));
        const shared = (k: number, j: number) =>
          Math.min(source[k]!.end, target[j]!.end) - Math.max(source[k]!.start, target[j]!.start);
        for (const [j, own] of paired.entries())
          for (const k of own) expect(shared(k, j)).toBe(Math.max(...target.map((_, other) => shared(k, other))));
      }),
    );
  });

  it('gives each cue of the translation its words', () => {
    const { units } = readAll(subtitles, SRT);
    const arabic =
      '1\n00:00:01,200 --> 00:00:03,000\nوصل المتحدث اليوم.\n\n2\n00:00:04,100 --> 00:00:06,000\nلم يقل شيئا.\n';
    const paired = withSource(units, SRT, arabic);
    if (!Array.isArray(paired)) throw new Error(JSON.stringify(paired));
    expect(paired.map((unit) => unit.source.text)).toEqual(['وصل المتحدث اليوم.', 'لم يقل شيئا.', '', '']);
  });
});
