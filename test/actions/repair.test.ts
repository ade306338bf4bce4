import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportDocument } from '../../src/actions/export-document.js';
import { raiseFlag } from '../../src/actions/raise-flag.js';
import { previewRepair, type RepairInput, repairAlignment } from '../../src/actions/repair/repair.js';
import { approve, requestChanges } from '../../src/actions/review.js';
import { fixFlag, verifyFlag } from '../../src/actions/settle-flag.js';
import { saveTranslation } from '../../src/actions/translate.js';
import { redoLast, undoLast } from '../../src/actions/undo.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { progressOfDocuments } from '../../src/store/queries/progress.js';
import { segmentRow } from '../../src/store/queries/segments.js';
import { ARABIC, ENGLISH, must, rowsOf, smallDocument, type Team, type TestDesk, team, testDesk } from './desk.js';

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

const repair = async (input: RepairInput, who = people.translator) => {
  const { basis } = must(await previewRepair(t.desk, input));
  return must(await repairAlignment(t.desk, who, { ...input, basis }));
};
const now = () => rowsOf(t.desk, documentId);
const texts = async () => (await now()).map((row) => [row.position, row.sourceText, row.targetText]);
const exported = async (format: 'target-text' | 'source-text') =>
  must(await exportDocument(t.desk, { documentId, format })).text;
const flag = (row: SegmentRow, words: string | null, proposal: string | null = null) =>
  raiseFlag(t.desk, people.reviewer, {
    segmentId: row.id,
    version: row.version,
    side: words === null ? null : 'target',
    span:
      words === null
        ? null
        : { start: row.targetText.indexOf(words), end: row.targetText.indexOf(words) + words.length },
    category: 'fluency/grammar',
    severity: 'major',
    comment: '',
    proposal,
  });

