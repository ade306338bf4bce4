import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveDocument } from '../../src/actions/archive/write.js';
import { exportDocument } from '../../src/actions/export-document.js';
import { exportPieces } from '../../src/actions/large/export-pieces.js';
import { startLargeImport } from '../../src/actions/large/running.js';
import { saveTranslation } from '../../src/actions/translate.js';
import { stageUpdate } from '../../src/actions/update/stage.js';
import { must, type Team, type TestDesk, team, testDesk } from './desk.js';

/** More than are held in memory for a Word file, and so also more than are written in one piece. */
const UNITS = 50_001;

let t: TestDesk;
let people: Team;
let folder: string;
let documentId: string;

beforeAll(async () => {
  t = await testDesk();
  people = await team(t.desk);
  folder = mkdtempSync(join(tmpdir(), 'tawazi-large-'));
  const unit = (k: number) =>
    `<tu tuid="u${k}"><tuv xml:lang="ar"><seg>قال الناطق رقم ${k}</seg></tuv><tuv xml:lang="en"><seg>${k % 7 === 0 ? '' : `=${k} "said" &amp;`}</seg></tuv></tu>\n`;
  const path = join(folder, 'large.tmx');
  const units = Array.from({ length: UNITS }, (_, k) => unit(k)).join('');
  writeFileSync(path, `<tmx version="1.4"><header srclang="ar"/><body>\n${units}</body></tmx>\n`);
  const file = { projectId: people.projectId, title: 'Large', name: 'large.tmx', path, size: statSync(path).size };
  const outcome = await (await startLargeImport(t.desk, people.manager, file)).over;
  if (outcome.state !== 'done') throw new Error(outcome.state);
  ({ documentId } = outcome);
  const { id } = await t.desk.store.reader
    .selectFrom('segment')
    .where('document_id', '=', documentId)
    .where('position', '=', 1_001)
    .select('id')
    .executeTakeFirstOrThrow();
  must(await saveTranslation(t.desk, people.translator, { segmentId: id, text: 'New', version: 1, confirm: true }));
}, 60_000);
afterAll(async () => {
  await t.end();
  rmSync(folder, { recursive: true });
});

describe('a large document', () => {
  it.each(['target-text', 'source-text', 'both-text', 'tsv', 'csv', 'tmx', 'xliff'] as const)(
    'goes out as %s piece by piece, as it would in one',
    async (format) => {
      const pieces: Uint8Array[] = [];
      const file = (await exportPieces(t.desk, { documentId, format }))!;
      for await (const piece of file.pieces) pieces.push(piece);
      expect(pieces.length).toBeGreaterThan(UNITS / 1_000);
      const whole = must(await exportDocument(t.desk, { documentId, format }));
      expect({ name: file.name, mediaType: file.mediaType }).toEqual({
        name: whole.fileName,
        mediaType: whole.mediaType,
      });
      // Not toBe: a difference of megabytes is not to be printed.
      expect(Buffer.concat(pieces).equals(Buffer.from(whole.text))).toBe(true);
      expect(whole.text.includes('New')).toBe(format !== 'source-text');
    },
    30_000,
  );

  it('is refused as a file that is made in memory, with the numbers', async () => {
    const refusal = { kind: 'too-many-segments', count: UNITS, limit: 50_000 };
    for (const format of ['review-docx', 'tei'] as const)
      expect(await exportDocument(t.desk, { documentId, format })).toEqual({ ok: false, refusal });
    expect(await archiveDocument(t.desk, documentId)).toEqual({ ok: false, refusal });
    // The page that offers them shows their beginning all the same.
    expect((await exportDocument(t.desk, { documentId, format: 'tei', first: 10 })).ok).toBe(true);
  });

  it('that came from a file kept in pieces is not brought up to date', async () => {
    const file = { name: 'x.tmx', bytes: new TextEncoder().encode('<tmx/>') };
    const refused = await stageUpdate(t.desk, people.manager, { documentId, file });
    expect(refused).toEqual({ ok: false, problem: { kind: 'large-document' } });
  });
});
