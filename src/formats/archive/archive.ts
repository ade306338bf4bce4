import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type ArchiveRow, archiveTables } from './tables.js';

/** Raised with each change of what an archive holds; an older one stays readable. */
export const ARCHIVE_VERSION = 4;
const READABLE = [1, 2, 3, ARCHIVE_VERSION] as const;
/** From this version on an archive says what it was when it was written. */
const FIRST_WITH_DIGEST = 4;

const many = <Schema extends z.ZodType>(row: Schema) => z.array(row);

const schema = z.strictObject({
  tawazi: z.literal('document'),
  version: z.literal(READABLE),
  written_at: z.iso.datetime(),
  /** Of the project that it was part of. */
  languages: z.strictObject({ source: z.string(), target: z.string() }),
  people: many(archiveTables.person),
  document: archiveTables.document,
  exchange_file: archiveTables.exchange_file.nullable(),
  changes: many(archiveTables.change),
  segments: many(archiveTables.segment),
  revisions: many(archiveTables.revision),
  reviews: many(archiveTables.review),
  flags: many(archiveTables.flag),
  flag_events: many(archiveTables.flag_event),
  comments: many(archiveTables.comment),
  dismissals: many(archiveTables.dismissal),
  // Archives from before documents could be brought up to date have none of these.
  given_text: archiveTables.given_text.nullable().default(null),
  earlier_files: many(archiveTables.earlier_file).default([]),
  earlier_texts: many(archiveTables.earlier_text).default([]),
});

/** A document with its whole history, as it is kept outside of a desk. */
export type Archive = z.infer<typeof schema>;
export type { ArchiveRow };

export type ArchiveReading =
  | { readonly ok: true; readonly value: Archive }
  /** One phrase that says what is wrong and where. */
  | { readonly ok: false; readonly problem: string };