describe('a repair of the alignment', () => {
  it.each(['merge', 'move-down', 'shift-down', 'detach', 'confirm'] as const)(
    '%s and back leaves the document as it was, text, order and export',
    async (kind) => {
      const before = await now();
      await repair({ segmentId: rows[0]!.id, kind });
      expect(await exported('source-text')).toBe(ARABIC);
      expect(await exported('target-text')).toBe(ENGLISH);
      const after = await texts();
      must(await undoLast(t.desk, people.translator, documentId));
      const back = await now();
      expect(
        back.map(({ id, position, sourceText, targetText, state, alignment, confidence }) => [
          id,
          position,
          sourceText,
          targetText,
          state,
          alignment,
          confidence,
        ]),
      ).toEqual(
        before.map(({ id, position, sourceText, targetText, state, alignment, confidence }) => [
          id,
          position,
          sourceText,
          targetText,
          state,
          alignment,
          confidence,
        ]),
      );
      expect(await exported('target-text')).toBe(ENGLISH);
      must(await redoLast(t.desk, people.translator, documentId));
      expect(await texts()).toEqual(after);
      expect(await exported('source-text')).toBe(ARABIC);
      expect(await exported('target-text')).toBe(ENGLISH);
    },
  );

  it('merges with the next, and what came after moves up', async () => {
    await repair({ segmentId: rows[0]!.id, kind: 'merge' });
    expect(await texts()).toEqual([
      [1, `${rows[0]!.sourceText} ${rows[1]!.sourceText}`, `${rows[0]!.targetText} ${rows[1]!.targetText}`],
      [2, rows[2]!.sourceText, rows[2]!.targetText],
    ]);
    const [merged, last] = await now();
    expect(merged).toMatchObject({ id: rows[0]!.id, alignment: 'confirmed', confidence: 1, version: 2 });
    expect(last!.version).toBe(1);
    expect((await progressOfDocuments(t.desk.store.reader, [documentId])).get(documentId)).toMatchObject({
      segments: 2,
    });
  });

  it('splits where the caret is, and the other side where its words say', async () => {
    const [first] = rows;
    await repair({ segmentId: first!.id, kind: 'merge' });
    const [merged] = await now();
    await repair({ segmentId: merged!.id, kind: 'split', targetAt: merged!.targetText.indexOf('He added') });
    expect((await now()).map(({ sourceText, targetText }) => [sourceText, targetText])).toEqual(
      rows.map(({ sourceText, targetText }) => [sourceText, targetText]),
    );
    expect(await exported('source-text')).toBe(ARABIC);
    expect(await exported('target-text')).toBe(ENGLISH);
  });

  it('realigns what was shifted, but for what is confirmed', async () => {
    await repair({ segmentId: rows[0]!.id, kind: 'shift-down' });
    expect((await now()).length).toBe(4);
    await repair({ segmentId: rows[0]!.id, kind: 'realign' });
    expect((await now()).map(({ sourceText, targetText }) => [sourceText, targetText])).toEqual(
      rows.map(({ sourceText, targetText }) => [sourceText, targetText]),
    );
    await repair({ segmentId: rows[0]!.id, kind: 'confirm' });
    await repair({ segmentId: rows[1]!.id, kind: 'confirm' });
    expect(await previewRepair(t.desk, { segmentId: rows[2]!.id, kind: 'realign' })).toMatchObject({
      ok: false,
      refusal: { kind: 'no-repair', problem: 'nothing-to-realign' },
    });
  });

  it('takes flags with their words and brings them back', async () => {
    must(await flag(rows[1]!, 'officers', 'He added that it would be held with 40 soldiers.'));
    must(await flag(rows[1]!, null));
    await repair({ segmentId: rows[0]!.id, kind: 'merge' });
    const [merged] = await now();
    const marked = merged!.flags.find(({ side }) => side === 'target')!;
    expect(merged!.flags).toHaveLength(2);
    expect(merged!.targetText.slice(marked.start!, marked.end!)).toBe('officers');
    expect(marked.proposal).toBe(`${rows[0]!.targetText} He added that it would be held with 40 soldiers.`);
    must(await undoLast(t.desk, people.translator, documentId));
    const back = (await now())[1]!;
    const there = back.flags.find(({ side }) => side === 'target')!;
    expect(back.flags).toHaveLength(2);
    expect(back.targetText.slice(there.start!, there.end!)).toBe('officers');
    expect(there.proposal).toBe('He added that it would be held with 40 soldiers.');
  });

  it('finds a flag again after an edit of the merged text', async () => {
    must(await flag(rows[1]!, 'officers'));
    await repair({ segmentId: rows[0]!.id, kind: 'merge' });
    const [merged] = await now();
    const text = `Yesterday ${merged!.targetText}`;
    const edited = must(
      await saveTranslation(t.desk, people.translator, { segmentId: merged!.id, text, version: 2, confirm: false }),
    );
    const [marked] = edited.flags;
    expect(text.slice(marked!.start!, marked!.end!)).toBe('officers');
  });

  it('withdraws an approval of a text that is no more, says through what, and gives it back with the text', async () => {
    must(await approve(t.desk, people.reviewer, { segmentId: rows[0]!.id, version: 1 }));
    must(await approve(t.desk, people.reviewer, { segmentId: rows[2]!.id, version: 1 }));
    await repair({ segmentId: rows[0]!.id, kind: 'merge' });
    const [merged, untouched] = await now();
    expect(merged).toMatchObject({ state: 'initial', withdrawnBy: 'merge' });
    expect(merged!.review).toMatchObject({ verdict: 'approved', by: 'Reviewer' });
    expect(untouched).toMatchObject({ state: 'reviewed', withdrawnBy: null });
    must(await undoLast(t.desk, people.translator, documentId));
    expect((await now())[0]).toMatchObject({ state: 'reviewed', withdrawnBy: null });
  });

  it('is taken back after later edits: each text is cut where its words are', async () => {
    await repair({ segmentId: rows[0]!.id, kind: 'merge' });
    const [merged] = await now();
    const text = merged!.targetText.replace('will to meet', 'wants to meet').replace('40 officers', 'forty officers');
    must(await saveTranslation(t.desk, people.translator2, { segmentId: merged!.id, text, version: 2, confirm: true }));
    must(await undoLast(t.desk, people.translator, documentId));
    expect((await now()).slice(0, 2).map(({ targetText }) => targetText)).toEqual([
      rows[0]!.targetText.replace('will to meet', 'wants to meet'),
      rows[1]!.targetText.replace('40 officers', 'forty officers'),
    ]);
  });

  it('is refused on rows that have changed since they were shown, and writes nothing', async () => {
    const input = { segmentId: rows[0]!.id, kind: 'merge' } as const;
    const { basis } = must(await previewRepair(t.desk, input));
    must(
      await saveTranslation(t.desk, people.translator2, {
        segmentId: rows[1]!.id,
        text: 'New.',
        version: 1,
        confirm: false,
      }),
    );
    expect(await repairAlignment(t.desk, people.translator, { ...input, basis })).toEqual({
      ok: false,
      refusal: { kind: 'rows-changed' },
    });
    expect(await now()).toHaveLength(3);
  });

  it('tells who saves a segment that is gone where its texts are', async () => {
    await repair({ segmentId: rows[0]!.id, kind: 'merge' });
    expect(
      await saveTranslation(t.desk, people.translator2, {
        segmentId: rows[1]!.id,
        text: 'Typed.',
        version: 1,
        confirm: false,
      }),
    ).toEqual({ ok: false, refusal: { kind: 'repaired', into: { id: rows[0]!.id, position: 1 } } });
  });

  it('keeps the history of both', async () => {
    await repair({ segmentId: rows[0]!.id, kind: 'merge' });
    const gone = await segmentRow(t.desk.store.reader, rows[1]!.id);
    expect(gone).toMatchObject({ targetText: rows[1]!.targetText, version: 2 });
    expect(gone!.position).toBeLessThan(0);
  });
});

