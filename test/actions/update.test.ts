import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../src/actions/desk.js';
import { importFile } from '../../src/actions/exchange/import-file.js';
import { exportDocument } from '../../src/actions/export-document.js';
import { raiseFlag } from '../../src/actions/raise-flag.js';
import { previewRepair, repairAlignment } from '../../src/actions/repair/repair.js';
import { approve } from '../../src/actions/review.js';
import { saveTranslation } from '../../src/actions/translate.js';
import { redoLast, undoLast } from '../../src/actions/undo.js';
import { type Updated, updateDocument } from '../../src/actions/update/apply.js';
import { previewUpdate } from '../../src/actions/update/preview.js';
import { stageUpdate } from '../../src/actions/update/stage.js';
import type { Result } from '../../src/domain/refusal.js';
import { turnsDuring } from '../turns.js';
import { ARABIC, ENGLISH, must, rowsOf, smallDocument, type Team, type TestDesk, team, testDesk } from './desk.js';

let t: TestDesk;
let people: Team;

beforeEach(async () => {
  t = await testDesk();
  people = await team(t.desk);
});
afterEach(() => t.end());

const bytes = (text: string) => new TextEncoder().encode(text);
const named = (name: string, text: string) => ({ name, bytes: bytes(text) });

async function stage(documentId: string, files: { source?: string; target?: string; file?: string }) {
  const staged = await stageUpdate(t.desk, people.translator, {
    documentId,
    ...(files.source === undefined ? {} : { source: named('new.ar.txt', files.source) }),
    ...(files.target === undefined ? {} : { target: named('new.en.txt', files.target) }),
    ...(files.file === undefined ? {} : { file: named('new.xlf', files.file) }),
  });
  if (!staged.ok) throw new Error(JSON.stringify(staged));
  return staged.value;
}

async function previewed(draftId: string) {
  const preview = await previewUpdate(t.desk, draftId);
  if (!preview.ok) throw new Error(JSON.stringify(preview));
  return preview.value;
}

async function updated(draftId: string, choices?: ReadonlyMap<string, 'ours' | 'theirs'>) {
  const { basis } = await previewed(draftId);
  const done = await updateDocument(t.desk, people.translator, { draftId, basis, ...(choices ? { choices } : {}) });
  if (!done.ok) throw new Error(JSON.stringify(done));
  return done.value;
}

const texts = async (documentId: string) =>
  (await rowsOf(t.desk, documentId)).map(({ sourceText, targetText }) => [sourceText, targetText]);

const side = async (documentId: string, format: 'source-text' | 'target-text') =>
  must(await exportDocument(t.desk, { documentId, format })).text;

