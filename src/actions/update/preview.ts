import { pendingStates } from '../../domain/flag.js';
import type { UpdatedSegment, UpdatePreview } from '../../domain/read-model.js';
import { done, type Result } from '../../domain/refusal.js';
import { type UpdateKind, updateKinds, usualChoice } from '../../domain/update.js';
import type { Reader } from '../../store/store.js';
import type { Desk } from '../desk.js';
import { fileProblem } from '../exchange/file-problem.js';
import { letOthersIn } from '../let-others-in.js';
import { type Planned, type PlannedRow, planUpdate } from './plan.js';

/** As many changes as a page shows; the rest are counted. */
const SHOWN = 500;

/** What a staged newer version would do to its document, for somebody to look at and choose. Nothing is written. */
export async function previewUpdate(
  desk: Desk,
  draftId: string,
): Promise<Result<UpdatePreview> | Extract<Planned, { problem: unknown }>> {
  const planned = await planUpdate(desk, draftId);
  if (!planned.ok) return planned;
  const { draft, document, basis, reading, planned: rows } = planned.value;
  await letOthersIn();
  const flags = await pendingFlags(desk.store.reader, document.id);
  const counts = Object.fromEntries(updateKinds.map((kind) => [kind, 0])) as Record<UpdateKind, number>;
  let [withdrawn, flagsRemoved, changed] = [0, 0, 0];
  const changes: UpdatedSegment[] = [];
  for (const row of rows) {
    counts[row.kind]++;
    if (row.kind === 'same' || row.kind === 'kept') continue;
    changed++;
    const shown = segmentOf(row, flags);
    if (shown.approved && shown.choice !== 'ours') withdrawn++;
    if (row.kind === 'removed') flagsRemoved += shown.flags;
    if (changes.length < SHOWN) changes.push(shown);
  }
  await letOthersIn();
  return done({
    id: draftId,
    documentId: document.id,
    title: document.title,
    names: [draft.source_name, draft.target_name].filter((name) => name !== ''),
    basis,
    counts,
    withdrawn,
    flagsRemoved,
    problems: reading.problems.map(fileProblem),
    changes,
    more: changed - changes.length,
  });
}

function segmentOf({ kind, here, file, verdict }: PlannedRow, flags: ReadonlyMap<string, number>): UpdatedSegment {
  const chosen = here !== null && (verdict === 'theirs' || verdict === 'conflict');
  return {
    kind,
    segmentId: here?.id ?? null,
    position: here?.position ?? null,
    before: here && { source: here.source_text, target: here.target_text },
    after: file && { source: file.source, target: file.target ?? (here?.target_text || '') },
    approved: here?.state === 'reviewed' || here?.state === 'final',
    flags: (here && flags.get(here.id)) ?? 0,
    choice: chosen && file ? usualChoice(verdict) : null,
  };
}

async function pendingFlags(reader: Reader, documentId: string): Promise<Map<string, number>> {
  const rows = await reader
    .selectFrom('flag')
    .innerJoin('segment', 'segment.id', 'flag.segment_id')
    .where('segment.document_id', '=', documentId)
    .where('flag.state', 'in', pendingStates)
    .groupBy('flag.segment_id')
    .select(({ fn }) => ['flag.segment_id', fn.countAll<number | string>().as('count')])
    .execute();
  return new Map(rows.map((row) => [row.segment_id, Number(row.count)]));
}
