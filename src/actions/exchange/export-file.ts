import { sql } from 'kysely';
import type { Change, Columns, NewUnit, Unit } from '../../formats/format.js';
import { formatNamed } from '../../formats/registry.js';
import type { Reader } from '../../store/store.js';
import { decode, encodings } from '../../text/decode.js';
import { decodeFile } from './read-file.js';

export interface OriginalFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/**
 * The file that a document came from, with the translations, states and comments of now put in and nothing else touched:
 * byte for byte where nothing changed. undefined for a document that came from running text.
 */
export async function originalFile(reader: Reader, documentId: string): Promise<OriginalFile | undefined> {
  const file = await reader
    .selectFrom('exchange_file')
    .innerJoin('document', 'document.id', 'exchange_file.document_id')
    .innerJoin('project', 'project.id', 'document.project_id')
    .where('document_id', '=', documentId)
    .selectAll('exchange_file')
    .select(['project.source_language', 'project.target_language'])
    .executeTakeFirst();
  const format = file && formatNamed(file.format);
  // A large one is given piece by piece (see large/original-pieces.ts).
  if (!file || file.bytes.length === 0 || format?.input !== 'text' || !format.rewriter) return undefined;
  const decoded = decodeKept(file);
  if (decoded.kind === 'refused') return undefined;
  const { changeOf } = await changesOf(reader, documentId);
  const languages = { source: file.source_language, target: file.target_language };
  const taken = file.taken === null ? undefined : (JSON.parse(file.taken) as Columns);
  const rewriter = format.rewriter(changeOf, { languages, ...(taken ? { columns: taken } : {}) });
  const text = rewriter.push(decoded.text) + rewriter.end();
  if (rewriter.refused) throw new Error(`a file that was read is refused: ${rewriter.refused.kind}`);
  const bytes = text === decoded.text ? file.bytes : encoded(text, file.encoding);
  return { name: file.name, mediaType: format.mediaType, text, bytes };
}

/** As it was read when it came in. */
function decodeKept({ bytes, encoding }: { readonly bytes: Uint8Array; readonly encoding: string }) {
  const known = encodings.find((one) => one === encoding.split('+')[0]);
  return known ? decode(bytes, known) : decodeFile(bytes);
}

/** What became of each unit; `changedOnly` leaves out what is at its first version. */
export async function changesOf(
  reader: Reader,
  documentId: string,
  { changedOnly = false }: { readonly changedOnly?: boolean } = {},
): Promise<{ readonly changeOf: (unit: Unit) => Change | undefined; readonly count: number }> {
  const columns = [
    'segment.unit_id',
    'segment.target_text',
    'segment.state',
    'segment.changed_at',
    'editor.name as editor',
  ] as const;
  const rows = await reader
    .selectFrom('segment')
    .leftJoin('user as editor', 'editor.id', 'segment.edited_by')
    .where('document_id', '=', documentId)
    // Not by the index of units, where that of what was changed is to be taken.
    .where(sql<boolean>`+unit_id is not null`)
    .$if(changedOnly, (query) => query.where(sql<boolean>`segment.version > 1`))
    .select(columns)
    .execute();
  const comments = await reader
    .selectFrom('comment')
    .innerJoin('segment', 'segment.id', 'comment.segment_id')
    .innerJoin('user', 'user.id', 'comment.created_by')
    .leftJoin('user as editor', 'editor.id', 'segment.edited_by')
    .where('segment.document_id', '=', documentId)
    // What the file said itself came in with the first version.
    .innerJoin('revision as first', (join) =>
      join.onRef('first.segment_id', '=', 'segment.id').on('first.version', '=', 1),
    )
    .whereRef('comment.created_at', '>', 'first.created_at')
    .orderBy('comment.id')
    .select(['comment.text', 'user.name as from'])
    .select(columns)
    .execute();
  const notes = new Map<string, { text: string; from: string }[]>();
  for (const { unit_id, text, from } of comments)
    if (unit_id !== null) notes.set(unit_id, [...(notes.get(unit_id) ?? []), { text, from }]);
  const byUnit = new Map([...rows, ...comments].map((row) => [row.unit_id, row]));
  const changeOf = (unit: Unit): Change | undefined => {
    const row = byUnit.get(unit.id);
    const added = notes.get(unit.id);
    if (!row) return undefined;
    const same = row.target_text === (unit.target?.text ?? '');
    if (same && row.state === unit.state && !added) return undefined;
    return {
      target: row.target_text,
      state: row.state,
      ...(added ? { addNotes: added } : {}),
      ...(same ? {} : { changedAt: row.changed_at, ...(row.editor ? { changedBy: row.editor } : {}) }),
    };
  };
  return { changeOf, count: byUnit.size };
}

/**
 * In the encoding that it came in; where that cannot hold everything, in UTF-8, and an XML declaration says so. `first`: it is the
 * file's beginning.
 */
export function encoded(text: string, encoding: string, first = true): Uint8Array {
  const [name, bom] = encoding.split('+');
  if (name === 'utf-16le' || name === 'utf-16be') {
    const bytes = Buffer.from(first ? `\ufeff${text}` : text, 'utf16le');
    return name === 'utf-16be' ? bytes.swap16() : bytes;
  }
  if (name === 'utf-8') return Buffer.from(bom && first ? `\ufeff${text}` : text, 'utf8');
  const said = first ? text.replace(/^(\s*<\?xml[^>]*\sencoding\s*=\s*["'])[\w-]+/, '$1UTF-8') : text;
  return Buffer.from(said, 'utf8');
}

/** A document's segments as units of a new file. Of a large one they are written in pieces (large/export-pieces.ts). */
export async function newUnits(reader: Reader, documentId: string, first?: number): Promise<NewUnit[]> {
  const rows = await reader
    .selectFrom('segment')
    .where('document_id', '=', documentId)
    .where('position', '>', 0)
    .orderBy('position')
    .$if(first !== undefined, (query) => query.limit(first!))
    .select(['position', 'unit_id', 'source_text', 'target_text', 'state'])
    .execute();
  return rows.map(({ position, unit_id, source_text, target_text, state }) => ({
    id: unit_id ?? String(position),
    source: source_text,
    target: target_text === '' ? null : target_text,
    state,
  }));
}
