import type { Result } from '../domain/refusal.js';
import type { Actor, Desk } from './desk.js';
import { importStagedFile } from './exchange/import-file.js';
import { type ImportedDocument, importDraft } from './import-document.js';
import type { ImportControl, ImportJob } from './import-jobs.js';
import { importUpload } from './large/import-upload.js';

/**
 * Starts the import of a draft, or finds the one of it that goes on; it begins when `after` is settled. Undefined where the draft
 * is gone.
 */
export async function startImport(
  desk: Desk,
  actor: Actor,
  input: { readonly draftId: string; readonly after?: Promise<unknown> | undefined },
): Promise<ImportJob | undefined> {
  const { draftId, after } = input;
  const draft = await desk.store.reader
    .selectFrom('draft_import')
    .where('id', '=', draftId)
    .select(['id', 'project_id', 'title', 'format', 'source_name', 'upload', 'upload_size', 'reading'])
    .executeTakeFirst();
  if (!draft) return undefined;
  const { upload, upload_size, format } = draft;
  const make = (control: ImportControl): Promise<Result<ImportedDocument>> => {
    if (upload !== null && upload_size !== null)
      return importUpload(desk, actor, { ...draft, upload, upload_size }, control);
    return (format === null ? importDraft : importStagedFile)(desk, actor, { draftId }, control);
  };
  return desk.imports.start({ draftId, projectId: draft.project_id, title: draft.title }, async (control) => {
    if (after) await turn(after, control);
    return make(control);
  });
}

/** Waits for another import, whatever comes of it. Throws once this one is stopped. */
async function turn(after: Promise<unknown>, { signal, tell }: ImportControl): Promise<void> {
  tell({ phase: 'waiting', share: null });
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
    after.then(
      () => resolve(),
      () => resolve(),
    );
  });
  signal.throwIfAborted();
  tell({ phase: 'reading', share: null });
}
