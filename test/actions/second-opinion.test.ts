import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkNext } from '../../src/actions/check-segments.js';
import { DATABASE_FILE, type Desk } from '../../src/actions/desk.js';
import { raiseFlagFromFinding } from '../../src/actions/raise-flag.js';
import { approve } from '../../src/actions/review.js';
import { answerNext } from '../../src/actions/second-opinion/answer-next.js';
import { startAnswering } from '../../src/actions/second-opinion/answering.js';
import { askOpinions, cancelOpinions } from '../../src/actions/second-opinion/ask.js';
import { dayOf } from '../../src/actions/second-opinion/budget.js';
import { setOpinions } from '../../src/actions/second-opinion/settings.js';
import { dismissFinding } from '../../src/actions/settle-finding.js';
import { saveTranslation } from '../../src/actions/translate.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { openAiCompatible } from '../../src/model/openai-compatible.js';
import { opinionSettings } from '../../src/store/queries/opinions.js';
import { openHandle } from '../../src/store/sqlite.js';
import { error, hangs, raw, type Service, says, service } from '../model/service.js';
import { must, rowsOf, smallDocument, type Team, type TestDesk, team, testDesk } from './desk.js';

const KEY = 'sk-secret-of-the-desk';
let t: TestDesk;
let people: Team;
let model: Service;
let documentId: string;
let rows: SegmentRow[];
beforeEach(async () => {
  model = await service();
  t = await testDesk({ TAWAZI_MODEL_URL: model.url, TAWAZI_MODEL: 'm', TAWAZI_MODEL_KEY: KEY });
  people = await team(t.desk);
  ({ documentId, rows } = await smallDocument(t.desk, people.translator, people.projectId));
  model.behave(says({ errors: [error({ quote: 'will to' })] }));
});
afterEach(async () => {
  await t.end();
  await model.end();
});

const switchOn = (budget = { segments: 100, tokens: 100_000 }, on = true) =>
  setOpinions(t.desk, people.manager, { projectId: people.projectId, on, budget });
const ask = (...chosen: SegmentRow[]) =>
  askOpinions(t.desk, people.translator, {
    documentId,
    selection: new Map(chosen.map(({ id, version }) => [id, version])),
  });
const provider = () =>
  openAiCompatible(
    { url: model.url, model: 'm', key: KEY },
    { timeoutMs: 30_000, tries: 2, firstPauseMs: 5, longestPauseMs: 50, mostBytes: 50_000 },
  );
