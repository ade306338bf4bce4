import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../src/root.js';
import { termsOf } from '../../src/store/queries/terms.js';
import { type Team, type TestDesk, team, testDesk } from '../actions/desk.js';

let t: TestDesk;
let people: Team;
beforeAll(async () => {
  t = await testDesk();
  people = await team(t.desk);
});
afterAll(() => t.end());

function terms(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist/server/src/cli/tawazi.js'), 'terms', ...args],
    { encoding: 'utf8', env: { ...process.env, TAWAZI_DATA: t.settings.data } },
  );
  return { status, out: stdout, err: stderr };
}

const file = (name: string, text?: string) => {
  const path = join(t.settings.data, name);
  if (text !== undefined) writeFileSync(path, text);
  return path;
};

describe('a glossary from a shell', () => {
  it('goes into a project and out of it again in either format', async () => {
    const own = file('own.csv', 'arabic;english;forbidden\nهدنة;truce;armistice\nسفير;ambassador;\n');
    expect(terms('import', own, '--project', 'Desk')).toMatchObject({
      status: 0,
      out: '2 added, 0 changed, 0 there already\n',
    });
    expect(await termsOf(t.desk.store.reader, people.projectId)).toHaveLength(2);
    const tbx = terms('export', '--format', 'tbx', '--out', file('out.tbx'));
    expect(tbx).toMatchObject({ status: 0, out: '' });
    expect(readFileSync(file('out.tbx'), 'utf8')).toContain('<term>armistice</term>');
    expect(terms('import', file('out.tbx'))).toMatchObject({ out: '0 added, 0 changed, 2 there already\n' });
    expect(terms('export').out).toContain('هدنة,truce,,armistice,,approved,');
  });

  it('is refused with the line, and usage is told', async () => {
    const bad = file('bad.csv', 'arabic,english\nأزمة,crisis\nx,y\n');
    expect(terms('import', bad)).toMatchObject({
      status: 1,
      err: `tawazi terms: ${bad}:3: termArabic: has no Arabic words\n`,
    });
    expect(terms('import', file('none.csv', 'a,b\n')).err).toContain(':1: no part of a glossary');
    expect(terms('import', file('gone.csv'))).toMatchObject({ status: 1 });
    expect(terms('export', '--format', 'xls')).toMatchObject({ status: 2 });
    expect(terms('import')).toMatchObject({ status: 2 });
    expect(await termsOf(t.desk.store.reader, people.projectId)).toHaveLength(2);
  });
});
