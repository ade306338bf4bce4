import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calibrateNext } from '../../src/actions/calibrating.js';
import { checkNext } from '../../src/actions/check-segments.js';
import { startChecking } from '../../src/actions/checking.js';
import { importTexts } from '../../src/actions/import-document.js';
import { approve, requestChanges } from '../../src/actions/review.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { calibrationOf } from '../../src/store/queries/calibration.js';
import { must, rowsOf, type Team, type TestDesk, team, testDesk } from './desk.js';

let t: TestDesk;
let people: Team;
beforeEach(async () => {
  t = await testDesk();
  people = await team(t.desk);
});
afterEach(() => t.end());

const places = [
  ['القاهرة', 'Cairo', 'the big Egyptian city'],
  ['بغداد', 'Baghdad', 'the big Iraqi city'],
  ['عمان', 'Amman', 'the big Jordanian city'],
  ['دمشق', 'Damascus', 'the big Syrian city'],
  ['بيروت', 'Beirut', 'the big Lebanese city'],
  ['الرباط', 'Rabat', 'the big Moroccan city'],
  ['تونس', 'Tunis', 'the big Tunisian city'],
] as const;
const people3 = [
  ['رئيس الوزراء', 'the prime minister'],
  ['وزير الدفاع', 'the defence minister'],
  ['وزير الخارجية', 'the foreign minister'],
] as const;
const days = [
  ['الأحد', 'Sunday'],
  ['الثلاثاء', 'Tuesday'],
  ['الخميس', 'Thursday'],
] as const;
/** A desk that explains each place to its readers: 63 pairs, none twice. */
const explained = places.flatMap(([place, english, explanation]) =>
  people3.flatMap(([who, whoEnglish]) =>
    days.map(([day, dayEnglish]) => [
      `وصل ${who} إلى ${place} يوم ${day} وعقد اجتماعا مع المسؤولين المحليين.`,
      `On ${dayEnglish} ${whoEnglish} arrived in ${english}, ${explanation}, and held a meeting with local officials.`,
    ]),
  ),
);
const padded = [
  'وصل رئيس الوزراء إلى بغداد يوم الاثنين وعقد اجتماعا.',
  'On Monday the prime minister arrived in Baghdad and held a meeting, while angry farmers burned tyres outside the cotton market.',
] as const;

const document = async (pairs: readonly (readonly [string, string] | readonly string[])[]): Promise<SegmentRow[]> => {
  const { documentId } = must(
    await importTexts(t.desk, people.translator, {
      projectId: people.projectId,
      title: 'News',
      source: { name: 'a', text: pairs.map(([arabic]) => arabic).join('\n\n'), encoding: 'utf-8' },
      target: { name: 'b', text: pairs.map(([, english]) => english).join('\n\n'), encoding: 'utf-8' },
    }),
  );
  return rowsOf(t.desk, documentId);
};
const approveAll = async (rows: readonly SegmentRow[]) => {
  for (const { id, version } of rows) must(await approve(t.desk, people.reviewer, { segmentId: id, version }));
};
const checkAll = async () => {
  while ((await checkNext(t.desk)) > 0);
};
const additions = async (rows: readonly SegmentRow[]) =>
  (await rowsOf(t.desk, rows[0]!.documentId)).filter((row) => row.findings.some(({ check }) => check === 'addition'))
    .length;
const stored = () => calibrationOf(t.desk.store.reader, people.projectId);

describe('calibrating on approved segments', () => {
  it('takes what is usual in a project for no addition any more, in what stands there already too', async () => {
    const rows = await document(explained);
    expect(rows).toHaveLength(explained.length);
    const open = await document([explained[10]!, padded]);
    await checkAll();
    const before = await additions(rows);
    expect(before).toBeGreaterThan(explained.length / 2);
    expect(await additions(open)).toBe(2);
    expect(await calibrateNext(t.desk)).toBe(0);
    await approveAll(rows);
    expect(await calibrateNext(t.desk)).toBe(explained.length);
    expect(await stored()).toMatchObject({ pairs: explained.length, length: 0.12 });
    // Everything is looked at anew: what is usual here is passed over, what is really added is not.
    await checkAll();
    expect(await additions(rows)).toBeLessThan(before / 4);
    expect(await additions(open)).toBe(1);
  });

  it('waits for enough approved segments, and for enough new ones', async () => {
    const rows = await document(explained);
    await approveAll(rows.slice(0, 39));
    expect(await calibrateNext(t.desk)).toBe(0);
    await approveAll(rows.slice(39, 41));
    expect(await calibrateNext(t.desk)).toBe(41);
    expect(await calibrateNext(t.desk)).toBe(0);
    await approveAll(rows.slice(41, 60));
    expect(await calibrateNext(t.desk)).toBe(0);
    await approveAll(rows.slice(60, 61));
    expect(await calibrateNext(t.desk)).toBe(61);
  });

  it('goes by what is approved now, and forgets what was taken back', async () => {
    const rows = await document(explained);
    await approveAll(rows.slice(0, 45));
    expect(await calibrateNext(t.desk)).toBe(45);
    expect(await stored()).toBeDefined();
    for (const { id } of rows.slice(0, 30))
      must(await requestChanges(t.desk, people.reviewer, { segmentId: id, version: 2, why: 'Shorter.' }));
    await approveAll(rows.slice(45));
    expect(await calibrateNext(t.desk, 1)).toBe(33);
    expect(await stored()).toBeUndefined();
  });

  it('is nothing to other projects', async () => {
    await approveAll(await document(explained));
    await calibrateNext(t.desk);
    const rows = await t.desk.store.reader.selectFrom('calibration').select('project_id').execute();
    expect(rows).toEqual([{ project_id: people.projectId }]);
  });

  it('follows approvals by itself, behind them', async () => {
    const rows = await document(explained);
    const failures: unknown[] = [];
    const checking = startChecking(t.desk, (failure) => failures.push(failure));
    try {
      await approveAll(rows);
      await expect.poll(() => stored(), { timeout: 20_000 }).toBeDefined();
      await expect.poll(() => additions(rows), { timeout: 20_000 }).toBeLessThan(explained.length / 4);
      expect(failures).toEqual([]);
    } finally {
      await checking.stop();
    }
  });
});
