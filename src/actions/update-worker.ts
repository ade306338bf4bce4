import { readUpdate, type UpdateJob, type UpdateOutcome } from './update/read-update.js';

/** Worker entry: a newer version of a document matched with what stands, away from the thread that answers requests. */
export default function work(job: UpdateJob): UpdateOutcome {
  return readUpdate(job);
}
