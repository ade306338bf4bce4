import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadingChoices } from '../../domain/import-report.js';
import type { Problem } from '../../formats/problem.js';
import type { Actor, Desk } from '../desk.js';
import { baseName, languagesOf, titleFrom, titleOfFile } from '../draft-import.js';
import type { ExchangeReading } from '../exchange/read-file.js';
import { keepDraft } from '../keep-draft.js';

/** Where large files wait, in the data folder, until they are imported or thrown away. */
export const UPLOADS = 'uploads';

export const uploadPath = (desk: Desk, upload: string): string => join(desk.settings.data, UPLOADS, upload);

/** So much of a large file is looked at before it is imported. */
const LOOKED_AT = 2 * 1024 * 1024;

/** Takes a large file in to be looked at before it is imported: it is moved to where it waits. */
export async function stageLarge(
  desk: Desk,
  actor: Actor,
  input: {
    readonly projectId: string;
    readonly title: string;
    readonly name: string;
    readonly path: string;
    readonly size: number;
  },
): Promise<{ readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: Problem }> {
  if (input.size > desk.settings.largeLimit)
    return { ok: false, problem: { kind: 'too-large', detail: String(desk.settings.largeLimit) } };
  const read = await readHead(desk, { ...input, projectId: input.projectId });
  if (!read.ok) return read;
  const id = desk.clock.id();
  await mkdir(join(desk.settings.data, UPLOADS), { recursive: true });
  await rename(input.path, uploadPath(desk, id));
  const draft = {
    id,
    project_id: input.projectId,
    title: titleFrom(input.title) || titleOfFile(input.name) || read.value.format,
    source_name: baseName(input.name),
    format: read.value.format,
    upload: id,
    upload_size: input.size,
  };
  try {
    return { ok: true, value: await keepDraft(desk, actor, draft) };
  } catch (error) {
    await removeUpload(desk, id);
    throw error;
  }
}

/** What the beginning of a large file holds. */
export async function readHead(
  desk: Desk,
  file: {
    readonly path: string;
    readonly name: string;
    readonly projectId: string;
    readonly choices?: ReadingChoices;
  },
): Promise<ExchangeReading> {
  const handle = await open(file.path);
  try {
    const buffer = new Uint8Array(LOOKED_AT);
    const { bytesRead } = await handle.read(buffer, 0, LOOKED_AT, 0);
    return await desk.workers.run<ExchangeReading>('exchange', {
      name: file.name,
      bytes: buffer.subarray(0, bytesRead),
      languages: await languagesOf(desk, file.projectId),
      beginningOnly: true,
      choices: { ...file.choices, problems: {} },
    });
  } finally {
    await handle.close();
  }
}

/** Takes a file away that nobody waits for any more. */
export async function removeUpload(desk: Desk, upload: string): Promise<void> {
  await rm(uploadPath(desk, upload), { force: true });
}

/** Files younger than this may be coming in just now. */
const SETTLED_MS = 60 * 60_000;

/** Takes away what waits for nothing: its draft is gone, or the server ended while it came in. */
export async function sweepUploads(desk: Desk): Promise<void> {
  const folder = join(desk.settings.data, UPLOADS);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const draft = await desk.store.reader
      .selectFrom('draft_import')
      .where('upload', '=', name)
      .select('id')
      .executeTakeFirst();
    if (draft) continue;
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > SETTLED_MS)
      await rm(join(folder, name), { recursive: true, force: true });
  }
}
