import type { FileProblem, ImportProblem } from '../domain/read-model.js';
import type { Refusal } from '../domain/refusal.js';

/** The status of an expected refusal: the one place that says so. */
export function statusOf(refusal: Refusal): 403 | 404 | 409 | 413 | 422 | 503 {
  switch (refusal.kind) {
    case 'not-found':
      return 404;
    case 'not-permitted':
    case 'four-eyes':
      return 403;
    case 'stale':
    case 'rows-changed':
    case 'changed-since':
    case 'nothing-to-undo':
    case 'switched-off':
    case 'budget-spent':
    case 'repaired':
    case 'wrong-state':
    case 'renamed':
    case 'being-updated':
      return 409;
    case 'too-many-segments':
      return 413;
    case 'not-written':
      return 503;
    case 'invalid':
    case 'unreadable':
    case 'no-repair':
      return 422;
  }
}

/** The status for a text that could not be taken in. */
export function importStatus(problem: ImportProblem): 400 | 413 | 415 | 422 {
  switch (problem.kind) {
    case 'missing':
      return 400;
    case 'too-large':
      return 413;
    case 'binary':
      return 415;
    default:
      return 422;
  }
}

/** The status for a file that could not be taken in. */
export function problemStatus(problem: Pick<FileProblem, 'kind'>): 413 | 422 {
  return problem.kind === 'too-large' ? 413 : 422;
}
