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

  it('say in a line each what is to be known of them', () => {
    writeFileSync(
      join(folder, 'odd.txt'),
      `Not a word of it is Arabic, though it is somewhat longer than the other one. `.repeat(9),
    );
    const { err } = tawazi('import', 'odd.txt', 'a.en.txt');
    expect(err.split('\n')[0]).toBe('tawazi import: warning: odd.txt: looks like en, not ar');
    expect(err).toMatch(/warning: one text is more than three times as long as the other: \d+ and \d+ characters/);
  });

  it('come in as pairs by other spellings too; of a half it is told what is missing', () => {
    writeFileSync(join(folder, 'c_AR.txt'), ARABIC);
    writeFileSync(join(folder, 'C-en-GB.txt'), ENGLISH);
    writeFileSync(join(folder, 'lone.en.txt'), ENGLISH);
    const done = tawazi('import', 'C-en-GB.txt', 'lone.en.txt', 'c_AR.txt', 'pairs.csv');
    expect(done.out.trim().split('\n')).toHaveLength(2);
    expect(done.err).toBe(
      'tawazi import: lone.en.txt: holds one side alone, and the source is not among the files\n' +
        'tawazi import: 1 of 3 were not imported\n',
    );
    expect(tawazi('import', 'pairs.csv', 'pairs.csv').out.trim().split('\n')).toHaveLength(2);
  });

  it('are told of where a file holds other languages than it should', () => {
    writeFileSync(join(folder, 'twice.csv'), 'He said so yesterday,That is what he said\nIt is over,It has ended\n');
    const done = tawazi('import', 'twice.csv');
    expect(done.out).toMatch(/\t2\n$/);
    expect(done.err).toBe('tawazi import: warning: twice.csv: the source looks like en, not ar\n');
  });

  it('are read as somebody wants them read', () => {
    writeFileSync(join(folder, 'odd.csv'), 'remark;said;قيل\nfirst;He said;قال الوزير\n');
    const [table] = tawazi('import', 'odd.csv', '--columns', 'source=3,target=2,note=1').out.split('\t');
    expect(tawazi('export', table!, '--format', 'both-txt').out).toMatch(/^قال الوزير\nHe said\n/);
    const headless = tawazi('import', 'odd.csv', '--columns', 'source=3,target=2', '--no-header');
    expect(headless.out.split('\t')[1]).toBe('2\n');
    // The same letters in both, another one each.
    const iso = Buffer.from([0xe2, 0xc7, 0xe4, 0x2c, 0x73, 0x61, 0x69, 0x64, 0x0a]);
    writeFileSync(join(folder, 'iso.csv'), iso);
    const [read] = tawazi('import', 'iso.csv', '--encoding', 'ISO-8859-6').out.split('\t');
    expect(tawazi('export', read!, '--format', 'both-txt').out).toMatch(/^قال\nsaid\n/);
    writeFileSync(join(folder, 'iso.ar.txt'), Buffer.concat([iso.subarray(0, 3), Buffer.from('\n')]));
    writeFileSync(join(folder, 'iso.en.txt'), '“said”\n');
    const [pair] = tawazi('import', 'iso.en.txt', 'iso.ar.txt', '--encoding', 'iso-8859-6,utf-8').out.split('\t');
    expect(tawazi('export', pair!, '--format', 'both-txt').out).toMatch(/^قال\n“said”\n/);
    const twice = '<tu tuid="a"><tuv xml:lang="ar"><seg>قال</seg></tuv><tuv xml:lang="en"><seg>said</seg></tuv></tu>';
    const tmx = `<tmx version="1.4"><header srclang="ar"/><body>${twice}${twice}</body></tmx>`;
    writeFileSync(join(folder, 'twice.tmx'), tmx);
    expect(tawazi('import', 'twice.tmx', '--on-problem', 'duplicate-id=skip').out.split('\t')[1]).toBe('1\n');
    const stopped = tawazi('import', 'twice.tmx', '--on-problem', 'stop');
    expect([stopped.status, stopped.out]).toEqual([1, '']);
    expect(stopped.err).toMatch(
      /^tawazi import: twice\.tmx: an id that was there before.*\(line 1, column \d+, unit a.*\)\n$/,
    );
  });

  it.each([
    ['--encoding', 'latin1', 'takes utf-8, utf-16le, utf-16be, windows-1256, iso-8859-6, not "latin1"'],
    ['--columns', 'source=1,goal=2', 'takes source, target, id, state, note, not "goal"'],
    ['--columns', 'source=1,target=0', 'target takes the number of a column, from 1, not "0"'],
    ['--columns', 'source=1', 'needs source=N and target=N'],
    ['--on-problem', 'ask', 'takes take, skip, stop, not "ask"'],
    ['--on-problem', 'typo=skip', 'knows of several-variants, duplicate-id, unknown-state, sub-flow, not "typo"'],
  ])('are not read with %s %s', (option, value, said) => {
    const done = tawazi('import', 'pairs.csv', option, value);
    expect(done.status).toBe(2);
    expect(done.err.split('\n')[0]).toBe(`tawazi import: ${option} ${said}`);
    expect(done.out).toBe('');
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
