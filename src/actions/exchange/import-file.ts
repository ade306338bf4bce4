import type { ExchangePreview } from '../../domain/read-model.js';
import { done, type Result, refused } from '../../domain/refusal.js';
import type { Unit } from '../../formats/format.js';
import type { Problem } from '../../formats/problem.js';
import type { Actor, Desk } from '../desk.js';
import { baseName, languagesOf, titleFrom } from '../draft-import.js';
import { type ImportedDocument, insertSegments } from '../import-document.js';
import type { ExchangeReading, ReadFile } from './read-file.js';

export type StagedFile =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly problem: Problem };

interface GivenFile {
  readonly projectId: string;
  readonly title: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Takes a bilingual file in to be looked at before it becomes a document. What cannot be read is refused and not kept. */
export async function stageFile(desk: Desk, actor: Actor, input: GivenFile): Promise<StagedFile> {
  const read = await readFile(desk, input);
  if (!read.ok) return read;
  const id = desk.clock.id();
  await desk.store.write(async (db) => {
    await db
      .insertInto('draft_import')
      .values({
        id,
        project_id: input.projectId,
        created_by: actor.personId,
        created_at: desk.clock.now(),
        title: titleFrom(input.title) || titleFrom(baseName(input.name)) || read.value.format,
        source_name: baseName(input.name),
        target_name: '',
        source_bytes: Buffer.from(input.bytes),
        target_bytes: Buffer.alloc(0),
        source_encoding: null,
        target_encoding: null,
        format: read.value.format,
      })
      .execute();
  });
  return { ok: true, value: id };
}

/** Pairs that are shown before the import. */
const SHOWN = 12;

/** What was found in a staged file. Undefined where it is gone, or is a pair of texts. */
export async function stagedFile(desk: Desk, draftId: string): Promise<ExchangePreview | undefined> {
  const draft = await desk.store.reader
    .selectFrom('draft_import')
    .where('id', '=', draftId)
    .selectAll()
    .executeTakeFirst();
  if (!draft || draft.format === null) return undefined;
  const read = await readFile(desk, {
    projectId: draft.project_id,
    title: draft.title,
    name: draft.source_name,
    bytes: draft.source_bytes,
  });
  if (!read.ok) return undefined;
  const { format, encoding, units, facts, problems } = read.value;
  const offered = units.filter(isOffered);
  return {
    id: draftId,
    projectId: draft.project_id,
    title: draft.title,
    name: draft.source_name,
    format,
    version: facts.version ?? null,
    encoding,
    languages: Object.entries(facts.languages ?? {}).map(([language, count]) => ({ language, count })),
    units: offered.length,
    notTranslatable: units.length - offered.length,
    notes: units.reduce((sum, { notes }) => sum + notes.length, 0),
    states: {
      initial: offered.filter(({ state }) => state === 'initial').length,
      translated: offered.filter(({ state }) => state === 'translated').length,
      reviewed: offered.filter(({ state }) => state === 'reviewed').length,
      final: offered.filter(({ state }) => state === 'final').length,
    },
    problems: problems.map(({ kind, detail, place, unit, more }) => ({
      kind,
      detail: detail ?? null,
      place: place ?? null,
      unit: unit ?? null,
      more: more ?? 0,
    })),
    pairs: offered.slice(0, SHOWN).map(({ source, target }) => ({ source: source.text, target: target?.text ?? '' })),
  };
}

/** Makes the document of a staged file, once: a double click makes one. */
export async function importStagedFile(
  desk: Desk,
  actor: Actor,
  input: { readonly draftId: string },
): Promise<Result<ImportedDocument>> {
  const draft = await desk.store.reader
    .selectFrom('draft_import')
    .where('id', '=', input.draftId)
    .selectAll()
    .executeTakeFirst();
  if (!draft || draft.format === null) return refused({ kind: 'not-found' });
  const { project_id: projectId, title, source_name: name, source_bytes: bytes } = draft;
  const read = await readFile(desk, { projectId, title, name, bytes });
  if (!read.ok) return refused({ kind: 'not-found' });
  return store(desk, actor, { projectId, title, name, bytes, draftId: draft.id }, read.value);
}

export type ImportedFile =
  | { readonly ok: true; readonly value: ImportedDocument & { readonly problems: readonly Problem[] } }
  | { readonly ok: false; readonly problem: Problem };

/** Reads a bilingual file and makes its document at once, as the shell does. */
export async function importFile(desk: Desk, actor: Actor, input: GivenFile): Promise<ImportedFile> {
  const read = await readFile(desk, input);
  if (!read.ok) return read;
  const title = titleFrom(input.title) || titleFrom(baseName(input.name)) || read.value.format;
  const stored = await store(desk, actor, { ...input, title }, read.value);
  if (!stored.ok) throw new Error(`a file without a draft was refused: ${stored.refusal.kind}`);
  return { ok: true, value: { ...stored.value, problems: read.value.problems } };
}

async function readFile(desk: Desk, { projectId, name, bytes }: GivenFile): Promise<ExchangeReading> {
  const limit = desk.settings.importLimit;
  if (bytes.length > limit) return { ok: false, problem: { kind: 'too-large', detail: String(limit) } };
  const languages = await languagesOf(desk, projectId);
  return desk.workers.run<ExchangeReading>('exchange', { name, bytes, languages });
}

/** What nobody is to translate stays in the file alone. */
function isOffered({ translatable, source, target }: Unit): boolean {
  return translatable && (source.text.trim() !== '' || (target?.text ?? '').trim() !== '');
}

async function store(
  desk: Desk,
  actor: Actor,
  input: GivenFile & { readonly draftId?: string },
  { format, encoding, bom, units }: ReadFile,
): Promise<Result<ImportedDocument>> {
  const documentId = desk.clock.id();
  const offered = units.filter(isOffered);
  return desk.write(async (writer) => {
    const { db, event } = writer;
    if (input.draftId) {
      const gone = await db.deleteFrom('draft_import').where('id', '=', input.draftId).executeTakeFirst();
      if (Number(gone.numDeletedRows) === 0) return refused({ kind: 'not-found' });
    }
    await db
      .insertInto('document')
      .values({
        id: documentId,
        project_id: input.projectId,
        title: input.title,
        origin_format: format,
        source_name: baseName(input.name),
        target_name: baseName(input.name),
        source_encoding: encoding,
        target_encoding: encoding,
        source_tail: '\n',
        target_tail: '\n',
        created_by: actor.personId,
        created_at: desk.clock.now(),
      })
      .execute();
    await db
      .insertInto('exchange_file')
      .values({
        document_id: documentId,
        format,
        name: baseName(input.name),
        encoding: bom ? `${encoding}+bom` : encoding,
        bytes: Buffer.from(input.bytes),
      })
      .execute();
    await insertSegments(
      desk,
      writer,
      documentId,
      offered.map((unit, k) => {
        const lead = k === 0 ? '' : unit.continues ? ' ' : '\n';
        const target = unit.target?.text ?? '';
        return {
          sourceText: unit.source.text,
          targetText: target,
          sourceLead: lead,
          targetLead: target === '' ? '' : lead,
          confidence: 1,
          alignment: 'confirmed',
          state: unit.state,
          unitId: unit.id,
          notes: unit.notes.map((note) => (note.from ? `${note.from}: ${note.text}` : note.text)),
          by: actor.personId,
        };
      }),
    );
    await event({ kind: 'document.imported', projectId: input.projectId, documentId, by: actor.personId });
    return done({ documentId, segments: offered.length });
  });
}
