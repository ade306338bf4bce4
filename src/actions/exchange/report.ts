import type { ImportReport, ReadingChoices } from '../../domain/import-report.js';
import { type TranslationState, translationStates } from '../../domain/segment.js';
import type { Reader, Writer } from '../../store/store.js';
import { fileProblem } from './file-problem.js';
import { isOffered } from './offered.js';
import type { ReadFile } from './read-file.js';

/** What was found in a file and what is done about it. */
export function reportOf(name: string, read: ReadFile, { problems = {} }: ReadingChoices): ImportReport {
  const offered = read.units.filter(isOffered);
  const counts: Partial<Record<TranslationState, number>> = {};
  for (const state of translationStates) counts[state] = offered.filter((unit) => unit.state === state).length;
  return {
    name,
    format: read.format,
    version: read.facts.version ?? null,
    encoding: read.encoding,
    declared: read.declared,
    languages: Object.entries(read.facts.languages ?? {}).map(([language, count]) => ({ language, count })),
    units: offered.length,
    skipped: read.skipped,
    notTranslatable: read.units.length - offered.length,
    notes: read.units.reduce((sum, { notes }) => sum + notes.length, 0),
    states: counts,
    problems: read.problems.map((problem) => ({
      ...fileProblem(problem),
      choice: problem.unit === undefined ? 'take' : (problems[problem.kind] ?? 'take'),
    })),
  };
}

export async function keepReport(db: Writer, documentId: string, report: ImportReport): Promise<void> {
  await db
    .insertInto('import_report')
    .values({ document_id: documentId, report: JSON.stringify(report) })
    .execute();
}

/** The report of a document's import; of running text and of documents from before reports were kept, what the document says. */
export async function importReport(reader: Reader, documentId: string): Promise<ImportReport | undefined> {
  const kept = await reader
    .selectFrom('import_report')
    .where('document_id', '=', documentId)
    .select('report')
    .executeTakeFirst();
  if (kept) return JSON.parse(kept.report) as ImportReport;
  const document = await reader
    .selectFrom('document')
    .where('id', '=', documentId)
    .select(['origin_format', 'source_name', 'target_name', 'source_encoding', 'target_encoding'])
    .select(({ selectFrom }) =>
      selectFrom('segment')
        .where('segment.document_id', '=', documentId)
        .where('position', '>', 0)
        .select(({ fn }) => fn.countAll<number | string>().as('count'))
        .as('segments'),
    )
    .executeTakeFirst();
  return (
    document && {
      name: [document.source_name, document.target_name].filter((name) => name !== '').join(', '),
      format: document.origin_format,
      version: null,
      encoding: [...new Set([document.source_encoding, document.target_encoding])].join(', '),
      declared: null,
      languages: [],
      units: Number(document.segments),
      skipped: 0,
      notTranslatable: 0,
      notes: 0,
      states: {},
      problems: [],
    }
  );
}
