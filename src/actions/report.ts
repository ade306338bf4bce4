import { isCounted, type QualityReport, qualityScore, severityWeights } from '../domain/quality.js';
import { done, type Result, refused } from '../domain/refusal.js';
import { writeFlagsCsv } from '../formats/flags-csv.js';
import { writeMqmTsv } from '../formats/mqm-tsv.js';
import { faultlessSegments, reportedFlags } from '../store/queries/report.js';
import type { Reader } from '../store/store.js';
import { tokenise } from '../text/tokenise.js';
import type { Desk } from './desk.js';
import { letOthersIn } from './let-others-in.js';

/** How good a document's translation was, by what reviewers flagged in it. */
export async function qualityReport(desk: Desk, documentId: string): Promise<Result<QualityReport>> {
  const { reader } = desk.store;
  const document = await reader
    .selectFrom('document')
    .innerJoin('project', 'project.id', 'document.project_id')
    .where('document.id', '=', documentId)
    .select(['document.title', 'project.source_language', 'project.target_language'])
    .executeTakeFirst();
  if (!document) return refused({ kind: 'not-found' });
  const { words, segments } = await countedWords(reader, documentId);
  const flags = await reportedFlags(reader, documentId);
  const weighted = flags
    .filter(({ state }) => isCounted(state))
    .reduce((sum, { severity }) => sum + severityWeights[severity], 0);
  return done({
    documentId,
    title: document.title,
    languages: { source: document.source_language, target: document.target_language },
    words,
    segments,
    weighted,
    score: qualityScore(weighted, words),
    flags,
    faultless: await faultlessSegments(reader, documentId),
  });
}

/** So many segments are counted before others are answered. */
const PAGE = 1_000;

async function countedWords(reader: Reader, documentId: string): Promise<{ words: number; segments: number }> {
  let [words, segments, after] = [0, 0, 0];
  for (;;) {
    const page = await reader
      .selectFrom('segment')
      .where('document_id', '=', documentId)
      .where('position', '>', after)
      .orderBy('position')
      .limit(PAGE)
      .select(['position', 'target_text'])
      .execute();
    for (const { target_text } of page) words += wordsIn(target_text);
    segments += page.length;
    if (page.length < PAGE) return { words, segments };
    after = page.at(-1)!.position;
    await letOthersIn();
  }
}

function wordsIn(text: string): number {
  return tokenise(text).filter(({ kind }) => kind === 'word' || kind === 'number').length;
}

export const reportFormats = ['csv', 'mqm'] as const;
export type ReportFormat = (typeof reportFormats)[number];
export const isReportFormat = (value: unknown): value is ReportFormat => reportFormats.includes(value as ReportFormat);

/** The flags of a document as a file: `csv` for spreadsheets, `mqm` for Marot and Anthea. */
export async function writtenReport(
  desk: Desk,
  documentId: string,
  format: ReportFormat,
): Promise<Result<{ readonly fileName: string; readonly mediaType: string; readonly text: string }>> {
  const report = await qualityReport(desk, documentId);
  if (!report.ok) return report;
  const { title } = report.value;
  return format === 'csv'
    ? done({ fileName: `${title}.flags.csv`, mediaType: 'text/csv; charset=utf-8', text: writeFlagsCsv(report.value) })
    : done({
        fileName: `${title}.mqm.tsv`,
        mediaType: 'text/tab-separated-values; charset=utf-8',
        text: writeMqmTsv(report.value),
      });
}
