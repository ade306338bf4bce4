import { z } from 'zod';
import { dismissalReasons } from '../../domain/finding.js';
import { categories, flagStates, flagSteps, setAsideReasons, severities } from '../../domain/flag.js';
import { loginName, shownName } from '../../domain/login.js';
import { changeKinds } from '../../domain/repair.js';
import { alignmentStates, revisionWays, translationStates } from '../../domain/segment.js';
import { findForbidden } from '../../text/forbidden.js';

const id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
/** What a database keeps faithfully (see findForbidden). */
const text = z.string().refine((value) => !findForbidden(value), 'a character that cannot be stored');
const time = z.iso.datetime();
const version = z.int().min(1).max(1e9);
const offset = z.int().min(0).max(1e9).nullable();
const truth = z.union([z.literal(0), z.literal(1)]);
const state = z.enum(translationStates);
const side = z.enum(['source', 'target']).nullable();

const keptFile = {
  format: text,
  name: text,
  encoding: text,
  bytes: z.base64(),
  // Archives from before files of the other side were kept do not say.
  side: z.enum(['source', 'target']).default('target'),
  taken: text.nullable().default(null),
};

/**
 * What an archive holds of a document, table by table, each row with the names and values of the database. A person is an id of
 * `person`. What is left out stands in left-out.ts, each with its reason.
 */
export const archiveTables = {
  person: z.strictObject({
    id,
    login: text.refine((login) => loginName(login) === login, 'no login name as it is stored'),
    name: text.refine((name) => shownName(name) === name, 'no name that can be shown'),
  }),
  document: z.strictObject({
    id,
    title: text,
    origin_format: text,
    source_name: text,
    target_name: text,
    source_encoding: text,
    target_encoding: text,
    source_tail: text,
    target_tail: text,
    created_by: id,
    created_at: time,
  }),
  change: z.strictObject({
    id,
    kind: z.enum(changeKinds),
    detail: text.nullable(),
    segment_id: id.nullable(),
    flag_id: id.nullable(),
    undoes: id.nullable(),
    undone_by: id.nullable(),
    created_by: id,
    created_at: time,
  }),
  segment: z.strictObject({
    id,
    position: z.int(),
    source_text: text,
    target_text: text,
    source_lead: text,
    target_lead: text,
    alignment: z.enum(alignmentStates),
    confidence: z.number().min(0).max(1),
    state,
    version,
    edited_by: id.nullable(),
    changed_at: time,
    merged_into: id.nullable(),
    assigned_to: id.nullable(),
    unit_id: text.nullable(),
    codes: text.nullable().default(null),
  }),
  revision: z.strictObject({
    id,
    segment_id: id,
    version,
    source_text: text,
    target_text: text,
    state,
    way: z.enum(revisionWays),
    why: text.nullable(),
    created_by: id.nullable(),
    created_at: time,
    change_id: id.nullable(),
  }),
  review: z.strictObject({
    id,
    segment_id: id,
    version,
    verdict: z.enum(['approved', 'changes-requested']),
    why: text.nullable(),
    own_work: truth,
    created_by: id,
    created_at: time,
  }),
  flag: z.strictObject({
    id,
    segment_id: id,
    side,
    raised_start: offset,
    raised_end: offset,
    raised_text: text.nullable(),
    raised_version: version,
    start: offset,
    end: offset,
    anchor: z.enum(['kept', 'changed', 'gone']),
    anchor_segment_id: id,
    anchor_version: version,
    anchor_start: offset,
    anchor_end: offset,
    category: z.enum(categories),
    severity: z.enum(severities),
    comment: text,
    proposal: text.nullable(),
    state: z.enum(flagStates),
    check_id: text.nullable(),
    fixed_by: id.nullable(),
    created_by: id,
    created_at: time,
  }),
  flag_event: z.strictObject({
    id,
    flag_id: id,
    step: z.enum(['raise', ...flagSteps]),
    state: z.enum(flagStates),
    /** Not in archives of version 1. */
    reason: z.enum(setAsideReasons).nullable().default(null),
    note: text.nullable(),
    segment_version: version,
    created_by: id,
    created_at: time,
  }),
  comment: z.strictObject({ id, segment_id: id, written_on: id, text, created_by: id, created_at: time }),
  dismissal: z.strictObject({
    id,
    check_id: text,
    pair_digest: text,
    side: z.enum(['source', 'target']),
    start: z.int().min(0),
    end: z.int().min(0),
    reason: z.enum(dismissalReasons),
    note: text.nullable(),
    created_by: id,
    created_at: time,
    taken_back_by: id.nullable(),
    taken_back_at: time.nullable(),
  }),
  /** The file that it came from, in base64. */
  exchange_file: z.strictObject(keptFile),
  /** The English of running text as it last came in. */
  given_text: z.strictObject({ text }),
  /** What updates took the place of, to be had back with them. */
  earlier_file: z.strictObject({ change_id: id, ...keptFile }),
  earlier_text: z.strictObject({ change_id: id, text }),
} as const;

export type ArchiveTable = keyof typeof archiveTables;
export type ArchiveRow<Table extends ArchiveTable> = z.infer<(typeof archiveTables)[Table]>;
