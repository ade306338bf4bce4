import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkNext } from '../../../src/actions/check-segments.js';
import { importTexts } from '../../../src/actions/import-document.js';
import { createProject } from '../../../src/actions/people.js';
import { previewRepair, repairAlignment } from '../../../src/actions/repair/repair.js';
import type { TypedTerm } from '../../../src/actions/terms/read-typed.js';
import { addTerm, addTerms, approveTerm, changeTerm, removeTerm } from '../../../src/actions/terms/terms.js';
import { undoLast } from '../../../src/actions/undo.js';
import { MOST_TERMS } from '../../../src/domain/term.js';
import { termHistory, termPage, termsInSegments, termsOf } from '../../../src/store/queries/terms.js';
import { must, rowsOf, type Team, type TestDesk, team, testDesk } from '../desk.js';

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
      source: {
        name: 'a',
        text: 'وصل السفراء أمس.\n\nانتهت الهدنة مساء.\n\nعاد الوزير إلى المدينة.',
        encoding: 'utf-8',
      },
      target: {
        name: 'b',
        text: 'The envoys arrived yesterday.\n\nThe armistice ended in the evening.\n\nThe minister returned to the city.',
        encoding: 'utf-8',
      },
    }),
  );

const typed = (over: Partial<TypedTerm> = {}): TypedTerm => ({
  arabic: 'سفير',
  english: 'ambassador',
  allowed: '',
  forbidden: '',
  note: 'As in our guide.',
  status: 'approved',
  caseMatters: false,
  ...over,
});
const at = () => ({ projectId: people.projectId });
const add = (over: Partial<TypedTerm> = {}) => addTerm(t.desk, people.manager, { ...at(), typed: typed(over) });
const truce = { arabic: 'هدنة', english: 'truce', forbidden: 'armistice', note: '' };
const terms = () => termsOf(t.desk.store.reader, people.projectId);
const checkAll = async () => {
  let segments = 0;
  for (let looked = 1; looked > 0; segments += looked) looked = await checkNext(t.desk);
  return segments;
};
const said = async (id = documentId) =>
  (await rowsOf(t.desk, id)).flatMap((row) =>
    row.findings
      .filter(({ check }) => check.startsWith('term-'))
      .map(({ check, side, start, end, level }) => {
        const text = side === 'source' ? row.sourceText : row.targetText;
        return `${level} ${check} ${text.slice(start, end)}`;
      }),
  );

