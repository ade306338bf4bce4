import { sql } from 'kysely';
import { readCodes } from '../../domain/codes.js';
import type { Level } from '../../domain/finding.js';
import { pendingStates } from '../../domain/flag.js';
import type {
  ReviewView,
  RevisionView,
  SegmentFilter,
  SegmentOrder,
  SegmentPage,
  SegmentRow,
} from '../../domain/read-model.js';
import { type AssignedTo, type Assignee, isAssignedTo } from '../../domain/read-model.js';
import type { RevisionWay } from '../../domain/segment.js';
import type { Reader } from '../store.js';
import { commentsOfSegments } from './comments.js';
import { findingsOfSegments } from './findings.js';
import { flagsOfSegments } from './flags.js';
import { opinionsOfSegments } from './opinions.js';
import { termsInSegments } from './terms.js';

/** One page of a document's segments under a filter, in text order unless said. A page beyond the last gives the last. */
export async function segmentPage(
  reader: Reader,
  documentId: string,
  wanted: {
    readonly order?: SegmentOrder;
    readonly page: number;
    readonly size: number;
  } & Wanted,
): Promise<SegmentPage> {
  const { count } = await filtered(reader, documentId, wanted)
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(Number(count) / wanted.size));
  const page = Math.min(Math.max(1, wanted.page), pages);
  const order = wanted.order ?? 'text';
  const all = withEditor(filtered(reader, documentId, wanted));
  // What is not checked yet sorts last: nothing is known of it.
  const rows = await (order === 'risk' ? all.orderBy('segment.risk', 'desc') : all)
    .orderBy('segment.position')
    .limit(wanted.size)
    .offset((page - 1) * wanted.size)
    .execute();
  const { filter, also = [], search = '' } = wanted;
  return { filter, also, search, order, page, pages, rows: await complete(reader, rows) };
}

export async function segmentRow(reader: Reader, segmentId: string): Promise<SegmentRow | undefined> {
  const rows = await withEditor(reader.selectFrom('segment')).where('segment.id', '=', segmentId).execute();
  return (await complete(reader, rows))[0];
}

/** The id of the segment with a number, else of the last before it. */
export async function segmentAtOrBefore(
  reader: Reader,
  documentId: string,
  position: number,
): Promise<string | undefined> {
  const row = await allOf(reader, documentId)
    .where('position', '<=', position)
    .orderBy('position', 'desc')
    .limit(1)
    .select('id')
    .executeTakeFirst();
  return row?.id;
}

/** On which page (from 1) a segment stands under a filter, or where it would stand if the filter leaves it out. */
export async function pageOfSegment(
  reader: Reader,
  documentId: string,
  wanted: {
    readonly position: number;
    /** Given where the riskiest come first: the segment's own. */
    readonly risk?: number | null;
    readonly size: number;
  } & Wanted,
): Promise<number> {
  const { position, risk } = wanted;
  const { count } = await filtered(reader, documentId, wanted)
    .where(({ eb, and, or }) =>
      risk === undefined
        ? eb('segment.position', '<', position)
        : or([
            eb('segment.risk', '>', risk ?? -1),
            and([
              risk === null ? eb('segment.risk', 'is', null) : eb('segment.risk', '=', risk),
              eb('segment.position', '<', position),
            ]),
          ]),
    )
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return Math.floor(Number(count) / wanted.size) + 1;
}

/**
 * To whom segments of a document are assigned, by name. Counted from the index of what is assigned: the sign before the position
 * keeps SQLite from going through the whole document by that.
 */