describe('a newer version of two texts', () => {
  it('that is the same changes nothing, whatever was corrected here', async () => {
    const { documentId, rows } = await smallDocument(t.desk, people.manager, people.projectId);
    await correct(rows[0]!.id, 'Al-Mismari said Haftar wished to meet Moscow.');
    const preview = await previewed(await stage(documentId, { source: ARABIC, target: ENGLISH }));
    expect(preview.changes).toEqual([]);
    expect(preview.counts).toMatchObject({ same: 2, kept: 1, added: 0, removed: 0 });
  });

  it('keeps corrections, flags and approvals of what did not change', async () => {
    const { documentId, rows } = await smallDocument(t.desk, people.manager, people.projectId);
    await correct(rows[0]!.id, 'Al-Mismari said Haftar wished to meet Moscow.');
    must(await approve(t.desk, people.reviewer, { segmentId: rows[0]!.id, version: 2, why: null }));
    await flag(rows[1]!.id, 'officers');
    const arabic = ARABIC.replace('لم تعلن موسكو موقفها بعد.', 'أعلنت موسكو موقفها اليوم. وقال مصدر إن اللقاء قريب.');
    const english = ENGLISH.replace(
      'Moscow has not announced its position yet.',
      'Moscow has announced its position today. A source said that the meeting was near.',
    );
    const draft = await stage(documentId, { source: arabic, target: english });
    const preview = await previewed(draft);
    expect(preview.counts).toMatchObject({ kept: 1, same: 1, added: 1, conflict: 0 });
    await updated(draft);
    const after = await rowsOf(t.desk, documentId);
    expect(after.slice(0, 2)).toMatchObject([
      { id: rows[0]!.id, targetText: 'Al-Mismari said Haftar wished to meet Moscow.', state: 'reviewed' },
      { id: rows[1]!.id, flags: [{ state: 'open', anchor: 'kept' }] },
    ]);
    expect(after.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    expect(await side(documentId, 'source-text')).toBe(arabic);
    expect(await side(documentId, 'target-text')).toBe(
      english.replace(/^Al-Mismari[^.]*\./, 'Al-Mismari said Haftar wished to meet Moscow.'),
    );
  });

  it('withdraws the approval of English that it changes; who brought it cannot approve it', async () => {
    const { documentId, rows } = await smallDocument(t.desk, people.manager, people.projectId);
    await approved(rows[2]!.id);
    const english = ENGLISH.replace('has not announced', 'did not announce');
    const draftId = await stage(documentId, { target: english });
    const preview = await previewed(draftId);
    expect(preview).toMatchObject({ counts: { target: 1 }, withdrawn: 1 });
    const done = await updateDocument(t.desk, people.reviewer, { draftId });
    expect(done.ok).toBe(true);
    const [, , row] = await rowsOf(t.desk, documentId);
    expect(row).toMatchObject({ id: rows[2]!.id, state: 'translated', editedById: people.reviewer.personId });
    expect(
      await approve(t.desk, people.reviewer, { segmentId: row!.id, version: row!.version, why: null }),
    ).toMatchObject({ refusal: { kind: 'four-eyes' } });
  });

  it('asks where the English was corrected here and changed in the file', async () => {
    const { documentId, rows } = await smallDocument(t.desk, people.manager, people.projectId);
    await correct(rows[2]!.id, 'Moscow has yet to announce its position.');
    const english = ENGLISH.replace('has not announced its position', 'has not announced its stance');
    const draft = await stage(documentId, { target: english });
    expect(await previewed(draft)).toMatchObject({
      counts: { conflict: 1 },
      changes: [{ kind: 'conflict', segmentId: rows[2]!.id, choice: 'ours' }],
    });
    await updated(draft);
    expect((await rowsOf(t.desk, documentId))[2]).toMatchObject({
      targetText: 'Moscow has yet to announce its position.',
      version: 2,
    });
    const again = await stage(documentId, { target: english });
    expect(await previewed(again)).toMatchObject({ counts: { kept: 1, conflict: 0 } });
    const later = await stage(documentId, { target: english.replace('stance', 'view') });
    await updated(later, new Map([[rows[2]!.id, 'theirs']]));
    expect((await rowsOf(t.desk, documentId))[2]).toMatchObject({
      targetText: 'Moscow has not announced its view yet.',
    });
  });

  it('keeps the pairing that people mended', async () => {
    const { documentId, rows } = await smallDocument(t.desk, people.manager, people.projectId);
    const preview = must(await previewRepair(t.desk, { segmentId: rows[0]!.id, kind: 'merge' }));
    must(
      await repairAlignment(t.desk, people.translator, {
        segmentId: rows[0]!.id,
        kind: 'merge',
        basis: preview.basis,
      }),
    );
    const [merged] = await rowsOf(t.desk, documentId);
    await correct(merged!.id, 'In short, they are to meet on 12 May.', merged!.version);
    const arabic = ARABIC.replace('لم تعلن', 'لم تذكر');
    const draft = await stage(documentId, { source: arabic, target: ENGLISH });
    expect(await previewed(draft)).toMatchObject({ counts: { kept: 1, source: 1, same: 0, added: 0, removed: 0 } });
    await updated(draft);
    expect(await texts(documentId)).toEqual([
      [merged!.sourceText, 'In short, they are to meet on 12 May.'],
      ['لم تذكر موسكو موقفها بعد.', rows[2]!.targetText],
    ]);
  });

  it('takes segments out that are gone, with their history kept, and is taken back and done again as one change', async () => {
    const { documentId, rows } = await smallDocument(t.desk, people.manager, people.projectId);
    await approved(rows[0]!.id);
    await approved(rows[2]!.id);
    await flag(rows[1]!.id, 'officers');
    const before = await state(documentId);
    const [arabic, english] = [
      ARABIC.replace(/ وأضاف[^.]*\./, '').replace('بعد.', 'بعد. وستعلنه غدا.'),
      ENGLISH.replace(/ He added[^.]*\./, '').replace('yet.', 'yet. It will do so tomorrow.'),
    ];
    await updated(await stage(documentId, { source: arabic, target: english }));
    expect((await rowsOf(t.desk, documentId)).map(({ id }) => id)).toMatchObject([
      rows[0]!.id,
      rows[2]!.id,
      expect.any(String),
    ]);
    const gone = await t.desk.store.reader
      .selectFrom('revision')
      .where('segment_id', '=', rows[1]!.id)
      .orderBy('version')
      .select(['way', 'target_text'])
      .execute();
    expect(gone).toMatchObject([{ way: 'import' }, { way: 'update', target_text: rows[1]!.targetText }]);
    const after = await state(documentId);
    must(await undoLast(t.desk, people.translator, documentId));
    expect(await state(documentId)).toEqual(before);
    expect(await side(documentId, 'source-text')).toBe(ARABIC);
    expect(await side(documentId, 'target-text')).toBe(ENGLISH);
    must(await redoLast(t.desk, people.translator, documentId));
    expect(await state(documentId)).toEqual(after);
    must(await undoLast(t.desk, people.translator, documentId));
    expect(await state(documentId)).toEqual(before);
  });

  it('is not done to a document that has changed since it was looked at', async () => {
    const { documentId, rows } = await smallDocument(t.desk, people.manager, people.projectId);
    const draftId = await stage(documentId, { target: ENGLISH.replace('yet', 'so far') });
    const { basis } = await previewed(draftId);
    await correct(rows[0]!.id, 'Something else.');
    expect(await updateDocument(t.desk, people.translator, { draftId, basis })).toMatchObject({
      refusal: { kind: 'rows-changed' },
    });
    expect((await previewed(draftId)).counts).toMatchObject({ target: 1, kept: 1 });
  });
});

describe('a newer version of a file of another tool', () => {
  const unit = (id: string, source: string, target: string, state = 'translated') =>
    `<trans-unit id="${id}"><source>${source}</source><target state="${state}">${target}</target></trans-unit>`;
  const xliff = (...units: string[]) =>
    `<?xml version="1.0"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="ar" target-language="en" datatype="plaintext"><body>\n${units.join('\n')}\n</body></file></xliff>\n`;
  const first = xliff(
    unit('1', 'قال الوزير إن اللقاء غدا.', 'The minister said the meeting is tomorrow.'),
    unit('2', 'ذهب الوفد إلى موسكو.', 'The delegation went to Moscow.'),
    unit('3', 'عاد الوفد مساء.', 'The delegation came back in the evening.'),
  );

  it('finds its units by id and text, wherever they now are; the file that comes out is the newer one with the corrections', async () => {
    const imported = await importFile(t.desk, people.manager, {
      projectId: people.projectId,
      title: '',
      ...named('a.xlf', first),
    });
    if (!imported.ok) throw new Error(imported.problem.kind);
    const { documentId } = imported.value;
    const rows = await rowsOf(t.desk, documentId);
    await correct(rows[1]!.id, 'The delegation travelled to Moscow.');
    await approved(rows[2]!.id);
    const before = await state(documentId);
    const newer = xliff(
      unit('1', 'عاد الوفد مساء.', 'The delegation came back in the evening.'),
      unit('2', 'وصل السفير أمس.', 'The ambassador arrived yesterday.', 'final'),
      unit('3', 'ذهب الوفد إلى موسكو.', 'The delegation went to Moscow.'),
      unit('4', 'قال الوزير إن اللقاء بعد غد.', 'The minister said the meeting is in two days.'),
    );
    const draft = await stage(documentId, { file: newer });
    expect((await previewed(draft)).counts).toMatchObject({ kept: 1, same: 1, both: 1, added: 1, removed: 0 });
    await updated(draft);
    expect(await rowsOf(t.desk, documentId)).toMatchObject([
      { id: rows[2]!.id, state: 'reviewed' },
      { targetText: 'The ambassador arrived yesterday.', state: 'translated' },
      { id: rows[1]!.id, targetText: 'The delegation travelled to Moscow.' },
      { id: rows[0]!.id, targetText: 'The minister said the meeting is in two days.' },
    ]);
    const file = must(await exportDocument(t.desk, { documentId, format: 'original' }));
    expect(file.fileName).toBe('new.xlf');
    expect(file.text).toContain('The delegation travelled to Moscow.');
    expect(file.text).toContain('The minister said the meeting is in two days.');
    must(await undoLast(t.desk, people.translator, documentId));
    expect(await state(documentId)).toEqual(before);
    expect(must(await exportDocument(t.desk, { documentId, format: 'original' })).fileName).toBe('a.xlf');
  });

  it('is taken over as one change with pauses, in which others are answered', async () => {
    const count = 600;
    const units = (say: string) =>
      xliff(
        ...Array.from(
          { length: count },
          (_, k) =>
            `<trans-unit id="n${k}"><source>الجملة رقم ${k} طويلة.</source><target>Sentence ${k} ${say} long.</target></trans-unit>`,
        ),
      );
    const imported = await importFile(t.desk, people.manager, {
      projectId: people.projectId,
      title: '',
      ...named('a.xlf', units('is')),
    });
    if (!imported.ok) throw new Error(JSON.stringify(imported));
    const { documentId } = imported.value;
    const marked = (await rowsOf(t.desk, documentId))[10]!;
    await flag(marked.id, 'long');
    const draftId = await stage(documentId, { file: units('seems rather') });
    let turns = 0;
    const desk: Desk = {
      ...t.desk,
      write: async (work) => {
        const during = await turnsDuring(() => t.desk.write(work));
        turns += during.turns;
        return during.answer;
      },
    };
    must((await updateDocument(desk, people.translator, { draftId })) as Result<Updated>);
    expect(turns).toBeGreaterThanOrEqual(count / 100);
    const rows = await rowsOf(t.desk, documentId);
    expect(rows.filter(({ targetText }) => targetText.includes('seems'))).toHaveLength(count);
    const [{ start, end } = { start: null, end: null }] = rows[10]!.flags;
    expect(rows[10]!.targetText.slice(start!, end!)).toBe('long');
  });

  it('is refused where it is of another kind', async () => {
    const imported = await importFile(t.desk, people.manager, {
      projectId: people.projectId,
      title: '',
      ...named('a.xlf', first),
    });
    if (!imported.ok) throw new Error(imported.problem.kind);
    const draftId = await stage(imported.value.documentId, { file: 'msgid "قال"\nmsgstr "said"\n' });
    expect(await previewUpdate(t.desk, draftId)).toMatchObject({ problem: { kind: 'not-this-format' } });
  });
});

async function correct(segmentId: string, text: string, version = 1) {
  must(await saveTranslation(t.desk, people.translator2, { segmentId, text, version, confirm: true }));
}

async function approved(segmentId: string) {
  const row = await t.desk.store.reader
    .selectFrom('segment')
    .where('id', '=', segmentId)
    .select('version')
    .executeTakeFirstOrThrow();
  must(await approve(t.desk, people.reviewer, { segmentId, version: row.version, why: null }));
}

async function flag(segmentId: string, words: string) {
  const row = await t.desk.store.reader
    .selectFrom('segment')
    .where('id', '=', segmentId)
    .select(['version', 'target_text'])
    .executeTakeFirstOrThrow();
  const start = row.target_text.indexOf(words);
  must(
    await raiseFlag(t.desk, people.reviewer, {
      segmentId,
      version: row.version,
      side: 'target',
      span: { start, end: start + words.length },
      category: 'accuracy/mistranslation',
      severity: 'major',
      comment: 'Look.',
      proposal: null,
    }),
  );
}

/** What a document is to somebody who looks at it, but for versions and times. */
async function state(documentId: string) {
  const rows = await rowsOf(t.desk, documentId);
  return rows.map(({ id, position, sourceText, targetText, state, alignment, confidence, editedById, flags }) => ({
    ...{ id, position, sourceText, targetText, state, alignment, confidence, editedById },
    flags: flags.map((one) => [one.id, one.start, one.end, one.anchor, one.state]),
  }));
}
