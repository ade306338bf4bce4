import { LONGEST_TITLE, onOneLine } from '../domain/document.js';
import { nameWithoutEnding, sharedName } from '../domain/file-pairs.js';
import type { DraftImportView, ImportProblem } from '../domain/read-model.js';
import { done, type Result, refused } from '../domain/refusal.js';
import type { Side } from '../domain/segment.js';
import { type HtmlPart, htmlParts } from '../formats/html/read.js';
import { areLinePairNames } from '../formats/links/line-pairs.js';
import { batchOfDraft } from '../store/queries/batches.js';
import { type Encoding, encodings } from '../text/decode.js';
import type { Actor, Desk } from './desk.js';
import { fileProblem } from './exchange/file-problem.js';
import type { Inspection, InspectJob } from './inspect-worker.js';
import { keepDraft } from './keep-draft.js';
import { removeUpload } from './large/stage-large.js';
import { type Pairing, pairings } from './linked-texts.js';

export interface GivenText {
  /** The file's name, or empty for pasted text. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Staged<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: ImportProblem };

/** Takes two texts in to be looked at before they become a document. What cannot be read as text is refused and not kept. */
export async function stageImport(
  desk: Desk,
  actor: Actor,
  input: {
    readonly projectId: string;
    readonly title: string;
    readonly source: GivenText;
    readonly target: GivenText;
    /** The document that it is a newer version of. */
    readonly documentId?: string;
    /** Another tool's alignment of the two; `ladder`: the source's file holds both. */
    readonly pairing?: Pairing | undefined;
    readonly links?: GivenText | undefined;
    /** Chosen before they are looked at. */
    readonly encodings?: Readonly<Record<Side, Encoding | undefined>>;
  },
): Promise<Staged<string>> {
  const alone = input.pairing === 'ladder';
  const problem =
    sizeProblem(input.source, 'source', desk) ?? (alone ? undefined : sizeProblem(input.target, 'target', desk));
  if (problem) return { ok: false, problem };
  const limit = desk.settings.importLimit;
  if (input.links && input.links.bytes.length > limit)
    return {
      ok: false,
      problem: { kind: 'links', problem: fileProblem({ kind: 'too-large', detail: String(limit) }) },
    };
  const languages = await languagesOf(desk, input.projectId);
  const pairing = input.links ? 'links' : (input.pairing ?? (namedAlike(input) ? 'lines' : null));
  const inspection = await inspectTexts(desk, {
    pairing,
    links: input.links ?? null,
    source: { ...input.source, encoding: input.encodings?.source ?? null, part: 'article' },
    target: { ...input.target, encoding: input.encodings?.target ?? null, part: 'article' },
    languages,
  });
  if (!inspection.ok) return inspection;
  const id = await keepDraft(desk, actor, {
    project_id: input.projectId,
    title:
      titleFrom(input.title) ||
      titleOfFile((alone ? input.source : input.target).name, languages) ||
      titleFrom(firstLine(inspection.texts.target)),
    source_name: baseName(input.source.name),
    target_name: baseName(input.target.name),
    source_bytes: Buffer.from(input.source.bytes),
    target_bytes: Buffer.from(input.target.bytes),
    source_encoding: input.encodings?.source,
    target_encoding: input.encodings?.target,
    pairing,
    links_name: input.links && baseName(input.links.name),
    links_bytes: input.links && Buffer.from(input.links.bytes),
    document_id: input.documentId,
  });
  return { ok: true, value: id };
}

/** A staged import as it would be read with its present choices. Undefined where it is gone. */
export async function draftImport(desk: Desk, draftId: string): Promise<Staged<DraftImportView> | undefined> {
  const found = await inspectDraft(desk, draftId);
  if (!found) return undefined;
  const { draft, inspection } = found;
  if (!inspection.ok) return inspection;
  const { source, target, warnings, links, mayPairLines } = inspection;
  const { project_id: projectId, title } = draft;
  const batchId = await batchOfDraft(desk.store.reader, draftId);
  return { ok: true, value: { id: draftId, projectId, batchId, title, source, target, warnings, links, mayPairLines } };
}

/** Swaps the sides, or chooses an encoding or a title. An encoding of '' goes back to the one found. */
export async function changeDraft(
  desk: Desk,
  _actor: Actor,
  input: {
    readonly draftId: string;
    readonly swap?: boolean;
    readonly sourceEncoding?: string;
    readonly targetEncoding?: string;
    /** What to take of a page. */
    readonly sourcePart?: string;
    readonly targetPart?: string;
    /** `lines`: each line goes with its own; empty: the sentences are aligned. */
    readonly pairing?: string;
    readonly title?: string;
  },
): Promise<Result<null>> {
  for (const field of ['sourceEncoding', 'targetEncoding'] as const)
    if (input[field] && !isEncoding(input[field])) return refused({ kind: 'invalid', field, problem: 'unknown-value' });
  for (const field of ['sourcePart', 'targetPart'] as const)
    if (input[field] !== undefined && !isPart(input[field]))
      return refused({ kind: 'invalid', field, problem: 'unknown-value' });
  if (input.pairing && input.pairing !== 'lines')
    return refused({ kind: 'invalid', field: 'pairing', problem: 'unknown-value' });
  return desk.store.write(async (db) => {
    const draft = await db.selectFrom('draft_import').where('id', '=', input.draftId).selectAll().executeTakeFirst();
    if (!draft) return refused({ kind: 'not-found' });
    const sourceEncoding = input.sourceEncoding === undefined ? draft.source_encoding : input.sourceEncoding || null;
    const targetEncoding = input.targetEncoding === undefined ? draft.target_encoding : input.targetEncoding || null;
    const [sourcePart, targetPart] = [input.sourcePart ?? draft.source_part, input.targetPart ?? draft.target_part];
    const mayChoose = draft.pairing === null || draft.pairing === 'lines';
    const pairing = input.pairing === undefined || !mayChoose ? draft.pairing : input.pairing || null;
    const swapped = { links_swapped: input.swap ? (draft.links_swapped === 0 ? 1 : 0) : draft.links_swapped } as const;
    // The one file of a ladder stays where it is.
    const sides =
      input.swap && draft.pairing !== 'ladder'
        ? {
            source_part: targetPart,
            target_part: sourcePart,
            source_name: draft.target_name,
            target_name: draft.source_name,
            source_bytes: draft.target_bytes,
            target_bytes: draft.source_bytes,
            source_encoding: targetEncoding,
            target_encoding: sourceEncoding,
          }
        : {
            source_encoding: sourceEncoding,
            target_encoding: targetEncoding,
            source_part: sourcePart,
            target_part: targetPart,
          };
    await db
      .updateTable('draft_import')
      .set({ ...sides, ...swapped, pairing, title: titleFrom(input.title ?? '') || draft.title })
      .where('id', '=', draft.id)
      .execute();
    return done(null);
  });
}

export async function discardDraft(
  desk: Desk,
  _actor: Actor,
  input: { readonly draftId: string },
): Promise<Result<null>> {
  desk.imports.find(input.draftId)?.stop();
  const draft = await desk.store.write(async (db) => {
    await db.deleteFrom('import_batch_item').where('draft_id', '=', input.draftId).execute();
    return db.deleteFrom('draft_import').where('id', '=', input.draftId).returning('upload').executeTakeFirst();
  });
  if (draft?.upload) await removeUpload(desk, draft.upload);
  return done(null);
}

/** The draft's row and what its bytes are; shared with the import itself. */
export async function inspectDraft(desk: Desk, draftId: string, of: 'new-document' | 'update' = 'new-document') {
  const draft = await desk.store.reader
    .selectFrom('draft_import')
    .where('id', '=', draftId)
    .where('format', 'is', null)
    .where('document_id', of === 'update' ? 'is not' : 'is', null)
    .selectAll()
    .executeTakeFirst();
  if (!draft) return undefined;
  const inspection = await inspectTexts(desk, {
    source: {
      name: draft.source_name,
      bytes: draft.source_bytes,
      encoding: asEncoding(draft.source_encoding),
      part: asPart(draft.source_part),
    },
    target: {
      name: draft.target_name,
      bytes: draft.target_bytes,
      encoding: asEncoding(draft.target_encoding),
      part: asPart(draft.target_part),
    },
    pairing: pairings.find((known) => known === draft.pairing) ?? null,
    links: draft.links_bytes && { name: draft.links_name ?? '', bytes: draft.links_bytes },
    linksSwapped: draft.links_swapped === 1,
    languages: await languagesOf(desk, draft.project_id),
  });
  return { draft, inspection };
}

function inspectTexts(desk: Desk, job: InspectJob): Promise<Inspection> {
  return desk.workers.run<Inspection>('inspect', job);
}

export async function languagesOf(desk: Desk, projectId: string): Promise<Record<Side, string>> {
  return desk.store.reader
    .selectFrom('project')
    .where('id', '=', projectId)
    .select(['source_language as source', 'target_language as target'])
    .executeTakeFirstOrThrow();
}

function sizeProblem(given: GivenText, side: Side, desk: Desk): ImportProblem | undefined {
  if (given.bytes.length === 0) return { kind: given.name === '' ? 'missing' : 'empty', side };
  const limit = desk.settings.importLimit;
  return given.bytes.length > limit ? { kind: 'too-large', side, bytes: given.bytes.length, limit } : undefined;
}

function isEncoding(value: string): value is Encoding {
  return encodings.some((encoding) => encoding === value);
}

function asEncoding(value: string | null): Encoding | null {
  return value !== null && isEncoding(value) ? value : null;
}

function namedAlike({ source, target }: Readonly<Record<Side, GivenText>>): boolean {
  return areLinePairNames(baseName(source.name), baseName(target.name));
}

function isPart(value: string): value is HtmlPart {
  return htmlParts.some((part) => part === value);
}

function asPart(value: string | null): HtmlPart {
  return value !== null && isPart(value) ? value : 'article';
}

/** What is left of a path or an odd name when only its last part's own characters stay. */
export function baseName(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cs}]/gu, '').slice(0, LONGEST_TITLE);
}

/** A title from the name of a file; of one of a pair what both share, where its languages are given. */
export function titleOfFile(name: string, pair?: { readonly source: string; readonly target: string }): string {
  return titleFrom(pair ? sharedName(baseName(name), pair) : nameWithoutEnding(baseName(name)));
}

/** A title as it is kept: on one line, and not too long. */
export function titleFrom(text: string): string {
  return onOneLine(text).slice(0, LONGEST_TITLE).trim();
}

/** The first line, of a long one its first words. */
function firstLine(text: string): string {
  const line = text.trim().split(/\r?\n/, 1)[0]!;
  if (line.length <= LONGEST_LINE) return line;
  const words = line.slice(0, LONGEST_LINE).replace(/\s+\S*$/, '');
  return `${words}…`;
}

/** Of a first line that serves as a title. */
const LONGEST_LINE = 80;
