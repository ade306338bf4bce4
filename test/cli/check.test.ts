import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importTexts } from '../../src/actions/import-document.js';
import { storeFindings } from '../../src/actions/store-findings.js';
import { MODEL_SAYS, SECOND_OPINION } from '../../src/domain/second-opinion.js';
import { root } from '../../src/root.js';
import { must, rowsOf, type TestDesk, team, testDesk } from '../actions/desk.js';

let t: TestDesk;
let good: string;
let faulty: string;
let asked: string;
let projectId: string;

beforeAll(async () => {
  t = await testDesk();
  const people = await team(t.desk);
  projectId = people.projectId;
  const document = async (english: string, title = 'Visit') =>
    must(
      await importTexts(t.desk, people.translator, {
        projectId: people.projectId,
        title,
        source: {
          name: 'a',
          text: 'وصل الوفد إلى طرابلس يوم الثلاثاء.\n\nعقد الوزير اجتماعا طويلا.\n',
          encoding: 'utf-8',
        },
        target: { name: 'b', text: english, encoding: 'utf-8' },
      }),
    ).documentId;
  good = await document('The delegation arrived in Tripoli on Tuesday.\n\nThe minister held a long meeting.\n');
  asked = await document('The delegation arrived in Tripoli on Tuesday.\n\nThe minister held a long meeting.\n');
  await document(
    'Despite of the war, the delegation arrived in Tripoli on Tuesday.\n\nThe minister held a long meeting.\n',
    'War',
  );
  faulty = await document('The delegation arrived in in Tripoli on Tuesday.\n\nThe minister held a long meeting.\n');
});
afterAll(() => t.end());

function check(args: string[], input = '', environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist/server/src/cli/tawazi.js'), 'check', ...args],
    { input, encoding: 'utf8', env: { ...process.env, TAWAZI_DATA: t.settings.data, ...environment } },
  );
  return { status, out: stdout, err: stderr };
}

describe('tawazi check', () => {
  it('says nothing of a good document', () => {
    expect(check([good])).toEqual({ status: 0, out: '', err: '' });
  });

  it('prints what is wrong, and stops a pipeline', () => {
    const { status, out, err } = check([faulty]);
    expect(status).toBe(1);
    expect(out).toMatch(/^1:target:\d+\terror\trepeated-word\t[^\n]*\bin\b[^\n]*\n$/);
    expect(err).toBe('tawazi check: 1 finding at level error or above\n');
    const { position, words, fix } = JSON.parse(check([faulty, '--format', 'json']).out);
    expect({ position, words: words.trim(), fix: typeof fix.text }).toMatchObject({ position: 1, fix: 'string' });
  });

  it('knows a document by its title, and has the grammar engine look where the settings want it', () => {
    expect(check(['War', '--level', 'warning']).out).not.toContain('grammar');
    const { status, out } = check(['War', '--level', 'warning'], '', { TAWAZI_GRAMMAR: 'yes' });
    expect(status).toBe(1);
    expect(out).toMatch(/^1:target:0\twarning\tgrammar\tDespite of\t/m);
    expect(check(['Visit']).err).toMatch(/more than one document "Visit": [0-9a-f-]{36}, [0-9a-f-]{36}/);
  }, 60_000);

  it('prints what a language model said in its own words', async () => {
    const [row] = await rowsOf(t.desk, asked);
    const { id, version, sourceText: source_text, targetText: target_text } = row!;
    const finding = {
      check: SECOND_OPINION,
      level: 'warning',
      category: 'other',
      severity: 'minor',
      side: 'target',
      start: 4,
      end: 14,
      reason: { key: MODEL_SAYS, values: { words: 'Not a\tdelegation.' } },
    } as const;
    const segment = { id, version, source_text, target_text };
    await t.desk.write(({ db }) =>
      storeFindings(t.desk, db, projectId, [{ segment, finding, traitKey: null, origin: 'model' }]),
    );
    expect(check([asked, '--level', 'warning']).out).toBe(
      '1:target:4\twarning\tsecond-opinion\tdelegation\ta language model says: Not a delegation.\n',
    );
    expect(check([asked]).status).toBe(0);
  });

  it.each([
    [['no-such-document'], 1, 'no document "no-such-document"'],
    [[], 2, 'name one document'],
    [['x', '--format', 'xml'], 2, '--format takes'],
    [['x', '--level', 'loud'], 2, '--level takes'],
    [['--batch', 'x'], 2, '--batch reads standard input'],
  ])('refuses %j with status %i', (args, status, line) => {
    const answer = check(args);
    expect(answer.status).toBe(status);
    expect(answer.err).toContain(line);
  });

  it('checks a batch in order and names a bad line', () => {
    const line = JSON.stringify({ id: 7, source: 'وصل الوفد.', target: '' });
    const { out } = check(['--batch'], `${line}\n\n${line}\n`);
    const [first, second] = out
      .trim()
      .split('\n')
      .map((answer) => JSON.parse(answer));
    expect(first).toMatchObject({
      id: 7,
      findings: [
        { check: 'empty', level: 'error', side: 'target', start: 0, end: 0, category: 'accuracy/untranslated' },
      ],
    });
    expect(first.risk).toBeGreaterThan(0.5);
    expect(second).toEqual(first);
    expect(check(['--batch'], `${line}\n{"id":1,"source":2}\n`)).toMatchObject({
      status: 1,
      err: 'tawazi check: line 2: "source" is no text\n',
    });
  });
});
