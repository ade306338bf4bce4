import fc from 'fast-check';
import { expect, it } from 'vitest';
import { categories, flagStates, severities } from '../../src/domain/flag.js';
import type { QualityReport, ReportedFlag } from '../../src/domain/quality.js';
import { writeMqmTsv } from '../../src/formats/mqm-tsv.js';

/** What a reader of the format has to make of a cell: marks taken out, what was written for one put back. */
const withoutMarks = (cell: string) => cell.replace(/<\/?v>/g, '').replace(/&lt;(\/?v)&gt;/g, '<$1>');
const oneLine = (text: string) => text.replace(/[\t\r\n]+/g, ' ');

const text = fc
  .array(fc.constantFrom('word', 'كلمة', ' ', '\t', '\n', '<v>', '</v>', '"', '=1', '&lt;', '𝒳', "'"), { maxLength: 8 })
  .map((parts) => parts.join(''));
const flag = fc
  .record({
    sourceText: text,
    targetText: text,
    side: fc.constantFrom('source' as const, 'target' as const, null),
    comment: text,
    title: text,
    category: fc.constantFrom(...categories),
    severity: fc.constantFrom(...severities),
    state: fc.constantFrom(...flagStates),
    position: fc.integer({ min: -2, max: 9 }),
    cut: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ cut, side, ...made }): ReportedFlag => {
    const whole = side === null ? '' : made[`${side}Text`];
    const [start = 0, end = 0] = cut.map((part) => Math.round(part * whole.length)).sort((a, b) => a - b);
    const marked = side === null ? null : { start, end };
    const words = marked && whole.slice(start, end);
    const at = '2026-01-01T00:00:00.000Z';
    return {
      ...made,
      id: 'f',
      segmentId: 's',
      side,
      span: marked,
      words,
      proposal: null,
      by: 'R\tx',
      textBy: null,
      at,
    };
  });

it('gives ten cells a line, JSON in the last, and texts and marks that read back, whatever is in them', () => {
  fc.assert(
    fc.property(fc.array(flag, { maxLength: 5 }), text, (flags, title) => {
      const report: QualityReport = {
        ...{ documentId: 'd', title, languages: { source: 'ar', target: 'en' }, words: 1, segments: 1, weighted: 0 },
        ...{ score: 100, flags, faultless: [] },
      };
      const [header, ...lines] = writeMqmTsv(report).trimEnd().split('\n');
      expect(header!.split('\t').slice(0, 2)).toEqual(['system', 'doc']);
      const counted = flags.filter(({ state }) => state !== 'dismissed').sort((a, b) => a.position - b.position);
      expect(lines).toHaveLength(counted.length);
      for (const [k, line] of lines.entries()) {
        const cells = line.split('\t');
        const { sourceText, targetText, side, words, comment } = counted[k]!;
        expect(cells).toHaveLength(10);
        expect(cells.slice(5, 7).map(withoutMarks)).toEqual([sourceText, targetText].map(oneLine));
        const found = /<v>(.*)<\/v>/.exec(cells[side === 'source' ? 5 : 6]!)?.[1];
        expect(found === undefined ? null : withoutMarks(found)).toBe(words === null ? null : oneLine(words));
        expect(JSON.parse(cells[9]!)).toMatchObject({
          marked_text: words ?? '',
          ...(comment ? { note: comment } : {}),
        });
      }
    }),
  );
});
