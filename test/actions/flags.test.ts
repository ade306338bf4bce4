import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type NewFlag, raiseFlag } from '../../src/actions/raise-flag.js';
import { dismissFlag, fixFlag, reopenFlag, verifyFlag } from '../../src/actions/settle-flag.js';
import { restoreRevision, saveTranslation } from '../../src/actions/translate.js';
import type { FlagView, SegmentRow } from '../../src/domain/read-model.js';
import { revisionsOf } from '../../src/store/queries/segments.js';
import { must, smallDocument, type Team, type TestDesk, team, testDesk } from './desk.js';

let t: TestDesk;
let people: Team;
let row: SegmentRow;

beforeEach(async () => {
  t = await testDesk();
  people = await team(t.desk);
  row = (await smallDocument(t.desk, people.translator, people.projectId)).rows[0]!;
});
afterEach(() => t.end());

const RIGHT = 'Al-Mismari said that Haftar wants to meet with Moscow.';

function flagOn(words: string, more: Partial<NewFlag> = {}) {
  const text = more.side === 'source' ? row.sourceText : row.targetText;
  const start = text.indexOf(words);
  return raiseFlag(t.desk, people.reviewer, {
    segmentId: row.id,
    version: row.version,
    side: 'target',
    span: { start, end: start + words.length },
    category: 'fluency/grammar',
    severity: 'major',
    comment: 'No English.',
    proposal: RIGHT,
    ...more,
  });
}

const only = (found: SegmentRow): FlagView => {
  expect(found.flags).toHaveLength(1);
  return found.flags[0]!;
};

