import type { ImportReport } from '../../domain/import-report.js';
import { writeImportReport, writeImportReportCsv } from '../../formats/import-report.js';

/** The report of an import as a file: lines of text, or its problems as a table. */
export function importReportFile(
  report: ImportReport,
  kind: 'txt' | 'csv',
): { readonly text: string; readonly mediaType: string } {
  return kind === 'txt'
    ? { text: writeImportReport(report), mediaType: 'text/plain; charset=utf-8' }
    : { text: writeImportReportCsv(report), mediaType: 'text/csv; charset=utf-8' };
}
