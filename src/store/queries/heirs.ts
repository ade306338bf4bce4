import type { Reader } from '../store.js';

/** Where repairs of the alignment took a segment's texts, as far as it is no part of its document; and whose texts it got. */
export async function heirsOf(
  reader: Reader,
  segmentId: string,
): Promise<{
  readonly mergedInto: { readonly id: string; readonly position: number } | null;
  readonly mergedFrom: readonly { readonly id: string }[];
}> {
  const mergedFrom = await reader
    .selectFrom('segment')
    .where('merged_into', '=', segmentId)
    .orderBy('id')
    .select('id')
    .execute();
  let at: string | null = segmentId;
  while (at !== null) {
    const row: { id: string; position: number; merged_into: string | null } | undefined = await reader
      .selectFrom('segment')
      .where('id', '=', at)
      .select(['id', 'position', 'merged_into'])
      .executeTakeFirst();
    if (row && row.position > 0)
      return { mergedFrom, mergedInto: row.id === segmentId ? null : { id: row.id, position: row.position } };
    at = row?.merged_into ?? null;
  }
  return { mergedFrom, mergedInto: null };
}
