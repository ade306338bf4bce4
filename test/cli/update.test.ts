import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile } from '../../src/actions/exchange/import-file.js';
import { addPerson } from '../../src/actions/people.js';
import { saveTranslation } from '../../src/actions/translate.js';
import { root } from '../../src/root.js';
import { must, rowsOf, type Team, type TestDesk, team, testDesk } from '../actions/desk.js';

let t: TestDesk;
let people: Team;

beforeAll(async () => {
  t = await testDesk();
  people = await team(t.desk);
  must(await addPerson(t.desk, { login: 'boss', name: 'Boss', password: null, administrator: true }));
});
afterAll(() => t.end());

/** More than a page of changes shows. */
const ROWS = 520;
const table = (english: (k: number) => string) =>
  `ar,en\n${Array.from({ length: ROWS }, (_, k) => `قال الناطق رقم ${k},${english(k)}\n`).join('')}`;

function tawazi(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist/server/src/cli/tawazi.js'), ...args],
    {
      cwd: t.settings.data,
      encoding: 'utf8',
      env: { ...process.env, TAWAZI_DATA: t.settings.data },
    },
  );
  return { status, out: stdout, err: stderr };
}

describe('a long document brought up to date in a shell', () => {
  it('takes the English of the file wherever that is asked for, beyond what is printed too', async () => {
    const given = {
      projectId: people.projectId,
      title: 'Long',
      name: 'a.csv',
      bytes: Buffer.from(table((k) => `Spokesman ${k} said`)),
    };
    const made = await importFile(t.desk, people.manager, given);
    if (!made.ok) throw new Error(made.problem.kind);
    const { documentId } = made.value;
    for (const row of await rowsOf(t.desk, documentId))
      must(
        await saveTranslation(t.desk, people.translator, {
          segmentId: row.id,
          version: row.version,
          text: `${row.targetText} here`,
          confirm: false,
        }),
      );
    writeFileSync(
      join(t.settings.data, 'newer.csv'),
      table((k) => `The spokesman ${k} has said`),
    );
    const done = tawazi('import', 'newer.csv', '--into', documentId, '--english', 'theirs');
    expect([done.status, done.err]).toEqual([0, '']);
    expect(done.out).toContain('… and 20 more');
    const kept = (await rowsOf(t.desk, documentId)).filter(({ targetText }) => targetText.endsWith(' here'));
    expect(kept).toEqual([]);
    expect(await t.desk.store.reader.selectFrom('draft_import').select('id').execute()).toEqual([]);
  }, 60_000);
});
