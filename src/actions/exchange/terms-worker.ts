import { readTermsFile, type TermsJob, type TermsReading } from './read-terms.js';

/** Worker entry: a glossary's file read away from the thread that answers requests. */
export default function work(job: TermsJob): TermsReading {
  return readTermsFile(job);
}
