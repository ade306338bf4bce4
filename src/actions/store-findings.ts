import type { Finding } from '../checks/finding.js';
import { riskOf } from '../checks/risk.js';
import type { FindingOrigin } from '../domain/finding.js';
import type { FindingReason } from '../domain/read-model.js';
import type { Writer } from '../store/store.js';
import type { Desk } from './desk.js';
import { pairDigest } from './pair-digest.js';

export interface NewFinding {
  readonly segment: {
    readonly id: string;
    readonly version: number;
    readonly source_text: string;
    readonly target_text: string;
  };
  /** A model's reason is its own words and no message of the checks. */
  readonly finding: Omit<Finding, 'reason'> & { readonly reason: FindingReason };
  /** Of a finding over several segments: what they were judged by together. */
  readonly traitKey: string | null;
  readonly origin?: FindingOrigin;
}

/** Stores findings, those that were dismissed for the same pair of texts as dismissed. */
export async function storeFindings(
  desk: Desk,
  db: Writer,
  projectId: string,
  findings: readonly NewFinding[],
): Promise<void> {
  const rows = findings.map(({ segment, finding, traitKey, origin = 'check' }) => ({
    id: desk.clock.id(),
    segment_id: segment.id,
    version: segment.version,
    check_id: finding.check,
    origin,
    level: finding.level,
    category: finding.category,
    severity: finding.severity,
    side: finding.side,
    start: finding.start,
    end: finding.end,
    reason: JSON.stringify(finding.reason),
    fix_start: finding.fix?.start ?? null,
    fix_end: finding.fix?.end ?? null,
    fix_text: finding.fix?.text ?? null,
    trait_key: traitKey,
    pair_digest: pairDigest(segment.source_text, segment.target_text),
  }));
  if (rows.length === 0) return;
  const dismissed = await dismissalsOf(db, projectId, [...new Set(rows.map((row) => row.pair_digest))]);
  const documents = await documentsOf(db, [...new Set(rows.map((row) => row.segment_id))]);
  const complete = rows.map((row) => ({
    ...row,
    document_id: documents.get(row.segment_id) ?? null,
    dismissal_id: dismissed.get(placeOf(row)) ?? null,
  }));
  for (let from = 0; from < complete.length; from += ROWS_AT_ONCE)
    await db
      .insertInto('finding')
      .values(complete.slice(from, from + ROWS_AT_ONCE))
      .execute();
}

async function documentsOf(db: Writer, segmentIds: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < segmentIds.length; from += IDS_AT_ONCE) {
    const rows = await db
      .selectFrom('segment')
      .where('id', 'in', segmentIds.slice(from, from + IDS_AT_ONCE))
      .select(['id', 'document_id'])
      .execute();
    for (const row of rows) found.set(row.id, row.document_id);
  }
  return found;
}

/** Well below SQLite's 32,766 parameters a statement. */
const IDS_AT_ONCE = 5_000;

/** Works out anew how likely segments are to need work, from what is now said of them and not dismissed. */
export async function refreshRisk(db: Writer, segmentIds: readonly string[]): Promise<void> {
  if (segmentIds.length === 0) return;
  const segments = await db
    .selectFrom('segment')
    .where('id', 'in', [...segmentIds])
    .select(['id', 'version', 'confidence', 'unsaid'])
    .execute();
  const findings = await db
    .selectFrom('finding')
    .where('segment_id', 'in', [...segmentIds])
    .where('dismissal_id', 'is', null)
    .select(['segment_id', 'version', 'level'])
    .execute();
  for (const { id, version, confidence, unsaid } of segments) {
    const own = findings.filter((finding) => finding.segment_id === id && finding.version === version);
    await db
      .updateTable('segment')
      .set({ risk: riskOf(own, confidence, unsaid ?? 0) })
      .where('id', '=', id)
      .execute();
  }
}

/** SQLite takes 32,766 parameters a statement. */
const ROWS_AT_ONCE = 1_000;

/** What a dismissal holds for, besides its project. */
function placeOf(of: {
  readonly check_id: string;
  readonly pair_digest: string;
  readonly side: string;
  readonly start: number;
  readonly end: number;
}): string {
  return [of.check_id, of.pair_digest, of.side, of.start, of.end].join(' ');
}

async function dismissalsOf(db: Writer, projectId: string, digests: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('dismissal')
    .where('project_id', '=', projectId)
    .where('pair_digest', 'in', [...digests])
    .where('taken_back_at', 'is', null)
    .orderBy('id')
    .select(['id', 'check_id', 'pair_digest', 'side', 'start', 'end'])
    .execute();
  return new Map(rows.map((row) => [placeOf(row), row.id]));
}
