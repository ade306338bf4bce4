import { grammar } from '../checks/grammar/grammar.js';
import type { GrammarAnswer, GrammarJob } from '../checks/grammar/worker.js';
import { findingOf } from '../checks/run.js';
import { settingsOfChecks } from '../store/queries/checks.js';
import type { Desk } from './desk.js';
import { type NewFinding, refreshRisk, storeFindings } from './store-findings.js';

/** Few, since the engine takes milliseconds for each. */
const SEGMENTS_AT_ONCE = 50;

/** Thrown where the grammar engine is not installed or cannot be loaded. */
export class GrammarUnavailable extends Error {}

/**
 * Has the grammar engine look at the next segments of one document that the checks have seen, in a worker of its own, and
 * stores what it said. A segment that changes meanwhile is left for the next time. Gives the number of segments looked at.
 * `documentId`: of this document alone. Throws GrammarUnavailable.
 */
export async function checkGrammarNext(
  desk: Desk,
  { documentId: wanted, signal }: { readonly documentId?: string; readonly signal?: AbortSignal } = {},
): Promise<number> {
  const segments = await nextSegments(desk, wanted);
  const [first] = segments;
  if (!first) return 0;
  const { project_id: projectId, document_id: documentId } = first;
  const setting = (await settingsOfChecks(desk.store.reader, projectId))[grammar.id];
  const job: GrammarJob = { texts: setting === 'off' ? [] : segments.map(({ target_text: text }) => text) };
  const answer: GrammarAnswer =
    setting === 'off' ? { remarks: [] } : await desk.workers.run<GrammarAnswer>('grammar', job, signal);
  if ('unavailable' in answer) throw new GrammarUnavailable(answer.unavailable);
  await desk.write(async ({ db, event }) => {
    // Set otherwise meanwhile: it looks again.
    if ((await settingsOfChecks(db, projectId))[grammar.id] !== setting) return;
    const findings: NewFinding[] = [];
    const ids: string[] = [];
    for (const [at, segment] of segments.entries()) {
      const taken = await db
        .updateTable('segment')
        .set({ grammar_version: segment.version })
        .where('id', '=', segment.id)
        .where('version', '=', segment.version)
        .executeTakeFirst();
      if (Number(taken.numUpdatedRows) === 0) continue;
      ids.push(segment.id);
      for (const remark of answer.remarks[at] ?? [])
        findings.push({
          segment,
          finding: findingOf(grammar, remark, setting === 'off' ? undefined : setting),
          traitKey: null,
          origin: 'grammar',
        });
    }
    if (ids.length === 0) return;
    await db.deleteFrom('finding').where('segment_id', 'in', ids).where('origin', '=', 'grammar').execute();
    await storeFindings(desk, db, projectId, findings);
    const spoken = [...new Set(findings.map(({ segment }) => segment.id))];
    await refreshRisk(db, spoken);
    for (const segmentId of spoken)
      await event({ kind: 'segment.checked', projectId, documentId, segmentId, by: null });
  });
  return segments.length;
}

async function nextSegments(desk: Desk, documentId: string | undefined) {
  const rows = await desk.store.reader
    .selectFrom('segment')
    .innerJoin('document', 'document.id', 'segment.document_id')
    .whereRef('grammar_version', '<>', 'version')
    .whereRef('checked_version', '=', 'version')
    .where('position', '>', 0)
    .$if(documentId !== undefined, (query) => query.where('segment.document_id', '=', documentId!))
    .orderBy('segment.document_id')
    .orderBy('position')
    .limit(SEGMENTS_AT_ONCE)
    .select(['segment.id', 'document_id', 'project_id', 'source_text', 'target_text', 'version'])
    .execute();
  return rows.filter((row) => row.document_id === rows[0]!.document_id);
}
