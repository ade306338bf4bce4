import { done, type Result, refused } from '../../domain/refusal.js';
import { ARCHIVE_VERSION, type Archive, writeArchive } from '../../formats/archive/archive.js';
import { type Reader, readApart } from '../../store/store.js';
import { type Desk, databaseOf } from '../desk.js';
import { tooManyToHold } from '../large/export-pieces.js';
import { rawPieces } from '../large/original-pieces.js';
import { pairDigest } from '../pair-digest.js';

/** A document with its history, flags, reviews and comments as an archive that can be restored here or elsewhere. */
export function archiveDocument(desk: Desk, documentId: string): Promise<Result<WrittenArchive>> {
  const job: ArchiveJob = { database: databaseOf(desk), documentId, now: desk.clock.now() };
  return desk.workers.run<Result<WrittenArchive>>('archive', job);
}

export interface WrittenArchive {
  readonly fileName: string;
  readonly text: string;
}

export interface ArchiveJob {
  readonly database: string;
  readonly documentId: string;
  readonly now: string;
}

/** The same where it is written: away from the thread that answers requests, of one moment of the desk. */
export function archivedDocument({ database, documentId, now }: ArchiveJob): Promise<Result<WrittenArchive>> {
  return readApart(database, async (reader) => {
    const tooMany = await tooManyToHold(reader, documentId, 'archive');
    if (tooMany) return tooMany;
    const archive = await gather(reader, documentId, now);
    if (!archive) return refused({ kind: 'not-found' });
    return done({ fileName: `${archive.document.title}.tawazi.json`, text: writeArchive(archive) });
  });
}

async function gather(reader: Reader, documentId: string, now: string): Promise<Archive | undefined> {
  const found = await reader
    .selectFrom('document')
    .innerJoin('project', 'project.id', 'document.project_id')
    .where('document.id', '=', documentId)
    .selectAll('document')
    .select(['project.source_language', 'project.target_language'])
    .executeTakeFirst();
  if (!found) return undefined;
  const { project_id, source_language, target_language, ...document } = found;
  const ofDocument = reader.selectFrom('segment').where('document_id', '=', documentId).select('segment.id');
  const segments = await reader
    .selectFrom('segment')
    .where('document_id', '=', documentId)
    .orderBy('position')
    .select(['id', 'position', 'source_text', 'target_text', 'source_lead', 'target_lead', 'alignment', 'confidence'])
    .select(['state', 'version', 'edited_by', 'changed_at', 'merged_into', 'assigned_to', 'unit_id', 'codes'])
    .execute();
  const revisions = await reader
    .selectFrom('revision')
    .where('segment_id', 'in', ofDocument)
    .orderBy('id')
    .selectAll()
    .execute();
  const changes = await reader
    .selectFrom('change')
    .where('document_id', '=', documentId)
    .orderBy('id')
    .selectAll()
    .execute();
  const reviews = await reader
    .selectFrom('review')
    .where('segment_id', 'in', ofDocument)
    .orderBy('id')
    .selectAll()
    .execute();
  const flags = await reader
    .selectFrom('flag')
    .where('segment_id', 'in', ofDocument)
    .orderBy('id')
    .selectAll()
    .execute();
  const flagEvents = await reader
    .selectFrom('flag_event')
    .where('flag_id', 'in', reader.selectFrom('flag').where('segment_id', 'in', ofDocument).select('flag.id'))
    .orderBy('id')
    .selectAll()
    .execute();
  const comments = await reader
    .selectFrom('comment')
    .where('segment_id', 'in', ofDocument)
    .orderBy('id')
    .selectAll()
    .execute();
  const digests = new Set(segments.map((row) => pairDigest(row.source_text, row.target_text)));
  const dismissals = (
    await reader.selectFrom('dismissal').where('project_id', '=', project_id).orderBy('id').selectAll().execute()
  )
    .filter((row) => digests.has(row.pair_digest))
    .map(({ project_id: _, ...row }) => row);
  const file = await reader
    .selectFrom('exchange_file')
    .where('document_id', '=', documentId)
    .select(['format', 'name', 'encoding', 'bytes', 'side', 'taken'])
    .executeTakeFirst();
  // A large one is kept in pieces.
  if (file?.bytes.length === 0) file.bytes = await inOne(rawPieces(reader, documentId));
  const given = await reader
    .selectFrom('given_text')
    .where('document_id', '=', documentId)
    .select('text')
    .executeTakeFirst();
  const ofChanges = reader.selectFrom('change').where('document_id', '=', documentId).select('change.id');
  const earlierFiles = await reader
    .selectFrom('earlier_file')
    .where('change_id', 'in', ofChanges)
    .orderBy('change_id')
    .selectAll()
    .execute();
  const earlierTexts = await reader
    .selectFrom('earlier_text')
    .where('change_id', 'in', ofChanges)
    .orderBy('change_id')
    .selectAll()
    .execute();
  const rows = { changes, segments, revisions, reviews, flags, flagEvents, comments, dismissals };
  return {
    tawazi: 'document',
    version: ARCHIVE_VERSION,
    written_at: now,
    languages: { source: source_language, target: target_language },
    people: await peopleIn(reader, [document, ...Object.values(rows).flat()]),
    document,
    exchange_file: file ? base64(file) : null,
    changes: changes.map(({ document_id: _, ...row }) => row),
    segments,
    revisions,
    reviews,
    flags,
    flag_events: flagEvents,
    comments,
    dismissals,
    given_text: given ?? null,
    earlier_files: earlierFiles.map(base64),
    earlier_texts: earlierTexts,
  };
}

function base64<File extends { readonly bytes: Uint8Array }>(file: File) {
  return { ...file, bytes: Buffer.from(file.bytes).toString('base64') };
}

/** The columns that name a person, in whichever table they are. */
export const PERSON_COLUMNS = ['created_by', 'edited_by', 'assigned_to', 'fixed_by', 'taken_back_by'] as const;

async function peopleIn(reader: Reader, rows: readonly object[]) {
  const named = rows.flatMap((row) =>
    PERSON_COLUMNS.flatMap((column) => (row as Record<string, unknown>)[column] ?? []),
  );
  const ids = new Set(named as string[]);
  const people = await reader.selectFrom('user').select(['id', 'login', 'name']).orderBy('id').execute();
  return people.filter(({ id }) => ids.has(id));
}

async function inOne(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