describe('the terms of a project', () => {
  it('are looked for from then on, broken plurals too, in the segments that may have them alone and in no other project', async () => {
    const other = must(await createProject(t.desk, { id: people.stranger }, { name: 'Other' }));
    const elsewhere = await document(other.projectId);
    await checkAll();
    must(await add());
    expect(await checkAll()).toBe(1);
    expect(await said()).toEqual(['warning term-missing السفراء']);
    must(await add(truce));
    expect(await checkAll()).toBe(1);
    expect(await said()).toEqual(['warning term-missing السفراء', 'error term-forbidden armistice']);
    expect(await said(elsewhere.documentId)).toEqual([]);
  });

  it('are known by segment, with what the glossary page counts', async () => {
    must(await add());
    must(await add(truce));
    await checkAll();
    const rows = await rowsOf(t.desk, documentId);
    const found = await termsInSegments(
      t.desk.store.reader,
      rows.map(({ id }) => id),
    );
    expect(rows.map(({ id }) => found.get(id)?.map(({ english }) => english))).toEqual([
      ['ambassador'],
      ['truce'],
      undefined,
    ]);
    const page = await termPage(t.desk.store.reader, people.projectId, { page: 1, size: 1 });
    expect(page).toMatchObject({ count: 2, terms: [{ english: 'ambassador', segments: 1 }] });
    const asked = await termPage(t.desk.store.reader, people.projectId, { words: ['هدنه'], page: 1, size: 10 });
    expect(asked).toMatchObject({ count: 1, terms: [{ english: 'truce' }] });
  });

  it('that are proposed are not looked for until they are approved', async () => {
    const { id } = must(await add({ status: 'proposed' }));
    expect(await checkAll()).toBe(0);
    must(await approveTerm(t.desk, people.manager, { ...at(), id, version: 1 }));
    await checkAll();
    expect(await said()).toEqual(['warning term-missing السفراء']);
  });

  it('are changed and taken away, and what was found goes with them; what they said is kept', async () => {
    const { id } = must(await add());
    await checkAll();
    const changed = typed({ allowed: 'envoy|emissary' });
    must(await changeTerm(t.desk, people.translator, { ...at(), id, version: 1, typed: changed }));
    await checkAll();
    expect(await said()).toEqual([]);
    expect(await terms()).toMatchObject([{ allowed: 'envoy | emissary', version: 2, by: 'Translator' }]);
    expect(await removeTerm(t.desk, people.manager, { ...at(), id, version: 1 })).toMatchObject({
      refusal: { kind: 'changed-since' },
    });
    must(await changeTerm(t.desk, people.manager, { ...at(), id, version: 2, typed: typed() }));
    must(await removeTerm(t.desk, people.manager, { ...at(), id, version: 3 }));
    await checkAll();
    expect(await said()).toEqual([]);
    expect(await terms()).toEqual([]);
    const history = await termHistory(t.desk.store.reader, people.projectId, id);
    expect(history.map(({ step, version, by, text }) => [step, version, by, text.allowed])).toEqual([
      ['removed', 4, 'Manager', ''],
      ['changed', 3, 'Manager', ''],
      ['changed', 2, 'Translator', 'envoy | emissary'],
      ['added', 1, 'Manager', ''],
    ]);
  });

  it('that are saved as they are get no new version, and nothing is checked anew', async () => {
    const { id } = must(await add());
    await checkAll();
    must(await changeTerm(t.desk, people.manager, { ...at(), id, version: 1, typed: typed() }));
    expect(await termHistory(t.desk.store.reader, people.projectId, id)).toHaveLength(1);
    expect(await checkAll()).toBe(0);
  });

  it('whose Arabic changes leave the segments of the old one', async () => {
    const { id } = must(await add(truce));
    await checkAll();
    must(await changeTerm(t.desk, people.manager, { ...at(), id, version: 1, typed: typed() }));
    expect(await checkAll()).toBe(2);
    expect(await said()).toEqual(['warning term-missing السفراء']);
  });

  it.each<[Partial<TypedTerm>, string, string]>([
    [{ arabic: ' ' }, 'termArabic', 'missing'],
    [{ arabic: 'hirak' }, 'termArabic', 'not-arabic'],
    [{ arabic: 'سفير | ،' }, 'termArabic', 'not-arabic'],
    [{ english: '' }, 'termEnglish', 'missing'],
    [{ english: 'a|b' }, 'termEnglish', 'too-many'],
    [{ english: 'the' }, 'termEnglish', 'no-words'],
    [{ allowed: 'envoy|!' }, 'termAllowed', 'no-words'],
    [{ forbidden: 'Ambassador' }, 'termForbidden', 'speaks-against-itself'],
    [{ allowed: 'envoy', forbidden: 'delegate|the envoy' }, 'termForbidden', 'speaks-against-itself'],
    [{ forbidden: Array.from({ length: 21 }, (_, k) => `w${k}`).join('|') }, 'termForbidden', 'too-many'],
    [{ arabic: 'س'.repeat(301) }, 'termArabic', 'too-long'],
    [{ note: 'a\0b' }, 'remark', 'nul'],
    [{ status: 'final' }, 'status', 'unknown-value'],
  ])('are refused with %o, and nothing is written', async (over, field, problem) => {
    expect(await add(over)).toMatchObject({ refusal: { field, problem } });
    expect(await terms()).toEqual([]);
  });

  it('stand once, however they are written, and those of another project are not there to be changed', async () => {
    const { id } = must(await add());
    expect(await add({ arabic: 'سفيـر', english: 'Ambassador' })).toMatchObject({ refusal: { problem: 'taken' } });
    must(await add({ english: 'emissary' }));
    const other = must(await createProject(t.desk, { id: people.stranger }, { name: 'Other' }));
    const foreign = { projectId: other.projectId, id, version: 1 };
    for (const answer of [
      await removeTerm(t.desk, people.manager, foreign),
      await approveTerm(t.desk, people.manager, foreign),
      await changeTerm(t.desk, people.manager, { ...foreign, typed: typed() }),
    ])
      expect(answer).toMatchObject({ refusal: { kind: 'not-found' } });
    expect(await terms()).toHaveLength(2);
  });

  it('come in by the list, all or none; what the list says anew of one is a change of it', async () => {
    const list = Array.from({ length: 900 }, (_, k) => typed({ arabic: `كلمة ${k}`, english: `word ${k}` }));
    const take = (rows: readonly TypedTerm[]) => addTerms(t.desk, people.manager, { ...at(), typed: rows });
    must(await add());
    expect(await take([...list, typed(), typed(truce)])).toEqual({
      ok: true,
      value: { added: 901, changed: 0, known: 1 },
    });
    expect(await checkAll()).toBe(3);
    expect(await said()).toHaveLength(2);
    expect(await take([typed({ note: 'Another.' }), ...list])).toEqual({
      ok: true,
      value: { added: 0, changed: 1, known: 900 },
    });
    expect(await take([typed({ english: 'new' }), typed({ arabic: 'x' })])).toMatchObject({
      ok: false,
      entry: 1,
      refusal: { field: 'termArabic' },
    });
    const many = Array.from({ length: MOST_TERMS }, (_, k) => typed({ arabic: `جملة ${k}`, english: `phrase ${k}` }));
    expect(await take(many)).toMatchObject({ ok: false, refusal: { problem: 'too-many' } });
    expect(await terms()).toHaveLength(902);
  });

  it('keep what they said: nothing is changed in their history or taken out of it', async () => {
    must(await add());
    const { desk } = t;
    await expect(desk.write(({ db }) => db.updateTable('term_change').set({ text: '{}' }).execute())).rejects.toThrow(
      'append-only',
    );
    await expect(desk.write(({ db }) => db.deleteFrom('term_change').execute())).rejects.toThrow('append-only');
  });

  it('are counted in the segments that the document has: not in one that a repair emptied, until it is back', async () => {
    must(await add(truce));
    await checkAll();
    const segments = async () =>
      (await termPage(t.desk.store.reader, people.projectId, { page: 1, size: 9 })).terms.map((term) => term.segments);
    expect(await segments()).toEqual([1]);
    const [row] = await rowsOf(t.desk, documentId);
    const input = { segmentId: row!.id, kind: 'merge' } as const;
    const { basis } = must(await previewRepair(t.desk, input));
    must(await repairAlignment(t.desk, people.translator, { ...input, basis }));
    await checkAll();
    expect(await segments()).toEqual([1]);
    must(await undoLast(t.desk, people.translator, documentId));
    await checkAll();
    expect(await segments()).toEqual([1]);
  });
});
