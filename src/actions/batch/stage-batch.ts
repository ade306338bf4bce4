import { open, readFile } from 'node:fs/promises';
import type { BatchRefusal } from '../../domain/batch.js';
import { type FileGroup, groupFiles, type NamedFile } from '../../domain/file-pairs.js';
import type { Problem } from '../../formats/problem.js';
import type { ImportBatchItemTable } from '../../store/schema.js';
import type { Actor, Desk } from '../desk.js';
import { baseName, discardDraft, languagesOf, stageImport } from '../draft-import.js';
import { fileKind, HEAD_BYTES } from '../exchange/file-kind.js';
import { fileProblem } from '../exchange/file-problem.js';
import { asSubtitles, stageFile } from '../exchange/import-file.js';
import { whyNoText } from '../exchange/read-file.js';
import { isReadInPieces } from '../large/is-large.js';
import { stageLarge } from '../large/stage-large.js';
import { foundIn } from './found.js';

/** A file that lies on the disk for as long as it is staged. */
export interface FileOnDisk {
  /** As it was sent: with its folders, where a folder was given. */
  readonly name: string;
  readonly path: string;
  readonly size: number;
}

/** Many files are a batch; those that are one document's are looked at by themselves. */
export type StagedBatch =
  | { readonly kind: 'batch'; readonly batchId: string }
  | { readonly kind: 'draft'; readonly draftId: string }
  | { readonly kind: 'refused'; readonly refusal: BatchRefusal };

/** A batch that nobody came back to is forgotten with its drafts. */
const BATCH_DAYS = 7;

/**
 * Takes many files in to be looked at before they become documents: those that belong together are found by their names, each
 * pair or file that holds both languages becomes a draft of its own, and what cannot become one is kept as a line that says why.
 * The batch is there when all of it is; broken off, nothing of it stays.
 */
export async function stageBatch(
  desk: Desk,
  actor: Actor,
  input: { readonly projectId: string; readonly files: readonly FileOnDisk[] },
): Promise<StagedBatch> {
  const given: KnownFile[] = [];
  for (const file of input.files) given.push(await knownFile(desk, file));
  const groups = groupFiles(given, await languagesOf(desk, input.projectId));
  const items: StagedItem[] = [];
  try {
    for (const group of groups) items.push(await stageGroup(desk, actor, input.projectId, group));
    const [only] = items;
    if (only && items.length === 1) {
      if (only.draftId === null) return { kind: 'refused', refusal: only.refused! };
      return { kind: 'draft', draftId: only.draftId };
    }
    return { kind: 'batch', batchId: await keep(desk, actor, input.projectId, items) };
  } catch (error) {
    for (const { draftId } of items) if (draftId) await discardDraft(desk, actor, { draftId });
    throw error;
  }
}

interface KnownFile extends NamedFile, FileOnDisk {
  readonly format: string;
  /** Where it is too large to be read whole and cannot be read piece by piece. */
  readonly tooLarge: boolean;
}

