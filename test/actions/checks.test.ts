import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkNext } from '../../src/actions/check-segments.js';
import { checkStandings, setCheck } from '../../src/actions/check-settings.js';
import { startChecking } from '../../src/actions/checking.js';
import { addFalseFriend } from '../../src/actions/false-friends.js';
import { importTexts } from '../../src/actions/import-document.js';
import { raiseFlagFromFinding } from '../../src/actions/raise-flag.js';
import { approve } from '../../src/actions/review.js';
import { applyFix, dismissFinding, takeBackDismissal } from '../../src/actions/settle-finding.js';
import { saveTranslation } from '../../src/actions/translate.js';
import type { FindingView, SegmentRow } from '../../src/domain/read-model.js';
import { must, rowsOf, type Team, type TestDesk, team, testDesk } from './desk.js';

let t: TestDesk;
let people: Team;
beforeEach(async () => {
  t = await testDesk();
  people = await team(t.desk);
});
afterEach(() => t.end());

const ARABIC = 'وصل الوفد إلى طرابلس يوم الثلاثاء.\n\nعقد الوزير اجتماعا طويلا.\n';
const ENGLISH = 'The delegation arrived in in Tripoli on Tuesday.\n\nThe minister held a long meeting.\n';

/** A document of two segments, of which a check has something to say of the first. */
async function document(title = 'Visit'): Promise<SegmentRow[]> {
  const { documentId } = must(
    await importTexts(t.desk, people.translator, {
      projectId: people.projectId,
      title,
      source: { name: 'a.txt', text: ARABIC, encoding: 'utf-8' },
      target: { name: 'b.txt', text: ENGLISH, encoding: 'utf-8' },
    }),
  );
  return rowsOf(t.desk, documentId);
}

async function checkAll(): Promise<void> {
  while ((await checkNext(t.desk)) > 0);
}

const now = async (row: SegmentRow): Promise<SegmentRow> =>
  (await rowsOf(t.desk, row.documentId)).find(({ id }) => id === row.id)!;

/** The finding on the doubled word. */
async function doubled(row: SegmentRow): Promise<FindingView> {
  const found = (await now(row)).findings.find(({ check }) => check === 'repeated-word');
  if (!found) throw new Error('nothing is said of the doubled word');
  return found;
}

describe('what checks find', () => {
  it('is kept for the version it was found in, with offsets in its text, and raises the risk', async () => {
    const [first, second] = await document();
    expect(first!.checked).toBe(false);
    await checkAll();
    const finding = await doubled(first!);
    expect(first!.targetText.slice(finding.start, finding.end)).toMatch(/\bin\b/);
    expect((await now(second!)).findings).toEqual([]);
    expect((await now(first!)).risk).toBeGreaterThan((await now(second!)).risk!);
    expect((await now(first!)).checked).toBe(true);
    expect(await checkNext(t.desk)).toBe(0);
  });

  it('goes with a changed text, and is looked for anew', async () => {
    const [first] = await document();
    await checkAll();
    await doubled(first!);
    const text = first!.targetText.replace('in in', 'in');
    const saved = must(
      await saveTranslation(t.desk, people.translator, { segmentId: first!.id, text, version: 1, confirm: true }),
    );
    expect(saved.findings).toEqual([]);
    expect(saved.checked).toBe(false);
    await checkAll();
    expect((await now(first!)).findings).toEqual([]);
  });

  it('stays through a decision that leaves the text alone', async () => {
    const [first] = await document();
    await checkAll();
    const before = await doubled(first!);
    must(await approve(t.desk, people.reviewer, { segmentId: first!.id, version: 1 }));
    expect((await now(first!)).version).toBe(2);
    expect(await doubled(first!)).toEqual(before);
    expect((await now(first!)).checked).toBe(true);
  });
});