describe('what taking back must not undo', () => {
  it('a fix that somebody has verified', async () => {
    const raised = must(await flag(rows[0]!, 'will to'));
    const flagId = raised.flags[0]!.id;
    must(await fixFlag(t.desk, people.translator, { flagId, text: 'Better.', version: 1 }));
    must(await verifyFlag(t.desk, people.reviewer, { flagId }));
    expect(await undoLast(t.desk, people.translator, documentId)).toMatchObject({ refusal: { kind: 'changed-since' } });
    expect((await now())[0]).toMatchObject({ targetText: 'Better.', flags: [{ state: 'verified' }] });
  });

  it('a fix that waits is taken back with its flag', async () => {
    const raised = must(await flag(rows[0]!, 'will to'));
    const flagId = raised.flags[0]!.id;
    must(await fixFlag(t.desk, people.translator, { flagId, text: 'Better.', version: 1 }));
    must(await undoLast(t.desk, people.translator, documentId));
    expect((await now())[0]).toMatchObject({ targetText: rows[0]!.targetText, flags: [{ state: 'open' }] });
  });

  it('a request for changes: an approval from before it does not come back', async () => {
    must(await approve(t.desk, people.reviewer, { segmentId: rows[0]!.id, version: 1 }));
    await repair({ segmentId: rows[0]!.id, kind: 'merge' });
    const [merged] = await now();
    must(
      await requestChanges(t.desk, people.reviewer, { segmentId: merged!.id, version: merged!.version, why: 'No.' }),
    );
    must(await undoLast(t.desk, people.translator, documentId));
    expect((await now())[0]).toMatchObject({ targetText: rows[0]!.targetText, state: 'translated' });
  });
});

describe('realigning', () => {
  const shifted = async () => {
    await repair({ segmentId: rows[0]!.id, kind: 'shift-down' });
    return (await now())[0]!.id;
  };

  it('does what was shown, whatever the project has learned in between', async () => {
    const segmentId = await shifted();
    const { basis, after } = must(await previewRepair(t.desk, { segmentId, kind: 'realign' }));
    await t.desk.store.write((db) =>
      db.updateTable('project').set({ source_language: 'fr', target_language: 'de' }).execute(),
    );
    must(await repairAlignment(t.desk, people.translator, { segmentId, kind: 'realign', basis }));
    expect((await now()).map((row) => [row.sourceText, row.targetText])).toEqual(
      after.map((row) => [row.sourceText, row.targetText]),
    );
  });

  it('ends with the signal, and can be asked for again', async () => {
    const segmentId = await shifted();
    const stopping = new AbortController();
    const asked = previewRepair(t.desk, { segmentId, kind: 'realign' }, stopping.signal);
    stopping.abort();
    await expect(asked).rejects.toThrow();
    must(await previewRepair(t.desk, { segmentId, kind: 'realign' }));
  });
});

