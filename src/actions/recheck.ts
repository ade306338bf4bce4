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
const MOST_PHRASES = 12;

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

function segmentsOf(db: Writer, projectId: string) {
  return db
    .updateTable('segment')
    .set({ checked_version: 0 })
    .where('document_id', 'in', db.selectFrom('document').where('project_id', '=', projectId).select('id'));
}
