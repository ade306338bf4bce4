import type { Actor, Desk } from './desk.js';
import { importStagedFile } from './exchange/import-file.js';
import { importDraft } from './import-document.js';
import type { ImportJob } from './import-jobs.js';
import { importUpload } from './large/import-upload.js';

/** Starts the import of a draft, or finds the one of it that goes on. Undefined where the draft is gone. */
export async function startImport(
  desk: Desk,
  actor: Actor,
  input: { readonly draftId: string },
): Promise<ImportJob | undefined> {
  const draft = await desk.store.reader
    .selectFrom('draft_import')
    .where('id', '=', input.draftId)
    .select(['id', 'project_id', 'title', 'format', 'source_name', 'upload', 'upload_size', 'reading'])
    .executeTakeFirst();
  if (!draft) return undefined;
  const make = draft.format === null ? importDraft : importStagedFile;
  const { upload, upload_size } = draft;
  if (upload !== null && upload_size !== null)
    return desk.imports.start({ draftId: input.draftId, projectId: draft.project_id, title: draft.title }, (control) =>
      importUpload(desk, actor, { ...draft, upload, upload_size }, control),
    );
  return desk.imports.start({ draftId: input.draftId, projectId: draft.project_id, title: draft.title }, (control) =>
    make(desk, actor, input, control),
  );
}
