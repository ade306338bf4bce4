import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assignSegments } from '../../src/actions/assign.js';
import { addComment } from '../../src/actions/comment.js';
import { setMember } from '../../src/actions/people.js';
import { raiseFlag } from '../../src/actions/raise-flag.js';
import { readNotices } from '../../src/actions/read-notices.js';
import { previewRepair, repairAlignment } from '../../src/actions/repair/repair.js';
import { requestChanges } from '../../src/actions/review.js';
import { disputeFlag, fixFlag, settleFlag, verifyFlag } from '../../src/actions/settle-flag.js';
import { saveTranslation } from '../../src/actions/translate.js';
import { undoLast } from '../../src/actions/undo.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { noticesOf, unreadNotices } from '../../src/store/queries/notices.js';
import { queueOf } from '../../src/store/queries/queue.js';
import { mentionsIn, namesMentionedIn } from '../../src/text/mentions.js';
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

const say = (text: string, who = people.reviewer, k = 0) => addComment(t.desk, who, { segmentId: rows[k]!.id, text });
const told = async (who: { readonly personId: string }) =>
  (await noticesOf(t.desk.store.reader, { id: who.personId, administrator: false }, { limit: 50 })).map(
    ({ kind, position }) => [kind, position],
  );
const waiting = async (who: { readonly personId: string }, mine = true) =>
  Object.fromEntries(
    (await queueOf(t.desk.store.reader, { id: who.personId, administrator: false, mine }))
      .filter(({ count }) => count > 0)
      .map(({ name, entries }) => [name, entries.map(({ position }) => position)]),
  );
const flag = async (k: number, severity = 'major', who = people.reviewer) => {
  const row = must(
    await raiseFlag(t.desk, who, {
      segmentId: rows[k]!.id,
      version: (await rowsOf(t.desk, documentId))[k]!.version,
      side: null,
      span: null,
      category: 'other',
      severity,
      comment: 'Look.',
      proposal: null,
    }),
  );
  return row.flags.at(-1)!.id;
};

describe('mentions', () => {
  it.each([
    ['@translator look', ['translator']],
    ['See @reviewer2, and @أحمد.', ['reviewer2', 'أحمد']],
    ['mail a@b.org or (@x)', ['x']],
    ['@@x @ @-', []],
    ['@same @same', ['same']],
  ])('in %s', (text, names) => {
    expect(mentionsIn(text)).toEqual(names);
  });
});

describe('names that are shown', () => {
  const names = ['Salma', 'Salma Haddad', 'سلمى حداد', 'أحمد', 'O’Neil'];
  it.each([
    ['Ask @Salma Haddad, please', ['Salma Haddad']],
    ['Ask @Salma or @salma haddad', ['Salma', 'Salma Haddad']],
    ['راجعي هذا يا @سلمى حداد، من فضلك', ['سلمى حداد']],
    ['يا @سَلمى حدّاد: انظري', ['سلمى حداد']],
    ['@احمد', ['أحمد']],
    ['@Salman, @أحمدي and a@Salma', []],
    ['@O’Neil.', ['O’Neil']],
  ])('are found with their spaces: %s', (text, found) => {
    expect(namesMentionedIn(text, names)).toEqual(found);
  });
});

describe('a comment', () => {
  it('is shown with the segment and told to whom it mentions, once, and not to who wrote it', async () => {
    const row = must(await say('Who is he, @translator? @Reviewer @stranger'));
    expect(row.comments).toMatchObject([{ text: 'Who is he, @translator? @Reviewer @stranger', by: 'Reviewer' }]);
    must(await say('Who is he, @translator? @Reviewer @stranger'));
    expect(await told(people.translator)).toEqual([['mention', 1]]);
    expect(await told(people.reviewer)).toEqual([]);
    expect(await told({ personId: people.stranger })).toEqual([]);
  });

  it('is told to whom it mentions by the name that is shown', async () => {
    const { personId } = people.translator2;
    await t.desk.store.write((db) =>
      db.updateTable('user').set({ name: 'سلمى حداد' }).where('id', '=', personId).execute(),
    );
    must(await say('انظري يا @سلمى حداد، ويا @translator2 أيضًا.'));
    expect(await told(people.translator2)).toEqual([['mention', 1]]);
    expect(await told(people.translator)).toEqual([]);
  });

  it('is told to those who said something before', async () => {
    must(await say('First.'));
    must(await say('Second.', people.translator));
    expect(await told(people.reviewer)).toEqual([['comment', 1]]);
  });

  it.each([
    ['  ', 'missing'],
    ['x'.repeat(6_000), 'too-long'],
    ['a\u0000', 'nul'],
  ])('is refused: %j', async (text, problem) => {
    expect(await say(text)).toMatchObject({ ok: false, refusal: { field: 'comment', problem } });
  });

  it('goes with the text in a repair, and comes back with it', async () => {
    must(await say('About the second.', people.reviewer, 1));
    const input = { segmentId: rows[0]!.id, kind: 'merge' } as const;
    const { basis } = must(await previewRepair(t.desk, input));
    must(await repairAlignment(t.desk, people.translator, { ...input, basis }));
    expect((await rowsOf(t.desk, documentId))[0]!.comments).toHaveLength(1);
    must(await undoLast(t.desk, people.translator, documentId));
    expect((await rowsOf(t.desk, documentId)).map(({ comments }) => comments.length)).toEqual([0, 1, 0]);
  });
});

