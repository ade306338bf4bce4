import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archiveDocument } from '../../src/actions/archive/write.js';
import { type Desk, openDesk } from '../../src/actions/desk.js';
import { stageImport } from '../../src/actions/draft-import.js';
import { exportDocument } from '../../src/actions/export-document.js';
import { originalPieces } from '../../src/actions/large/original-pieces.js';
import { cancelLargeImport, startLargeImport, sweep } from '../../src/actions/large/running.js';
import { stageLarge } from '../../src/actions/large/stage-large.js';
import { saveTranslation } from '../../src/actions/translate.js';
import { root } from '../../src/root.js';
import { projectsFor } from '../../src/store/queries/projects.js';
import { must, rowsOf, smallDocument, type Team, type TestDesk, team, testDesk } from './desk.js';

let t: TestDesk;
let people: Team;
let folder: string;

beforeEach(async () => {
  t = await testDesk({ TAWAZI_IMPORT_LIMIT: '1000' });
  people = await team(t.desk);
  folder = mkdtempSync(join(tmpdir(), 'tawazi-large-'));
});
afterEach(async () => {
  await t.end();
  rmSync(folder, { recursive: true });
});

const unit = (k: number) =>
  `<tu tuid="u${k}"><note>n${k}</note><tuv xml:lang="ar"><seg>قال الناطق رقم ${k}</seg></tuv><tuv xml:lang="en"><seg>Spokesman ${k} said</seg></tuv></tu>\n`;
