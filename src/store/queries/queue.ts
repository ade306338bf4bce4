import { sql } from 'kysely';
import type { FlagState, Severity } from '../../domain/flag.js';
import type { QueueEntry, QueueGroup, QueueGroupName } from '../../domain/read-model.js';
import type { Role } from '../../domain/role.js';
import type { Reader } from '../store.js';

/** More are counted and not listed. */
const QUEUE_LISTED = 50;

interface Who {
  readonly id: string;
  readonly administrator: boolean;
  /** What is assigned to this person, or where they wrote last; else everything in their projects. */
  readonly mine: boolean;
}

/** What waits for a person over all their documents, by what is to be done; the gravest first, then the oldest. */
export async function queueOf(reader: Reader, who: Who): Promise<QueueGroup[]> {
  const groups: [QueueGroupName, QueueGroup | Promise<QueueGroup>][] = [
    ['to-fix', flagGroup(reader, who, 'to-fix')],
    ['to-verify', flagGroup(reader, who, 'to-verify')],
    ['to-settle', flagGroup(reader, who, 'to-settle')],
    ['answers', flagGroup(reader, who, 'answers')],
    ['to-change', segmentGroup(reader, who, 'to-change')],
    ['to-translate', segmentGroup(reader, who, 'to-translate')],
    ['to-approve', segmentGroup(reader, who, 'to-approve')],
  ];
  return Promise.all(groups.map(([, group]) => group));
}

const REVIEWERS: readonly Role[] = ['reviewer', 'manager'];

async function flagGroup(
  reader: Reader,
  who: Who,
  name: 'to-fix' | 'to-verify' | 'to-settle' | 'answers',
): Promise<QueueGroup> {
  const state: Record<typeof name, readonly FlagState[]> = {
    'to-fix': ['open'],
    'to-verify': ['fixed'],
    'to-settle': ['disputed'],
    answers: ['fixed', 'dismissed'],
  };
  let query = reader
    .selectFrom('flag')
    .innerJoin('segment', 'segment.id', 'flag.segment_id')
    .innerJoin('document', 'document.id', 'segment.document_id')
    .innerJoin('project', 'project.id', 'document.project_id')
    .leftJoin('membership', (join) =>
      join.onRef('membership.project_id', '=', 'project.id').on('membership.user_id', '=', who.id),
    )
    .where('flag.state', 'in', state[name])
    .where('segment.position', '>', 0)
    .where('project.importing', '=', 0)
    .where(({ eb, or }) => or([eb('membership.role', 'is not', null), eb(sql`${who.administrator ? 1 : 0}`, '=', 1)]));
  if (name === 'to-verify' || name === 'to-settle')
    query = query.where(({ eb, or, and }) =>
      and([
        or([eb('membership.role', 'in', REVIEWERS), eb('membership.role', 'is', null)]),
        ...(name === 'to-verify'
          ? [or([eb('flag.fixed_by', '<>', who.id), eb('project.allows_own_approval', '=', 1)])]
          : []),
      ]),
    );
  // Who disputed does not settle, unless the project allows it.
  if (name === 'to-settle')
    query = query.where(({ eb, or, selectFrom }) =>
      or([
        eb(
          selectFrom('flag_event')
            .whereRef('flag_event.flag_id', '=', 'flag.id')
            .where('flag_event.step', '=', 'dispute')
            .select('flag_event.created_by')
            .orderBy('flag_event.id', 'desc')
            .limit(1),
          '<>',
          who.id,
        ),
        eb('project.allows_own_approval', '=', 1),
      ]),
    );
  // An answer to a flag of one's own: what is fixed and one may verify stands under that already.
  if (name === 'answers')
    query = query
      .where('flag.created_by', '=', who.id)
      .where(({ eb, or, and }) =>
        or([
          eb('flag.state', '=', 'dismissed'),
          and([eb('flag.state', '=', 'fixed'), eb('membership.role', '=', 'translator')]),
        ]),
      )
      .where(({ eb, selectFrom }) =>
        eb(
          selectFrom('flag_event')
            .whereRef('flag_event.flag_id', '=', 'flag.id')
            .select('flag_event.created_by')
            .orderBy('flag_event.id', 'desc')
            .limit(1),
          '<>',
          who.id,
        ),
      );
  if (name === 'to-fix' && who.mine)
    query = query.where(({ eb, or, and }) =>
      or([
        eb('segment.assigned_to', '=', who.id),
        and([eb('segment.assigned_to', 'is', null), eb('segment.edited_by', '=', who.id)]),
      ]),
    );
  const { count } = await query
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .orderBy(gravity, 'desc')
    .orderBy('flag.id')
    .limit(QUEUE_LISTED)
    .select(['segment.id as segmentId', 'segment.position', 'segment.target_text as text', 'flag.created_at as at'])
    .select([
      'document.id as documentId',
      'document.title',
      'flag.category',
      'flag.severity',
      'flag.state as flagState',
    ])
    .select(['flag.comment', 'flag.raised_text as words', 'flag.side'])
    .execute();
  return { name, count: Number(count), entries: rows };
}

