import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ImportState } from '../../domain/import-job.js';
import type { ReadingChoices } from '../../domain/import-report.js';
import { defaultLimits } from '../../formats/limits.js';
import type { Problem } from '../../formats/problem.js';
import { root } from '../../root.js';
import { useDraft } from '../batch/use-draft.js';
import type { Actor, Desk } from '../desk.js';
import { baseName, languagesOf, titleFrom, titleOfFile } from '../draft-import.js';
import { keepReport } from '../exchange/report.js';
import { letOthersIn } from '../let-others-in.js';
import { NEXT, type ReadJob, type ReadMessage } from './messages.js';
import { patiently } from './patiently.js';
import { storeUnits } from './store-units.js';
import { takeAway } from './take-away.js';

export interface LargeFile {
  readonly projectId: string;
  readonly title: string;
  readonly name: string;
  /** Where it lies; it stays there. */
  readonly path: string;
  readonly size: number;
  /** The draft that it was looked at in, which is used up. */
  readonly draftId?: string;
  readonly choices?: ReadingChoices;
}

export interface LargeProgress {
  readonly bytesDone: number;
  readonly bytesTotal: number;
  readonly units: number;
}

export interface RunningImport {
  readonly jobId: string;
  /** Resolves when it is over and, where it was not completed, all of it is taken away again. */
  readonly over: Promise<LargeOutcome>;
}

export type LargeOutcome =
  | {
      readonly state: 'done';
      readonly documentId: string;
      readonly segments: number;
      readonly problems: readonly Problem[];
    }
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: Exclude<ImportState, 'running' | 'done' | 'refused'> };

/**
 * Imports a file that is larger than may be held in memory: a thread reads it piece by piece, and each few hundred units are
 * stored in a transaction of their own, so that nobody else's save waits long. Until it is complete the document stands in a
 * project that nobody is in; one last transaction moves it to where it belongs. Cancelled, refused or broken off, it leaves
 * nothing (see sweep.ts for what a crash leaves).
 */
export async function importLarge(
  desk: Desk,
  actor: Actor,
  file: LargeFile,
  options: { readonly signal?: AbortSignal; readonly onProgress?: (progress: LargeProgress) => void } = {},
): Promise<RunningImport> {
  const job = await beginJob(desk, actor, file);
  const over = run(desk, actor, file, job, options).catch(async (error: unknown): Promise<LargeOutcome> => {
    await endJob(desk, job, 'failed', null);
    throw error;
  });
  return { jobId: job.id, over };
}

interface Job {
  readonly id: string;
  readonly holdingId: string;
  readonly documentId: string;
}

async function beginJob(desk: Desk, actor: Actor, file: LargeFile): Promise<Job> {
  const job = { id: desk.clock.id(), holdingId: desk.clock.id(), documentId: desk.clock.id() };
  const now = desk.clock.now();
  const title = titleFrom(file.title) || titleOfFile(file.name) || file.name;
  const languages = await languagesOf(desk, file.projectId);
  await desk.store.write(async (db) => {
    await db
      .insertInto('project')
      .values({
        id: job.holdingId,
        name: job.holdingId,
        name_ar: null,
        source_language: languages.source,
        target_language: languages.target,
        allows_own_approval: 0,
        created_at: now,
        importing: 1,
      })
      .execute();
    await db
      .insertInto('document')
      .values({
        id: job.documentId,
        project_id: job.holdingId,
        title,
        origin_format: '',
        source_name: baseName(file.name),
        target_name: baseName(file.name),
        source_encoding: '',
        target_encoding: '',
        source_tail: '\n',
        target_tail: '\n',
        created_by: actor.personId,
        created_at: now,
      })
      .execute();
    await db
      .insertInto('import_job')
      .values({
        id: job.id,
        project_id: file.projectId,
        holding_id: job.holdingId,
        document_id: job.documentId,
        title,
        name: baseName(file.name),
        state: 'running',
        bytes_total: file.size,
        bytes_done: 0,
        units: 0,
        problems: null,
        process: process.pid,
        beat_at: now,
        created_by: actor.personId,
        created_at: now,
      })
      .execute();
  });
  return job;
}

class Cancelled extends Error {}
class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

async function run(
  desk: Desk,
  actor: Actor,
  file: LargeFile,
  job: Job,
  { signal, onProgress }: { readonly signal?: AbortSignal; readonly onProgress?: (progress: LargeProgress) => void },
): Promise<LargeOutcome> {
  try {
    const end = await readUnits(desk, actor, file, job, (progress) => onProgress?.(progress), signal);
    await keepFile(desk, file, job, signal);
    await patiently(() => complete(desk, actor, file, job, end));
    return { state: 'done', documentId: job.documentId, segments: end.units, problems: end.problems };
  } catch (error) {
    if (error instanceof Refused) {
      await endJob(desk, job, 'refused', [error.problem]);
      return { state: 'refused', problem: error.problem };
    }
    if (!(error instanceof Cancelled)) throw error;
    const state = signal?.reason === INTERRUPTED ? 'interrupted' : 'cancelled';
    await endJob(desk, job, state, null);
    return { state };
  }
}

/** Why a signal was raised, where the program ends and nobody cancelled. */
export const INTERRUPTED = 'interrupted';

type End = Extract<ReadMessage, { kind: 'end' }>;

/** How much of the heap the reading thread may take: twenty times what it was measured to. */
const THREAD_MEGABYTES = 256;
/** New objects are looked through this often: a larger space makes the thread hold more than it saves time. */
const YOUNG_MEGABYTES = 16;

