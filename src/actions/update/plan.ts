import type { Selectable } from 'kysely';
import { done, type Result, refused } from '../../domain/refusal.js';
import {
  type EnglishVerdict,
  englishVerdict,
  type StandingVersion,
  type UpdateKind,
  updateKind,
} from '../../domain/update.js';
import type { Problem } from '../../formats/problem.js';
import type { DraftImportTable } from '../../store/schema.js';
import type { Reader } from '../../store/store.js';
import type { Desk } from '../desk.js';
import { inspectDraft, languagesOf } from '../draft-import.js';
import { givenFile } from '../exchange/import-file.js';
import { skeletonOf } from '../import-document.js';
import { learningOf } from '../learning.js';
import { letOthersIn, letOthersInAfter } from '../let-others-in.js';
import { basisOf, type DocumentRows, documentRows, givenEnglish } from './document-rows.js';
import type { KeptFile } from './kept-files.js';
import type { IncomingRow, UpdateJob, UpdateOutcome, UpdateReading } from './read-update.js';

/** A row of the document or of the newer version, or of both, with what is to become of it. */
export interface PlannedRow {
  readonly kind: UpdateKind;
  /** null: a row that is new. */
  readonly here: DocumentRows[number] | null;
  /** null: a row that is in the file no more. */
  readonly file: IncomingRow | null;
  readonly verdict: EnglishVerdict;
}

export interface UpdatePlan {
  readonly draft: Selectable<DraftImportTable>;
  readonly document: Awaited<ReturnType<typeof documentOf>> & object;
  readonly rows: DocumentRows;
  readonly basis: string;
  readonly reading: UpdateReading;
  /** What the newer file's English is written in. */
  readonly encodings: { readonly source: string; readonly target: string };
  /** Of running text: the English as it now came in, and the file that it is put back into, if there is a new one. */
  readonly given: string | null;
  readonly skeleton: KeptFile | null;
  /** Of a file of another tool: the one that the document came from. */
  readonly last: KeptFile | null;
  /** In the order of the newer version; what is removed stands where it stood. */
  readonly planned: readonly PlannedRow[];
}

export type Planned = Result<UpdatePlan> | { readonly ok: false; readonly problem: Problem };

/** What a staged newer version would do to its document. Nothing is written. */
export async function planUpdate(desk: Desk, draftId: string): Promise<Planned> {
  const { reader } = desk.store;
  const draft = await reader.selectFrom('draft_import').where('id', '=', draftId).selectAll().executeTakeFirst();
  const document = draft?.document_id == null ? undefined : await documentOf(reader, draft.document_id);
  if (!draft || !document) return refused({ kind: 'not-found' });
  const rows = await documentRows(reader, document.id);
  await letOthersIn();
  const job = draft.format === null ? await textsJob(desk, draft, document.id, rows) : await fileJob(desk, draft, rows);
  if (!job) return refused({ kind: 'not-found' });
  const outcome = await desk.workers.run<UpdateOutcome>('update', job.job);
  if (!outcome.ok) return outcome;
  await letOthersIn();
  const reading = outcome.value;
  const encoding = reading.encoding?.split('+')[0];
  return done({
    draft,
    document,
    rows,
    basis: basisOf(rows),
    reading,
    encodings: job.encodings ?? { source: encoding ?? '', target: encoding ?? '' },
    given: job.job.kind === 'texts' ? job.job.now.target : null,
    skeleton: job.skeleton ?? null,
    last: job.last ?? null,
    planned: await plannedRows(rows, reading),
  });
}

function documentOf(reader: Reader, documentId: string) {
  return reader.selectFrom('document').where('id', '=', documentId).selectAll().executeTakeFirst();
}

interface Job extends Partial<Pick<UpdatePlan, 'encodings' | 'skeleton' | 'last'>> {
  readonly job: UpdateJob;
}

async function textsJob(
  desk: Desk,
  draft: UpdatePlan['draft'],
  documentId: string,
  rows: DocumentRows,
): Promise<Job | undefined> {
  const inspection = (await inspectDraft(desk, draft.id, 'update'))?.inspection;
  if (!inspection?.ok) return undefined;
  const skeleton = skeletonOf(draft, inspection);
  return {
    skeleton: skeleton ?? null,
    encodings: { source: inspection.source.encoding, target: inspection.target.encoding },
    job: {
      kind: 'texts',
      rows: rows.map((row) => ({
        source: row.source_text,
        target: row.target_text,
        sourceLead: row.source_lead,
        targetLead: row.target_lead,
      })),
      given: await givenEnglish(desk.store.reader, documentId),
      now: inspection.texts,
      languages: await languagesOf(desk, draft.project_id),
      learned: (await learningOf(desk, draft.project_id))?.data,
    },
  };
}

async function fileJob(desk: Desk, draft: UpdatePlan['draft'], rows: DocumentRows): Promise<Job | undefined> {
  const last = await desk.store.reader
    .selectFrom('exchange_file')
    .where('document_id', '=', draft.document_id)
    .select(['format', 'name', 'encoding', 'side', 'bytes', 'taken'])
    .executeTakeFirst();
  // A large file is not held in memory, and so not compared with another.
  if (!last || last.bytes.length === 0) return undefined;
  const { name, bytes, source } = givenFile(draft);
  const languages = await languagesOf(desk, draft.project_id);
  // The columns that were chosen of the table are those of the newer one.
  const taken = last.taken === null ? {} : { columns: JSON.parse(last.taken) };
  return {
    last,
    job: {
      kind: 'file',
      rows: rows.map((row) => ({ unitId: row.unit_id, source: row.source_text, target: row.target_text })),
      format: last.format,
      last: { name: last.name, bytes: last.bytes, choices: { ...taken, encoding: last.encoding.split('+')[0] } },
      now: { name, bytes, source: source?.bytes, languages, choices: taken },
    },
  };
}

async function plannedRows(rows: DocumentRows, { rows: incoming, base }: UpdateReading): Promise<PlannedRow[]> {
  const removed = new Set(rows.keys());
  for (const { from } of incoming) if (from !== null) removed.delete(from);
  const planned: PlannedRow[] = [];
  let next = 0;
  const gone = (before: number) => {
    for (; next < before; next++)
      if (removed.has(next)) planned.push({ kind: 'removed', here: rows[next]!, file: null, verdict: 'same' });
  };
  for (const [k, file] of incoming.entries()) {
    await letOthersInAfter(ROWS_AT_ONCE, k);
    if (file.from === null) {
      planned.push({ kind: 'added', here: null, file, verdict: 'theirs' });
      continue;
    }
    gone(file.from);
    const row = rows[file.from]!;
    const here = standing(row, base[file.from]);
    planned.push({ kind: updateKind(here, file), here: row, file, verdict: englishVerdict(here, file) });
  }
  gone(rows.length);
  return planned;
}

/** Telling what becomes of so many takes some hundredths of a second. */
const ROWS_AT_ONCE = 2_000;

/** A row as the decisions of an update want it. */
export function standing(row: DocumentRows[number], base: string | undefined): StandingVersion {
  return { source: row.source_text, target: row.target_text, state: row.state, base };
}
