import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { raiseFlag } from '../../src/actions/raise-flag.js';
import { approveSelected, confirmSelected, dismissSelected } from '../../src/actions/selection.js';
import { storeFindings } from '../../src/actions/store-findings.js';
import { saveTranslation } from '../../src/actions/translate.js';
import { undoLast } from '../../src/actions/undo.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { stripOf } from '../../src/store/queries/strip.js';
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

const all = () => ({ documentId, selection: new Map(rows.map(({ id }) => [id, 1])) });
const states = async () => (await rowsOf(t.desk, documentId)).map(({ state }) => state);
const save = (k: number, actor = people.translator) =>
  saveTranslation(t.desk, actor, { segmentId: rows[k]!.id, version: 1, text: `Anew ${k}.`, confirm: false });
const flag = (k: number) =>
  raiseFlag(t.desk, people.reviewer, {
    segmentId: rows[k]!.id,
    version: 1,
    side: null,
    span: null,
    category: 'other',
    severity: 'minor',
    comment: 'x',
    proposal: null,
  });

describe('confirming a selection', () => {
  it('confirms what stands as it was seen, says what it left, and is taken back at once', async () => {
    must(await save(1, people.translator2));
    const confirmed = must(await confirmSelected(t.desk, people.translator, all()));
    expect(confirmed.done).toBe(2);
    expect(confirmed.left).toMatchObject([{ position: 2, refusal: { kind: 'stale' } }]);
    expect(await states()).toEqual(['translated', 'initial', 'translated']);
    must(await undoLast(t.desk, people.translator, documentId));
    expect(await states()).toEqual(['initial', 'initial', 'initial']);
  });

  it('leaves what is confirmed already, and segments of another document alone', async () => {
    const other = await smallDocument(t.desk, people.translator, people.projectId);
    must(await confirmSelected(t.desk, people.translator, all()));
    const again = must(
      await confirmSelected(t.desk, people.translator, {
        documentId,
        selection: new Map([...rows.map(({ id }): [string, number] => [id, 2]), [other.rows[0]!.id, 1]]),
      }),
    );
    expect(again).toMatchObject({ done: 0, left: [{}, {}, {}] });
    expect((await rowsOf(t.desk, other.documentId))[0]!.state).toBe('initial');
  });
});

describe('approving a selection', () => {
  it('keeps the four eyes and waits for flags, segment by segment', async () => {
    must(await save(0, people.reviewer));
    must(await flag(1));
    const { id } = rows[0]!;
    const selection = new Map([...all().selection, [id, 2]]);
    const approved = must(await approveSelected(t.desk, people.reviewer, { documentId, selection }));
    expect(approved.done).toBe(1);
    expect(approved.left.map(({ position, refusal }) => [position, refusal.kind])).toEqual([
      [1, 'four-eyes'],
      [2, 'wrong-state'],
    ]);
    expect(await states()).toEqual(['initial', 'initial', 'reviewed']);
    const [, , third] = await rowsOf(t.desk, documentId);
    expect(third!.review).toMatchObject({ verdict: 'approved', by: 'Reviewer', version: 2 });
  });
});

describe('dismissing a check in a selection', () => {
  const reason = 'false-alarm';
  beforeEach(() =>
    t.desk.write(async ({ db }) => {
      const said = rows.slice(0, 2).flatMap(({ id, version, sourceText, targetText }) =>
        (['spacing', 'quotes'] as const).map((check) => ({
          segment: { id, version, source_text: sourceText, target_text: targetText },
          finding: {
            check,
            level: 'warning' as const,
            category: 'other' as const,
            severity: 'minor' as const,
            side: 'target' as const,
            start: 0,
            end: 2,
            reason: { key: 'check.empty.target' } as const,
          },
          traitKey: null,
        })),
      );
      await storeFindings(t.desk, db, people.projectId, said as never);
    }),
  );
  const open = async () =>
    (await rowsOf(t.desk, documentId)).map(({ findings }) =>
      findings.filter(({ dismissal }) => !dismissal).map(({ check }) => check),
    );

  it('dismisses that check and no other, and names where it says nothing', async () => {
    const before = await open();
    expect(before[0]).toContain('spacing');
    const chosen = { ...all(), check: 'spacing', reason };
    const dismissed = must(await dismissSelected(t.desk, people.translator, chosen));
    expect(dismissed).toMatchObject({ done: 2, left: [{ position: 3, refusal: { kind: 'not-found' } }] });
    expect(await open()).toEqual(before.map((checks) => checks.filter((check) => check !== 'spacing')));
  });

  it('wants a known reason, and words for another one', async () => {
    for (const reason of ['', 'other'])
      expect(await dismissSelected(t.desk, people.translator, { ...all(), check: 'spacing', reason })).toMatchObject({
        ok: false,
        refusal: { kind: 'invalid' },
      });
  });
});

describe('the strip of a document', () => {
  it('shows in each part what most wants to be looked at, and its segment', async () => {
    must(await flag(1));
    must(await confirmSelected(t.desk, people.translator, { documentId, selection: new Map([[rows[2]!.id, 1]]) }));
    const { reader } = t.desk.store;
    expect(await stripOf(reader, documentId, 160)).toEqual([
      { kind: 'todo', position: 1 },
      { kind: 'flagged', position: 2 },
      { kind: 'review', position: 3 },
    ]);
    expect(await stripOf(reader, documentId, 2)).toEqual([
      { kind: 'flagged', position: 2 },
      { kind: 'review', position: 3 },
    ]);
  });
});
