import { fold } from '../text/fold.js';
import type { Desk } from './desk.js';

/** A pair of texts as a search compares them: stored with every version, beside the author's own. */
export function searchTexts(source: string, target: string): { source_folded: string; target_folded: string } {
  return { source_folded: fold(source, 'ar'), target_folded: fold(target, 'en') };
}

/** What somebody looks for, as each side is compared with it; nothing where it is no word. */
export function foldedSearch(words = ''): { folded?: { readonly source: string; readonly target: string } } {
  return words.trim() === '' ? {} : { folded: { source: fold(words, 'ar'), target: fold(words, 'en') } };
}

/** The words of a search over texts of both sides that are kept together, each as its own side is compared. */
export function foldedWords(search: string): string[] {
  return search
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => fold(word, /\p{Script=Arabic}/u.test(word) ? 'ar' : 'en'));
}

const ROWS_AT_ONCE = 500;

/** Fills in what was stored before texts were kept folded. Nothing to do but after an update of the program. */
export async function fillSearchTexts(desk: Pick<Desk, 'store'>): Promise<void> {
  for (;;) {
    const rows = await desk.store.reader
      .selectFrom('segment')
      .where('source_folded', 'is', null)
      .limit(ROWS_AT_ONCE)
      .select(['id', 'source_text', 'target_text'])
      .execute();
    if (rows.length === 0) return;
    await desk.store.write(async (db) => {
      for (const row of rows)
        await db
          .updateTable('segment')
          .set(searchTexts(row.source_text, row.target_text))
          .where('id', '=', row.id)
          .execute();
    });
  }
}
