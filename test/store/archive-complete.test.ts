import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoreDocument } from '../../src/actions/archive/restore.js';
import { archiveDocument } from '../../src/actions/archive/write.js';
import { deleteDocument } from '../../src/actions/delete-document.js';
import { exportDocument } from '../../src/actions/export-document.js';
import { undoLast } from '../../src/actions/undo.js';
import { updateDocument } from '../../src/actions/update/apply.js';
import { stageUpdate } from '../../src/actions/update/stage.js';
import { ARCHIVE_VERSION } from '../../src/formats/archive/archive.js';
import { columnsLeftOut, tablesLeftOut } from '../../src/formats/archive/left-out.js';
import { archiveTables } from '../../src/formats/archive/tables.js';
import { root } from '../../src/root.js';
import {
  ARABIC,
  ENGLISH,
  must,
  rowsOf,
  smallDocument,
  type Team,
  type TestDesk,
  team,
  testDesk,
} from '../actions/desk.js';

let t: TestDesk;
let people: Team;

beforeEach(async () => {
  t = await testDesk();
  people = await team(t.desk);
});
afterEach(() => t.end());

/** The columns of every table as the migrations leave them. */
async function columns(): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ table: string; column: string }>`
    select m.name as "table", p.name as "column" from sqlite_master m join pragma_table_info(m.name) p
    where m.type = 'table' and m.name not like 'sqlite_%' and m.name not like 'kysely_%'
  `.execute(t.desk.store.reader);
  const found = new Map<string, string[]>();
  for (const { table, column } of rows) found.set(table, [...(found.get(table) ?? []), column]);
  return found;
}

/** As an archive calls it. */
const archived = (table: string) =>
  (archiveTables as Record<string, { shape: Record<string, unknown> } | undefined>)[
    table === 'user' ? 'person' : table
  ];

describe('an archive', () => {
  it('holds every table and column, or says why not', async () => {
    const missing: string[] = [];
    for (const [table, names] of await columns()) {
      const shape = archived(table)?.shape;
      if (!shape && !(table in tablesLeftOut)) missing.push(table);
      if (shape)
        missing.push(
          ...names
            .filter((name) => !(name in shape) && !(name in (columnsLeftOut[table] ?? {})))
            .map((name) => `${table}.${name}`),
        );
    }
    expect(missing).toEqual([]);
  });

  it('says of nothing that is not there why it is left out', async () => {
    const there = await columns();
    const gone = [
      ...Object.keys(tablesLeftOut).filter((table) => !there.has(table) || archived(table)),
      ...Object.entries(columnsLeftOut).flatMap(([table, names]) =>
        Object.keys(names)
          .filter((name) => !there.get(table)?.includes(name) || name in archived(table)!.shape)
          .map((name) => `${table}.${name}`),
      ),
    ];
    expect(gone).toEqual([]);
  });

  it('is documented with its version and its parts', () => {
    const docs = readFileSync(join(root, 'docs/formats.md'), 'utf8');
    expect(docs).toContain(`\`version\` is ${ARCHIVE_VERSION}`);
    for (const part of ['people', 'segments', 'revisions', 'given_text', 'earlier_files', 'earlier_texts'])
      expect(docs).toContain(`\`${part}\``);
  });

  it('holds what an update took the place of: it can be taken back after a deletion', async () => {
    const { documentId } = await smallDocument(t.desk, people.manager, people.projectId);
    const texts = async () =>
      (await rowsOf(t.desk, documentId)).map(({ sourceText, targetText }) => [sourceText, targetText]);
    const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
    const update = async (english: string) => {
      const staged = await stageUpdate(t.desk, people.translator, {
        documentId,
        source: file('a.txt', ARABIC),
        target: file('b.txt', english),
      });
      if (!staged.ok) throw new Error(JSON.stringify(staged));
      const done = await updateDocument(t.desk, people.translator, { draftId: staged.value });
      if (!done.ok) throw new Error(JSON.stringify(done));
    };
    await update(`${ENGLISH} Once more.`);
    const once = await texts();
    await update(`${ENGLISH} Twice more.`);
    const english = must(await exportDocument(t.desk, { documentId, format: 'target-text' })).text;
    const { text } = must(await archiveDocument(t.desk, documentId));
    must(await deleteDocument(t.desk, people.manager, { documentId }));
    expect(await restoreDocument(t.desk, people.manager, { projectId: people.projectId, text })).toMatchObject({
      ok: true,
    });
    expect(must(await exportDocument(t.desk, { documentId, format: 'target-text' })).text).toBe(english);
    must(await undoLast(t.desk, people.translator, documentId));
    expect(await texts()).toEqual(once);
  });
});
