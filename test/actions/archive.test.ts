import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoreDocument } from '../../src/actions/archive/restore.js';
import { archiveDocument } from '../../src/actions/archive/write.js';
import { checkNext } from '../../src/actions/check-segments.js';
import { addComment } from '../../src/actions/comment.js';
import { deleteDocument } from '../../src/actions/delete-document.js';
import { loadSamples } from '../../src/actions/load-samples.js';
import { previewRepair, repairAlignment } from '../../src/actions/repair/repair.js';
import { dismissFinding } from '../../src/actions/settle-finding.js';
import { undoLast } from '../../src/actions/undo.js';
import { root } from '../../src/root.js';
import { documentsOf, projectsFor } from '../../src/store/queries/projects.js';
import { revisionsOf } from '../../src/store/queries/segments.js';
import { must, rowsOf, type Team, type TestDesk, team, testDesk } from './desk.js';

let t: TestDesk;
let people: Team;
let projectId: string;
let documentId: string;

/** The sample document, which has all that a document can have, with a repair, a comment and a dismissal besides. */
beforeEach(async () => {
  t = await testDesk();
  people = await team(t.desk);
  await loadSamples(t.desk, `${root}/data/samples`, people.administrator);
  const administrator = { id: people.administrator, login: '', name: '', administrator: true };
  projectId = (await projectsFor(t.desk.store.reader, administrator)).find((card) => card.documents > 0)!.id;
  documentId = (await documentsOf(t.desk.store.reader, projectId))[0]!.id;
  const rows = await rowsOf(t.desk, documentId);
  must(await addComment(t.desk, actor(), { segmentId: rows[0]!.id, text: 'Who wrote this?' }));
  const asked = { segmentId: rows.at(-2)!.id, kind: 'merge' as const, sourceAt: null, targetAt: null };
  const { basis } = must(await previewRepair(t.desk, asked));
  must(await repairAlignment(t.desk, actor(), { ...asked, basis }));
  while ((await checkNext(t.desk)) > 0);
  const finding = (await rowsOf(t.desk, documentId)).flatMap((row) => row.findings)[0]!;
  must(await dismissFinding(t.desk, actor(), { findingId: finding.id, reason: 'intended' }));
});
afterEach(() => t.end());

const actor = () => ({ personId: people.administrator, role: 'manager' }) as const;
const archive = async () => must(await archiveDocument(t.desk, documentId)).text;
const withoutTime = (text: string) => text.replace(/"(?:written_at|digest)": "[^"]*"/g, '');
const all = async () => {
  while ((await checkNext(t.desk)) > 0);
  const rows = await rowsOf(t.desk, documentId);
  const findings = rows.map((row) => row.findings.map(({ id: _, ...finding }) => finding));
  return { rows: rows.map((row) => ({ ...row, findings: [] })), findings };
};

