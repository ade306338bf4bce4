import type { ReadingChoices } from '../../domain/import-report.js';
import type { DraftWarning, ExchangePreview } from '../../domain/read-model.js';
import { done, type Result, refused } from '../../domain/refusal.js';
import type { Side } from '../../domain/segment.js';
import { namesOfCodes } from '../../formats/inline.js';
import type { Problem } from '../../formats/problem.js';
import { batchOfDraft } from '../../store/queries/batches.js';
import type { DraftImportTable } from '../../store/schema.js';
import { languageOfMany } from '../../text/detect.js';
import { useDraft } from '../batch/use-draft.js';
import type { Actor, Desk } from '../desk.js';
import { baseName, languagesOf, titleFrom, titleOfFile } from '../draft-import.js';
import { type ImportedDocument, insertSegments } from '../import-document.js';
import type { ImportControl } from '../import-jobs.js';
import { keepDraft } from '../keep-draft.js';
import { languageWarnings } from '../language-warnings.js';
import { readHead, uploadPath } from '../large/stage-large.js';
import { fileProblem } from './file-problem.js';
import { isOffered, leadOf, noteText } from './offered.js';
import { type ExchangeReading, type ReadFile, subtitlePair } from './read-file.js';
import { keepReport, reportOf } from './report.js';

export type StagedFile =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly problem: Problem };

interface GivenFile {
  readonly projectId: string;
  readonly title: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The other side, of formats that hold one each; `name` and `bytes` are then the translation's. */
  readonly source?: { readonly name: string; readonly bytes: Uint8Array } | undefined;
  /** The document that it is a newer version of. */
  readonly documentId?: string;
  readonly choices?: ReadingChoices;
}

/** Takes a bilingual file in to be looked at before it becomes a document. What cannot be read is refused and not kept. */
export async function stageFile(desk: Desk, actor: Actor, input: GivenFile): Promise<StagedFile> {
  const read = await readFile(desk, input);
  if (!read.ok) return read;
  const sides = input.source && (await languagesOf(desk, input.projectId));
  const id = await keepDraft(desk, actor, {
    project_id: input.projectId,
    title: titleFrom(input.title) || titleOfFile(input.name, sides) || read.value.format,
    source_name: baseName((input.source ?? input).name),
    source_bytes: Buffer.from((input.source ?? input).bytes),
    ...(input.source ? { target_name: baseName(input.name), target_bytes: Buffer.from(input.bytes) } : {}),
    format: read.value.format,
    document_id: input.documentId,
  });
  return { ok: true, value: id };
}

/**
 * Two files that are given as the two sides and are subtitles: the translation with its other side, whichever way round they
 * were given. Undefined where they are anything else, and to be aligned as running text.
 */
export function asSubtitles(
  source: { readonly name: string; readonly bytes: Uint8Array },
  target: { readonly name: string; readonly bytes: Uint8Array },
): Pick<GivenFile, 'name' | 'bytes' | 'source'> | undefined {
  const pair = subtitlePair(source.bytes, target.bytes);
  if (pair === 'none') return undefined;
  return pair === 'as-given' ? { ...target, source } : { ...source, source: target };
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
  if (!draft || draft.format === null || draft.document_id !== null) return undefined;
  const given = givenFile(draft);
  const { upload, upload_size: size } = draft;
  const read =
    upload === null
      ? await readFile(desk, { ...given, choices: withoutStop(given.choices) })
      : await readHead(desk, { path: uploadPath(desk, upload), ...given });
  if (!read.ok) return undefined;
  const { format, encoding, units, facts, problems, table } = read.value;
  const offered = units.filter(isOffered);
  return {
    id: draftId,
    projectId: draft.project_id,
    batchId: await batchOfDraft(desk.store.reader, draftId),
    title: draft.title,
    name: given.name,
    format,
    version: facts.version ?? null,
    encoding,
    warnings: warningsOf(offered, await languagesOf(desk, draft.project_id)),
    languages: Object.entries(facts.languages ?? {}).map(([language, count]) => ({ language, count })),
    units: offered.length,
    beginningOf: upload === null ? null : size,
    notTranslatable: units.length - offered.length,
    notes: units.reduce((sum, { notes }) => sum + notes.length, 0),
    states: {
      initial: offered.filter(({ state }) => state === 'initial').length,
      translated: offered.filter(({ state }) => state === 'translated').length,
      reviewed: offered.filter(({ state }) => state === 'reviewed').length,
      final: offered.filter(({ state }) => state === 'final').length,
    },
    problems: problems.map(fileProblem),
    declared: read.value.declared,
    encodings: read.value.alternatives,
    affected: read.value.affected,
    skipped: read.value.skipped,
    choices: given.choices,
    table,
    pairs: offered.slice(0, SHOWN).map(({ source, target }) => ({ source: source.text, target: target?.text ?? '' })),
  };
}

/** Has a staged file read otherwise; where it cannot be read so, it stays as it was, and the problem says why. */
export async function chooseReading(
  desk: Desk,
  _actor: Actor,
  input: { readonly draftId: string; readonly choices: ReadingChoices },
): Promise<{ readonly ok: true } | { readonly ok: false; readonly problem: Problem }> {
  const draft = await desk.store.reader
    .selectFrom('draft_import')
    .where('id', '=', input.draftId)
    .where('format', 'is not', null)
    .selectAll()
    .executeTakeFirst();
  if (!draft) return { ok: false, problem: { kind: 'no-units' } };
  const { problems, ...choices } = { ...givenFile(draft).choices, ...input.choices };
  const given = { ...givenFile(draft), choices };
  // What stops an import is no reason not to look at it.
  const read = draft.upload === null ? await readFile(desk, given) : undefined;
  if (read && !read.ok) return read;
  await desk.store.write((db) =>
    db
      .updateTable('draft_import')
      .set({ reading: JSON.stringify({ ...choices, problems }) })
      .where('id', '=', input.draftId)
      .execute(),
  );
  return { ok: true };
}

