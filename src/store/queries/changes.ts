import type { NextChange } from '../../domain/read-model.js';
import type { Reader } from '../store.js';

/**
 * The newest change of a person's own that still counts (`undo`), and the newest undoing of theirs that can itself be taken
 * back because they did nothing else since (`redo`).
 */
export async function nextChanges(
  reader: Reader,
  documentId: string,
  personId: string,
): Promise<{ readonly undo: NextChange | undefined; readonly redo: NextChange | undefined }> {
  const own = reader
    .selectFrom('change')
    .leftJoin('segment', 'segment.id', 'change.segment_id')
    .where('change.document_id', '=', documentId)
    .where('change.created_by', '=', personId)
    .where('undone_by', 'is', null)
    .orderBy('change.id', 'desc')
    .limit(1)
    .select(['change.id', 'kind', 'segment_id as segmentId', 'flag_id as flagId', 'position']);
  const undo = await own.where('kind', '<>', 'undo').executeTakeFirst();
  const redo = await own
    .where('kind', '=', 'undo')
    // A decision is not done again but made again: under the rules, on the text and the flags of then.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('change as first')
            .whereRef('first.id', '=', 'change.undoes')
            .where('first.kind', '=', 'approve')
            .select('first.id'),
        ),
      ),
    )
    .$if(undo !== undefined, (query) =>
      // A change that was done again is newer than its undoing, yet leaves the undoings before it to be done again too.
      query.where(({ eb, selectFrom }) =>
        eb.not(
          eb.exists(
            selectFrom('change as later')
              .whereRef('later.id', '>', 'change.id')
              .where('later.document_id', '=', documentId)
              .where('later.created_by', '=', personId)
              .where('later.kind', 'not in', ['undo', 'redo'])
              .select('later.id'),
          ),
        ),
      ),
    )
    .executeTakeFirst();
  return { undo, redo };
}

/** What a change of many rows wrote down of them, as JSON: megabytes where it was of a whole document. */
export async function detailOf(reader: Reader, changeId: string): Promise<string | null> {
  const row = await reader.selectFrom('change').where('id', '=', changeId).select('detail').executeTakeFirst();
  return row?.detail ?? null;
}
