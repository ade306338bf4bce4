import type { BatchFound } from '../../domain/batch.js';
import type { Desk } from '../desk.js';
import { draftImport } from '../draft-import.js';
import { stagedFile } from '../exchange/import-file.js';

/** What is in a draft, in the few words that a list has room for. */
export async function foundIn(desk: Desk, draftId: string, formats: readonly string[]): Promise<BatchFound | null> {
  const file = await stagedFile(desk, draftId);
  if (file)
    return {
      formats: [file.version === null ? file.format : `${file.format} ${file.version}`],
      encodings: [file.encoding],
      languages: file.languages.map(({ language }) => language),
      units: file.units,
      beginningOnly: file.beginningOf !== null,
      sentences: null,
      problems: file.problems.filter(({ kind }) => file.choices.problems?.[kind] === undefined),
      warnings: file.warnings,
    };
  const draft = await draftImport(desk, draftId);
  if (!draft?.ok) return null;
  const { source, target, warnings, links } = draft.value;
  return {
    formats,
    encodings: [source.encoding, target.encoding],
    languages: [source.language, target.language],
    units: null,
    beginningOnly: false,
    sentences: { source: source.sentences, target: target.sentences },
    problems: links?.problems ?? [],
    warnings,
  };
}

/** Something was chosen for a draft: what its batch says of it is found anew. */
export async function foundAgain(desk: Desk, draftId: string): Promise<void> {
  const { reader } = desk.store;
  const item = await reader
    .selectFrom('import_batch_item')
    .where('draft_id', '=', draftId)
    .select(['id', 'found'])
    .executeTakeFirst();
  if (!item) return;
  const before: BatchFound | null = item.found === null ? null : JSON.parse(item.found);
  const found = await foundIn(desk, draftId, before?.formats ?? []);
  await desk.store.write((db) =>
    db
      .updateTable('import_batch_item')
      .set({ found: found && JSON.stringify(found), refused: null })
      .where('id', '=', item.id)
      .where('draft_id', '=', draftId)
      .execute(),
  );
}
