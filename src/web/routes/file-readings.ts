import { z } from 'zod';
import { draftAddress } from '../../../views/addresses.js';
import { ExchangePage } from '../../../views/pages/exchange.js';
import { foundAgain } from '../../actions/batch/found.js';
import { fileProblem } from '../../actions/exchange/file-problem.js';
import { chooseReading, stagedFile } from '../../actions/exchange/import-file.js';
import { importReport } from '../../actions/exchange/report.js';
import { importReportFile } from '../../actions/exchange/report-file.js';
import {
  type ProblemChoice,
  problemChoices,
  type ReadingChoices,
  type TableColumns,
} from '../../domain/import-report.js';
import { documentById } from '../../store/queries/projects.js';
import { attachment } from '../download.js';
import { BadForm, readForm } from '../forms.js';
import { message, render } from '../page.js';
import { projectOf } from '../project.js';
import { problemStatus } from '../refusals.js';
import { actorOf, type PlacedRequest, placed, type Route } from '../route.js';

/** How a file is to be read before it is imported, and the report that is kept of it. */
export const readingRoutes: Route[] = [
  placed('POST', '/imports/:draft/reading', 'document.import', 'draft', choose),
  placed('GET', '/documents/:document/import-report.txt', 'project.read', 'document', (request) =>
    report(request, 'txt'),
  ),
  placed('GET', '/documents/:document/import-report.csv', 'project.read', 'document', (request) =>
    report(request, 'csv'),
  ),
];

async function choose(request: PlacedRequest): Promise<Response> {
  const { c, desk, place, page } = request;
  const draftId = place.draftId!;
  const file = await stagedFile(desk, draftId);
  if (!file) return c.redirect(draftAddress(draftId), 303);
  const form = await readForm(c, z.looseObject({ encoding: z.string().optional(), columns: z.string().optional() }));
  const problems = problemsIn(form);
  const choices: ReadingChoices = {
    ...(form.encoding === undefined ? {} : { encoding: form.encoding || undefined }),
    ...(form.columns === undefined ? {} : { columns: columnsIn(form) }),
    ...(problems ? { problems: { ...file.choices.problems, ...problems } } : {}),
  };
  const chosen = await chooseReading(desk, actorOf(place.standing), { draftId, choices });
  if (chosen.ok) await foundAgain(desk, draftId);
  if (chosen.ok) return c.redirect(draftAddress(draftId), 303);
  const problem = fileProblem(chosen.problem);
  return render(
    request,
    ExchangePage(page, { project: await projectOf(request), file, problem }),
    problemStatus(problem),
  );
}

type Fields = Readonly<Record<string, unknown>>;

function problemsIn(form: Fields): Record<string, ProblemChoice> | undefined {
  const found = Object.entries(form).flatMap(([name, value]) => {
    const kind = /^problem-([a-z-]{1,40})$/.exec(name)?.[1];
    const choice = problemChoices.find((known) => known === value);
    return kind && choice ? [[kind, choice] as const] : [];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

const parts = ['source', 'target', 'id', 'state', 'note'] as const;
const MOST_COLUMNS = 1_000;

function columnsIn(form: Fields): TableColumns {
  const columns: { -readonly [Part in keyof TableColumns]?: TableColumns[Part] } = { header: form.header === '1' };
  for (let k = 0; k < MOST_COLUMNS; k++) {
    const part = parts.find((known) => known === form[`column${k}`]);
    if (part && columns[part] !== undefined) throw new BadForm(`column${k}: ${part} is there twice`);
    if (part) columns[part] = k;
  }
  const { source, target, header = false } = columns;
  if (source === undefined || target === undefined) throw new BadForm('columns: one for each language is needed');
  return { ...columns, header, source, target };
}

async function report(request: PlacedRequest, kind: 'txt' | 'csv'): Promise<Response> {
  const { c, desk, place } = request;
  const document = await documentById(desk.store.reader, place.documentId!);
  const found = await importReport(desk.store.reader, place.documentId!);
  if (!document || !found) return message(request, 404, 'not-found');
  const { text, mediaType } = importReportFile(found, kind);
  return c.body(text, 200, {
    'Content-Type': mediaType,
    'Content-Disposition': attachment(`${document.title}.import.${kind}`),
  });
}
