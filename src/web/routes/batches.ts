import { batchAddress, projectAddress } from '../../../views/addresses.js';
import { BatchList, BatchPage, type BatchView } from '../../../views/pages/batch.js';
import { dropBatch, dropItem, importClean, importItem, stopBatch } from '../../actions/batch/import-batch.js';
import { stageBatch } from '../../actions/batch/stage-batch.js';
import type { ImportJob } from '../../actions/import-jobs.js';
import type { Result } from '../../domain/refusal.js';
import { batchById } from '../../store/queries/batches.js';
import { message, refuse, render, renderPiece } from '../page.js';
import { projectOf } from '../project.js';
import { importStatus, problemStatus } from '../refusals.js';
import { actorOf, type PlacedRequest, placed, type Route, wantsPiece } from '../route.js';
import type { UploadedFile } from '../uploads.js';
import { showProject } from './projects.js';

/** Many files that were given at once: looked at, imported, dropped. */
export const batchRoutes: Route[] = [
  placed('GET', '/batches/:batch', 'document.import', 'batch', show),
  placed('POST', '/batches/:batch/documents', 'document.import', 'batch', async (request) =>
    started(request, await importClean(request.desk, ...of(request))),
  ),
  placed('POST', '/batches/:batch/stop', 'document.import', 'batch', async (request) =>
    answer(request, await stopBatch(request.desk, ...of(request))),
  ),
  placed('POST', '/batches/:batch/discard', 'document.import', 'batch', async (request) => {
    const dropped = await dropBatch(request.desk, ...of(request));
    if (!dropped.ok) return refuse(request, dropped.refusal);
    return request.c.redirect(projectAddress(request.place.projectId), 303);
  }),
  placed('POST', '/batches/:batch/items/:item/document', 'document.import', 'batch', async (request) => {
    const [actor, { batchId }] = of(request);
    const job = await importItem(request.desk, actor, { batchId, itemId: request.c.req.param('item')! });
    return started(request, job.ok ? { ok: true, value: [job.value] } : job);
  }),
  placed('POST', '/batches/:batch/items/:item/discard', 'document.import', 'batch', async (request) => {
    const [actor, { batchId }] = of(request);
    return answer(request, await dropItem(request.desk, actor, { batchId, itemId: request.c.req.param('item')! }));
  }),
];

function of({ place }: PlacedRequest) {
  return [actorOf(place.standing), { batchId: place.batchId! }] as const;
}

/** Files that were chosen or dropped together. */
export async function stageMany(request: PlacedRequest, files: readonly UploadedFile[]): Promise<Response> {
  const { c, desk, place } = request;
  const staged = await stageBatch(desk, actorOf(place.standing), { projectId: place.projectId, files });
  switch (staged.kind) {
    case 'batch':
      return c.redirect(batchAddress(staged.batchId), 303);
    case 'draft':
      return c.redirect(`/imports/${staged.draftId}`, 303);
    case 'refused': {
      const { refusal } = staged;
      if (refusal.kind === 'file')
        return showProject(request, { fileProblem: refusal.problem }, problemStatus(refusal.problem));
      if (refusal.kind === 'text')
        return showProject(request, { importProblem: refusal.problem }, importStatus(refusal.problem));
      const problem = { kind: 'one-side', detail: null, place: null, unit: null, more: 0 };
      return showProject(request, { fileProblem: problem }, problemStatus(problem));
    }
  }
}

async function show(request: PlacedRequest): Promise<Response> {
  const { c, page } = request;
  const batch = await viewOf(request);
  if (!batch) return message(request, 404, 'not-found');
  if (!wantsPiece(request)) return render(request, BatchPage(page, { project: await projectOf(request), batch }));
  return batch.running.size === 0 ? c.body(null, 204) : renderPiece(request, BatchList({ context: page, batch }));
}

async function viewOf({ desk, place }: PlacedRequest): Promise<BatchView | undefined> {
  const batch = await batchById(desk.store.reader, place.batchId!);
  if (!batch) return undefined;
  const running = new Map<string, ImportJob['progress']>();
  for (const { id, draftId } of batch.items) {
    const job = draftId === null ? undefined : desk.imports.find(draftId);
    if (job && !job.ended) running.set(id, job.progress);
  }
  return { ...batch, running };
}

/** The imports go on; their page says how far they are. */
function started(request: PlacedRequest, result: Result<ImportJob[]>): Response | Promise<Response> {
  if (result.ok)
    for (const { outcome } of result.value)
      outcome.catch((error: unknown) => request.log.error({ err: error }, 'an import of a batch failed'));
  return answer(request, result);
}

function answer(request: PlacedRequest, result: Result<unknown>): Response | Promise<Response> {
  return result.ok ? request.c.redirect(batchAddress(request.place.batchId!), 303) : refuse(request, result.refusal);
}
