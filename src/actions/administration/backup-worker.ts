import { copyApart } from '../../store/store.js';

/** Worker entry: a database copied away from the thread that answers requests. */
export default function work(job: { readonly database: string; readonly target: string }): Promise<void> {
  return copyApart(job.database, job.target);
}
