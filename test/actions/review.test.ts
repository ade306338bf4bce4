import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setOwnApproval } from '../../src/actions/people.js';
import { raiseFlag } from '../../src/actions/raise-flag.js';
import { approve, requestChanges } from '../../src/actions/review.js';
import { approveSelected } from '../../src/actions/selection.js';
import { saveTranslation } from '../../src/actions/translate.js';
import { redoLast, undoLast } from '../../src/actions/undo.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { must, rowsOf, smallDocument, type Team, type TestDesk, team, testDesk } from './desk.js';

let t: TestDesk;
let people: Team;
let row: SegmentRow;

beforeEach(async () => {
  t = await testDesk();
  people = await team(t.desk);
  row = (await smallDocument(t.desk, people.translator, people.projectId)).rows[0]!;
});
afterEach(() => t.end());

const at = (version: number) => ({ segmentId: row.id, version });

describe('approving', () => {
  it('is done by somebody else than the last editor', async () => {
    must(await saveTranslation(t.desk, people.reviewer, { ...at(1), text: 'Edited by the reviewer.', confirm: true }));
    expect(await approve(t.desk, people.reviewer, at(2))).toEqual({
      ok: false,
      refusal: { kind: 'four-eyes', what: 'approval' },
    });
    const approved = must(await approve(t.desk, people.reviewer2, at(2)));
    expect(approved).toMatchObject({ state: 'reviewed', version: 3, editedBy: 'Reviewer' });
    expect(approved.review).toMatchObject({ verdict: 'approved', by: 'Reviewer2', ownWork: false, version: 3 });
  });

  it('of own work is possible where the project allows it, and is marked', async () => {
    must(await saveTranslation(t.desk, people.reviewer, { ...at(1), text: 'Edited by the reviewer.', confirm: true }));
    must(await setOwnApproval(t.desk, people.manager, { projectId: people.projectId, allowed: true }));
    expect(must(await approve(t.desk, people.reviewer, at(2))).review).toMatchObject({ ownWork: true });
  });

  it('waits for the flags', async () => {
    must(
      await raiseFlag(t.desk, people.reviewer2, {
        ...at(1),
        side: null,
        span: null,
        category: 'style/awkward',
        severity: 'minor',
        comment: '',
        proposal: null,
      }),
    );
    expect(await approve(t.desk, people.reviewer, at(1))).toMatchObject({
      ok: false,
      refusal: { kind: 'wrong-state', state: 'flagged' },
    });
  });

  it('is refused on a version that is not the present one, and twice', async () => {
    must(await saveTranslation(t.desk, people.translator, { ...at(1), text: 'New.', confirm: true }));
    expect(await approve(t.desk, people.reviewer, at(1))).toMatchObject({ ok: false, refusal: { kind: 'stale' } });
    must(await approve(t.desk, people.reviewer, at(2)));
    expect(await approve(t.desk, people.reviewer, at(3))).toMatchObject({
      ok: false,
      refusal: { kind: 'wrong-state' },
    });
  });
});

describe('an approval by mistake', () => {
  it('is taken back at once, which is told; it is not done again but made again', async () => {
    must(await saveTranslation(t.desk, people.translator, { ...at(1), text: 'Confirmed.', confirm: true }));
    must(await approve(t.desk, people.reviewer, at(2)));
    expect(must(await undoLast(t.desk, people.reviewer, row.documentId))).toMatchObject({
      kind: 'approve',
      segmentId: row.id,
    });
    expect((await rowsOf(t.desk, row.documentId))[0]).toMatchObject({
      state: 'translated',
      targetText: 'Confirmed.',
      version: 4,
      withdrawnBy: 'undo',
    });
    expect(await redoLast(t.desk, people.reviewer, row.documentId)).toMatchObject({ ok: false });
    must(await approve(t.desk, people.reviewer, at(4)));
  });

  it('stays where somebody has worked on the text since', async () => {
    must(await approve(t.desk, people.reviewer, at(1)));
    must(await saveTranslation(t.desk, people.translator, { ...at(2), text: 'Newer.', confirm: false }));
    expect(await undoLast(t.desk, people.reviewer, row.documentId)).toEqual({
      ok: false,
      refusal: { kind: 'changed-since' },
    });
  });

  it('of many segments is taken back as one', async () => {
    const { documentId } = row;
    const all = await rowsOf(t.desk, documentId);
    const selection = new Map(all.map(({ id, version }) => [id, version]));
    must(await approveSelected(t.desk, people.reviewer, { documentId, selection }));
    expect((await rowsOf(t.desk, documentId)).every(({ state }) => state === 'reviewed')).toBe(true);
    must(await undoLast(t.desk, people.reviewer, documentId));
    expect((await rowsOf(t.desk, documentId)).map(({ state }) => state)).toEqual(all.map(({ state }) => state));
  });
});

describe('asking for changes', () => {
  it('needs a reason, takes an approval back and puts the segment on the list again', async () => {
    must(await approve(t.desk, people.reviewer, at(1)));
    expect(await requestChanges(t.desk, people.reviewer, { ...at(2), why: '  ' })).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', field: 'why', problem: 'missing' },
    });
    const back = must(await requestChanges(t.desk, people.reviewer, { ...at(2), why: 'Who is "he"?' }));
    expect(back).toMatchObject({ state: 'initial', version: 3 });
    expect(back.review).toMatchObject({ verdict: 'changes-requested', why: 'Who is "he"?' });
  });
});