/** Makes the document of a staged file, once: a double click makes one. */
export async function importStagedFile(
  desk: Desk,
  actor: Actor,
  input: { readonly draftId: string },
  control?: ImportControl,
): Promise<Result<ImportedDocument>> {
  const draft = await desk.store.reader
    .selectFrom('draft_import')
    .where('id', '=', input.draftId)
    .selectAll()
    .executeTakeFirst();
  if (!draft || draft.format === null || draft.document_id !== null) return refused({ kind: 'not-found' });
  const given = givenFile(draft);
  const read = await readFile(desk, given, control?.signal);
  if (!read.ok) return refused({ kind: 'unreadable', problem: fileProblem(read.problem) });
  return store(desk, actor, { ...given, draftId: draft.id }, read.value, control);
}

/** To be looked at although it is not to be imported so. */
function withoutStop({ problems = {}, ...choices }: ReadingChoices): ReadingChoices {
  const kept = Object.entries(problems).filter(([, choice]) => choice !== 'stop');
  return { ...choices, problems: Object.fromEntries(kept) };
}

/** A staged file as it was given: alone, or the translation with its other side. */
export function givenFile(
  draft: Pick<DraftImportTable, 'project_id' | 'title' | `${'source' | 'target'}_${'name' | 'bytes'}`> & {
    readonly reading?: string | null;
  },
) {
  const { project_id: projectId, title } = draft;
  const choices: ReadingChoices = draft.reading ? JSON.parse(draft.reading) : {};
  const first = { name: draft.source_name, bytes: draft.source_bytes };
  if (draft.target_bytes.length === 0) return { projectId, title, choices, ...first };
  return { projectId, title, choices, name: draft.target_name, bytes: draft.target_bytes, source: first };
}

export type ImportedFile =
  | { readonly ok: true; readonly value: ImportedDocument & FileWarnings }
  | { readonly ok: false; readonly problem: Problem };

interface FileWarnings {
  readonly problems: readonly Problem[];
  readonly warnings: readonly DraftWarning[];
}

/** Reads a bilingual file and makes its document at once, as the shell does. */
export async function importFile(desk: Desk, actor: Actor, input: GivenFile): Promise<ImportedFile> {
  const read = await readFile(desk, input);
  if (!read.ok) return read;
  const sides = input.source && (await languagesOf(desk, input.projectId));
  const title = titleFrom(input.title) || titleOfFile(input.name, sides) || read.value.format;
  const stored = await store(desk, actor, { ...input, title }, read.value);
  if (!stored.ok) throw new Error(`a file without a draft was refused: ${stored.refusal.kind}`);
  const { problems, units } = read.value;
  const warnings = warningsOf(units.filter(isOffered), await languagesOf(desk, input.projectId));
  return { ok: true, value: { ...stored.value, problems, warnings } };
}

/** Whether both sides of a file are in the languages that they should be in. */
function warningsOf(units: ReadFile['units'], wanted: Readonly<Record<Side, string>>): DraftWarning[] {
  const texts = (side: Side) => units.map((unit) => unit[side]?.text ?? '');
  const found = (side: Side) => languageOfMany(texts(side), wanted[side]);
  return languageWarnings({ source: found('source'), target: found('target') }, wanted);
}

async function readFile(
  desk: Desk,
  { projectId, name, bytes, source, choices }: GivenFile,
  signal?: AbortSignal,
): Promise<ExchangeReading> {
  const limit = desk.settings.importLimit;
  if (bytes.length > limit || (source?.bytes.length ?? 0) > limit)
    return { ok: false, problem: { kind: 'too-large', detail: String(limit) } };
  const languages = await languagesOf(desk, projectId);
  const { limitDepth: depth, limitUnits: units, limitUnitLength: unitLength } = desk.settings;
  const limits = { depth, units, unitLength };
  const job = { name, bytes, source: source?.bytes, languages, choices, limits };
  return desk.workers.run<ExchangeReading>('exchange', job, signal);
}

async function store(
  desk: Desk,
  actor: Actor,
  input: GivenFile & { readonly draftId?: string },
  read: ReadFile,
  control?: ImportControl,
): Promise<Result<ImportedDocument>> {
  const documentId = desk.clock.id();
  const { format, encoding, bom, units } = read;
  const offered = units.filter(isOffered);
  return desk.write(async (writer) => {
    const { db, event } = writer;
    if (input.draftId && !(await useDraft(db, input.draftId, documentId))) return refused({ kind: 'not-found' });
    await db
      .insertInto('document')
      .values({
        id: documentId,
        project_id: input.projectId,
        title: input.title,
        origin_format: format,
        source_name: baseName((input.source ?? input).name),
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
        taken: input.choices?.columns ? JSON.stringify(input.choices.columns) : null,
      })
      .execute();
    await keepReport(writer.db, documentId, reportOf(baseName(input.name), read, input.choices ?? {}));
    await insertSegments(
      desk,
      writer,
      documentId,
      offered.map((unit, k) => {
        const lead = leadOf(unit, k);
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
          codes: namesOfCodes(unit.source, unit.target),
          notes: unit.notes.map(noteText),
          by: actor.personId,
        };
      }),
      control,
    );
    await event({ kind: 'document.imported', projectId: input.projectId, documentId, by: actor.personId });
    return done({ documentId, segments: offered.length });
  });
}
