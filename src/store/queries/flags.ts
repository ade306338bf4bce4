import type { FlagEventView, FlagView } from '../../domain/read-model.js';
import type { Reader } from '../store.js';

/** The flags of some segments with their whole life, by segment, oldest first. */
export async function flagsOfSegments(reader: Reader, segmentIds: readonly string[]): Promise<Map<string, FlagView[]>> {
  if (segmentIds.length === 0) return new Map();
  const flags = await reader
    .selectFrom('flag')
    .innerJoin('user', 'user.id', 'flag.created_by')
    .where('segment_id', 'in', [...segmentIds])
    .orderBy('flag.id')
    .selectAll('flag')
    .select('user.name as author')
    .execute();
  const events = await eventsOfFlags(
    reader,
    flags.map((flag) => flag.id),
  );
  const bySegment = new Map<string, FlagView[]>();
  for (const flag of flags) {
    const view: FlagView = {
      id: flag.id,
      segmentId: flag.segment_id,
      side: flag.side,
      start: flag.start,
      end: flag.end,
      anchor: flag.anchor,
      raisedText: flag.raised_text,
      raisedVersion: flag.raised_version,
      category: flag.category,
      severity: flag.severity,
      comment: flag.comment,
      proposal: flag.proposal,
      state: flag.state,
      check: flag.check_id,
      createdBy: flag.author,
      createdAt: flag.created_at,
      fixedById: flag.fixed_by,
      events: events.get(flag.id) ?? [],
    };
    bySegment.set(flag.segment_id, [...(bySegment.get(flag.segment_id) ?? []), view]);
  }
  return bySegment;
}

async function eventsOfFlags(reader: Reader, flagIds: readonly string[]): Promise<Map<string, FlagEventView[]>> {
  if (flagIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('flag_event')
    .innerJoin('user', 'user.id', 'flag_event.created_by')
    .where('flag_id', 'in', [...flagIds])
    .orderBy('flag_event.id')
    .select([
      'flag_id',
      'step',
      'state',
      'reason',
      'note',
      'segment_version as segmentVersion',
      'user.name as by',
      'user.id as byId',
      'flag_event.created_at as at',
    ])
    .execute();
  const byFlag = new Map<string, FlagEventView[]>();
  for (const { flag_id, ...event } of rows) byFlag.set(flag_id, [...(byFlag.get(flag_id) ?? []), event]);
  return byFlag;
}
