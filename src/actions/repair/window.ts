import { createHash } from 'node:crypto';
import type { RepairRow } from '../../align/repair/streams.js';
import type { RepairKind, RepairProblem } from '../../domain/repair.js';
import type { Reader } from '../../store/store.js';

/** The rows that a repair is about, in their order, as they are stored. */
export type WindowRow = Awaited<ReturnType<typeof rowsBetween>>[number];

export interface RepairWindow {
  readonly documentId: string;
  readonly projectId: string;
  readonly rows: readonly WindowRow[];
  /** What the rows were when they were looked at: a repair is refused when it is another by then. */
  readonly basis: string;
}

/** The rows that a repair of this kind takes, from the chosen segment; or why there are none. */
export async function windowFor(
  reader: Reader,
  segmentId: string,
  kind: RepairKind,
): Promise<RepairWindow | RepairProblem | undefined> {
  const chosen = await reader
    .selectFrom('segment')
    .innerJoin('document', 'document.id', 'segment.document_id')
    .where('segment.id', '=', segmentId)
    .where('position', '>', 0)
    .select(['document_id', 'project_id', 'unit_id', 'position', 'source_text', 'target_text'])
    .executeTakeFirst();
  if (!chosen) return undefined;
  const { document_id: documentId } = chosen;
  // A file of another tool says itself what its units are, and is to be given back with the same ones.
  if (chosen.unit_id !== null && kind !== 'confirm') return 'bound-to-file';
  const range = await rangeFor(reader, { ...chosen, documentId, kind });
  if (typeof range === 'string') return range;
  const rows = await rowsBetween(reader, documentId, ...range);
  return { documentId, projectId: chosen.project_id, rows, basis: basisOf(rows) };
}

/** The rows at these positions. */
export async function rowsBetween(reader: Reader, documentId: string, from: number, to: number) {
  return reader
    .selectFrom('segment')
    .innerJoin('revision as first', (join) =>
      join.onRef('first.segment_id', '=', 'segment.id').on('first.version', '=', 1),
    )
    .where('document_id', '=', documentId)
    .where('position', '>=', from)
    .where('position', '<=', to)
    .orderBy('position')
    .selectAll('segment')
    .select('first.target_text as first_target')
    .execute();
}

export function repairRow(row: WindowRow): RepairRow {
  return {
    id: row.id,
    sourceText: row.source_text,
    targetText: row.target_text,
    sourceLead: row.source_lead,
    targetLead: row.target_lead,
    targetAbsent: row.first_target === '',
  };
}

function basisOf(rows: readonly WindowRow[]): string {
  const hash = createHash('sha256');
  for (const { id, version } of rows) hash.update(`${id}:${version}\n`);
  return hash.digest('base64url');
}

interface Chosen {
  readonly documentId: string;
  readonly position: number;
  readonly kind: RepairKind;
  readonly source_text: string;
  readonly target_text: string;
}

async function rangeFor(reader: Reader, chosen: Chosen): Promise<[number, number] | RepairProblem> {
  const { position, kind } = chosen;
  switch (kind) {
    case 'split':
    case 'detach':
    case 'confirm':
      return [position, position];
    case 'merge':
    case 'move-down':
      return (await lastPosition(reader, chosen)) > position ? [position, position + 1] : 'no-next';
    case 'move-up':
      return position > 1 ? [position - 1, position] : 'no-previous';
    case 'shift-down':
      return [position, await firstWithout(reader, chosen, 'target_text')];
    case 'shift-up':
      return [position, await firstWithout(reader, chosen, 'source_text')];
    case 'pair':
      return partnerOf(reader, chosen);
    case 'realign':
      return betweenConfirmed(reader, chosen);
  }
}

async function lastPosition(reader: Reader, { documentId }: Chosen): Promise<number> {
  const row = await reader
    .selectFrom('segment')
    .where('document_id', '=', documentId)
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}

/** As far as a shift goes: to the first row below that has no text on that side, and so takes up what is left. */
async function firstWithout(reader: Reader, chosen: Chosen, column: 'source_text' | 'target_text'): Promise<number> {
  const row = await reader
    .selectFrom('segment')
    .where('document_id', '=', chosen.documentId)
    .where('position', '>', chosen.position)
    .where(column, '=', '')
    .orderBy('position')
    .limit(1)
    .select('position')
    .executeTakeFirst();
  return row?.position ?? lastPosition(reader, chosen);
}

/** A pair further apart than this is no slip of an aligner. */
const FARTHEST_PARTNER = 50;

/** The nearest row, below or above, that lacks the other side; with no text of both sides between them, which would cross. */
async function partnerOf(reader: Reader, chosen: Chosen): Promise<[number, number] | RepairProblem> {
  const { documentId, position } = chosen;
  const lacks = chosen.target_text === '' ? 'target_text' : chosen.source_text === '' ? 'source_text' : undefined;
  if (!lacks) return 'no-partner';
  const wanted = lacks === 'target_text' ? 'source_text' : 'target_text';
  const near = await reader
    .selectFrom('segment')
    .where('document_id', '=', documentId)
    .where('position', '>', Math.max(0, position - FARTHEST_PARTNER))
    .where('position', '<=', position + FARTHEST_PARTNER)
    .orderBy('position')
    .select(['position', 'source_text', 'target_text'])
    .execute();
  const at = near.findIndex((row) => row.position === position);
  const found = [partnerAt(near.slice(at + 1), wanted), partnerAt(near.slice(0, at).reverse(), wanted)].flatMap(
    (row) => (row ? [row.position] : []),
  );
  const nearest = found.sort((a, b) => Math.abs(a - position) - Math.abs(b - position))[0];
  if (nearest === undefined) return 'no-partner';
  return [Math.min(nearest, position), Math.max(nearest, position)];
}

function partnerAt<Row extends { readonly source_text: string; readonly target_text: string }>(
  rows: readonly Row[],
  wanted: 'source_text' | 'target_text',
): Row | undefined {
  const at = rows.findIndex((row) => row[wanted] === '');
  const between = rows.slice(0, Math.max(0, at));
  const free = between.every((row) => row.source_text === '') || between.every((row) => row.target_text === '');
  return at >= 0 && free ? rows[at] : undefined;
}

/** From after the last confirmed pairing above to before the next one below; not the chosen row's own, which is to be mended. */
async function betweenConfirmed(reader: Reader, chosen: Chosen): Promise<[number, number] | RepairProblem> {
  const { documentId, position } = chosen;
  const confirmed = reader
    .selectFrom('segment')
    .where('document_id', '=', documentId)
    .where('position', '>', 0)
    .where('alignment', '=', 'confirmed')
    .select('position');
  const above = await confirmed.where('position', '<', position).orderBy('position', 'desc').executeTakeFirst();
  const below = await confirmed.where('position', '>', position).orderBy('position').executeTakeFirst();
  const from = (above?.position ?? 0) + 1;
  const to = below ? below.position - 1 : await lastPosition(reader, chosen);
  return to > from ? [from, to] : 'nothing-to-realign';
}
