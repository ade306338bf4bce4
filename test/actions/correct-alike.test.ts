import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkNext } from '../../src/actions/check-segments.js';
import { correctAlike } from '../../src/actions/correct-alike.js';
import { importTexts } from '../../src/actions/import-document.js';
import { createProject } from '../../src/actions/people.js';
import { approve } from '../../src/actions/review.js';
import { saveTranslation } from '../../src/actions/translate.js';
import { undoLast } from '../../src/actions/undo.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import { alikeSegments } from '../../src/store/queries/alike.js';
import { must, rowsOf, type Team, type TestDesk, team, testDesk } from './desk.js';

let t: TestDesk;
let people: Team;
beforeEach(async () => {
  t = await testDesk();
  people = await team(t.desk);
});
afterEach(() => t.end());

const ARABIC =
  'وصل الوفد الليبي إلى القاهرة مساء أمس.\n\nعقد الوزير اجتماعا طويلا.\n\nوصل الوفد الليبي إلى القاهرة مساء أمس.\n';
const line = 'The Libyan delegation arrived in Cairo last night.';
const ENGLISH = `${line}\n\nThe minister held a long meeting.\n\n${line}\n`;

async function document(projectId = people.projectId): Promise<SegmentRow[]> {
  const { documentId } = must(
    await importTexts(t.desk, people.manager, {
      projectId,
      title: 'Visit',
      source: { name: 'a.txt', text: ARABIC, encoding: 'utf-8' },
      target: { name: 'b.txt', text: ENGLISH, encoding: 'utf-8' },
    }),
  );
  return rowsOf(t.desk, documentId);
}

async function correct(row: SegmentRow, text: string): Promise<SegmentRow> {
  const saved = must(
    await saveTranslation(t.desk, people.translator, { segmentId: row.id, version: row.version, text, confirm: true }),
  );
  while ((await checkNext(t.desk)) > 0);
  return saved;
}

const NEW = 'The Libyan delegation reached Cairo yesterday evening.';
const english = async (row: SegmentRow) => (await rowsOf(t.desk, row.documentId)).map(({ targetText }) => targetText);
const all = (alike: Awaited<ReturnType<typeof alikeSegments>>) =>
  new Map(alike.map(({ id, version }) => [id, version]));

describe('the same correction where the same Arabic stands', () => {
  it('is offered in every document of the project and of no other, and goes into the chosen ones', async () => {
    const first = await document();
    const second = await document();
    const elsewhere = must(await createProject(t.desk, { id: people.manager.personId }, { name: 'Other' }));
    const foreign = await document(elsewhere.projectId);
    const row = await correct(first[0]!, NEW);
    const alike = await alikeSegments(t.desk.store.reader, row.id);
    expect(alike.map(({ id }) => id)).toEqual([first[2]!.id, second[0]!.id, second[2]!.id]);
    expect(alike[0]).toMatchObject({ before: line, after: NEW, position: 3 });
    const chosen = new Map([...all(alike)].filter(([id]) => id !== second[2]!.id));
    const corrected = await correctAlike(t.desk, people.translator, {
      segmentId: row.id,
      version: row.version,
      chosen,
    });
    expect(must(corrected)).toEqual({ corrected: 2, left: 0 });
    expect(await english(first[0]!)).toEqual([NEW, 'The minister held a long meeting.', NEW]);
    expect(await english(second[0]!)).toEqual([NEW, 'The minister held a long meeting.', line]);
    expect(await english(foreign[0]!)).toContain(line);
    // In each document its own step back; the correction itself stays.
    must(await undoLast(t.desk, people.translator, second[0]!.documentId));
    expect(await english(second[0]!)).toEqual([line, 'The minister held a long meeting.', line]);
    must(await undoLast(t.desk, people.translator, first[0]!.documentId));
    expect(await english(first[0]!)).toEqual([NEW, 'The minister held a long meeting.', line]);
  });

  it('withdraws an approval only where it was chosen, and leaves what has changed since', async () => {
    const rows = await document();
    must(await approve(t.desk, people.reviewer, { segmentId: rows[2]!.id, version: 1 }));
    const row = await correct(rows[0]!, NEW);
    const alike = await alikeSegments(t.desk.store.reader, row.id);
    expect(alike).toMatchObject([{ state: 'reviewed', version: 2 }]);
    const stale = { segmentId: row.id, version: row.version, chosen: new Map([[rows[2]!.id, 1]]) };
    expect(must(await correctAlike(t.desk, people.translator, stale))).toEqual({ corrected: 0, left: 1 });
    expect(await english(rows[0]!)).toContain(line);
    const now = { ...stale, chosen: all(alike) };
    must(await correctAlike(t.desk, people.translator, now));
    expect((await rowsOf(t.desk, row.documentId))[2]).toMatchObject({ targetText: NEW, state: 'translated' });
  });

  it('is refused on an older version of the segment it comes from', async () => {
    const rows = await document();
    await correct(rows[0]!, NEW);
    const refused = await correctAlike(t.desk, people.translator, {
      segmentId: rows[0]!.id,
      version: 1,
      chosen: new Map([[rows[2]!.id, 1]]),
    });
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'stale' } });
  });
});
