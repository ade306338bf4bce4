import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkNext } from '../../src/actions/check-segments.js';
import { exportFalseFriends, importFalseFriends } from '../../src/actions/exchange/false-friends-file.js';
import {
  addFalseFriend,
  addFalseFriends,
  changeFalseFriend,
  removeFalseFriend,
} from '../../src/actions/false-friends.js';
import { importTexts } from '../../src/actions/import-document.js';
import { createProject } from '../../src/actions/people.js';
import { falseFriendsOf } from '../../src/store/queries/false-friends.js';
import { must, rowsOf, type Team, type TestDesk, team, testDesk } from './desk.js';

let t: TestDesk;
let people: Team;
let documentId: string;
beforeEach(async () => {
  t = await testDesk();
  people = await team(t.desk);
  ({ documentId } = await document(people.projectId));
  await checkAll();
});
afterEach(() => t.end());

const document = async (projectId: string) =>
  must(
    await importTexts(t.desk, people.manager, {
      projectId,
      title: 'News',
      source: { name: 'a', text: 'انطلق الحراك الشعبي أمس.\n\nوصل الوزير إلى المدينة.', encoding: 'utf-8' },
      target: { name: 'b', text: 'The popular mobility began yesterday.\n\nThe minister arrived.', encoding: 'utf-8' },
    }),
  );

const typed = {
  arabic: 'الحراك الشعبي',
  calque: 'popular mobility',
  better: 'protest movement',
  note: 'As in our guide.',
  level: 'warning',
};
const entries = () => falseFriendsOf(t.desk.store.reader, people.projectId);
const checkAll = async () => {
  let segments = 0;
  for (let looked = 1; looked > 0; segments += looked) looked = await checkNext(t.desk);
  return segments;
};
const said = async (id = documentId) =>
  (await rowsOf(t.desk, id)).flatMap((row) =>
    row.findings
      .filter(({ check }) => check === 'false-friend')
      .map(({ start, end, level, reason }) => [row.targetText.slice(start, end), level, reason.values?.better]),
  );

describe('false friends of a project', () => {
  it('are found from then on, in the segments that have their Arabic alone, and in no other project', async () => {
    const other = must(await createProject(t.desk, { id: people.stranger }, { name: 'Other' }));
    const elsewhere = await document(other.projectId);
    await checkAll();
    expect(await said()).toEqual([]);
    must(await addFalseFriend(t.desk, people.manager, { projectId: people.projectId, typed }));
    expect(await checkAll()).toBe(1);
    expect(await said()).toEqual([['popular mobility', 'warning', 'protest movement']]);
    expect(await said(elsewhere.documentId)).toEqual([]);
    const later = await document(people.projectId);
    await checkAll();
    expect(await said(later.documentId)).toHaveLength(1);
  });

  it('of a long list are found as well, without looking for each of them in every text', async () => {
    const others = Array.from({ length: 900 }, (_, k) => ({ ...typed, arabic: `كلمة ${k}`, calque: `word${k}` }));
    must(
      await addFalseFriends(t.desk, people.manager, { projectId: people.projectId, typed: [...others, typed] }).then(
        (added) => added as Exclude<typeof added, { entry: number }>,
      ),
    );
    expect(await checkAll()).toBe(2);
    expect(await said()).toEqual([['popular mobility', 'warning', 'protest movement']]);
  });

  it('are changed and taken away, and what was found goes with them', async () => {
    const at = { projectId: people.projectId };
    const { id } = must(await addFalseFriend(t.desk, people.manager, { ...at, typed }));
    await checkAll();
    const changed = { ...typed, calque: 'mobility', level: 'hint' };
    must(await changeFalseFriend(t.desk, people.manager, { ...at, id, version: 1, typed: changed }));
    await checkAll();
    expect(await said()).toEqual([['mobility', 'hint', 'protest movement']]);
    expect(await removeFalseFriend(t.desk, people.manager, { ...at, id, version: 1 })).toMatchObject({
      refusal: { kind: 'changed-since' },
    });
    must(await removeFalseFriend(t.desk, people.manager, { ...at, id, version: 2 }));
    await checkAll();
    expect(await said()).toEqual([]);
    expect(await entries()).toEqual([]);
  });

  it.each([
    [{ calque: '(a+)+' }, { field: 'calque', problem: 'not-a-pattern' }],
    [{ arabic: 'x'.repeat(301) }, { field: 'arabic', problem: 'too-long' }],
    [{ note: 'a\0b' }, { field: 'remark', problem: 'nul' }],
    [{ level: 'error' }, { field: 'level', problem: 'unknown-value' }],
  ])('are refused with %o, and nothing is written', async (over, refusal) => {
    const answer = await addFalseFriend(t.desk, people.manager, {
      projectId: people.projectId,
      typed: { ...typed, ...over },
    });
    expect(answer).toMatchObject({ refusal });
    expect(await entries()).toEqual([]);
  });

  it('stand once, and those of another project are not there to be changed', async () => {
    const at = { projectId: people.projectId };
    const { id } = must(await addFalseFriend(t.desk, people.manager, { ...at, typed }));
    expect(await addFalseFriend(t.desk, people.manager, { ...at, typed })).toMatchObject({
      refusal: { problem: 'taken' },
    });
    const other = must(await createProject(t.desk, { id: people.stranger }, { name: 'Other' }));
    const foreign = { projectId: other.projectId, id, version: 1 };
    expect(await removeFalseFriend(t.desk, people.manager, foreign)).toMatchObject({ refusal: { kind: 'not-found' } });
    expect(await changeFalseFriend(t.desk, people.manager, { ...foreign, typed })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    expect(await entries()).toHaveLength(1);
  });
});

describe('the table of them', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const read = (text: string) =>
    importFalseFriends(t.desk, people.manager, { projectId: people.projectId, bytes: bytes(text) });

  it('comes back as it went out, formulas and quotes among it; what is there already is passed over', async () => {
    const at = { projectId: people.projectId };
    must(await addFalseFriend(t.desk, people.manager, { ...at, typed: { ...typed, note: '=1+1 "so"' } }));
    const out = await exportFalseFriends(t.desk, at);
    expect(out).toContain("'=1+1");
    expect(await read(out)).toEqual({ ok: true, value: { added: 0, known: 1 } });
    const [before] = await entries();
    must(await removeFalseFriend(t.desk, people.manager, { ...at, id: before!.id, version: 1 }));
    expect(await read(out)).toEqual({ ok: true, value: { added: 1, known: 0 } });
    expect(await entries()).toMatchObject([{ ...typed, note: '=1+1 "so"' }]);
  });

  it.each([
    ['مرحلة\tstage\tphase\n\nملف\t(x\tdossier\n', 3, 'not-a-pattern'],
    ['مرحلة\tstage\n', 1, undefined],
    ['مرحلة\tstage\tphase\n"ملف\tx\ty\n', 2, undefined],
    ['\0', 1, undefined],
  ])('is taken whole or not at all: %j', async (text, line, problem) => {
    const answer = await read(text);
    expect(answer).toMatchObject({ ok: false, line });
    if (!answer.ok) expect((answer.refusal as { problem?: string } | null)?.problem).toBe(problem);
    expect(await entries()).toEqual([]);
  });
});
