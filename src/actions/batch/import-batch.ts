import { type BatchItem, type BatchRefusal, isClean } from '../../domain/batch.js';
import { done, type Result, refused } from '../../domain/refusal.js';
import { batchById } from '../../store/queries/batches.js';
import type { Actor, Desk } from '../desk.js';
import { discardDraft } from '../draft-import.js';
import type { ImportJob } from '../import-jobs.js';
import { startImport } from '../start-import.js';

interface OfBatch {
  readonly batchId: string;
}

/** Starts the import of everything in a batch that nothing is to be known of, one behind the other. */
export async function importClean(desk: Desk, actor: Actor, { batchId }: OfBatch): Promise<Result<ImportJob[]>> {
  const batch = await batchById(desk.store.reader, batchId);
  if (!batch) return refused({ kind: 'not-found' });
  const jobs: ImportJob[] = [];
  for (const item of batch.items) {
    if (!isClean(item) || isRunning(desk, item)) continue;
    const job = await start(desk, actor, item, jobs.at(-1)?.outcome);
    if (job) jobs.push(job);
  }
  return done(jobs);
}

/** Starts the import of one item, whatever is to be known of it. */
export async function importItem(
  desk: Desk,
  actor: Actor,
  input: OfBatch & { readonly itemId: string },
): Promise<Result<ImportJob>> {
  const item = await itemOf(desk, input);
  const job = item && (await start(desk, actor, item, undefined));
  return job ? done(job) : refused({ kind: 'not-found' });
}

/** Takes one item out of a batch, with its draft. A document that was made of it stays. */
export async function dropItem(
  desk: Desk,
  actor: Actor,
  input: OfBatch & { readonly itemId: string },
): Promise<Result<null>> {
  const item = await itemOf(desk, input);
  if (!item) return refused({ kind: 'not-found' });
  if (item.draftId) await discardDraft(desk, actor, { draftId: item.draftId });
  await desk.store.write((db) => db.deleteFrom('import_batch_item').where('id', '=', item.id).execute());
  return done(null);
}

/** Forgets a batch, with the drafts that were not imported. */
export async function dropBatch(desk: Desk, actor: Actor, { batchId }: OfBatch): Promise<Result<null>> {
  const batch = await batchById(desk.store.reader, batchId);
  if (!batch) return refused({ kind: 'not-found' });
  for (const { draftId } of batch.items) if (draftId) await discardDraft(desk, actor, { draftId });
  await desk.store.write((db) => db.deleteFrom('import_batch').where('id', '=', batchId).execute());
  return done(null);
}

/** Stops the imports of a batch that go on or wait. What is a document already stays; the drafts of the others stay too. */
export async function stopBatch(desk: Desk, _actor: Actor, { batchId }: OfBatch): Promise<Result<null>> {
  const batch = await batchById(desk.store.reader, batchId);
  if (!batch) return refused({ kind: 'not-found' });
  const jobs = batch.items.flatMap(({ draftId }) => (draftId ? (desk.imports.find(draftId) ?? []) : []));
  // The last ones first, so that none begins because the one before it was stopped.
  for (const job of jobs.toReversed()) job.stop();
  await Promise.allSettled(jobs.map(({ outcome }) => outcome));
  return done(null);
}

async function itemOf(desk: Desk, { batchId, itemId }: OfBatch & { readonly itemId: string }) {
  return (await batchById(desk.store.reader, batchId))?.items.find(({ id }) => id === itemId);
}

function isRunning(desk: Desk, { draftId }: BatchItem): boolean {
  return draftId !== null && desk.imports.find(draftId)?.ended === false;
}

async function start(
  desk: Desk,
  actor: Actor,
  item: BatchItem,
  after: Promise<unknown> | undefined,
): Promise<ImportJob | undefined> {
  const { draftId } = item;
  if (!draftId) return undefined;
  const job = await startImport(desk, actor, { draftId, after });
  if (job) keepRefusal(desk, item, job);
  return job;
}

/** Why an import came to nothing is told for as long as its batch is there. */
function keepRefusal(desk: Desk, item: BatchItem, job: ImportJob): void {
  const keep = (refusal: BatchRefusal) =>
    desk.store.write((db) =>
      db
        .updateTable('import_batch_item')
        .set({ refused: JSON.stringify(refusal) })
        .where('id', '=', item.id)
        .execute(),
    );
  job.outcome
    .then(
      async (outcome) => {
        if (outcome === 'stopped' || outcome.ok) return;
        if (outcome.refusal.kind === 'unreadable') await keep({ kind: 'file', problem: outcome.refusal.problem });
      },
      () => keep({ kind: 'failed' }),
    )
    // The desk was closed meanwhile.
    .catch(() => undefined);
}
