import type { Result } from '../../domain/refusal.js';
import { type ArchiveJob, archivedDocument, type WrittenArchive } from './write.js';

/** Worker entry: an archive gathered and written away from the thread that answers requests. */
export default function work(job: ArchiveJob): Promise<Result<WrittenArchive>> {
  return archivedDocument(job);
}
