import { sql } from 'kysely';
import type { Writer } from '../store/store.js';
import { foldArabic } from '../text/fold.js';

/** Has every segment of a project looked at anew by the checks; what they said so far stays until then. */
export async function recheckProject(db: Writer, projectId: string): Promise<void> {
  await segmentsOf(db, projectId).execute();
}

/** Has the grammar engine look at every segment of a project anew. */
export async function recheckGrammar(db: Writer, projectId: string): Promise<void> {
  await db
    .updateTable('segment')
    .set({ grammar_version: 0 })
    .where('document_id', 'in', db.selectFrom('document').where('project_id', '=', projectId).select('id'))
    .execute();
}

/** Each is looked for in every text of the project, 4 ms in 20,000 segments, while others' requests wait: a list is not. */
export const MOST_PHRASES = 12;

/** The same for the segments alone that may have one of these Arabic phrases, alternatives divided by `|`; of a long list for all. */
export async function recheckPhrases(db: Writer, projectId: string, phrases: readonly string[]): Promise<void> {
  const alternatives = phrases.flatMap((phrase) => phrase.split('|'));
  const wanted = new Set(alternatives.map((alternative) => foldArabic(alternative).trim()));
  if (wanted.size > MOST_PHRASES) return recheckProject(db, projectId);
  for (const words of wanted) {
    let query = segmentsOf(db, projectId);
    // An inflected word has the plain one in it.
    for (const word of words.split(/\s+/)) query = query.where(sql<number>`instr(source_folded, ${word})`, '>', 0);
    await query.execute();
  }
}

/**
 * The same for the segments that may have one of these Arabic phrases in any form: for each word pieces of which one is in
 * every form of it (checks/terms/forms-in-texts.ts). Of a long list for all.
 */
export async function recheckForms(
  db: Writer,
  projectId: string,
  phrases: readonly (readonly (readonly string[])[])[],
): Promise<void> {
  if (phrases.length > MOST_PHRASES) return recheckProject(db, projectId);
  for (const words of phrases) {
    let query = segmentsOf(db, projectId);
    for (const pieces of words)
      query = query.where(({ or }) => or(pieces.map((piece) => sql<boolean>`instr(source_folded, ${piece}) > 0`)));
    await query.execute();
  }
}

/** The same for the segments in which the checks found one of these terms. */
export async function recheckTerms(db: Writer, projectId: string, termIds: readonly string[]): Promise<void> {
  if (termIds.length === 0) return;
  if (termIds.length > MOST_PHRASES) return recheckProject(db, projectId);
  await segmentsOf(db, projectId)
    .where(
      'id',
      'in',
      db
        .selectFrom('segment_term')
        .where('term_id', 'in', [...termIds])
        .select('segment_id'),
    )
    .execute();
}

function segmentsOf(db: Writer, projectId: string) {
  return db
    .updateTable('segment')
    .set({ checked_version: 0 })
    .where('document_id', 'in', db.selectFrom('document').where('project_id', '=', projectId).select('id'));
}
