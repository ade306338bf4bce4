import { stringify } from 'csv-stringify/sync';
import type { ImportReport } from '../domain/import-report.js';
import { withoutFormula } from './csv/formula.js';
import { type Problem, problemLine } from './problem.js';

const done = { take: 'taken as it is', skip: 'left out', stop: 'stopped' } as const;

/** The report of an import as lines of text. */
export function writeImportReport(report: ImportReport): string {
  const { problems } = report;
  const states = Object.entries(report.states).filter(([, count]) => count! > 0);
  return [
    `File: ${report.name}`,
    `Format: ${report.format}${report.version ? ` ${report.version}` : ''}`,
    `Encoding: ${report.encoding}${report.declared && report.declared !== report.encoding ? ` (the file says ${report.declared})` : ''}`,
    `Languages: ${report.languages.map(({ language, count }) => `${language} (${count})`).join(', ') || '-'}`,
    `Units: ${report.units}`,
    `Left out by choice: ${report.skipped}`,
    `Not to be translated: ${report.notTranslatable}`,
    `Notes: ${report.notes}`,
    `States: ${states.map(([state, count]) => `${state} ${count}`).join(', ') || '-'}`,
    `Problems: ${problems.length === 0 ? 'none' : ''}`,
    ...problems.map((problem) => `- ${problemLine(asProblem(problem))}: ${done[problem.choice]}`),
    '',
  ].join('\n');
}

/** The problems of an import as a table, one a row; nothing in it is run as a formula. */
export function writeImportReportCsv({ name, problems }: ImportReport): string {
  return stringify(
    problems.map((problem) => [
      name,
      problem.kind,
      problem.detail ?? '',
      problem.place?.line ?? '',
      problem.place?.column ?? '',
      problem.unit ?? '',
      problem.more,
      problem.choice,
    ]),
    {
      header: true,
      columns: ['file', 'problem', 'detail', 'line', 'column', 'unit', 'more of it', 'done'],
      cast: { string: withoutFormula },
      record_delimiter: '\r\n',
    },
  );
}

function asProblem({ kind, detail, place, unit, more }: ImportReport['problems'][number]): Problem {
  return {
    kind: kind as Problem['kind'],
    ...(detail === null ? {} : { detail }),
    ...(place === null ? {} : { place }),
    ...(unit === null ? {} : { unit }),
    more,
  };
}