export async function assigneesOf(reader: Reader, documentId: string): Promise<Assignee[]> {
  const rows = await reader
    .selectFrom((eb) =>
      eb
        .selectFrom('segment')
        .where('document_id', '=', documentId)
        .where('assigned_to', 'is not', null)
        .where(sql`+position`, '>', 0)
        .groupBy('assigned_to')
        .select(({ fn }) => ['assigned_to', fn.countAll<number | string>().as('segments')])
        .as('assigned'),
    )
    .innerJoin('user', 'user.id', 'assigned.assigned_to')
    .orderBy('user.name')
    .select(['user.id', 'user.name', 'assigned.segments'])
    .execute();
  return rows.map((row) => ({ ...row, segments: Number(row.segments) }));
}

/** The English of a segment at a version; undefined where there is none. */
export async function textOfVersion(reader: Reader, segmentId: string, version: number): Promise<string | undefined> {
  const row = await reader
    .selectFrom('revision')
    .where('segment_id', '=', segmentId)
    .where('version', '=', version)
    .select('target_text')
    .executeTakeFirst();
  return row?.target_text;
}

/** All versions of a segment, newest first. */
export async function revisionsOf(reader: Reader, segmentId: string): Promise<RevisionView[]> {
  const rows = await reader
    .selectFrom('revision')
    .leftJoin('user', 'user.id', 'revision.created_by')
    .leftJoin('review', (join) =>
      join
        .onRef('review.segment_id', '=', 'revision.segment_id')
        .onRef('review.version', '=', 'revision.version')
        .on('review.verdict', '=', 'approved'),
    )
    .where('revision.segment_id', '=', segmentId)
    .orderBy('revision.version', 'desc')
    .select([
      'revision.version',
      'source_text as sourceText',
      'target_text as targetText',
      'state',
      'way',
      'revision.why',
      'review.own_work',
      'user.name as by',
      'revision.created_at as at',
    ])
    .execute();
  return rows.map(({ own_work, ...row }) => ({ ...row, ownWork: own_work === 1 }));
}

/** The segments that are part of a document: those that a repair emptied stand below position 1. */
function allOf(reader: Reader, documentId: string) {
  return reader.selectFrom('segment').where('segment.document_id', '=', documentId).where('segment.position', '>', 0);
}

/** Which segments are wanted. */
interface Wanted {
  readonly filter: SegmentFilter;
  readonly also?: readonly (SegmentFilter | AssignedTo)[];
  readonly search?: string;
  /** The words as each side is compared. */
  readonly folded?: { readonly source: string; readonly target: string };
}

function filtered(reader: Reader, documentId: string, { filter, also = [], folded }: Wanted) {
  let query = allOf(reader, documentId);
  for (const one of new Set([filter, ...also]))
    query = isAssignedTo(one)
      ? query.where('segment.assigned_to', '=', one.slice('for-'.length))
      : narrowed(query, one);
  if (!folded) return query;
  return query.where(({ eb, or, fn }) =>
    or([
      eb(fn('instr', ['source_folded', eb.val(folded.source)]), '>', 0),
      eb(fn('instr', ['target_folded', eb.val(folded.target)]), '>', 0),
    ]),
  );
}

function narrowed(all: ReturnType<typeof allOf>, filter: SegmentFilter): ReturnType<typeof allOf> {
  switch (filter) {
    case 'all':
      return all;
    case 'todo':
      return all.where('segment.state', '=', 'initial');
    case 'review':
      return all.where('segment.state', '=', 'translated');
    case 'approved':
      return all.where('segment.state', 'in', ['reviewed', 'final']);
    case 'unpaired':
      return all.where(({ eb, or }) => or([eb('segment.source_text', '=', ''), eb('segment.target_text', '=', '')]));
    case 'checks':
      return withFinding(all, 'error');
    case 'doubts':
      return withFinding(all, 'warning');
    case 'flagged':
      return all.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('flag')
            .whereRef('flag.segment_id', '=', 'segment.id')
            .where('flag.state', 'in', pendingStates)
            .select('flag.id'),
        ),
      );
  }
}