describe('notices', () => {
  it('follow a flag through its life', async () => {
    must(
      await saveTranslation(t.desk, people.translator, {
        segmentId: rows[0]!.id,
        text: 'Mine.',
        version: 1,
        confirm: true,
      }),
    );
    const flagId = await flag(0);
    expect(await told(people.translator)).toEqual([['flag-raised', 1]]);
    must(await fixFlag(t.desk, people.translator, { flagId, text: 'Better.', version: 2 }));
    expect(await told(people.reviewer)).toEqual([['flag-fixed', 1]]);
    must(await disputeFlag(t.desk, people.reviewer, { flagId, reason: 'Not so.' }));
    expect(await settleFlag(t.desk, people.reviewer, { flagId, reason: 'I say so.' })).toMatchObject({
      refusal: { kind: 'four-eyes', what: 'settlement' },
    });
    expect(await waiting(people.reviewer2)).toMatchObject({ 'to-settle': [1] });
    expect(await waiting(people.reviewer)).not.toHaveProperty('to-settle');
    must(await settleFlag(t.desk, people.reviewer2, { flagId, reason: 'Both are fine.' }));
    expect((await told(people.translator)).map(([kind]) => kind)).toEqual([
      'flag-settled',
      'flag-disputed',
      'flag-raised',
    ]);
  });

  it('are marked read, one or all up to what was seen', async () => {
    must(await say('@translator one'));
    must(await say('@translator two'));
    const me = { id: people.translator.personId, administrator: false };
    const count = () => unreadNotices(t.desk.store.reader, me.id);
    const [newest, oldest] = await noticesOf(t.desk.store.reader, me, { limit: 9 });
    expect(await count()).toBe(2);
    await readNotices(t.desk, me.id, { id: oldest!.id });
    await readNotices(t.desk, people.reviewer.personId, { id: newest!.id });
    expect(await count()).toBe(1);
    must(await say('@translator three'));
    await readNotices(t.desk, me.id, { upTo: newest!.id });
    expect(await count()).toBe(1);
  });

  it('are not shown of a project that one has left', async () => {
    must(await say('@translator one'));
    must(await setMember(t.desk, people.manager, { projectId: people.projectId, login: 'translator', role: null }));
    expect(await told(people.translator)).toEqual([]);
  });
});

describe('the queue', () => {
  it('shows each what waits for them: the gravest first', async () => {
    must(await assignSegments(t.desk, people.manager, { documentId, login: 'translator', of: { from: 1, to: 2 } }));
    expect(await told(people.translator)).toEqual([['assigned', 1]]);
    expect(await waiting(people.translator)).toEqual({ 'to-translate': [1, 2] });
    await flag(1, 'minor');
    await flag(0, 'critical');
    await flag(2);
    expect(await waiting(people.translator)).toMatchObject({ 'to-fix': [1, 2] });
    expect(await waiting(people.translator2)).toEqual({});
    expect(await waiting(people.translator2, false)).toMatchObject({ 'to-fix': [1, 3, 2] });
    expect(await waiting({ personId: people.stranger }, false)).toEqual({});
  });

  it('has fixes to verify for those who may, and what is to be approved without those flagged or their own', async () => {
    const flagId = await flag(0);
    must(await fixFlag(t.desk, people.translator, { flagId, text: 'Better.', version: 1 }));
    must(
      await saveTranslation(t.desk, people.reviewer2, {
        segmentId: rows[1]!.id,
        text: 'Two.',
        version: 1,
        confirm: true,
      }),
    );
    expect(await waiting(people.reviewer)).toEqual({ 'to-verify': [1], 'to-approve': [2] });
    expect(await waiting(people.reviewer2)).toEqual({ 'to-verify': [1] });
    must(await verifyFlag(t.desk, people.reviewer, { flagId }));
    expect(await waiting(people.reviewer2)).toEqual({ 'to-approve': [1] });
  });

  it('has what was sent back, until it is changed', async () => {
    must(
      await saveTranslation(t.desk, people.translator, {
        segmentId: rows[0]!.id,
        text: 'Mine.',
        version: 1,
        confirm: true,
      }),
    );
    must(await requestChanges(t.desk, people.reviewer, { segmentId: rows[0]!.id, version: 2, why: 'Who?' }));
    expect(await waiting(people.translator)).toEqual({ 'to-change': [1] });
    expect(await told(people.translator)).toEqual([['changes-requested', 1]]);
    must(
      await saveTranslation(t.desk, people.translator, {
        segmentId: rows[0]!.id,
        text: 'He.',
        version: 3,
        confirm: true,
      }),
    );
    expect(await waiting(people.translator)).toEqual({});
  });

  it('assigns only to members, and only what is there', async () => {
    const assign = (login: string, from: number | null, to: number | null) =>
      assignSegments(t.desk, people.manager, { documentId, login, of: { from, to } });
    expect(await assign('stranger', null, null)).toMatchObject({ refusal: { field: 'login' } });
    expect(await assign('translator', 3, 2)).toMatchObject({ refusal: { field: 'range' } });
    expect(await assign('translator', 9, 12)).toMatchObject({ refusal: { field: 'range' } });
    expect(must(await assign('translator', null, null))).toEqual({ done: 3, left: [] });
    expect(must(await assign('', 2, 2))).toEqual({ done: 1, left: [] });
    expect((await rowsOf(t.desk, documentId)).map(({ assignedTo }) => assignedTo)).toEqual([
      'Translator',
      null,
      'Translator',
    ]);
  });
});
