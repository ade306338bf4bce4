import { documentAddress, draftAddress, importAddress, projectAddress } from '../../../views/addresses.js';
import { ImportingPage, ImportStatus } from '../../../views/pages/importing.js';
import type { ImportJob } from '../../actions/import-jobs.js';
import { startImport } from '../../actions/start-import.js';
import { message, refuse, render, renderPiece } from '../page.js';
import { projectOf } from '../project.js';
import { problemStatus } from '../refusals.js';
import { actorOf, type PlacedRequest, placed, type Route, wantsPiece } from '../route.js';
import { showProject } from './projects.js';

/** Imports under way: started, watched, stopped. Their addresses are the project's, since a draft is gone once it is a document. */
export const runningImportRoutes: Route[] = [
  placed('POST', '/imports/:draft/document', 'document.import', 'draft', start),
  placed('GET', '/projects/:project/imports/:draft', 'document.import', 'project', watch),
  placed('POST', '/projects/:project/imports/:draft/stop', 'document.import', 'project', stop),
];

/** Most imports take less: their document is the answer. */
const ANSWER_WITHIN_MS = 2_000;

async function start(request: PlacedRequest): Promise<Response> {
  const { c, desk, place } = request;
  const draftId = place.draftId!;
  const job = await startImport(desk, actorOf(place.standing), { draftId });
  if (!job) return message(request, 404, 'not-found');
  await ended(job, ANSWER_WITHIN_MS);
  return job.ended ? answer(request, job, draftId) : c.redirect(importAddress(place.projectId, draftId), 303);
}

async function watch(request: PlacedRequest): Promise<Response> {
  const { c, page } = request;
  const { draftId, job } = asked(request);
  if (!job) return elsewhere(request, draftId);
  if (job.ended) return wantsPiece(request) ? c.body(null, 204) : answer(request, job, draftId);
  const shown = { draftId, projectId: job.projectId, title: job.title, ...job.progress };
  if (wantsPiece(request)) return renderPiece(request, ImportStatus({ context: page, running: shown }));
  return render(request, ImportingPage(page, { project: await projectOf(request), running: shown }));
}

async function stop(request: PlacedRequest): Promise<Response> {
  const { draftId, job } = asked(request);
  if (!job) return elsewhere(request, draftId);
  job.stop();
  return answer(request, job, draftId);
}

function asked({ c, desk, place }: PlacedRequest): { draftId: string; job: ImportJob | undefined } {
  const draftId = c.req.param('draft')!;
  const job = desk.imports.find(draftId);
  return { draftId, job: job?.projectId === place.projectId ? job : undefined };
}

async function answer(request: PlacedRequest, job: ImportJob, draftId: string): Promise<Response> {
  const outcome = await job.outcome;
  if (outcome === 'stopped') return request.c.redirect(draftAddress(draftId), 303);
  if (!outcome.ok && outcome.refusal.kind === 'unreadable')
    return showProject(request, { fileProblem: outcome.refusal.problem }, problemStatus(outcome.refusal.problem));
  if (!outcome.ok) return refuse(request, outcome.refusal);
  return request.c.redirect(documentAddress(outcome.value.documentId), 303);
}

/** Nothing goes on: the server was started anew, or it is long done. */
async function elsewhere({ c, desk, place }: PlacedRequest, draftId: string): Promise<Response> {
  const draft = await desk.store.reader
    .selectFrom('draft_import')
    .where('id', '=', draftId)
    .where('project_id', '=', place.projectId)
    .select('id')
    .executeTakeFirst();
  return c.redirect(draft ? draftAddress(draft.id) : projectAddress(place.projectId), 303);
}

async function ended(job: ImportJob, within: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    job.outcome.catch(() => undefined),
    new Promise<void>((resolve) => {
      timer = setTimeout(resolve, within);
    }),
  ]);
  clearTimeout(timer);
}
