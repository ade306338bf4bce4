import type { Refusal } from '../../domain/refusal.js';
import { writeTbx } from '../../formats/tbx/write.js';
import { writeTermsCsv } from '../../formats/terms-csv.js';
import { termsOf } from '../../store/queries/terms.js';
import type { Actor, Desk } from '../desk.js';
import { addTerms, type TermsTaken } from '../terms/terms.js';
import { readTermsFile, type TermsJob, type TermsReading } from './read-terms.js';

export const glossaryFormats = ['csv', 'tbx'] as const;
export type GlossaryFormat = (typeof glossaryFormats)[number];

/** A project's glossary as a file. */
export async function exportTerms(
  desk: Desk,
  { projectId, format }: { readonly projectId: string; readonly format: GlossaryFormat },
): Promise<string> {
  const { reader } = desk.store;
  const terms = await termsOf(reader, projectId);
  if (format === 'csv') return writeTermsCsv(terms);
  const { name } = await reader
    .selectFrom('project')
    .where('id', '=', projectId)
    .select('name')
    .executeTakeFirstOrThrow();
  return writeTbx(terms, name);
}

/** What became of a file: without a refusal the line is no part of a glossary. */
export type TermsImported =
  | {
      readonly ok: true;
      /** Entries without Arabic or English are passed over. */
      readonly value: TermsTaken & { readonly passedOver: number };
    }
  | { readonly ok: false; readonly line: number; readonly refusal: Refusal | null };

/** Takes in such a file, all of it or nothing. A refusal says at which line. */
export async function importTerms(
  desk: Desk,
  actor: Actor,
  { projectId, bytes }: { readonly projectId: string; readonly bytes: Uint8Array },
): Promise<TermsImported> {
  const { limitUnitLength, limitDepth } = desk.settings;
  const job: TermsJob = { bytes, unitLength: limitUnitLength, depth: limitDepth };
  const read = bytes.length <= READ_AT_ONCE ? readTermsFile(job) : await desk.workers.run<TermsReading>('terms', job);
  if (!read.ok) return { ok: false, line: read.line, refusal: null };
  // What TBX-Basic does not say stays as it is.
  const keeps = read.tbx ? (['status', 'caseMatters'] as const) : [];
  const taken = await addTerms(desk, actor, { projectId, typed: read.terms, keeps });
  if (taken.ok) return { ok: true, value: { ...taken.value, passedOver: read.passedOver } };
  return { ok: false, line: read.lines['entry' in taken ? taken.entry : 0] ?? 1, refusal: taken.refusal };
}

/** In bytes: a larger file takes longer than others should wait, about a fifth of a second a megabyte; a smaller one less than a worker's start. */
const READ_AT_ONCE = 200_000;
