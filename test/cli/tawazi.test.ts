import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../src/root.js';
import { ARABIC, ENGLISH } from '../actions/desk.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tawazi-cli-'));
  writeFileSync(join(folder, 'ar.txt'), ARABIC);
  writeFileSync(join(folder, 'en.txt'), ENGLISH);
});
afterAll(() => rmSync(folder, { recursive: true }));

function tawazi(args: string[], input = '', environment: Record<string, string> = {}) {
  const done = spawnSync(process.execPath, [join(root, 'dist/server/src/cli/tawazi.js'), ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...process.env, TAWAZI_DATA: join(folder, 'data'), ...environment },
  });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

describe('the shell', () => {
  it('adds people, and refuses the same name twice', () => {
    const added = tawazi(
      ['user', 'add', 'salma', '--name', 'Salma', '--administrator', '--password-stdin'],
      'a long password\n',
    );
    expect(added).toEqual({ status: 0, out: 'salma\n', err: '' });
    const again = tawazi(['user', 'add', 'salma']);
    expect(again).toMatchObject({ status: 1, out: '' });
    expect(again.err).toBe('tawazi user: "salma" is taken\n');
    expect(tawazi(['user', 'list']).out).toBe('salma\tSalma\tadministrator\t\t\n');
  });

  it('imports only into a project that is there', () => {
    const refused = tawazi(['import', 'ar.txt', 'en.txt', '--project', 'None']);
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('no project is called "None"');
  });

  it('says in plain words whom and what it does not find', () => {
    const refusal = (...args: string[]) => tawazi(args).err;
    expect(refusal('user', 'password', 'nobody')).toBe(
      'tawazi user: nobody is called "nobody"; see "tawazi user list"\n',
    );
    expect(refusal('import', 'none.txt', 'en.txt')).toBe('tawazi import: none.txt: there is no such file\n');
    const backup = tawazi(['backup', join('no', 'folder', 'copy.db')]);
    expect(backup.status).toBe(1);
    expect(backup.err).toMatch(/^tawazi backup: .* cannot be written: .*\n$/);
    expect(tawazi(['--version']).out).toMatch(/^tawazi \d+\.\d+\.\d+\n$/);
  });

  it('aligns two files in every format', () => {
    expect(tawazi(['align', 'ar.txt', 'en.txt']).out.split('\n')[0]).toBe('segment\tar\ten\tstate');
    expect(JSON.parse(tawazi(['align', 'ar.txt', 'en.txt', '--format', 'json']).out).beads).toHaveLength(3);
    expect(tawazi(['align', 'ar.txt', 'en.txt', '--format', 'tmx']).out).toContain(
      '<tuv xml:lang="ar"><seg>قال المسماري',
    );
    expect(tawazi(['align', 'ar.txt', 'en.txt', '--format', 'xliff', '--out', 'out.xlf']).out).toBe('');
    expect(readFileSync(join(folder, 'out.xlf'), 'utf8')).toContain('srcLang="ar" trgLang="en"');
  });

  it('aligns a batch and names a bad line', () => {
    const line = JSON.stringify({ id: 7, source: ['نعم.'], target: ['Yes.'] });
    expect(JSON.parse(tawazi(['align', '--batch'], `${line}\n`).out)).toMatchObject({ id: 7, beads: [[[0], [0]]] });
    const bad = tawazi(['align', '--batch'], `${line}\nnonsense\n`);
    expect(bad.status).toBe(1);
    expect(bad.err).toMatch(/^tawazi align: line 2: /);
  });

  it('answers every line of a batch, also with words, whatever stands in the lines', () => {
    const lines = ['\u2028', '', '\u0085'].map((odd, id) =>
      JSON.stringify({ id, source: `نعم.${odd}`, target: 'Yes.' }),
    );
    for (const options of [[], ['--words']]) {
      const { status, out } = tawazi(['align', '--batch', ...options], `\ufeff${lines.join('\r\n')}`);
      const answers = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect([status, answers.map(({ id }) => id)]).toEqual([0, [0, 1, 2]]);
      expect(answers[1].words).toEqual(
        options.length === 0
          ? undefined
          : [
              [
                [
                  [0, 3],
                  [0, 3],
                ],
              ],
            ],
      );
    }
  });

  it('aligns other languages, and with a dictionary of one’s own', () => {
    writeFileSync(join(folder, 'own.tsv'), 'زرنبوق\tquixotron\n');
    const line = JSON.stringify({ id: 1, source: ['سقط الزرنبوق.'], target: ['The quixotron fell.'] });
    const words = (...options: string[]) =>
      JSON.parse(tawazi(['align', '--batch', '--words', ...options], line).out).words[0].length;
    expect(words('--dictionary', 'own.tsv')).toBe(words() + 1);
    expect(tawazi(['align', '--batch', '--dictionary', 'ar.txt'], line)).toMatchObject({ status: 1, out: '' });
    writeFileSync(join(folder, 'fr.txt'), 'Le port de Brest rouvre. Dupont a payé 14 euros.');
    const tmx = tawazi(['align', 'fr.txt', 'en.txt', '--from', 'fr', '--format', 'tmx']);
    expect(tmx.out).toContain('<tuv xml:lang="fr"><seg>Le port de Brest rouvre.');
  });

  it('backs up, and never over a file that is there', () => {
    expect(tawazi(['backup', 'copy.db']).status).toBe(0);
    expect(existsSync(join(folder, 'copy.db'))).toBe(true);
    expect(tawazi(['backup', 'copy.db'])).toMatchObject({ status: 1 });
  });

  it('is written down as what nobody of the desk did', () => {
    const desk = new BetterSqlite(join(folder, 'data', 'tawazi.db'), { readonly: true });
    const written = desk.prepare('select kind, created_by, details from audit order by id').all();
    desk.close();
    expect(written).toContainEqual({
      kind: 'person.added',
      created_by: null,
      details: JSON.stringify({ to: 'Salma', administrator: true }),
    });
    expect(written).toContainEqual({
      kind: 'backup.made',
      created_by: null,
      details: JSON.stringify({ file: 'copy.db' }),
    });
  });

  it.each([
    [['nothing'], 2],
    [['align'], 2],
    [['align', 'a', 'b', '--format', 'pdf'], 2],
    [['user', 'add', 'x', '--role', 'king'], 2],
    [['export', '--wrong'], 2],
    [['align', 'missing.txt', 'en.txt'], 1],
    [['export', 'No such document'], 1],
  ])('%j ends with %d', (args, status) => {
    const done = tawazi(args);
    expect(done.status).toBe(status);
    expect(done.err).not.toContain('    at ');
  });

  it('refuses wrong settings with a line that says which', () => {
    const done = tawazi(['serve'], '', { PORT: 'eighty' });
    expect(done).toMatchObject({
      status: 1,
      err: 'tawazi serve: PORT: should be a whole number from 0 to 65535, not "eighty"\n',
    });
  });
});
