import type { ConsistencyCheck, PlacedTrait } from '../checks/check.js';
import { documentChecks } from '../checks/registry.js';
import { type CheckSettings, findingOf } from '../checks/run.js';
import type { Writer } from '../store/store.js';
import type { Desk } from './desk.js';
import { type NewFinding, refreshRisk, storeFindings } from './store-findings.js';

/**
 * Judges anew, over a project, what segments are compared by under the given keys: the old findings under them make room
 * for the new ones. The risk of the segments concerned, and of `alsoChanged`, is worked out anew.
 */
export async function judgeTraits(
  desk: Desk,
  db: Writer,
  where: { readonly projectId: string; readonly settings: CheckSettings },
  keys: readonly { readonly check: string; readonly key: string }[],
  alsoChanged: readonly string[],
): Promise<void> {
  const concerned = new Set(alsoChanged);
  const findings: NewFinding[] = [];
  for (const check of documentChecks) {
    const own = keys.filter((key) => key.check === check.id).map(({ key }) => key);
    for (let from = 0; from < own.length; from += KEYS_AT_ONCE) {
      const chunk = own.slice(from, from + KEYS_AT_ONCE);
      for (const id of await removeOld(db, where.projectId, check, chunk)) concerned.add(id);
      findings.push(...(await judge(db, where, check, chunk)));
    }
  }
  for (const { segment } of findings) concerned.add(segment.id);
  await storeFindings(desk, db, where.projectId, findings);
  await refreshRisk(db, [...concerned]);
}

/** Well below SQLite's 32,766 parameters a statement. */
const KEYS_AT_ONCE = 5_000;

async function removeOld(
  db: Writer,
  projectId: string,
  check: ConsistencyCheck,
  keys: readonly string[],
): Promise<string[]> {
  const old = await db
    .selectFrom('finding')
    .innerJoin('segment', 'segment.id', 'finding.segment_id')
    .innerJoin('document', 'document.id', 'segment.document_id')
    .where('document.project_id', '=', projectId)
    .where('finding.check_id', '=', check.id)
    .where('finding.trait_key', 'in', [...keys])
    .select(['finding.id', 'segment_id'])
    .execute();
  for (let from = 0; from < old.length; from += KEYS_AT_ONCE) {
    const ids = old.slice(from, from + KEYS_AT_ONCE).map(({ id }) => id);
    await db.deleteFrom('finding').where('id', 'in', ids).execute();
  }
  return old.map((finding) => finding.segment_id);
}

async function judge(
  db: Writer,
  { projectId, settings }: { readonly projectId: string; readonly settings: CheckSettings },
  check: ConsistencyCheck,
  keys: readonly string[],
): Promise<NewFinding[]> {
  const setting = settings[check.id];
  if (setting === 'off') return [];
  // A key that says one thing everywhere has nothing to be judged by.
  const contested = await db
    .selectFrom('segment_trait')
    .where('project_id', '=', projectId)
    .where('check_id', '=', check.id)
    .where('key', 'in', [...keys])
    .groupBy('key')
    .having(({ fn }) => fn.count('value').distinct(), '>', 1)
    .select('key')
    .execute();
  if (contested.length === 0) return [];
  const rows = await db
    .selectFrom('segment_trait as trait')
    .innerJoin('segment', (join) =>
      join.onRef('segment.id', '=', 'trait.segment_id').onRef('segment.version', '=', 'trait.version'),
    )
    .where('trait.project_id', '=', projectId)
    .where('trait.check_id', '=', check.id)
    .where(
      'trait.key',
      'in',
      contested.map(({ key }) => key),
    )
    .orderBy('segment.document_id')
    .orderBy('segment.position')
    .select(['segment.id', 'segment.version', 'source_text', 'target_text'])
    .select(['trait.key', 'trait.value', 'trait.written', 'trait.side', 'trait.start', 'trait.end'])
    .execute();
  const byKey = new Map<string, typeof rows>();
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  return [...byKey].flatMap(([traitKey, group]) => {
    const traits = group.map((row, segment): PlacedTrait => ({ ...row, segment }));
    return check.judge(traits).map(({ segment, remark }): NewFinding => {
      return { segment: group[segment]!, finding: findingOf(check, remark, setting), traitKey };
    });
  });
}
