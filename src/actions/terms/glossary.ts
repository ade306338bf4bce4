import type { CheckJob } from '../../checks/worker.js';
import { approvedTerms, glossaryMark } from '../../store/queries/terms.js';
import type { Desk } from '../desk.js';

type Glossary = NonNullable<CheckJob['terms']>;

/** The last glossary of each desk: a document is checked in many jobs, and a glossary may be large. */
const kept = new WeakMap<Desk, { readonly projectId: string; readonly glossary: Glossary }>();

/**
 * The approved terms of a project for the workers; undefined where it has none. `mark` is what the checks' basis says: terms
 * that changed after it was read are found out by it.
 */
export async function glossaryFor(desk: Desk, projectId: string, mark: string): Promise<Glossary | undefined> {
  if (mark === '') return undefined;
  const last = kept.get(desk);
  if (last?.projectId === projectId && last.glossary.mark === mark) return last.glossary;
  const { reader } = desk.store;
  const glossary = { mark, data: JSON.stringify(await approvedTerms(reader, projectId)) };
  if ((await glossaryMark(reader, projectId)) === mark) kept.set(desk, { projectId, glossary });
  return glossary;
}