const next = () => answerNext(t.desk, provider(), new AbortController().signal);
const now = async (row: SegmentRow) => (await rowsOf(t.desk, documentId)).find(({ id }) => id === row.id)!;
const said = async (row: SegmentRow) => (await now(row)).findings.filter(({ origin }) => origin === 'model');
const settings = async () => (await opinionSettings(t.desk.store.reader, people.projectId, dayOf(t.desk)))!;
const until = async (seen: () => Promise<boolean> | boolean) => {
  for (let tries = 0; tries < 600; tries++) {
    if (await seen()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not come');
};

describe('nothing is sent', () => {
  it('before a manager has switched it on, not even what waits already', async () => {
    expect(await ask(rows[0]!)).toMatchObject({ refusal: { kind: 'switched-off' } });
    must(await switchOn());
    must(await ask(rows[0]!));
    await t.desk.store.write((db) => db.updateTable('project').set({ second_opinion: 0 }).execute());
    expect(await next()).toMatchObject({ problem: 'cancelled' });
    expect(model.asked).toEqual([]);
  });

  it('by a desk that has no model', async () => {
    const bare = await testDesk();
    try {
      const { projectId, manager } = await team(bare.desk);
      const on = { projectId, on: true, budget: { segments: 1, tokens: 1 } };
      expect(await setOpinions(bare.desk, manager, on)).toMatchObject({ refusal: { kind: 'switched-off' } });
      expect(startAnswering(bare.desk, () => undefined)).toBeUndefined();
    } finally {
      await bare.end();
    }
  });

  it('of an empty side, of another version than was seen, and twice of what waits', async () => {
    must(await switchOn());
    const [first, second, third] = rows as [SegmentRow, SegmentRow, SegmentRow];
    const save = { segmentId: second.id, version: 1, text: '', confirm: false };
    must(await saveTranslation(t.desk, people.translator, save));
    const asked = must(await ask(first, await now(second), { ...third, version: 7 }));
    expect(asked.done).toBe(1);
    expect(asked.left.map(({ refusal }) => refusal.kind)).toEqual(['invalid', 'stale']);
    expect(must(await ask(first)).done).toBe(1);
    expect((await settings()).waiting).toBe(1);
    expect((await now(first)).opinion).toMatchObject({ state: 'waiting', by: 'Translator' });
  });
});

describe('what the model says', () => {
  beforeEach(async () => {
    must(await switchOn());
    must(await ask(rows[0]!));
  });

  it('stands beside what the checks say, as a warning that can be dismissed and become a flag', async () => {
    await checkNext(t.desk);
    model.behave(
      says({ errors: [error({ quote: 'will to' }), error({ quote: 'Moscow' }), error({ quote: 'nowhere' })] }),
    );
    expect(await next()).toMatchObject({ problem: null });
    expect(await next()).toBeUndefined();
    const row = await now(rows[0]!);
    expect(row.opinion).toMatchObject({ state: 'done', found: 2, dropped: 1 });
    expect(row.findings.map(({ origin }) => origin)).toContain('check');
    const [first, second] = await said(row);
    expect(first).toMatchObject({ check: 'second-opinion', level: 'warning', category: 'fluency/grammar', fix: null });
    must(await dismissFinding(t.desk, people.translator, { findingId: second!.id, reason: 'false-alarm' }));
    const flagged = must(
      await raiseFlagFromFinding(t.desk, people.reviewer, {
        findingId: first!.id,
        version: 1,
        comment: ({ values }) => String(values?.words),
      }),
    );
    expect(flagged.flags[0]).toMatchObject({
      check: 'second-opinion',
      severity: 'major',
      comment: expect.stringContaining('wants'),
    });
    // Asked again, what was dismissed stays dismissed, and nothing stands twice.
    must(await ask(rows[0]!));
    await next();
    const again = await said(row);
    expect(again.map(({ dismissal }) => dismissal?.reason)).toEqual([undefined, 'false-alarm']);
    expect(await settings()).toMatchObject({ findings: 2, dismissed: 1, today: { segments: 2, tokens: 1_400 } });
  });

  it('stays when the checks look anew and when the segment is approved, and goes with another text', async () => {
    await next();
    expect(await said(rows[0]!)).toHaveLength(1);
    while ((await checkNext(t.desk)) > 0);
    expect(await said(rows[0]!)).toHaveLength(1);
    await t.desk.store.write((db) => db.updateTable('segment').set({ checked_version: 0 }).execute());
    while ((await checkNext(t.desk)) > 0);
    must(await approve(t.desk, people.reviewer, { segmentId: rows[0]!.id, version: 1 }));
    expect(await said(rows[0]!)).toHaveLength(1);
    expect((await now(rows[0]!)).opinion?.state).toBe('done');
    const save = { segmentId: rows[0]!.id, version: 2, text: 'Another text.', confirm: false };
    must(await saveTranslation(t.desk, people.translator, save));
    expect(await said(rows[0]!)).toEqual([]);
    expect((await now(rows[0]!)).opinion).toBeNull();
  });

  it('is not shown of a text that changed while it was asked about', async () => {
    model.behave((response, asked) => {
      const save = { segmentId: rows[0]!.id, version: 1, text: 'It will to be other.', confirm: false };
      void saveTranslation(t.desk, people.translator, save).then(() =>
        says({ errors: [error({ quote: 'will to' })] })(response, asked),
      );
    });
    expect(await next()).toMatchObject({ problem: 'changed' });
    expect(await said(rows[0]!)).toEqual([]);
    expect((await now(rows[0]!)).opinion).toMatchObject({ state: 'failed', problem: 'changed' });
  });

  it('may be nothing, or fail: the row says which', async () => {
    model.behave(raw('{"error": "no such key"}', 401));
    expect(await next()).toMatchObject({ problem: 'refused', status: 401 });
    expect((await now(rows[0]!)).opinion).toMatchObject({ state: 'failed', problem: 'refused' });
    expect((await settings()).failed).toMatchObject({ problem: 'refused', status: 401 });
    model.behave(says({ errors: [] }));
    must(await ask(rows[0]!));
    await next();
    expect((await now(rows[0]!)).opinion).toMatchObject({ state: 'done', found: 0 });
  });

  it('is kept until it can be stored where another process has the database locked, and is not asked for again', async () => {
    must(await switchOn());
    must(await ask(rows[0]!));
    const other = openHandle(join(t.desk.settings.data, DATABASE_FILE), { readonly: false });
    let stores = 0;
    const desk: Desk = {
      ...t.desk,
      write: async (work) => {
        stores++;
        // Longer than a write waits by itself.
        if (stores === 1) {
          other.raw.exec('BEGIN IMMEDIATE');
          setTimeout(() => other.raw.exec('COMMIT'), 1_400);
        }
        return t.desk.write(work);
      },
    };
    expect(await answerNext(desk, provider(), new AbortController().signal)).toMatchObject({ problem: null });
    other.raw.close();
    expect(stores).toBeGreaterThan(1);
    expect(model.asked).toHaveLength(1);
    expect(await said(rows[0]!)).toHaveLength(1);
  });

  it('leaves no key in the database', async () => {
    await next();
    for (const suffix of ['', '-wal'])
      expect(readFileSync(join(t.settings.data, DATABASE_FILE + suffix)).includes(KEY)).toBe(false);
    expect(model.asked[0]!.headers.authorization).toContain(KEY);
  });
});

describe('the budget', () => {
  it('of segments leaves those that the day has no room for, those that wait among them', async () => {
    must(await switchOn({ segments: 2, tokens: 100_000 }));
    const asked = must(await ask(...rows));
    expect(asked.left.map(({ position, refusal }) => [position, refusal.kind])).toEqual([[3, 'budget-spent']]);
    await next();
    await next();
    expect(must(await ask(rows[2]!)).done).toBe(0);
    expect((await settings()).today).toEqual({ segments: 2, tokens: 1_400 });
    // Another day.
    await t.desk.store.write((db) => db.updateTable('opinion_usage').set({ day: '2020-01-01' }).execute());
    expect(must(await ask(rows[2]!)).done).toBe(1);
  });

  it('of tokens is kept before anything is sent', async () => {
    must(await switchOn({ segments: 100, tokens: 1_000 }));
    must(await ask(rows[0]!));
    expect(await next()).toMatchObject({ problem: 'budget' });
    expect(model.asked).toEqual([]);
    expect((await settings()).today).toEqual({ segments: 0, tokens: 0 });
  });

  it('counts an attempt that failed as what it may have cost', async () => {
    must(await switchOn());
    must(await ask(rows[0]!));
    model.behave(raw('no JSON'));
    expect(await next()).toMatchObject({ problem: 'unreadable' });
    const { today } = await settings();
    expect(today.segments).toBe(1);
    expect(today.tokens).toBeGreaterThan(1_500);
  });

  it.each([
    [{ segments: 0, tokens: 1 }, 'segments'],
    [{ segments: 1.5, tokens: 1 }, 'segments'],
    [{ segments: 1, tokens: Number.NaN }, 'tokens'],
    [{ segments: 1, tokens: 1e12 }, 'tokens'],
  ])('is refused as %o', async (budget, field) => {
    expect(await switchOn(budget)).toMatchObject({ refusal: { kind: 'invalid', field } });
    expect((await settings()).on).toBe(false);
  });
});

describe('asking in the background', () => {
  const failures: unknown[] = [];
  const start = () => startAnswering(t.desk, (failure) => failures.push(failure), provider())!;
  beforeEach(async () => {
    failures.length = 0;
    must(await switchOn());
  });
  afterEach(() => expect(failures).toEqual([]));

  it('takes up what an earlier end left, and what is asked then', async () => {
    must(await ask(rows[0]!));
    const answering = start();
    try {
      await until(async () => (await said(rows[0]!)).length === 1);
      must(await ask(rows[1]!, rows[2]!));
      await until(async () => (await settings()).waiting === 0);
      expect(model.asked.map(({ pair }) => pair.english)).toEqual(rows.map(({ targetText }) => targetText));
    } finally {
      await answering.stop();
    }
  });

  it.each([
    ['taken back', () => cancelOpinions(t.desk, { projectId: people.projectId, segmentId: rows[0]!.id })],
    ['switched off', () => switchOn(undefined, false)],
  ])('lets go at once of what is %s', async (_what, cancel) => {
    let letGo = false;
    model.behave((response) => response.on('close', () => (letGo = true)));
    const answering = start();
    try {
      must(await ask(rows[0]!));
      await until(() => model.asked.length === 1);
      must(await cancel());
      await until(() => letGo);
      expect((await now(rows[0]!)).opinion).toMatchObject({ state: 'cancelled' });
      expect(await said(rows[0]!)).toEqual([]);
    } finally {
      await answering.stop();
    }
  });

  it('stops at once in the middle of a request, which waits for the next start', async () => {
    model.behave(hangs);
    const answering = start();
    must(await ask(rows[0]!));
    await until(() => model.asked.length === 1);
    const started = Date.now();
    await answering.stop();
    expect(Date.now() - started).toBeLessThan(10_000);
    expect((await settings()).waiting).toBe(1);
    model.behave(says({ errors: [] }));
    await next();
    expect((await now(rows[0]!)).opinion?.state).toBe('done');
  });

  it('does not go on about the rest with a service that refuses three times in a row', async () => {
    const { documentId: other, rows: more } = await smallDocument(t.desk, people.translator, people.projectId);
    model.behave(raw('{}', 403));
    must(await ask(...rows));
    must(
      await askOpinions(t.desk, people.translator, {
        documentId: other,
        selection: new Map(more.map(({ id, version }) => [id, version])),
      }),
    );
    const answering = start();
    try {
      await until(async () => (await settings()).waiting === 0);
      expect(model.asked).toHaveLength(3);
      const states = (await rowsOf(t.desk, other)).map(({ opinion }) => opinion?.problem);
      expect(states).toEqual(['refused', 'refused', 'refused']);
    } finally {
      await answering.stop();
    }
  });
});