describe('a flag', () => {
  it('sent twice is raised once; one on other words, or with other words, is another', async () => {
    must(await flagOn('will to meet'));
    expect(must(await flagOn('will to meet')).flags).toHaveLength(1);
    expect(must(await flagOn('will to meet', { comment: 'And more.' })).flags).toHaveLength(2);
    expect(must(await flagOn('Moscow')).flags).toHaveLength(3);
    expect(must(await flagOn('Moscow', { side: null, span: null })).flags).toHaveLength(4);
    expect(must(await flagOn('Moscow', { side: null, span: null })).flags).toHaveLength(4);
  });

  it('lives from open to fixed to verified, as one object with its history', async () => {
    const raised = only(must(await flagOn('will to meet')));
    expect(raised).toMatchObject({
      state: 'open',
      raisedText: 'will to meet',
      anchor: 'kept',
      raisedVersion: 1,
      proposal: RIGHT,
    });
    const fixed = must(await fixFlag(t.desk, people.translator, { flagId: raised.id, text: RIGHT, version: 1 }));
    expect(fixed).toMatchObject({ targetText: RIGHT, version: 2, state: 'translated' });
    expect((await revisionsOf(t.desk.store.reader, row.id))[0]).toMatchObject({ way: 'correction', by: 'Translator' });
    const verified = only(must(await verifyFlag(t.desk, people.reviewer, { flagId: raised.id })));
    expect(verified.state).toBe('verified');
    expect(verified.events.map(({ step, by, segmentVersion }) => ({ step, by, segmentVersion }))).toEqual([
      { step: 'raise', by: 'Reviewer', segmentVersion: 1 },
      { step: 'fix', by: 'Translator', segmentVersion: 2 },
      { step: 'verify', by: 'Reviewer', segmentVersion: 2 },
    ]);
  });

  it('is not verified by who fixed it', async () => {
    const { id } = only(must(await flagOn('will to meet')));
    must(await fixFlag(t.desk, people.reviewer, { flagId: id, text: RIGHT, version: 1 }));
    expect(await verifyFlag(t.desk, people.reviewer, { flagId: id })).toEqual({
      ok: false,
      refusal: { kind: 'four-eyes', what: 'verification' },
    });
    must(await verifyFlag(t.desk, people.reviewer2, { flagId: id }));
  });

  it('is dismissed and reopened with a reason, never without', async () => {
    const { id } = only(must(await flagOn('will to meet')));
    const dismiss = (reason: string, note?: string) =>
      dismissFlag(t.desk, people.translator, { flagId: id, reason, ...(note ? { note } : {}) });
    expect(await dismiss('')).toMatchObject({ ok: false, refusal: { field: 'reason' } });
    expect(await dismiss('because')).toMatchObject({ ok: false, refusal: { field: 'reason' } });
    expect(await dismiss('other', ' ')).toMatchObject({ ok: false, refusal: { field: 'note' } });
    expect(only(must(await dismiss('house-style', 'So says the guide.'))).state).toBe('dismissed');
    const reopened = only(must(await reopenFlag(t.desk, people.reviewer, { flagId: id, reason: 'It is not.' })));
    expect(reopened.state).toBe('open');
    expect(reopened.events.map(({ reason, note }) => [reason, note])).toEqual([
      [null, null],
      ['house-style', 'So says the guide.'],
      [null, 'It is not.'],
    ]);
  });

  it('takes no step that its life does not have', async () => {
    const { id } = only(must(await flagOn('will to meet')));
    expect(await verifyFlag(t.desk, people.reviewer, { flagId: id })).toMatchObject({
      ok: false,
      refusal: { kind: 'wrong-state', state: 'open' },
    });
    expect(await reopenFlag(t.desk, people.reviewer, { flagId: id, reason: 'x' })).toMatchObject({
      ok: false,
      refusal: { kind: 'wrong-state' },
    });
  });

  it('is not fixed over a text that has changed meanwhile', async () => {
    const { id } = only(must(await flagOn('will to meet')));
    must(
      await saveTranslation(t.desk, people.translator2, {
        segmentId: row.id,
        text: 'Quicker.',
        version: 1,
        confirm: false,
      }),
    );
    const late = await fixFlag(t.desk, people.translator, { flagId: id, text: RIGHT, version: 1 });
    expect(late).toMatchObject({
      ok: false,
      refusal: { kind: 'stale', current: { text: 'Quicker.' }, sent: { text: RIGHT } },
    });
  });

  it('can be answered with the text as it stands', async () => {
    const { id } = only(must(await flagOn('will to meet')));
    const answered = must(
      await fixFlag(t.desk, people.translator, { flagId: id, text: null, version: 1, note: 'A quotation.' }),
    );
    expect(answered).toMatchObject({ version: 1, targetText: row.targetText });
    expect(only(answered).events.at(-1)).toMatchObject({ step: 'fix', note: 'A quotation.' });
  });

  it.each([
    ['beyond the text', { start: 0, end: 999 }, 'outside-text'],
    ['backwards', { start: 5, end: 2 }, 'outside-text'],
    ['empty', { start: 3, end: 3 }, 'outside-text'],
    ['half numbers', { start: 0.5, end: 3 }, 'outside-text'],
  ])('is refused on a mark %s', async (_what, span, problem) => {
    expect(await flagOn('will', { span })).toMatchObject({ ok: false, refusal: { kind: 'invalid', problem } });
  });

  it('is refused on a mark inside a character', async () => {
    must(
      await saveTranslation(t.desk, people.translator, {
        segmentId: row.id,
        text: 'A 👩‍🚀 flies.',
        version: 1,
        confirm: false,
      }),
    );
    expect(await flagOn('', { version: 2, span: { start: 3, end: 8 } })).toMatchObject({
      ok: false,
      refusal: { problem: 'splits-character' },
    });
  });

  it('is refused with a category or severity that is none', async () => {
    expect(await flagOn('will', { category: 'magic' })).toMatchObject({ ok: false, refusal: { field: 'category' } });
    expect(await flagOn('will', { severity: 'huge' })).toMatchObject({ ok: false, refusal: { field: 'severity' } });
  });
});

describe("a flag's mark", () => {
  const edit = async (text: string) => {
    row = must(
      await saveTranslation(t.desk, people.translator, {
        segmentId: row.id,
        text,
        version: row.version,
        confirm: false,
      }),
    );
    return only(row);
  };
  const marked = (flag: FlagView) => row.targetText.slice(flag.start!, flag.end!);

  it('follows its words when the sentence changes elsewhere', async () => {
    must(await flagOn('will to meet'));
    const flag = await edit('On Tuesday, spokesman Al-Mismari said that Haftar will to meet with Moscow soon.');
    expect(flag.anchor).toBe('kept');
    expect(marked(flag)).toBe('will to meet');
  });

  it('says when its words are gone, and finds them again when the text is restored', async () => {
    must(await flagOn('will to meet'));
    expect(await edit('Nothing of this.')).toMatchObject({
      anchor: 'gone',
      start: null,
      end: null,
      raisedText: 'will to meet',
    });
    row = must(
      await restoreRevision(t.desk, people.translator, { segmentId: row.id, revision: 1, version: row.version }),
    );
    expect(only(row).anchor).toBe('kept');
    expect(marked(only(row))).toBe('will to meet');
  });

  it('on the Arabic side stays where it is', async () => {
    must(await flagOn('يرغب', { side: 'source' }));
    const flag = await edit('Other English.');
    expect(flag).toMatchObject({ anchor: 'kept', side: 'source' });
    expect(row.sourceText.slice(flag.start!, flag.end!)).toBe('يرغب');
  });
});