describe('taking back', () => {
  const save = (k: number, text: string, version: number, who = people.translator) =>
    saveTranslation(t.desk, who, { segmentId: rows[k]!.id, text, version, confirm: true });

  it('goes back save by save, and forward again', async () => {
    must(await save(0, 'One.', 1));
    must(await save(1, 'Two.', 1));
    must(await undoLast(t.desk, people.translator, documentId));
    expect((await now())[1]).toMatchObject({ targetText: rows[1]!.targetText, state: 'initial', version: 3 });
    must(await undoLast(t.desk, people.translator, documentId));
    expect((await now())[0]).toMatchObject({ targetText: rows[0]!.targetText, state: 'initial' });
    expect(await undoLast(t.desk, people.translator, documentId)).toMatchObject({
      refusal: { kind: 'nothing-to-undo' },
    });
    must(await redoLast(t.desk, people.translator, documentId));
    must(await redoLast(t.desk, people.translator, documentId));
    expect((await now()).slice(0, 2)).toMatchObject([
      { targetText: 'One.', state: 'translated' },
      { targetText: 'Two.', state: 'translated' },
    ]);
    expect(await redoLast(t.desk, people.translator, documentId)).toMatchObject({ ok: false });
    must(await undoLast(t.desk, people.translator, documentId));
    expect((await now())[1]!.targetText).toBe(rows[1]!.targetText);
  });

  it('goes back save by save in one segment too, and forward again, and back', async () => {
    const { version, targetText } = rows[0]!;
    must(await save(0, 'One.', version));
    must(await save(0, 'Two.', version + 1));
    must(await save(0, 'Three.', version + 2));
    const texts = [targetText, 'One.', 'Two.', 'Three.'];
    const step = async (take: typeof undoLast, expected: number) => {
      must(await take(t.desk, people.translator, documentId));
      expect((await now())[0]!.targetText).toBe(texts[expected]);
    };
    for (const expected of [2, 1, 0]) await step(undoLast, expected);
    expect((await now())[0]!.state).toBe('initial');
    expect(await undoLast(t.desk, people.translator, documentId)).toMatchObject({ ok: false });
    for (const expected of [1, 2, 3]) await step(redoLast, expected);
    expect((await now())[0]!.state).toBe('translated');
    for (const expected of [2, 1]) await step(undoLast, expected);
    await step(redoLast, 2);
    // Somebody else's version in between ends it, also where the text came back to what it was.
    const at = (await now())[0]!.version;
    must(await save(0, 'Other.', at, people.translator2));
    must(await undoLast(t.desk, people.translator2, documentId));
    expect((await now())[0]!.targetText).toBe('Two.');
    expect(await undoLast(t.desk, people.translator, documentId)).toMatchObject({ refusal: { kind: 'changed-since' } });
  });

  it('is for what one did oneself, and refused where somebody has changed the text since', async () => {
    must(await save(0, 'One.', 1));
    expect(await undoLast(t.desk, people.translator2, documentId)).toMatchObject({
      refusal: { kind: 'nothing-to-undo' },
    });
    must(await save(0, 'Other.', 2, people.translator2));
    expect(await undoLast(t.desk, people.translator, documentId)).toMatchObject({ refusal: { kind: 'changed-since' } });
    expect((await now())[0]!.targetText).toBe('Other.');
  });

  it('is over for what was taken back once something else was done', async () => {
    must(await save(0, 'One.', 1));
    must(await undoLast(t.desk, people.translator, documentId));
    must(await save(1, 'Two.', 1));
    expect(await redoLast(t.desk, people.translator, documentId)).toMatchObject({ ok: false });
  });
});
