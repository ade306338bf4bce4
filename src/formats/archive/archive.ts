import { z } from 'zod';
import { findForbidden } from '../../text/forbidden.js';
import { type ArchiveRow, archiveTables } from './tables.js';

/** Raised with each change of what an archive holds; an older one stays readable. */
export const ARCHIVE_VERSION = 3;
const READABLE = [1, 2, ARCHIVE_VERSION] as const;

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

/** An archive as text: JSON, one row a line, so that two of them can be compared. */
export function writeArchive(archive: Archive): string {
  const parts = Object.entries(archive).map(([name, value]) => {
    const written = Array.isArray(value) && value.length > 0 ? `[\n${value.map(line).join(',\n')}\n]` : line(value);
    return `${JSON.stringify(name)}: ${written}`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}

const line = (value: unknown): string => JSON.stringify(value);

/** Reads an archive. Refused with the first thing that is wrong: no JSON, another version, a value or a reference that cannot be. */
export function readArchive(text: string): ArchiveReading {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return { ok: false, problem: `no JSON: ${(error as Error).message}` };
  }
  const { tawazi, version } = (parsed ?? {}) as Record<string, unknown>;
  if (tawazi !== 'document') return { ok: false, problem: 'no archive of a Tawazi document' };
  if (!READABLE.some((known) => known === version))
    return { ok: false, problem: `version ${String(version)} is not known here` };
  const read = schema.safeParse(parsed);
  if (!read.success) {
    const [issue] = read.error.issues;
    return { ok: false, problem: `${issue!.path.join('.')}: ${issue!.message}` };
  }
  const problem = contradiction(read.data);
  return problem ? { ok: false, problem } : { ok: true, value: read.data };
}

/** What no database would hold: an id twice, a reference into nothing, a version without its text, a character that is none. */
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
  }
  const spoilt = [...segments, ...revisions].find(
    (row) => findForbidden(row.source_text) ?? findForbidden(row.target_text),
  );
  return spoilt ? `${spoilt.id}: a character that cannot be stored` : undefined;
}