describe('dismissing', () => {
  it('holds for the same pair of texts anywhere in the project, also where it is imported later', async () => {
    const [first] = await document();
    const [again] = await document('Visit again');
    await checkAll();
    const finding = await doubled(first!);
    const row = must(
      await dismissFinding(t.desk, people.translator, { findingId: finding.id, reason: 'intended', note: 'a slogan' }),
    );
    expect(row.findings.find(({ id }) => id === finding.id)?.dismissal).toMatchObject({
      reason: 'intended',
      note: 'a slogan',
      by: 'Translator',
    });
    expect((await doubled(again!)).dismissal?.reason).toBe('intended');
    const [later] = await document('Visit once more');
    await checkAll();
    expect((await doubled(later!)).dismissal?.reason).toBe('intended');
    expect((await now(first!)).risk).toBeLessThan(0.5);
  });

  it('holds no longer for another text', async () => {
    const [first] = await document();
    await checkAll();
    must(
      await dismissFinding(t.desk, people.translator, { findingId: (await doubled(first!)).id, reason: 'intended' }),
    );
    const text = first!.targetText.replace('Tuesday', 'Tuesday evening');
    must(await saveTranslation(t.desk, people.translator, { segmentId: first!.id, text, version: 1, confirm: false }));
    await checkAll();
    expect((await doubled(first!)).dismissal).toBeNull();
  });

  it('can be taken back, and is done once however often it is asked for', async () => {
    const [first] = await document();
    await checkAll();
    const { id: findingId } = await doubled(first!);
    for (let k = 0; k < 2; k++)
      must(await dismissFinding(t.desk, people.translator, { findingId, reason: 'false-alarm' }));
    expect(await t.desk.store.reader.selectFrom('dismissal').selectAll().execute()).toHaveLength(1);
    must(await takeBackDismissal(t.desk, people.reviewer, { findingId }));
    expect((await doubled(first!)).dismissal).toBeNull();
  });

  it.each([
    [{ reason: 'because' }, { kind: 'invalid', field: 'reason' }],
    [
      { reason: 'other', note: ' ' },
      { kind: 'invalid', field: 'note' },
    ],
  ])('is refused for %o', async (input, refusal) => {
    const [first] = await document();
    await checkAll();
    const { id: findingId } = await doubled(first!);
    expect(await dismissFinding(t.desk, people.translator, { findingId, ...input })).toMatchObject({ refusal });
  });
});

