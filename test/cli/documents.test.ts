import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from '../../src/actions/desk.js';
import { addPerson, createProject } from '../../src/actions/people.js';
import { root } from '../../src/root.js';
import { ARABIC, ENGLISH, must, settingsFor } from '../actions/desk.js';

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tawazi-cli-'));
  for (const name of ['a', 'b']) {
    writeFileSync(join(folder, `${name}.ar.txt`), ARABIC);
    writeFileSync(join(folder, `${name}.en.txt`), ENGLISH);
  }
  writeFileSync(join(folder, 'pairs.csv'), 'ar,en\nقال,said\n');
  writeFileSync(join(folder, 'noise.bin'), Buffer.from([0, 1, 2, 3, 0, 0]));
  mkdirSync(join(folder, 'data'));
  const desk = await openDesk(settingsFor({ TAWAZI_DATA: join(folder, 'data') }));
  const { id } = must(await addPerson(desk, { login: 'boss', name: 'Boss', password: null, administrator: true }));
  must(await createProject(desk, { id }, { name: 'Desk' }));
  await desk.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

function tawazi(...args: string[]) {
  const done = spawnSync(process.execPath, [join(root, 'dist/server/src/cli/tawazi.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, TAWAZI_DATA: join(folder, 'data') },
  });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

describe('documents in a shell', () => {
  it('come in many at once: pairs by their names, others alone; what is refused does not stop the rest', () => {
    const done = tawazi('import', 'a.ar.txt', 'noise.bin', 'b.en.txt', 'pairs.csv', 'b.ar.txt', 'a.en.txt');
    expect(
      done.out
        .trim()
        .split('\n')
        .map((line) => line.split('\t')[1]),
    ).toEqual(['3', '3', '1']);
    expect(done.err).toMatch(/^tawazi import: noise\.bin: /m);
    expect(done.err).toMatch(/1 of 4 were not imported/);
    expect(done.status).toBe(1);
  });

  it('come in and go out as Word files', () => {
    const at = (language: string) => join(root, `test/formats/docx/files/report.${language}.docx`);
    const [both] = tawazi('import', at('ar'), at('en')).out.split('\t');
    expect(tawazi('export', both!, '--format', 'original', '--out', 'same.docx').status).toBe(0);
    expect(readFileSync(join(folder, 'same.docx'))).toEqual(readFileSync(at('en')));
    expect(tawazi('export', both!, '--format', 'review-docx', '--out', 'review.docx').status).toBe(0);
    const [one] = tawazi('import', at('ar'), 'a.en.txt').out.split('\t');
    expect(tawazi('export', one!, '--format', 'original', '--out', 'report.en.docx').status).toBe(0);
    expect(tawazi('align', 'review.docx', 'report.en.docx', '--format', 'json').status).toBe(0);
    expect(tawazi('import', at('ar')).err).toMatch(/report\.ar\.docx: holds one side alone/);
  });

  it('go as an archive, are deleted, and come back as they were', () => {
    const [documentId] = tawazi('import', 'a.ar.txt', 'a.en.txt', '--title', 'Kept').out.split('\t');
    expect(tawazi('export', 'Kept', '--format', 'archive', '--out', 'kept.json').status).toBe(0);
    expect(tawazi('delete', 'Kept')).toMatchObject({ status: 2, out: '' });
    expect(tawazi('delete', 'Kept', '--yes')).toMatchObject({ status: 0, out: 'deleted "Kept"\n' });
    expect(tawazi('export', 'Kept').status).toBe(1);
    expect(tawazi('import', 'kept.json')).toEqual({ status: 0, out: `${documentId}\t3\n`, err: '' });
    expect(tawazi('export', documentId!).out).toBe(ENGLISH);
    expect(tawazi('import', 'kept.json')).toMatchObject({ status: 1, out: '' });
    writeFileSync(join(folder, 'spoilt.json'), readFileSync(join(folder, 'kept.json'), 'utf8').slice(0, -20));
    expect(tawazi('import', 'spoilt.json').err).toMatch(/^tawazi import: spoilt\.json: no JSON/);
  });

  it('are reported on', () => {
    tawazi('import', 'b.ar.txt', 'b.en.txt', '--title', 'Reported');
    expect(tawazi('report', 'Reported').out).toMatch(/^segment,category,severity,points/);
    expect(tawazi('report', 'Reported', '--format', 'mqm').out).toMatch(/^system\tdoc\tdocSegId/);
    expect(tawazi('report', 'Reported', '--format', 'pdf').status).toBe(2);
  });

  it('are brought up to date from newer files, after a dry run that changes nothing', () => {
    tawazi('import', 'a.ar.txt', 'a.en.txt', '--title', 'Updated');
    writeFileSync(join(folder, 'newer.en.txt'), ENGLISH.replace('has not announced', 'did not announce'));
    const tried = tawazi('import', 'newer.en.txt', '--into', 'Updated', '--dry-run');
    expect(tried).toMatchObject({ status: 0, err: '' });
    expect(tried.out).toMatch(/^target\t3\t.*has not announced.*did not announce.*\n.*target 1.*same 2\n$/);
    expect(tawazi('export', 'Updated').out).toBe(ENGLISH);
    expect(tawazi('import', 'newer.en.txt', '--into', 'Updated').status).toBe(0);
    expect(tawazi('export', 'Updated').out).toContain('did not announce');
    expect(tawazi('import', 'noise.bin', '--into', 'Updated')).toMatchObject({ status: 1 });
    expect(tawazi('import', 'newer.en.txt', '--dry-run')).toMatchObject({ status: 2 });
  });
});
