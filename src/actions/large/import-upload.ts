import { done, type Result, refused } from '../../domain/refusal.js';
import type { Actor, Desk } from '../desk.js';
import { fileProblem } from '../exchange/file-problem.js';
import type { ImportedDocument } from '../import-document.js';
import type { ImportControl } from '../import-jobs.js';
import { cancelLargeImport, startLargeImport } from './running.js';
import { removeUpload, uploadPath } from './stage-large.js';

/** Makes the document of a large file that waits, as one of the imports that are watched in the browser. */
export async function importUpload(
  desk: Desk,
  actor: Actor,
  draft: {
    readonly id: string;
    readonly project_id: string;
    readonly title: string;
    readonly source_name: string;
    readonly upload: string;
    readonly upload_size: number;
    readonly reading: string | null;
  },
  control: ImportControl,
): Promise<Result<ImportedDocument>> {
  control.tell({ phase: 'storing', share: 0 });
  const { jobId, over } = await startLargeImport(
    desk,
    actor,
    {
      projectId: draft.project_id,
      title: draft.title,
      name: draft.source_name,
      path: uploadPath(desk, draft.upload),
      size: draft.upload_size,
      draftId: draft.id,
      choices: draft.reading ? JSON.parse(draft.reading) : {},
    },
    {
      onProgress: ({ bytesDone, bytesTotal }) => control.tell({ phase: 'storing', share: bytesDone / bytesTotal }),
    },
  );
  const cancel = () => void cancelLargeImport(desk, jobId);
  control.signal.addEventListener('abort', cancel);
  if (control.signal.aborted) cancel();
  const outcome = await over.finally(() => control.signal.removeEventListener('abort', cancel));
  switch (outcome.state) {
    case 'done':
      await removeUpload(desk, draft.upload);
      return done({ documentId: outcome.documentId, segments: outcome.segments });
    case 'refused':
      return refused({ kind: 'unreadable', problem: fileProblem(outcome.problem) });
    case 'cancelled':
      // Where nobody stopped it here, its draft is gone.
      control.signal.throwIfAborted();
      return refused({ kind: 'not-found' });
    default:
      throw new Error(outcome.state);
  }
}
