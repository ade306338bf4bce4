import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseReading, importStagedFile, stagedFile, stageFile } from '../../src/actions/exchange/import-file.js';
import { importReport } from '../../src/actions/exchange/report.js';
import { importReportFile } from '../../src/actions/exchange/report-file.js';
import { exportDocument } from '../../src/actions/export-document.js';
import { saveTranslation } from '../../src/actions/translate.js';
import type { ReadingChoices } from '../../src/domain/import-report.js';
import { must, rowsOf, smallDocument, type Team, type TestDesk, team, testDesk } from './desk.js';

let t: TestDesk;
let people: Team;

beforeEach(async () => {
  t = await testDesk();
  people = await team(t.desk);
});
afterEach(() => t.end());

async function staged(name: string, content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const draft = await stageFile(t.desk, people.manager, { projectId: people.projectId, title: '', name, bytes });
  if (!draft.ok) throw new Error(draft.problem.kind);
  return draft.value;
}

const choose = (draftId: string, choices: ReadingChoices) =>
  chooseReading(t.desk, people.manager, { draftId, choices });
const shown = async (draftId: string) => (await stagedFile(t.desk, draftId))!;
const imported = async (draftId: string) =>
  must(await importStagedFile(t.desk, people.manager, { draftId })).documentId;
const original = async (documentId: string) => must(await exportDocument(t.desk, { documentId, format: 'original' }));

describe('a table', () => {
  const TABLE = 'remark;said;قيل\nfirst;"He said";قال الوزير\nsecond;"He went";ذهب الوفد\n';

  it('shows its first rows, and takes the columns that somebody chooses', async () => {
    const draftId = await staged('x.csv', TABLE);
    expect((await shown(draftId)).table?.rows[1]).toEqual(['first', 'He said', 'قال الوزير']);
    expect(await choose(draftId, { columns: { header: true, source: 2, target: 1, note: 0 } })).toEqual({ ok: true });
    expect(await shown(draftId)).toMatchObject({
      units: 2,
      notes: 2,
      pairs: [{ source: 'قال الوزير', target: 'He said' }, { source: 'ذهب الوفد' }],
      table: { columns: { header: true, source: 2, target: 1, note: 0 } },
    });
    const documentId = await imported(draftId);
    const rows = await rowsOf(t.desk, documentId);
    expect(rows[0]!.comments).toMatchObject([{ text: 'first' }]);
    expect((await original(documentId)).text).toBe(TABLE);
    const change = { segmentId: rows[1]!.id, text: 'He left', version: 1, confirm: true };
    must(await saveTranslation(t.desk, people.translator, change));
    expect((await original(documentId)).text).toBe(TABLE.replace('He went', 'He left'));
  });

  it('is not read with columns that it has not, and stays as it was', async () => {
    const draftId = await staged('x.csv', TABLE);
    const refused = await choose(draftId, { columns: { header: true, source: 1, target: 1 } });
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'no-such-language' } });
    expect((await shown(draftId)).choices.columns).toBeUndefined();
  });
});

describe('the encoding of a file', () => {
  /** "قال,said" four times in ISO-8859-6, which reads as other letters in Windows-1256. */
  const iso = new Uint8Array([...Array(4)].flatMap(() => [0xe2, 0xc7, 0xe4, 0x2c, 0x73, 0x61, 0x69, 0x64, 0x0a]));

  it('is found, and another one can be chosen; the file comes back in it', async () => {
    const draftId = await staged('x.csv', iso);
    expect(await choose(draftId, { encoding: 'iso-8859-6' })).toEqual({ ok: true });
    expect((await shown(draftId)).pairs[0]).toEqual({ source: 'قال', target: 'said' });
    const documentId = await imported(draftId);
    expect(Buffer.from((await original(documentId)).bytes!)).toEqual(Buffer.from(iso));
  });

  it('that a file names is told beside the one that it is in', async () => {
    const tmx = `<?xml version="1.0" encoding="ISO-8859-2"?><tmx version="1.4"><header srclang="ar"/><body><tu><tuv xml:lang="ar"><seg>قال</seg></tuv><tuv xml:lang="en"><seg>said</seg></tuv></tu></body></tmx>`;
    expect(await shown(await staged('x.tmx', tmx))).toMatchObject({
      encoding: 'utf-8',
      declared: 'iso-8859-2',
      problems: [{ kind: 'encoding-differs', detail: 'iso-8859-2 → utf-8' }],
    });
  });

  it('in which it cannot be read is refused with the place', async () => {
    const draftId = await staged('x.csv', 'ar,en\nقال,said\n');
    expect(await choose(draftId, { encoding: 'utf-16le' })).toMatchObject({ ok: false });
    expect((await shown(draftId)).encoding).toBe('utf-8');
  });
});

describe('units that a problem is told of', () => {
  const unit = (id: string, state: string) =>
    `<trans-unit id="${id}"><source>قال ${id}</source><target state="${state}">said ${id}</target></trans-unit>`;
  const XLIFF = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="ar" target-language="en" datatype="plaintext"><body>${unit('a', 'translated')}${unit('b', 'odd')}${unit('a', 'translated')}</body></file></xliff>`;

  it('are counted, and taken unless somebody chooses otherwise', async () => {
    const draftId = await staged('x.xlf', XLIFF);
    expect(await shown(draftId)).toMatchObject({ units: 3, affected: { 'unknown-state': 1, 'duplicate-id': 1 } });
    const documentId = await imported(draftId);
    expect(await rowsOf(t.desk, documentId)).toHaveLength(3);
  });

  it('can be left out; the report says so and stays with the document', async () => {
    const draftId = await staged('x.xlf', XLIFF);
    await choose(draftId, { problems: { 'unknown-state': 'skip', 'duplicate-id': 'skip' } });
    expect(await shown(draftId)).toMatchObject({ units: 1, skipped: 2 });
    const documentId = await imported(draftId);
    expect((await rowsOf(t.desk, documentId)).map(({ sourceText }) => sourceText)).toEqual(['قال a']);
    expect((await original(documentId)).text).toBe(XLIFF);
    const report = (await importReport(t.desk.store.reader, documentId))!;
    expect(report).toMatchObject({ name: 'x.xlf', units: 1, skipped: 2 });
    const text = importReportFile(report, 'txt').text;
    expect(text).toContain('Left out by choice: 2');
    expect(text).toMatch(
      /- a state that is not known; taken as initial: odd \(line 1, column \d+, unit a\/b\): left out/,
    );
    const lines = importReportFile(report, 'csv').text.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe('file,problem,detail,line,column,unit,more of it,done');
  });

  it('can stop the import, which then stores nothing and says why', async () => {
    const draftId = await staged('x.xlf', XLIFF);
    await choose(draftId, { problems: { 'unknown-state': 'stop' } });
    expect(await shown(draftId)).toMatchObject({ units: 3, choices: { problems: { 'unknown-state': 'stop' } } });
    expect(await importStagedFile(t.desk, people.manager, { draftId })).toMatchObject({
      refusal: { kind: 'unreadable', problem: { kind: 'unknown-state', unit: 'a/b' } },
    });
    expect(await t.desk.store.reader.selectFrom('document').select('id').execute()).toEqual([]);
    await choose(draftId, { problems: { 'unknown-state': 'take' } });
    await imported(draftId);
  });

  it('are none of running text, whose report says what it came from', async () => {
    const { documentId } = await smallDocument(t.desk, people.manager, people.projectId);
    expect(await importReport(t.desk.store.reader, documentId)).toMatchObject({
      name: 'مقابلة.txt, interview.txt',
      format: 'plain-text',
      units: 3,
      problems: [],
    });
  });
});