async function readUnits(
  desk: Desk,
  actor: Actor,
  file: LargeFile,
  job: Job,
  onProgress: (progress: LargeProgress) => void,
  signal: AbortSignal | undefined,
): Promise<End> {
  const { limitDepth: depth, limitUnits: units, limitUnitLength: unitLength, largeLimit } = desk.settings;
  const read: ReadJob = {
    path: file.path,
    name: file.name,
    languages: await languagesOf(desk, file.projectId),
    choices: file.choices ?? {},
    limits: { ...defaultLimits, depth, units, unitLength, size: largeLimit },
  };
  const thread = new Worker(join(root, 'dist/server/src/actions/large/read-worker.js'), {
    workerData: read,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  const messages = inOrder<ReadMessage>(thread);
  let stored = 0;
  try {
    for (;;) {
      const message = await messages.next();
      if (signal?.aborted) throw new Cancelled();
      if (message.kind === 'refused') throw new Refused(message.problem);
      if (message.kind === 'end') return message;
      const { units: some, bytes } = message;
      await patiently(() =>
        desk.store.write(async (db) => {
          await storeUnits(desk, db, some, { documentId: job.documentId, before: stored, by: actor.personId });
          await db
            .updateTable('import_job')
            .set({ bytes_done: bytes, units: stored + some.length, beat_at: desk.clock.now() })
            .where('id', '=', job.id)
            .execute();
        }),
      );
      stored += some.length;
      thread.postMessage(NEXT);
      onProgress({ bytesDone: bytes, bytesTotal: file.size, units: stored });
      // Others' requests are answered between two transactions.
      await letOthersIn();
    }
  } finally {
    await thread.terminate();
  }
}

/** What a thread posts, one after the other; throws what the thread died of. */
function inOrder<Message>(thread: Worker): { next(): Promise<Message> } {
  const waiting: Message[] = [];
  let failure: unknown;
  let wake = () => {};
  thread.on('message', (message: Message) => {
    waiting.push(message);
    wake();
  });
  const fail = (error: unknown) => {
    failure ??= error;
    wake();
  };
  thread.on('error', fail);
  thread.on('exit', (code) => fail(new Error(`the reading thread ended with ${code}`)));
  return {
    async next() {
      while (waiting.length === 0) {
        if (failure) throw failure;
        await new Promise<void>((resolve) => (wake = resolve));
      }
      return waiting.shift()!;
    },
  };
}

/** Bytes of a piece, and pieces of a transaction. */
const PIECE = 262_144;
const PIECES_AT_ONCE = 4;

/** Keeps the file as it came, in pieces. */
async function keepFile(desk: Desk, file: LargeFile, job: Job, signal: AbortSignal | undefined): Promise<void> {
  const handle = await open(file.path);
  try {
    for (let number = 0; ; ) {
      if (signal?.aborted) throw new Cancelled();
      const buffer = Buffer.allocUnsafe(PIECE * PIECES_AT_ONCE);
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, number * PIECE);
      if (bytesRead === 0) return;
      const pieces: { document_id: string; number: number; bytes: Buffer }[] = [];
      for (let at = 0; at < bytesRead; at += PIECE)
        pieces.push({
          document_id: job.documentId,
          number: number + pieces.length,
          bytes: buffer.subarray(at, Math.min(bytesRead, at + PIECE)),
        });
      await patiently(() =>
        desk.store.write(async (db) => {
          await db.insertInto('exchange_piece').values(pieces).execute();
          await db.updateTable('import_job').set({ beat_at: desk.clock.now() }).where('id', '=', job.id).execute();
        }),
      );
      number += pieces.length;
      if (bytesRead < buffer.length) return;
    }
  } finally {
    await handle.close();
  }
}

/** The one step by which the document is there. */
async function complete(desk: Desk, actor: Actor, file: LargeFile, job: Job, end: End): Promise<void> {
  await desk.write(async ({ db, event }) => {
    await db
      .insertInto('exchange_file')
      .values({
        document_id: job.documentId,
        format: end.format,
        name: baseName(file.name),
        encoding: end.bom ? `${end.encoding}+bom` : end.encoding,
        bytes: Buffer.alloc(0),
      })
      .execute();
    await db
      .updateTable('document')
      .set({
        project_id: file.projectId,
        origin_format: end.format,
        source_encoding: end.encoding,
        target_encoding: end.encoding,
      })
      .where('id', '=', job.documentId)
      .execute();
    await keepReport(db, job.documentId, { ...end.report, name: baseName(file.name) });
    await db.deleteFrom('project').where('id', '=', job.holdingId).execute();
    // Somebody has thrown it away meanwhile.
    if (file.draftId && !(await useDraft(db, file.draftId, job.documentId))) throw new Cancelled();
    await db
      .updateTable('import_job')
      .set({ state: 'done', holding_id: null, bytes_done: file.size, problems: JSON.stringify(end.problems) })
      .where('id', '=', job.id)
      .execute();
    await event({
      kind: 'document.imported',
      projectId: file.projectId,
      documentId: job.documentId,
      by: actor.personId,
    });
  });
}

/** Says first what became of it, then takes away what was stored. */
async function endJob(desk: Desk, job: Job, state: ImportState, problems: readonly Problem[] | null): Promise<void> {
  await patiently(() =>
    desk.store.write((db) =>
      db
        .updateTable('import_job')
        .set({ state, problems: problems && JSON.stringify(problems) })
        .where('id', '=', job.id)
        .execute(),
    ),
  );
  // When the program ends there is no time for it: the next start does it.
  if (state !== 'interrupted') await takeAway(desk, job.holdingId);
}