const severityRank: Record<Severity, number> = { neutral: 0, minor: 1, major: 2, critical: 3 };
const gravity = sql<number>`case flag.severity when 'critical' then ${severityRank.critical} when 'major' then ${severityRank.major} when 'minor' then ${severityRank.minor} else 0 end`;

async function segmentGroup(
  reader: Reader,
  who: Who,
  name: 'to-change' | 'to-translate' | 'to-approve',
): Promise<QueueGroup> {
  let query = reader
    .selectFrom('segment')
    .innerJoin('document', 'document.id', 'segment.document_id')
    .innerJoin('project', 'project.id', 'document.project_id')
    .leftJoin('membership', (join) =>
      join.onRef('membership.project_id', '=', 'project.id').on('membership.user_id', '=', who.id),
    )
    .where('segment.position', '>', 0)
    .where('project.importing', '=', 0)
    .where(({ eb, or }) => or([eb('membership.role', 'is not', null), eb(sql`${who.administrator ? 1 : 0}`, '=', 1)]));
  if (name === 'to-approve')
    query = query
      .where('segment.state', '=', 'translated')
      .where(({ eb, or, and, not, exists, selectFrom }) =>
        and([
          or([eb('membership.role', 'in', REVIEWERS), eb('membership.role', 'is', null)]),
          or([
            eb('segment.edited_by', 'is', null),
            eb('segment.edited_by', '<>', who.id),
            eb('project.allows_own_approval', '=', 1),
          ]),
          not(
            exists(
              selectFrom('flag')
                .whereRef('flag.segment_id', '=', 'segment.id')
                .where('flag.state', 'in', ['open', 'fixed', 'disputed'])
                .select('flag.id'),
            ),
          ),
        ]),
      );
  if (name === 'to-approve' && who.mine)
    query = query.where(({ eb, or }) =>
      or([eb('segment.assigned_to', 'is', null), eb('segment.assigned_to', '=', who.id)]),
    );
  if (name !== 'to-approve') {
    query = query.where('segment.state', '=', 'initial');
    // Changes that were asked for are what made the version: anything later has answered them.
    const asked = sql<boolean>`exists (select 1 from review where review.segment_id = segment.id
      and review.version = segment.version and review.verdict = 'changes-requested')`;
    query =
      name === 'to-change'
        ? query
            .where(asked)
            .where(({ eb, or }) => or([eb('segment.assigned_to', '=', who.id), eb('segment.edited_by', '=', who.id)]))
        : query.where('segment.assigned_to', '=', who.id).where(({ not }) => not(asked));
  }
  const { count } = await query
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .orderBy('segment.changed_at')
    .orderBy('segment.document_id')
    .orderBy('segment.position')
    .limit(QUEUE_LISTED)
    .select(['segment.id as segmentId', 'segment.position', 'segment.changed_at as at'])
    .select(['segment.source_text', 'segment.target_text', 'document.id as documentId', 'document.title'])
    .execute();
  const entries = rows.map(({ source_text, target_text, ...row }): QueueEntry => {
    const side = target_text === '' ? 'source' : 'target';
    return { ...row, side, text: target_text === '' ? source_text : target_text };
  });
  return { name, count: Number(count), entries };
}