function withFinding(query: ReturnType<typeof allOf>, level: Level) {
  return query.where(({ exists, selectFrom }) =>
    exists(
      selectFrom('finding')
        .whereRef('finding.segment_id', '=', 'segment.id')
        .whereRef('finding.version', '=', 'segment.version')
        .where('finding.level', '=', level)
        .where('finding.dismissal_id', 'is', null)
        .select('finding.id'),
    ),
  );
}

function withEditor(query: ReturnType<typeof filtered>) {
  return query
    .leftJoin('user', 'user.id', 'segment.edited_by')
    .leftJoin('user as assignee', 'assignee.id', 'segment.assigned_to')
    .selectAll('segment')
    .select(['user.name as editor', 'assignee.name as assignee']);
}

type StoredRow = Awaited<ReturnType<ReturnType<typeof withEditor>['executeTakeFirstOrThrow']>>;

async function complete(reader: Reader, rows: readonly StoredRow[]): Promise<SegmentRow[]> {
  const ids = rows.map((row) => row.id);
  const flags = await flagsOfSegments(reader, ids);
  const reviews = await lastReviews(reader, ids);
  const findings = await findingsOfSegments(reader, ids);
  const terms = await termsInSegments(reader, ids);
  const opinions = await opinionsOfSegments(reader, ids);
  const comments = await commentsOfSegments(reader, ids);
  const withdrawn = await withdrawals(reader, rows, reviews);
  return rows.map((row) => ({
    id: row.id,
    documentId: row.document_id,
    position: row.position,
    sourceText: row.source_text,
    targetText: row.target_text,
    codes: readCodes(row.codes),
    sourceParagraph: row.position === 1 || row.source_lead.includes('\n'),
    targetParagraph: row.position === 1 || row.target_lead.includes('\n'),
    alignment: row.alignment,
    confidence: row.confidence,
    state: row.state,
    version: row.version,
    editedBy: row.editor,
    editedById: row.edited_by,
    changedAt: row.changed_at,
    review: reviews.get(row.id) ?? null,
    withdrawnBy: withdrawn.get(row.id) ?? null,
    flags: flags.get(row.id) ?? [],
    comments: comments.get(row.id) ?? [],
    assignedTo: row.assignee,
    checked: row.checked_version === row.version,
    risk: row.risk,
    findings: findings.get(row.id) ?? [],
    terms: terms.get(row.id) ?? [],
    opinion: opinions.get(row.id) ?? null,
  }));
}

/** How the version after an approval came about, for segments that are not approved any more. */
async function withdrawals(
  reader: Reader,
  rows: readonly StoredRow[],
  reviews: ReadonlyMap<string, ReviewView>,
): Promise<Map<string, RevisionWay>> {
  const lost = rows.flatMap(({ id, state }) => {
    const review = reviews.get(id);
    return review?.verdict === 'approved' && state !== 'reviewed' && state !== 'final'
      ? [{ id, version: review.version + 1 }]
      : [];
  });
  if (lost.length === 0) return new Map();
  const revisions = await reader
    .selectFrom('revision')
    .where(({ eb, or, and }) =>
      or(lost.map(({ id, version }) => and([eb('segment_id', '=', id), eb('version', '=', version)]))),
    )
    .select(['segment_id', 'way'])
    .execute();
  return new Map(revisions.map(({ segment_id, way }) => [segment_id, way]));
}

async function lastReviews(reader: Reader, segmentIds: readonly string[]): Promise<Map<string, ReviewView>> {
  if (segmentIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('review')
    .innerJoin('user', 'user.id', 'review.created_by')
    .where('segment_id', 'in', [...segmentIds])
    .orderBy('review.id')
    .select(['segment_id', 'verdict', 'version', 'why', 'own_work', 'user.name as by', 'review.created_at as at'])
    .execute();
  return new Map(
    rows.map((row) => [
      row.segment_id,
      { verdict: row.verdict, version: row.version, why: row.why, ownWork: row.own_work === 1, by: row.by, at: row.at },
    ]),
  );
}
