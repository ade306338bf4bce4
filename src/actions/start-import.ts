import type { Actor, Desk } from './desk.js';
import { importStagedFile } from './exchange/import-file.js';
import { importDraft } from './import-document.js';
import type { ImportJob } from './import-jobs.js';

/** Starts the import of a draft, or finds the one of it that goes on. Undefined where the draft is gone. */
export async function startImport(
  desk: Desk,
  actor: Actor,
  input: { readonly draftId: string },
): Promise<ImportJob | undefined> {
  const draft = await desk.store.reader
    .selectFrom('draft_import')
    .where('id', '=', input.draftId)
    .select(['project_id', 'title', 'format'])
    .executeTakeFirst();
  if (!draft) return undefined;
  const make = draft.format === null ? importDraft : importStagedFile;
  return desk.imports.start({ draftId: input.draftId, projectId: draft.project_id, title: draft.title }, (control) =>
    make(desk, actor, input, control),
  );
}