async function knownFile(desk: Desk, file: FileOnDisk): Promise<KnownFile> {
  const { name, path, size } = file;
  if (size <= desk.settings.importLimit) {
    const { holds, format } = fileKind({ name: baseName(name), bytes: await readFile(path) });
    return { ...file, holds, format: format ?? 'text', tooLarge: false };
  }
  const { holds, format } = fileKind({ name: baseName(name), bytes: await headOf(path) });
  return { ...file, holds, format: format ?? 'text', tooLarge: !(await isReadInPieces(path, name)) };
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const head = new Uint8Array(HEAD_BYTES);
    const { bytesRead } = await file.read(head, 0, HEAD_BYTES, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

interface StagedItem {
  readonly names: readonly string[];
  readonly formats: readonly string[];
  readonly draftId: string | null;
  readonly refused: BatchRefusal | null;
}

async function stageGroup(
  desk: Desk,
  actor: Actor,
  projectId: string,
  group: FileGroup<KnownFile>,
): Promise<StagedItem> {
  const files = group.kind === 'pair' ? [group.source, group.target] : [group.file];
  const item = { names: files.map(({ name }) => shownName(name)), formats: files.map(({ format }) => format) };
  const refused = (refusal: BatchRefusal): StagedItem => ({ ...item, draftId: null, refused: refusal });
  const large = files.find(({ tooLarge }) => tooLarge);
  if (large) return refused(ofFile({ kind: 'too-large', detail: String(desk.settings.importLimit) }));
  if (group.kind === 'half') {
    // An empty file or a picture holds no language at all, and is not to be told of another one that it might go with.
    const spoilt = group.file.format === 'text' ? whyNoText((await inMemory(group.file)).bytes) : undefined;
    return refused(spoilt ? ofFile(spoilt) : { kind: 'half', missing: group.missing, several: group.several });
  }
  const staged =
    group.kind === 'pair'
      ? await stagePair(desk, actor, projectId, group)
      : await stageWhole(desk, actor, projectId, group.file);
  return staged.ok ? { ...item, draftId: staged.value, refused: null } : refused(staged.refusal);
}

type Staged = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly refusal: BatchRefusal };

async function stagePair(
  desk: Desk,
  actor: Actor,
  projectId: string,
  pair: Extract<FileGroup<KnownFile>, { kind: 'pair' }>,
): Promise<Staged> {
  const [source, target] = [await inMemory(pair.source), await inMemory(pair.target)];
  const subtitles = asSubtitles(source, target);
  if (subtitles) return ofStaged(await stageFile(desk, actor, { projectId, title: '', ...subtitles }));
  const staged = await stageImport(desk, actor, { projectId, title: '', source, target });
  return staged.ok ? staged : { ok: false, refusal: { kind: 'text', problem: staged.problem } };
}

async function stageWhole(desk: Desk, actor: Actor, projectId: string, file: KnownFile): Promise<Staged> {
  const { name, path, size, format } = file;
  // An archive with its history is a document already; it comes in where its people can be looked at.
  if (format === 'archive') return { ok: false, refusal: ofFile({ kind: 'not-this-format', detail: 'tawazi import' }) };
  if (size > desk.settings.importLimit)
    return ofStaged(await stageLarge(desk, actor, { projectId, title: '', name, path, size }));
  const given = await inMemory(file);
  if (format !== 'ladder') return ofStaged(await stageFile(desk, actor, { projectId, title: '', ...given }));
  const none = { name: '', bytes: new Uint8Array() };
  const texts = { source: given, target: none, pairing: 'ladder' as const };
  const staged = await stageImport(desk, actor, { projectId, title: '', ...texts });
  return staged.ok ? staged : { ok: false, refusal: { kind: 'text', problem: staged.problem } };
}

function ofStaged(staged: { ok: true; value: string } | { ok: false; problem: Problem }): Staged {
  return staged.ok ? staged : { ok: false, refusal: ofFile(staged.problem) };
}

function ofFile(problem: Problem): BatchRefusal {
  return { kind: 'file', problem: fileProblem(problem) };
}

async function inMemory({ name, path }: FileOnDisk): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  return { name: baseName(name), bytes: new Uint8Array(await readFile(path)) };
}

/** With its folders, which may be what tells two files apart. */
function shownName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cs}]/gu, '').slice(-LONGEST_NAME);
}

const LONGEST_NAME = 200;

async function keep(desk: Desk, actor: Actor, projectId: string, items: readonly StagedItem[]): Promise<string> {
  const batchId = desk.clock.id();
  const rows: ImportBatchItemTable[] = [];
  for (const [k, { names, formats, draftId, refused }] of items.entries()) {
    const found = draftId === null ? null : await foundIn(desk, draftId, formats);
    rows.push({
      id: desk.clock.id(),
      batch_id: batchId,
      position: k + 1,
      names: JSON.stringify(names),
      draft_id: draftId,
      document_id: null,
      found: found && JSON.stringify(found),
      refused: refused && JSON.stringify(refused),
    });
  }
  await desk.store.write(async (db) => {
    const now = desk.clock.now();
    const old = new Date(Date.parse(now) - BATCH_DAYS * 86_400_000).toISOString();
    await db.deleteFrom('import_batch').where('created_at', '<', old).execute();
    await db
      .insertInto('import_batch')
      .values({ id: batchId, project_id: projectId, created_by: actor.personId, created_at: now })
      .execute();
    await db.insertInto('import_batch_item').values(rows).execute();
  });
  return batchId;
}
