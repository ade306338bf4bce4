import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../../src/actions/desk.js';
import { exportTerms, importTerms } from '../../../src/actions/exchange/terms-file.js';
import { termsOf } from '../../../src/store/queries/terms.js';
import { turnsDuring } from '../../turns.js';
import { type Team, type TestDesk, team, testDesk } from '../desk.js';

let t: TestDesk;
let people: Team;
beforeEach(async () => {
  t = await testDesk();
  people = await team(t.desk);
});
afterEach(() => t.end());

const take = (text: string) =>
  importTerms(t.desk, people.manager, { projectId: people.projectId, bytes: new TextEncoder().encode(text) });

/** Rows of a quarter of a kilobyte. */
const rows = (count: number, note = 'as the guide has it, '.repeat(10)) =>
  Array.from({ length: count }, (_, k) => `سفير ${k},ambassador ${k},"${note}"`);
const table = (lines: readonly string[]) => ['arabic,english,note', ...lines].join('\n');

describe('a large table of terms', () => {
  it('is read by a worker and stored in slices, while others are answered', async () => {
    const text = table(rows(2_000));
    expect(text.length).toBeGreaterThan(400_000);
    const asked: string[] = [];
    let turns = 0;
    const desk: Desk = {
      ...t.desk,
      workers: {
        ...t.desk.workers,
        run: (module, ...job) => {
          asked.push(module);
          return t.desk.workers.run(module, ...job);
        },
      },
      write: async (work) => {
        const during = await turnsDuring(() => t.desk.write(work));
        turns += during.turns;
        return during.answer;
      },
    };
    const bytes = new TextEncoder().encode(text);
    const taken = await importTerms(desk, people.manager, { projectId: people.projectId, bytes });
    expect(taken).toMatchObject({ ok: true, value: { added: 2_000, changed: 0, known: 0, passedOver: 0 } });
    expect(asked).toEqual(['terms']);
    expect(turns).toBeGreaterThanOrEqual(2_000 / 200);
    expect(await termsOf(t.desk.store.reader, people.projectId)).toHaveLength(2_000);
    const again = await exportTerms(t.desk, { projectId: people.projectId, format: 'csv' });
    expect(await take(again)).toMatchObject({ ok: true, value: { added: 0, changed: 0, known: 2_000 } });
  });

  it('is refused at the line that is none, with nothing taken', async () => {
    expect(await take(table([...rows(1_500), 'a,b,c,d']))).toEqual({ ok: false, line: 1_502, refusal: null });
    const wrong = await take(table([...rows(1_500), ',ambassador,']));
    expect(wrong).toMatchObject({ ok: false, line: 1_502, refusal: { kind: 'invalid', field: 'termArabic' } });
    expect(await take(table(rows(5_001)))).toMatchObject({ ok: false, line: 5_002, refusal: { problem: 'too-many' } });
    expect(await termsOf(t.desk.store.reader, people.projectId)).toEqual([]);
  });
});