describe('a fix', () => {
  it('is a version of its own that says which check it came from', async () => {
    const [first] = await document();
    await checkAll();
    const { id: findingId, fix } = await doubled(first!);
    expect(fix).not.toBeNull();
    const row = must(await applyFix(t.desk, people.translator, { findingId, version: 1 }));
    expect(row.targetText).toBe(first!.targetText.replace('in in', 'in'));
    expect(row.version).toBe(2);
    const revision = await t.desk.store.reader
      .selectFrom('revision')
      .where('segment_id', '=', row.id)
      .where('version', '=', 2)
      .select(['way', 'why'])
      .executeTakeFirst();
    expect(revision).toEqual({ way: 'check-fix', why: 'repeated-word' });
  });

  it('of an older version is gone with it', async () => {
    const [first] = await document();
    await checkAll();
    const { id: findingId } = await doubled(first!);
    must(
      await saveTranslation(t.desk, people.translator2, {
        segmentId: first!.id,
        text: 'Another text.',
        version: 1,
        confirm: false,
      }),
    );
    expect(await applyFix(t.desk, people.translator, { findingId, version: 1 })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    expect((await now(first!)).targetText).toBe('Another text.');
  });
});

describe('a flag made of a finding', () => {
  it('has its words, category, severity, reason and corrected text; asked for twice it is one', async () => {
    const [first] = await document();
    await checkAll();
    const finding = await doubled(first!);
    const input = { findingId: finding.id, version: 1, comment: () => 'twice' };
    must(await raiseFlagFromFinding(t.desk, people.reviewer, input));
    const row = must(await raiseFlagFromFinding(t.desk, people.reviewer, input));
    expect(row.flags).toHaveLength(1);
    expect(row.flags[0]).toMatchObject({
      category: finding.category,
      severity: finding.severity,
      start: finding.start,
      end: finding.end,
      comment: 'twice',
      proposal: first!.targetText.replace('in in', 'in'),
      check: 'repeated-word',
    });
  });
});

describe('the settings of a check', () => {
  it('change its level or turn it off, for all that is there', async () => {
    const [first] = await document();
    const { projectId } = people;
    must(await setCheck(t.desk, people.manager, { projectId, check: 'repeated-word', setting: 'hint' }));
    await checkAll();
    expect((await doubled(first!)).level).toBe('hint');
    must(await setCheck(t.desk, people.manager, { projectId, check: 'repeated-word', setting: 'off' }));
    await checkAll();
    expect((await now(first!)).findings).toEqual([]);
    must(await setCheck(t.desk, people.manager, { projectId, check: 'repeated-word', setting: null }));
    await checkAll();
    expect((await doubled(first!)).level).toBe('error');
  });

  it('count for segments that are being looked at while they change', async () => {
    const [first] = await document();
    await checkAll();
    const { projectId } = people;
    must(await setCheck(t.desk, people.manager, { projectId, check: 'repeated-word', setting: 'hint' }));
    const looking = checkNext(t.desk);
    must(await setCheck(t.desk, people.manager, { projectId, check: 'repeated-word', setting: 'off' }));
    await looking;
    await checkAll();
    expect((await now(first!)).findings).toEqual([]);
  });

  it('and the false friends of a project as well', async () => {
    const [, second] = await document();
    const { projectId } = people;
    const looking = checkNext(t.desk);
    const typed = { arabic: 'اجتماع', calque: 'meeting', better: 'session', note: '', level: 'warning' };
    must(await addFalseFriend(t.desk, people.manager, { projectId, typed }));
    await looking;
    await checkAll();
    expect((await now(second!)).findings.map(({ check }) => check)).toContain('false-friend');
  });

  it('tell how often it speaks and is dismissed', async () => {
    const [first] = await document();
    await checkAll();
    must(
      await dismissFinding(t.desk, people.translator, { findingId: (await doubled(first!)).id, reason: 'intended' }),
    );
    const standing = (await checkStandings(t.desk, people.projectId)).find(({ check }) => check === 'repeated-word');
    expect(standing).toEqual({
      check: 'repeated-word',
      family: 'english',
      setting: null,
      findings: 1,
      dismissed: 1,
    });
  });

  it.each([
    ['no-such-check', 'off'],
    ['empty', 'loud'],
  ])('refuse %s set to %s', async (check, setting) => {
    const { projectId } = people;
    expect(await setCheck(t.desk, people.manager, { projectId, check, setting })).toMatchObject({
      refusal: { kind: 'invalid' },
    });
  });
});

describe('what is found across documents', () => {
  const import1 = async (english: string) => {
    const { documentId } = must(
      await importTexts(t.desk, people.translator, {
        projectId: people.projectId,
        title: 'Visit',
        source: { name: 'a', text: 'وصل الوفد إلى القاهرة مساء أمس.', encoding: 'utf-8' },
        target: { name: 'b', text: english, encoding: 'utf-8' },
      }),
    );
    return (await rowsOf(t.desk, documentId))[0]!;
  };
  const inconsistent = async (row: SegmentRow) =>
    (await now(row)).findings.filter(({ check }) => check === 'same-source').length;

  it('comes with a differing translation and goes when it is brought into line, on both sides of the project', async () => {
    const first = await import1('The delegation arrived in Cairo last night.');
    await checkAll();
    expect(await inconsistent(first)).toBe(0);
    const second = await import1('The delegation reached Cairo yesterday evening.');
    await checkAll();
    expect([await inconsistent(first), await inconsistent(second)].sort()).toEqual([0, 1]);
    must(
      await saveTranslation(t.desk, people.translator, {
        segmentId: second.id,
        text: first.targetText,
        version: 1,
        confirm: true,
      }),
    );
    await checkAll();
    expect([await inconsistent(first), await inconsistent(second)]).toEqual([0, 0]);
  });
});

describe('the checks that follow changes', () => {
  const until = async (row: SegmentRow, seen: (row: SegmentRow) => boolean) => {
    for (let tries = 0; tries < 200; tries++) {
      if (seen(await now(row))) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the checks did not come');
  };

  it('take up what was left unchecked, and then each change', async () => {
    const [first] = await document();
    const failures: unknown[] = [];
    const checking = startChecking(t.desk, (failure) => failures.push(failure));
    try {
      await until(first!, ({ findings }) => findings.length === 1);
      must(
        await saveTranslation(t.desk, people.translator, {
          segmentId: first!.id,
          text: first!.targetText.replace('in in', 'in'),
          version: 1,
          confirm: false,
        }),
      );
      await until(first!, ({ checked, version, findings }) => checked && version === 2 && findings.length === 0);
      expect(failures).toEqual([]);
    } finally {
      await checking.stop();
    }
  });

  it('stop at once, in the middle of a round, and leave the rest for the next start', async () => {
    const [first] = await document();
    const failures: unknown[] = [];
    const checking = startChecking(t.desk, (failure) => failures.push(failure));
    await new Promise((resolve) => setTimeout(resolve, 60));
    await checking.stop();
    expect(failures).toEqual([]);
    await checkAll();
    expect((await now(first!)).checked).toBe(true);
  });
});