/** An archive as text: JSON, one row a line, so that two of them can be compared, and the digest of it all. */
export function writeArchive(archive: Archive): string {
  const parts = Object.entries({ ...archive, digest: digestOf(archive) }).map(([name, value]) => {
    const written = Array.isArray(value) && value.length > 0 ? `[\n${value.map(line).join(',\n')}\n]` : line(value);
    return `${JSON.stringify(name)}: ${written}`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}

const line = (value: unknown): string => JSON.stringify(value);

/** SHA-256 of the JSON without white space, so that an archive may be laid out anew. It is no signature: it tells damage and hasty hands. */
function digestOf(archive: object): string {
  return createHash('sha256').update(JSON.stringify(archive)).digest('hex');
}

/** Reads an archive. Refused with the first thing that is wrong: no JSON, another version, a value or a reference that cannot be. */
export function readArchive(text: string): ArchiveReading {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { ok: false, problem: `no JSON: ${(error as Error).message}` };
  }
  const { digest, ...rest } = (parsed ?? {}) as Record<string, unknown>;
  const { tawazi, version } = rest;
  if (tawazi !== 'document') return { ok: false, problem: 'no archive of a Tawazi document' };
  if (!READABLE.some((known) => known === version))
    return { ok: false, problem: `version ${String(version)} is not known here` };
  const read = schema.safeParse(rest);
  if (!read.success) {
    const [issue] = read.error.issues;
    return { ok: false, problem: `${issue!.path.join('.')}: ${issue!.message}` };
  }
  const problem = contradiction(read.data);
  if (problem) return { ok: false, problem };
  const mayLackDigest = read.data.version < FIRST_WITH_DIGEST && digest === undefined;
  if (!mayLackDigest && digest !== digestOf(rest))
    return { ok: false, problem: 'digest: it was changed since it was written' };
  return { ok: true, value: read.data };
}

/** What no database would hold: an id twice, a reference into nothing, a version without its text, words outside a text. */
function contradiction(archive: Archive): string | undefined {
  const { people, changes, segments, revisions, reviews, flags, flag_events, comments, dismissals } = archive;
  const tables = { people, changes, segments, revisions, reviews, flags, flag_events, comments, dismissals };
  const ids = new Map<string, ReadonlySet<string>>();
  for (const [name, rows] of Object.entries(tables)) {
    const own = new Set(rows.map((row) => row.id));
    if (own.size !== rows.length) return `${name}: an id twice`;
    ids.set(name, own);
  }
  const isIn = (name: keyof typeof tables) => (id: string | null) => id === null || ids.get(name)!.has(id);
  const [person, change, segment, flag] = [isIn('people'), isIn('changes'), isIn('segments'), isIn('flags')];
  const written = new Map(revisions.map((row) => [`${row.segment_id} ${row.version}`, row]));
  if (written.size !== revisions.length) return 'revisions: a version twice';
  const positions = new Set(segments.map(({ position }) => position));
  if (positions.size !== segments.length) return 'segments: a position twice';
  const wrong: [string, boolean][] = [
    ['document.created_by', !person(archive.document.created_by)],
    ['changes', !changes.every((row) => change(row.undoes) && change(row.undone_by) && person(row.created_by))],
    [
      'segments',
      !segments.every((row) => segment(row.merged_into) && person(row.edited_by) && person(row.assigned_to)),
    ],
    [
      'revisions',
      !revisions.every((row) => segment(row.segment_id) && change(row.change_id) && person(row.created_by)),
    ],
    ['reviews', !reviews.every((row) => written.has(`${row.segment_id} ${row.version}`) && person(row.created_by))],
    ['flags', !flags.every((row) => segment(row.segment_id) && person(row.created_by) && person(row.fixed_by))],
    ['flags', !flags.every((row) => written.has(`${row.anchor_segment_id} ${row.anchor_version}`))],
    ['flag_events', !flag_events.every((row) => flag(row.flag_id) && person(row.created_by))],
    [
      'comments',
      !comments.every((row) => segment(row.segment_id) && segment(row.written_on) && person(row.created_by)),
    ],
    ['earlier_files', !archive.earlier_files.every((row) => change(row.change_id))],
    ['earlier_texts', !archive.earlier_texts.every((row) => change(row.change_id))],
    ['dismissals', !dismissals.every((row) => person(row.created_by) && person(row.taken_back_by))],
  ];
  const found = wrong.find(([, is]) => is);
  if (found) return `${found[0]}: names what is not there`;
  for (const row of segments) {
    for (let version = 1; version <= row.version; version++)
      if (!written.has(`${row.id} ${version}`)) return `revisions: version ${version} of ${row.id} is missing`;
    const last = written.get(`${row.id} ${row.version}`);
    if (last?.target_text !== row.target_text || last.source_text !== row.source_text)
      return `segments: ${row.id} has other texts than its version ${row.version}`;
    if (last.state !== row.state) return `segments: ${row.id} has another state than its version ${row.version}`;
  }
  return contradictionOfFlags(archive, written);
}

/** A mark on words that are not there, or a state that no step led to. */
function contradictionOfFlags(
  { flags, flag_events: events, segments }: Archive,
  written: ReadonlyMap<string, ArchiveRow<'revision'>>,
): string | undefined {
  const current = new Map(segments.map((row) => [row.id, row]));
  const lastEvents = new Map<string, ArchiveRow<'flag_event'>>();
  for (const event of events)
    if (event.id > (lastEvents.get(event.flag_id)?.id ?? '')) lastEvents.set(event.flag_id, event);
  for (const flag of flags) {
    const event = lastEvents.get(flag.id);
    if (event && event.state !== flag.state)
      return `flags: ${flag.id} is in a state that its last step did not lead to`;
    const { side } = flag;
    const anchor = written.get(`${flag.anchor_segment_id} ${flag.anchor_version}`)!;
    const inside =
      isSpanIn(flag.raised_start, flag.raised_end, Number.MAX_SAFE_INTEGER) &&
      isSpanIn(flag.anchor_start, flag.anchor_end, side ? anchor[`${side}_text`].length : 0) &&
      isSpanIn(flag.start, flag.end, side ? current.get(flag.segment_id)![`${side}_text`].length : 0);
    if (!inside) return `flags: ${flag.id} marks what is not in its text`;
  }
  return undefined;
}

function isSpanIn(start: number | null, end: number | null, length: number): boolean {
  if (start === null || end === null) return start === end;
  return start <= end && end <= length;
}