const tmx = (units: number, end = '</body></tmx>\n') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header srclang="ar"/><body>\n${Array.from({ length: units }, (_, k) => unit(k)).join('')}${end}`;

function large(text: string | Buffer, name = 'large.tmx') {
  const path = join(folder, name);
  writeFileSync(path, text);
  return { projectId: people.projectId, title: '', name, path, size: statSync(path).size };
}

/** Everything that an import stores, counted. */
async function stored() {
  const count = async (table: 'segment' | 'revision' | 'comment' | 'document' | 'exchange_piece' | 'project') => {
    const { n } = await t.desk.store.reader
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  };
  return {
    segments: await count('segment'),
    revisions: await count('revision'),
    comments: await count('comment'),
    documents: await count('document'),
    pieces: await count('exchange_piece'),
    projects: await count('project'),
  };
}

const jobOf = (id: string) =>
  t.desk.store.reader.selectFrom('import_job').where('id', '=', id).selectAll().executeTakeFirstOrThrow();

describe('a large file', () => {
  it('is stored piece by piece and comes back byte for byte, then with what was changed', async () => {
    const text = tmx(1_234);
    const shares: number[] = [];
    const { jobId, over } = await startLargeImport(t.desk, people.manager, large(text), {
      onProgress: ({ bytesDone, bytesTotal }) => shares.push(bytesDone / bytesTotal),
    });
    const outcome = await over;
    expect(outcome).toMatchObject({ state: 'done', segments: 1_234 });
    if (outcome.state !== 'done') return;
    expect(shares.length).toBeGreaterThan(2);
    expect(shares.at(-1)).toBe(1);
    const { documentId } = outcome;
    const rows = await rowsOf(t.desk, documentId);
    expect(rows[500]).toMatchObject({ position: 501, sourceText: 'قال الناطق رقم 500', state: 'translated' });
    expect(rows[500]!.comments).toMatchObject([{ text: 'n500' }]);
    expect(await whole(documentId)).toBe(text);
    const archive = JSON.parse(must(await archiveDocument(t.desk, documentId)).text);
    expect(Buffer.from(archive.exchange_file.bytes, 'base64').toString('utf8')).toBe(text);
    must(
      await saveTranslation(t.desk, people.translator, {
        segmentId: rows[900]!.id,
        text: 'A & B',
        version: 1,
        confirm: true,
      }),
    );
    const changed = await whole(documentId);
    expect(changed).toContain('<seg>A &amp; B</seg>');
    expect(changed.split('Spokesman')).toHaveLength(1_234);
    const preview = must(await exportDocument(t.desk, { documentId, format: 'original', first: 10 }));
    expect(preview.text).toContain('<tmx version="1.4">');
    expect(await jobOf(jobId)).toMatchObject({ state: 'done', holding_id: null, units: 1_234 });
  });

  it('is seen by nobody before it is complete, not by an administrator either, and keeps nobody waiting', async () => {
    const { documentId: other, rows } = await smallDocument(t.desk, people.manager, people.projectId);
    let seen = 0;
    const { over } = await startLargeImport(t.desk, people.manager, large(tmx(3_000)), {
      onProgress: () => {
        seen++;
        if (seen !== 2) return;
        void check().catch((error: unknown) => failures.push(error));
      },
    });
    const failures: unknown[] = [];
    let checked = false;
    const check = async () => {
      const administrator = { id: people.administrator, login: 'a', name: 'A', administrator: true };
      const projects = await projectsFor(t.desk.store.reader, administrator);
      expect(projects.map(({ name }) => name)).toEqual(['Desk']);
      expect(projects[0]!.documents).toBe(1);
      must(
        await saveTranslation(t.desk, people.translator, {
          segmentId: rows[0]!.id,
          text: 'Meanwhile.',
          version: 1,
          confirm: true,
        }),
      );
      checked = true;
    };
    expect(await over).toMatchObject({ state: 'done' });
    expect(failures).toEqual([]);
    expect(checked).toBe(true);
    expect((await rowsOf(t.desk, other))[0]!.targetText).toBe('Meanwhile.');
  });

  it.each([
    ['is cut off at the end', tmx(700, ''), { kind: 'not-well-formed' }],
    ['has a NUL behind many units', tmx(700).replace('Spokesman 690', 'Spokes\0man'), { kind: 'nul' }],
    ['is of other languages', tmx(700).replaceAll('"ar"', '"de"'), { kind: 'no-units' }],
    ['is not what its declaration says', Buffer.from([...Buffer.from(tmx(700)), 0xff]), { kind: 'encoding-unknown' }],
  ])('that %s is refused with its place, and nothing is left of it', async (_what, content, problem) => {
    const before = await stored();
    const { jobId, over } = await startLargeImport(t.desk, people.manager, large(content));
    expect(await over).toMatchObject({ state: 'refused', problem });
    expect(await stored()).toEqual(before);
    expect(await jobOf(jobId)).toMatchObject({ state: 'refused' });
  });

  it('waits where another process writes for longer than a save would', async () => {
    const other = new BetterSqlite(join(t.settings.data, 'tawazi.db'));
    let held = false;
    const { over } = await startLargeImport(t.desk, people.manager, large(tmx(5_000)), {
      onProgress: ({ units }) => {
        if (held || units < 1_500) return;
        held = true;
        other.exec('begin immediate');
        setTimeout(() => other.exec('commit'), 2_500);
      },
    });
    expect(await over).toMatchObject({ state: 'done', segments: 5_000 });
    other.close();
  }, 20_000);

  it('leaves nothing where it is cancelled', async () => {
    const before = await stored();
    let cancelled: Promise<boolean> | undefined;
    const { jobId, over } = await startLargeImport(t.desk, people.manager, large(tmx(5_000)), {
      onProgress: ({ units }) => {
        if (units >= 1_500) cancelled ??= cancelLargeImport(t.desk, jobId);
      },
    });
    expect(await over).toEqual({ state: 'cancelled' });
    expect(await cancelled).toBe(true);
    expect(await stored()).toEqual(before);
  });

  it('leaves nothing where its draft is thrown away meanwhile', async () => {
    const staged = await stageLarge(t.desk, people.manager, large(tmx(1_234)));
    if (!staged.ok) throw new Error(staged.problem.kind);
    const before = await stored();
    const { path, ...file } = large(tmx(1_234));
    const { over } = await startLargeImport(t.desk, people.manager, { ...file, path, draftId: staged.value });
    await t.desk.store.write((db) => db.deleteFrom('draft_import').where('id', '=', staged.value).execute());
    expect(await over).toEqual({ state: 'cancelled' });
    expect(await stored()).toEqual(before);
  });

  it('that waits is taken away with its draft once that is old', async () => {
    const staged = await stageLarge(t.desk, people.manager, large(tmx(1_234)));
    if (!staged.ok) throw new Error(staged.problem.kind);
    const uploads = () => readdirSync(join(t.settings.data, 'uploads'));
    expect(uploads()).toHaveLength(1);
    await t.desk.store.write((db) =>
      db.updateTable('draft_import').set({ created_at: '2020-01-01T00:00:00.000Z' }).execute(),
    );
    const side = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
    must(
      await stageImport(t.desk, people.manager, {
        projectId: people.projectId,
        title: '',
        source: side('a', 'قال المسماري.'),
        target: side('b', 'Mismari said.'),
      }).then((done) => (done.ok ? done : { ok: false as const, refusal: { kind: 'not-found' as const } })),
    );
    expect(uploads()).toEqual([]);
  });

  it('that the program left at its end is taken away at the next start', async () => {
    const before = await stored();
    const { over } = await startLargeImport(t.desk, people.manager, large(tmx(5_000)), {
      onProgress: ({ units }) => {
        if (units === 1_500) closed ??= t.desk.close();
      },
    });
    let closed: Promise<void> | undefined;
    expect(await over).toEqual({ state: 'interrupted' });
    await closed;
    t = reopened(await openDesk(t.settings));
    expect((await stored()).segments).toBeGreaterThanOrEqual(1_500);
    await sweep(t.desk);
    expect(await stored()).toEqual(before);
  });

  it('whose process was killed is taken away at the next start', async () => {
    const before = await stored();
    const file = large(tmx(60_000));
    await t.desk.close();
    const child = spawn(
      process.execPath,
      [join(root, 'dist/server/src/cli/tawazi.js'), 'import', file.path, '--project', 'Desk'],
      { env: { ...process.env, TAWAZI_DATA: t.settings.data, TAWAZI_IMPORT_LIMIT: '1000' }, stdio: 'ignore' },
    );
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const watching = await openDesk(t.settings);
    const units = async () => {
      const job = await watching.store.reader.selectFrom('import_job').select('units').executeTakeFirst();
      return job?.units ?? 0;
    };
    while ((await units()) < 1_000) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGKILL');
    await ended;
    t = reopened(watching);
    expect((await stored()).segments).toBeGreaterThanOrEqual(1_000);
    await sweep(watching);
    expect(await stored()).toEqual(before);
  }, 60_000);
});

function reopened(desk: Desk): TestDesk {
  const end = async () => {
    await desk.close();
    rmSync(t.settings.data, { recursive: true });
  };
  return { ...t, desk, end };
}

async function whole(documentId: string): Promise<string> {
  const file = await originalPieces(t.desk.store.reader, documentId);
  const pieces: Uint8Array[] = [];
  for await (const piece of file!.pieces) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
