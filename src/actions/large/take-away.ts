import type { Writer } from '../../store/store.js';
import type { Desk } from '../desk.js';
import { letOthersIn } from '../let-others-in.js';
import { patiently } from './patiently.js';

/** So many rows go in one transaction: others' saves wait that long. */
const ROWS_AT_ONCE = 500;

/**
 * Takes away what an import that was not completed has stored, in small steps, and the project that held it. The document is
 * seen by nobody all the while.
 */
export async function takeAway(desk: Desk, holdingId: string, signal?: AbortSignal): Promise<void> {
  const documents = await desk.store.reader
    .selectFrom('document')
    .innerJoin('project', 'project.id', 'document.project_id')
    .where('project_id', '=', holdingId)
    .where('project.importing', '=', 1)
    .select('document.id')
    .execute();
  for (const { id } of documents) await takeDocumentAway(desk, id, signal);
  if (signal?.aborted) return;
  await patientWrite(desk, async (db) => {
    await db.deleteFrom('project').where('id', '=', holdingId).where('importing', '=', 1).execute();
  });
}

async function takeDocumentAway(desk: Desk, documentId: string, signal: AbortSignal | undefined): Promise<void> {
  await patientWrite(desk, (db) =>
    db
      .insertInto('deletion')
      .values({ document_id: documentId })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  for (;;) {
    const left = await patientWrite(desk, async (db) => {
      const ids = (
        await db.selectFrom('segment').where('document_id', '=', documentId).limit(ROWS_AT_ONCE).select('id').execute()
      ).map(({ id }) => id);
      if (ids.length === 0) return 0;
      for (const table of ['comment', 'revision'] as const)
        await db.deleteFrom(table).where('segment_id', 'in', ids).execute();
      await db.deleteFrom('segment').where('id', 'in', ids).execute();
      return ids.length;
    });
    if (left === 0) break;
    if (signal?.aborted) return;
    await letOthersIn();
  }
  for (;;) {
    const left = await patientWrite(desk, async (db) => {
      const pieces = await db
        .selectFrom('exchange_piece')
        .where('document_id', '=', documentId)
        .limit(PIECES_AT_ONCE)
        .select('number')
        .execute();
      if (pieces.length === 0) return 0;
      await db
        .deleteFrom('exchange_piece')
        .where('document_id', '=', documentId)
        .where(
          'number',
          'in',
          pieces.map(({ number }) => number),
        )
        .execute();
      return pieces.length;
    });
    if (left === 0) break;
  }
  await patientWrite(desk, async (db) => {
    await db.deleteFrom('exchange_file').where('document_id', '=', documentId).execute();
    await db.deleteFrom('document').where('id', '=', documentId).execute();
    await db.deleteFrom('deletion').where('document_id', '=', documentId).execute();
  });
}

const PIECES_AT_ONCE = 8;

function patientWrite<Value>(desk: Desk, work: (db: Writer) => Promise<Value>): Promise<Value> {
  return patiently(() => desk.store.write(work));
}
