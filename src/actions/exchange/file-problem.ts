import type { FileProblem } from '../../domain/read-model.js';
import type { Problem } from '../../formats/problem.js';

/** A problem of a file as the views want it. */
export function fileProblem({ kind, detail, place, unit, more }: Problem): FileProblem {
  return { kind, detail: detail ?? null, place: place ?? null, unit: unit ?? null, more: more ?? 0 };
}
