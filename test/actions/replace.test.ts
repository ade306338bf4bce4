import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFile } from '../../src/actions/exchange/import-file.js';
import { previewReplacement, replaceAll } from '../../src/actions/replace.js';
import { approve } from '../../src/actions/review.js';
import { saveTranslation } from '../../src/actions/translate.js';
import { undoLast } from '../../src/actions/undo.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { segmentPage } from '../../src/store/queries/segments.js';
import { fold } from '../../src/text/fold.js';
import { must, rowsOf, smallDocument, type Team, type TestDesk, team, testDesk } from './desk.js';

let t: TestDesk;
let people: Team;
let documentId: string;
let rows: SegmentRow[];

beforeEach(async () => {
  t = await testDesk();
  people = await team(t.desk);
  ({ documentId, rows } = await smallDocument(t.desk, people.translator, people.projectId));
});
afterEach(() => t.end());

const how = { exact: false, wholeWords: true } as const;
const preview = (find: string, put: string, options: object = {}) =>
  previewReplacement(t.desk, { documentId, find, put, ...how, ...options });
const replace = (find: string, put: string, chosen: readonly (readonly [string, number])[]) =>
  replaceAll(t.desk, people.translator, { documentId, find, put, ...how, chosen: new Map(chosen) });
const english = async () => (await rowsOf(t.desk, documentId)).map(({ targetText }) => targetText);

describe('replacing', () => {
  it('shows every change first and writes nothing then', async () => {
    const { segments, more } = must(await preview('moscow', 'the Kremlin'));
    expect(segments.map(({ position, after, hits }) => [position, after, hits])).toEqual([
      [1, 'Al-Mismari said that Haftar will to meet with the Kremlin.', 1],
      [3, 'the Kremlin has not announced its position yet.', 1],
    ]);
    expect(more).toBe(false);
    expect(await english()).toEqual(rows.map(({ targetText }) => targetText));
    expect(must(await preview('moscow', 'x', { exact: true })).segments).toEqual([]);
    expect(must(await preview('Mosc', 'x')).segments).toEqual([]);
  });

  it('replaces in what was chosen, as one change with one undo', async () => {
    const { segments } = must(await preview('Moscow', 'the Kremlin'));
    const chosen = segments.map(({ id, version }) => [id, version] as const);
    expect(must(await replace('Moscow', 'the Kremlin', chosen))).toEqual({ replaced: 2, left: 0 });
    expect((await english())[2]).toBe('the Kremlin has not announced its position yet.');
    must(await undoLast(t.desk, people.translator, documentId));
    expect(await english()).toEqual(rows.map(({ targetText }) => targetText));
  });

  it('leaves what has changed since it was shown, and says how many', async () => {
    must(
      await saveTranslation(t.desk, people.translator2, {
        segmentId: rows[2]!.id,
        text: 'Moscow!',
        version: 1,
        confirm: false,
      }),
    );
    const chosen = [rows[0]!, rows[2]!].map(({ id }) => [id, 1] as const);
    expect(must(await replace('Moscow', 'the Kremlin', chosen))).toEqual({ replaced: 1, left: 1 });
    expect((await english())[2]).toBe('Moscow!');
  });

  it('withdraws approvals of what it changes, and gives them back with the undo', async () => {
    must(await approve(t.desk, people.reviewer, { segmentId: rows[2]!.id, version: 1 }));
    must(await replace('Moscow', 'the Kremlin', [[rows[2]!.id, 2]]));
    expect((await rowsOf(t.desk, documentId))[2]).toMatchObject({ state: 'translated', withdrawnBy: 'replace' });
    must(await undoLast(t.desk, people.translator, documentId));
    expect((await rowsOf(t.desk, documentId))[2]).toMatchObject({ state: 'reviewed' });
  });

  it('is refused without words, and does not touch another document', async () => {
    expect(await preview(' ', 'x')).toMatchObject({ refusal: { kind: 'invalid', field: 'find' } });
    const other = await smallDocument(t.desk, people.translator, people.projectId);
    expect(await replace('Moscow', 'x', [[other.rows[0]!.id, 1]])).toMatchObject({ ok: false });
  });
});

describe('a search in a document', () => {
  const positions = async (words: string, filter: 'all' | 'todo' | 'approved' = 'all') => {
    const folded = { source: fold(words, 'ar'), target: fold(words, 'en') };
    const { rows: found } = await segmentPage(t.desk.store.reader, documentId, { filter, folded, page: 1, size: 100 });
    return found.map(({ position }) => position);
  };

  it('looks on both sides, folded, and follows every change', async () => {
    expect(await positions('MOSCOW')).toEqual([1, 3]);
    expect(await positions('موسكو')).toEqual([1, 3]);
    expect(await positions('الاجتماع')).toEqual([2]);
    expect(await positions('%')).toEqual([]);
    must(
      await saveTranslation(t.desk, people.translator, {
        segmentId: rows[1]!.id,
        text: 'In Moscow.',
        version: 1,
        confirm: true,
      }),
    );
    expect(await positions('moscow')).toEqual([1, 2, 3]);
    expect(await positions('moscow', 'todo')).toEqual([1, 3]);
  });

  it('narrows with every further filter', async () => {
    const page = await segmentPage(t.desk.store.reader, documentId, {
      filter: 'todo',
      also: ['approved'],
      page: 1,
      size: 100,
    });
    expect(page.rows).toEqual([]);
  });
});

it('leaves the markers of codes whole, and changes what only looks like one', async () => {
  const file = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="f" source-language="ar" target-language="en" datatype="x"><body>
<trans-unit id="1"><source>قال <g id="1">حفتر</g> 1</source><target>He <g id="1">said</g> 1 &lt;21&gt;</target></trans-unit></body></file></xliff>`;
  const imported = await importFile(t.desk, people.translator, {
    projectId: people.projectId,
    title: 'x',
    name: 'x.xlf',
    bytes: new TextEncoder().encode(file),
  });
  if (!imported.ok) throw new Error(JSON.stringify(imported.problem));
  const after = async (find: string, put: string) =>
    must(
      await previewReplacement(t.desk, {
        documentId: imported.value.documentId,
        find,
        put,
        exact: false,
        wholeWords: false,
      }),
    ).segments.map((segment) => [segment.after, segment.hits]);
  expect(await after('1', '2')).toEqual([['He <1>said</1> 2 <22>', 2]]);
  expect(await after('>said<', 'x')).toEqual([]);
  expect(await after('said</1>', 'x')).toEqual([['He <1>x 1 <21>', 1]]);
});
