import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approve } from '../../src/actions/review.js';
import { restoreRevision, saveTranslation } from '../../src/actions/translate.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { eventsAfter } from '../../src/store/queries/events.js';
import { revisionsOf } from '../../src/store/queries/segments.js';
import { must, rowsOf, smallDocument, type Team, type TestDesk, team, testDesk } from './desk.js';

let t: TestDesk;
let people: Team;
let documentId: string;
let row: SegmentRow;

beforeEach(async () => {
  t = await testDesk();
  people = await team(t.desk);
  const document = await smallDocument(t.desk, people.translator, people.projectId);
  documentId = document.documentId;
  row = document.rows[0]!;
});
afterEach(() => t.end());

const save = (text: string, version: number, who = people.translator, confirm = false) =>
  saveTranslation(t.desk, who, { segmentId: row.id, text, version, confirm });

describe('saving a translation', () => {
  it('raises the version, keeps the state, names the editor and leaves a revision', async () => {
    const saved = must(await save('Al-Mismari said Haftar wants to meet Moscow.', 1));
    expect(saved).toMatchObject({ version: 2, state: 'initial', editedBy: 'Translator' });
    const revisions = await revisionsOf(t.desk.store.reader, row.id);
    expect(revisions.map(({ version, way, by }) => ({ version, way, by }))).toEqual([
      { version: 2, way: 'typed', by: 'Translator' },
      { version: 1, way: 'import', by: null },
    ]);
  });

  it('confirms, with a changed text or without', async () => {
    expect(must(await save(row.targetText, 1, people.translator, true))).toMatchObject({
      state: 'translated',
      version: 2,
      editedBy: null,
    });
    expect(must(await save('Other words.', 2, people.translator, true))).toMatchObject({
      state: 'translated',
      version: 3,
    });
  });

  it('refuses a stale save with both texts and writes nothing', async () => {
    must(await save('First come.', 1));
    const late = await save('Second come.', 1, people.translator2);
    expect(late).toMatchObject({
      ok: false,
      refusal: {
        kind: 'stale',
        sent: { text: 'Second come.', version: 1 },
        current: { text: 'First come.', version: 2, by: 'Translator' },
      },
    });
    expect((await rowsOf(t.desk, documentId))[0]).toMatchObject({ targetText: 'First come.', version: 2 });
  });

  it('lets one of two saves at the same moment win, and tells the other', async () => {
    const answers = await Promise.all([save('One.', 1), save('Two.', 1, people.translator2)]);
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true]);
    expect(await revisionsOf(t.desk.store.reader, row.id)).toHaveLength(2);
  });

  it('takes the same save twice, as a browser sends it whose answer was lost, for one', async () => {
    must(await save('Sent twice.', 1, people.translator, true));
    expect(must(await save('Sent twice.', 1, people.translator, true))).toMatchObject({
      version: 2,
      targetText: 'Sent twice.',
    });
    expect(await revisionsOf(t.desk.store.reader, row.id)).toHaveLength(2);
    expect(await save('Sent twice.', 1, people.translator2, true)).toMatchObject({
      ok: false,
      refusal: { kind: 'stale' },
    });
  });

  it('writes nothing when the text is there already', async () => {
    const before = await eventsAfter(t.desk.store.reader, documentId, 0, 100);
    expect(must(await save(row.targetText, 1))).toMatchObject({ version: 1 });
    expect(await eventsAfter(t.desk.store.reader, documentId, 0, 100)).toEqual(before);
  });

  it('takes the line ends of a browser form for what they are', async () => {
    expect(must(await save('Two\r\nlines.', 1)).targetText).toBe('Two\nlines.');
    expect(must(await save('Two\r\nlines.', 2)).version).toBe(2);
  });

  it.each([
    ['a NUL', 'a\u0000b', 'nul'],
    ['half a surrogate pair', 'a\ud800b', 'lone-surrogate'],
    ['a text beyond all bounds', 'a'.repeat(50_001), 'too-long'],
  ])('refuses %s and writes nothing', async (_what, text, problem) => {
    expect(await save(text, 1)).toMatchObject({ ok: false, refusal: { kind: 'invalid', field: 'text', problem } });
    expect((await rowsOf(t.desk, documentId))[0]!.version).toBe(1);
  });

  it('does not confirm an empty translation', async () => {
    expect(await save(' ', 1, people.translator, true)).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', problem: 'missing' },
    });
  });

  it('withdraws an approval when the text changes, and only then', async () => {
    must(await save('Confirmed.', 1, people.translator, true));
    const approved = must(await approve(t.desk, people.reviewer, { segmentId: row.id, version: 2 }));
    expect(approved.state).toBe('reviewed');
    expect(must(await save('Confirmed.', 3, people.translator, true))).toMatchObject({ state: 'reviewed', version: 3 });
    expect(must(await save('Changed.', 3))).toMatchObject({ state: 'translated', version: 4 });
  });

  it('tells each write once in the live stream, with who did it', async () => {
    let told = 0;
    const stop = t.desk.onEvent(() => told++);
    must(await save('Heard.', 1));
    stop();
    must(await save('Not heard.', 2));
    expect(told).toBe(1);
    const events = await eventsAfter(t.desk.store.reader, documentId, 0, 100);
    expect(events.map((event) => event.kind)).toEqual(['document.imported', 'segment.saved', 'segment.saved']);
    expect(events.at(-1)).toMatchObject({ segmentId: row.id, position: 1, version: 3, by: 'Translator' });
  });
});

describe('restoring a version', () => {
  it('writes the old text as a new version', async () => {
    must(await save('Second.', 1));
    const restored = must(
      await restoreRevision(t.desk, people.reviewer, { segmentId: row.id, revision: 1, version: 2 }),
    );
    expect(restored).toMatchObject({ targetText: row.targetText, version: 3, editedBy: 'Reviewer' });
    expect((await revisionsOf(t.desk.store.reader, row.id))[0]).toMatchObject({ way: 'restore', why: '#1' });
  });

  it('refuses on an older version and for a version that never was', async () => {
    must(await save('Second.', 1));
    const input = { segmentId: row.id, revision: 1, version: 1 };
    expect(await restoreRevision(t.desk, people.reviewer, input)).toMatchObject({
      ok: false,
      refusal: { kind: 'stale' },
    });
    expect(await restoreRevision(t.desk, people.reviewer, { ...input, revision: 9, version: 2 })).toMatchObject({
      ok: false,
      refusal: { kind: 'not-found' },
    });
  });
});
