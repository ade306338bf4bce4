import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkGrammarNext } from '../../src/actions/check-grammar.js';
import { checkNext } from '../../src/actions/check-segments.js';
import { setCheck } from '../../src/actions/check-settings.js';
import { startGrammar } from '../../src/actions/checking.js';
import { importTexts } from '../../src/actions/import-document.js';
import { approve } from '../../src/actions/review.js';
import { saveTranslation } from '../../src/actions/translate.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { must, rowsOf, type Team, type TestDesk, team, testDesk } from './desk.js';

let t: TestDesk;
let people: Team;
beforeEach(async () => {
  t = await testDesk();
  people = await team(t.desk);
});
afterEach(() => t.end());

async function document(): Promise<SegmentRow[]> {
  const { documentId } = must(
    await importTexts(t.desk, people.translator, {
      projectId: people.projectId,
      title: 'Visit',
      source: { name: 'a.txt', text: 'بقي الناس رغم الحرب.\n\nعقد الوزير اجتماعا.\n', encoding: 'utf-8' },
      target: {
        name: 'b.txt',
        text: 'Despite of the war, people stayed.\n\nThe minister held a meeting.\n',
        encoding: 'utf-8',
      },
    }),
  );
  return rowsOf(t.desk, documentId);
}

async function checkAll(): Promise<void> {
  while ((await checkNext(t.desk)) > 0);
  while ((await checkGrammarNext(t.desk)) > 0);
}

const said = async ({ documentId, id }: SegmentRow) =>
  (await rowsOf(t.desk, documentId))
    .find((row) => row.id === id)!
    .findings.filter(({ check }) => check === 'grammar')
    .map(({ level }) => level);

describe('the grammar engine', { timeout: 60_000 }, () => {
  it('looks at what the checks have seen, and at nothing before', async () => {
    const [first, second] = await document();
    expect(await checkGrammarNext(t.desk)).toBe(0);
    await checkAll();
    expect([await said(first!), await said(second!)]).toEqual([['warning'], []]);
    expect(await checkGrammarNext(t.desk)).toBe(0);
  });

  it('goes by the level that was set while it looked', async () => {
    const [first] = await document();
    const { projectId } = people;
    while ((await checkNext(t.desk)) > 0);
    const looking = checkGrammarNext(t.desk);
    must(await setCheck(t.desk, people.manager, { projectId, check: 'grammar', setting: 'off' }));
    await looking;
    await checkAll();
    expect(await said(first!)).toEqual([]);
  });

  it('looks anew at a changed text, and not at one that was only decided on', async () => {
    const [first] = await document();
    await checkAll();
    must(await approve(t.desk, people.reviewer, { segmentId: first!.id, version: first!.version }));
    expect(await said(first!)).toEqual(['warning']);
    expect(await checkGrammarNext(t.desk)).toBe(0);
    const { version } = (await rowsOf(t.desk, first!.documentId))[0]!;
    must(
      await saveTranslation(t.desk, people.translator, {
        segmentId: first!.id,
        text: 'Despite the war, people stayed.',
        version,
        confirm: false,
      }),
    );
    await checkAll();
    expect(await said(first!)).toEqual([]);
  });

  it('keeps what it said where other checks are run anew', async () => {
    const [first] = await document();
    await checkAll();
    must(await setCheck(t.desk, people.manager, { projectId: people.projectId, check: 'number', setting: 'hint' }));
    while ((await checkNext(t.desk)) > 0);
    expect(await said(first!)).toEqual(['warning']);
  });

  it('counts at the level that the project has set, or not at all', async () => {
    const [first] = await document();
    const set = async (setting: string) =>
      must(await setCheck(t.desk, people.manager, { projectId: people.projectId, check: 'grammar', setting }));
    await set('hint');
    await checkAll();
    expect(await said(first!)).toEqual(['hint']);
    await set('off');
    await checkAll();
    expect(await said(first!)).toEqual([]);
  });

  it('follows the checks by itself, and stays off where it cannot be loaded', async () => {
    const [first] = await document();
    while ((await checkNext(t.desk)) > 0);
    const failures: unknown[] = [];
    const broken = {
      ...t.desk,
      workers: { ...t.desk.workers, run: async () => ({ unavailable: 'not installed' }) as never },
    };
    const off = startGrammar(broken, (failure) => failures.push(failure));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await off.stop();
    expect(failures.map(String)).toEqual(['Error: not installed']);
    expect(await said(first!)).toEqual([]);
    const grammar = startGrammar(t.desk, (failure) => failures.push(failure));
    for (let tries = 0; tries < 200 && (await said(first!)).length === 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await grammar.stop();
    expect(await said(first!)).toEqual(['warning']);
    expect(failures).toHaveLength(1);
  });
});
