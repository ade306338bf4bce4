import type { Refusal, Result } from '../../domain/refusal.js';
import { readTermsCsv, writeTermsCsv } from '../../formats/terms-csv.js';
import { termsOf } from '../../store/queries/terms.js';
import { decode } from '../../text/decode.js';
import type { Actor, Desk } from '../desk.js';
import { addTerms, type TermsTaken } from '../terms/terms.js';

export const glossaryFormats = ['csv'] as const;
export type GlossaryFormat = (typeof glossaryFormats)[number];

/** A project's glossary as a file. */
export async function exportTerms(
  desk: Desk,
  { projectId }: { readonly projectId: string; readonly format: GlossaryFormat },
): Promise<string> {
  return writeTermsCsv(await termsOf(desk.store.reader, projectId));
}

/** What became of a file: without a refusal the line is no part of a glossary. */
export type TermsImported =
  | (Result<TermsTaken> & { readonly ok: true })
  | { readonly ok: false; readonly line: number; readonly refusal: Refusal | null };

/** Takes in such a file, all of it or nothing. A refusal says at which line. */
export async function importTerms(
  desk: Desk,
  actor: Actor,
  { projectId, bytes }: { readonly projectId: string; readonly bytes: Uint8Array },
): Promise<TermsImported> {
  const decoded = decode(bytes);
  if (decoded.kind === 'refused') return { ok: false, line: 1, refusal: null };
  const read = readTermsCsv(decoded.text);
  if (!read.ok) return { ...read, refusal: null };
  const taken = await addTerms(desk, actor, { projectId, typed: read.terms });
  if (taken.ok) return taken;
  return { ok: false, line: read.lines['entry' in taken ? taken.entry : 0] ?? 1, refusal: taken.refusal };
}