describe('an archive', () => {
  it('gives the same document after a deletion: texts, history, flags, comments, decisions, what was dismissed', async () => {
    const text = await archive();
    const before = await all();
    const history = await revisionsOf(t.desk.store.reader, before.rows[3]!.id);
    must(await deleteDocument(t.desk, actor(), { documentId }));
    expect(await rowsOf(t.desk, documentId)).toEqual([]);
    for (const table of ['segment', 'revision', 'flag', 'flag_event', 'review', 'comment', 'change'] as const)
      expect(text).toContain(`"${table === 'flag_event' ? 'flag_events' : `${table}s`}"`);
    const restored = await restoreDocument(t.desk, actor(), { projectId, text });
    expect(restored).toEqual({
      ok: true,
      value: { documentId, segments: before.rows.length, newPeople: [] },
    });
    expect(await all()).toEqual(before);
    expect(await revisionsOf(t.desk.store.reader, before.rows[3]!.id)).toEqual(history);
    expect(withoutTime(await archive())).toBe(withoutTime(text));
    // What could be taken back can be taken back.
    expect(must(await undoLast(t.desk, actor(), documentId)).kind).toBe('repair');
  });

  it('brings its people to another desk, where they have no password and no role', async () => {
    const text = await archive();
    const other = await testDesk();
    const there = await team(other.desk);
    const restored = await restoreDocument(other.desk, there.manager, { projectId: there.projectId, text });
    if (!restored.ok) throw new Error(restored.problem);
    expect(restored.value.newPeople.length).toBeGreaterThan(0);
    const rows = await other.desk.store.reader
      .selectFrom('user')
      .where('login', 'in', [...restored.value.newPeople])
      .select(['password', 'administrator'])
      .execute();
    expect(rows.every(({ password, administrator }) => password === null && administrator === 0)).toBe(true);
    const english = async (desk: TestDesk) => (await rowsOf(desk.desk, documentId)).map((row) => row.targetText);
    expect(await english(other)).toEqual(await english(t));
    await other.end();
  });

  it('is read as the version before wrote it, where flags were set aside in words alone', async () => {
    const reasons = /,"reason":(?:null|"other")(?=[,}])/g;
    const text = await archive();
    expect(text).toMatch(reasons);
    const before = JSON.stringify(await all()).replace(reasons, '');
    must(await deleteDocument(t.desk, actor(), { documentId }));
    const old = text
      .replace('"version": 4', '"version": 1')
      .replace(/,\n"digest": "[^"]*"/, '')
      .replace(reasons, '');
    expect(await restoreDocument(t.desk, actor(), { projectId, text: old })).toMatchObject({ ok: true });
    expect(JSON.stringify(await all()).replace(reasons, '')).toBe(before);
  });

  it('is the same laid out anew', async () => {
    const text = JSON.stringify(JSON.parse(await archive()), null, 2);
    must(await deleteDocument(t.desk, actor(), { documentId }));
    expect(await restoreDocument(t.desk, actor(), { projectId, text })).toMatchObject({ ok: true });
  });

  it('does not write over a document that is here, and leaves nothing half-done', async () => {
    const text = await archive();
    expect(await restoreDocument(t.desk, actor(), { projectId, text })).toMatchObject({ ok: false });
    expect(withoutTime(await archive())).toBe(withoutTime(text));
  });

  it.each([
    ['no JSON', () => '{', /no JSON/],
    ['something else', () => '{"a": 1}', /no archive/],
    ['a later version', (text: string) => text.replace('"version": 4', '"version": 9'), /version 9/],
    ['an unknown state', (text: string) => text.replace('"state":"reviewed"', '"state":"perfect"'), /state/],
    [
      'a login that is none',
      (text: string) => text.replace(/"login":"[^"]+"/, '"login":"Two Words"'),
      /people\.0\.login/,
    ],
    [
      'a lost revision',
      (text: string) => text.replace(/("revisions": \[\n)[^\n]+\n/, '$1'),
      /revisions|reviews|flags|segments/,
    ],
    [
      'a column of its own',
      (text: string) => text.replace('"document": {', '"document": {"project_id":"x",'),
      /document/,
    ],
    [
      'a text that is not its version',
      (text: string) => text.replace(/("segments": \[\n[^\n]*"target_text":")/, '$1X'),
      /other texts/,
    ],
    [
      'a state that nobody gave',
      (text: string) => text.replace(/("segments": \[\n[^\n]*"state":")\w+/, '$1final'),
      /another state/,
    ],
    [
      'a mark beyond its text',
      (text: string) => text.replace(/"anchor_end":\d+/, '"anchor_end":100000'),
      /marks what is not/,
    ],
    [
      'a flag that was verified by nobody',
      (text: string) => text.replace(/("flags": \[\n[^\n]*"state":")\w+/, '$1settled'),
      /last step/,
    ],
    ['NUL in a comment', (text: string) => text.replace('Who wrote', 'Who\\u0000wrote'), /comments\.0\.text.*stored/],
    ['another comment', (text: string) => text.replace('Who wrote this?', 'I wrote this.'), /changed since/],
    ['no digest', (text: string) => text.replace(/,\n"digest": "[^"]*"/, ''), /changed since/],
  ])('with %s is refused, with what and where', async (_what, spoil, problem) => {
    const text = spoil(await archive());
    must(await deleteDocument(t.desk, actor(), { documentId }));
    const restored = await restoreDocument(t.desk, actor(), { projectId, text });
    expect(restored.ok ? '' : restored.problem).toMatch(problem);
    expect(await rowsOf(t.desk, documentId)).toEqual([]);
  });
});
