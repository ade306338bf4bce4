import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { raiseFlag } from '../../src/actions/raise-flag.js';
import { qualityReport, writtenReport } from '../../src/actions/report.js';
import { approve } from '../../src/actions/review.js';
import { dismissFlag } from '../../src/actions/settle-flag.js';
import { saveTranslation } from '../../src/actions/translate.js';
import type { Category, Severity } from '../../src/domain/flag.js';
import { type QualityReport, qualityScore } from '../../src/domain/quality.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { writeMqmTsv } from '../../src/formats/mqm-tsv.js';
import { must, smallDocument, type Team, type TestDesk, team, testDesk } from './desk.js';

let t: TestDesk;
let people: Team;
let documentId: string;
let rows: SegmentRow[];
beforeEach(async () => {
  t = await testDesk();
  people = await team(t.desk);
  ({ documentId, rows } = await smallDocument(t.desk, people.translator, people.projectId));
});
afterEach(() => t.end());

async function flag(k: number, words: string | null, severity: Severity, category: Category, comment = '') {
  const { id, version, targetText } = rows[k]!;
  const start = words === null ? 0 : targetText.indexOf(words);
  const raised = must(
    await raiseFlag(t.desk, people.reviewer, {
      segmentId: id,
      version,
      side: words === null ? null : 'target',
      span: words === null ? null : { start, end: start + words.length },
      category,
      severity,
      comment,
      proposal: null,
    }),
  );
  return raised.flags.at(-1)!;
}

describe('the quality of a document', () => {
  it('is a hundred less the weighted errors for each hundred words; what was dismissed is no error', async () => {
    await flag(0, 'will to meet', 'major', 'fluency/grammar');
    await flag(1, null, 'critical', 'accuracy/mistranslation');
    const wrong = await flag(2, 'Moscow', 'critical', 'locale/name');
    must(await dismissFlag(t.desk, people.translator, { flagId: wrong.id, reason: 'no-error' }));
    const report = must(await qualityReport(t.desk, documentId));
    expect(report.weighted).toBe(5 + 25);
    expect(report.words).toBe(9 + 15 + 7);
    expect(report.score).toBeCloseTo(100 * (1 - 30 / 31), 9);
    expect(report.flags.map(({ state }) => state)).toEqual(['open', 'open', 'dismissed']);
  });

  it('is not told of a text without words', () => {
    expect(qualityScore(3, 0)).toBeNull();
    expect(qualityScore(0, 10)).toBe(100);
    expect(qualityScore(25, 10)).toBeLessThan(0);
  });

  it('quotes the text that a flag was raised on, also after it was mended', async () => {
    await flag(0, 'will to meet', 'major', 'fluency/grammar');
    const { id } = rows[0]!;
    must(await saveTranslation(t.desk, people.translator, { segmentId: id, version: 1, text: 'Anew.', confirm: true }));
    const [reported] = must(await qualityReport(t.desk, documentId)).flags;
    expect(reported!.targetText).toBe(rows[0]!.targetText);
    expect(reported!.targetText.slice(reported!.span!.start, reported!.span!.end)).toBe('will to meet');
  });
});

describe('the flags as files', () => {
  it('are a table that no spreadsheet runs', async () => {
    await flag(0, 'will to meet', 'major', 'fluency/grammar', '=HYPERLINK("http://x")');
    const written = must(await writtenReport(t.desk, documentId, 'csv'));
    const [row, ...more] = parse(written.text, { columns: true }) as Record<string, string>[];
    expect(more).toEqual([]);
    expect(row).toMatchObject({ segment: '1', severity: 'major', points: '5', state: 'open', words: 'will to meet' });
    expect(row!.comment).toBe('\'=HYPERLINK("http://x")');
    expect(row!.en).toBe(rows[0]!.targetText);
  });

  it('are ten columns for Marot: errors with their words marked, and approved segments as free of errors', async () => {
    await flag(0, 'will to meet', 'major', 'fluency/grammar', 'two\nlines\tand a tab');
    must(await approve(t.desk, people.reviewer2, { segmentId: rows[2]!.id, version: 1 }));
    const { text } = must(await writtenReport(t.desk, documentId, 'mqm'));
    const lines = text.trimEnd().split('\n');
    expect(lines.map((line) => line.split('\t').length)).toEqual([10, 10, 10]);
    expect(lines[0]).toMatch(/^system\tdoc\t/);
    const [, doc, segment, , rater, , target, category, severity, metadata] = lines[1]!.split('\t');
    expect([doc, segment, rater]).toEqual(['Interview:ar-en', '1', 'Reviewer']);
    expect(target).toBe('Al-Mismari said that Haftar <v>will to meet</v> with Moscow.');
    expect([category, severity]).toEqual(['Fluency/Grammar', 'Major']);
    expect(JSON.parse(metadata!)).toMatchObject({ note: 'two\nlines\tand a tab', marked_text: 'will to meet' });
    expect(lines[2]!.split('\t').slice(2, 9)).toEqual([
      '3',
      '0',
      'Reviewer2',
      rows[2]!.sourceText,
      rows[2]!.targetText,
      'No-error',
      'No-error',
    ]);
  });

  it('do not take a mark of the text for one of theirs', () => {
    const report = { title: 'x', languages: { source: 'ar', target: 'en' }, flags: [], words: 1, segments: 1 };
    const faultless = [{ position: 1, sourceText: '<v>a</v>', targetText: 'b', by: 'r', at: '2026-01-01T00:00:00Z' }];
    const whole = { ...report, documentId: 'd', weighted: 0, score: 100, faultless } satisfies QualityReport;
    expect(writeMqmTsv(whole)).toContain('&lt;v&gt;a&lt;/v&gt;');
  });
});
