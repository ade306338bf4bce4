import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeDraft, draftImport, stageImport } from '../../src/actions/draft-import.js';
import { exportDocument } from '../../src/actions/export-document.js';
import { importDraft } from '../../src/actions/import-document.js';
import { isZip, openZip, unpacked } from '../../src/formats/zip/read.js';
import { must, rowsOf, type Team, type TestDesk, team, testDesk } from './desk.js';

let t: TestDesk;
let people: Team;

beforeEach(async () => {
  t = await testDesk();
  people = await team(t.desk);
});
afterEach(() => t.end());

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
type Given = Omit<Parameters<typeof stageImport>[2], 'projectId' | 'title'>;

const stage = (given: Given) =>
  stageImport(t.desk, people.translator, { projectId: people.projectId, title: '', ...given });

async function staged(given: Given): Promise<string> {
  const answer = await stage(given);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

async function view(draftId: string) {
  const draft = await draftImport(t.desk, draftId);
  if (!draft?.ok) throw new Error('no draft');
  return draft.value;
}

async function rows(draftId: string) {
  const { documentId } = must(await importDraft(t.desk, people.translator, { draftId }));
  const all = await rowsOf(t.desk, documentId);
  return {
    documentId,
    rows: all.map(({ sourceText, targetText, alignment }) => [sourceText, targetText, alignment]),
  };
}

const arabic = 'قال الوزير إن المؤتمر انتهى.\nوغادر الوفد المدينة.\nوعاد الهدوء إلى الشوارع.\n';
const english =
  'The minister said the conference had ended, and the delegation left the city.\nCalm returned to the streets.\n';
const ladder = '0\t0\t1.5\n2\t1\t0.1\n3\t2\t0\n';

describe('two texts with a ladder of hunalign', () => {
  it('are aligned as it says', async () => {
    const draftId = await staged({
      source: file('a.ar.txt', arabic),
      target: file('a.en.txt', english),
      links: file('a.ladder', ladder),
    });
    expect(await view(draftId)).toMatchObject({
      links: { kind: 'ladder', name: 'a.ladder', beads: 2, confirmed: 0, oneSided: 0, problems: [] },
      warnings: [],
    });
    const { documentId, rows: found } = await rows(draftId);
    expect(found).toEqual([
      ['قال الوزير إن المؤتمر انتهى.\nوغادر الوفد المدينة.', english.split('\n')[0], 'auto'],
      ['وعاد الهدوء إلى الشوارع.', 'Calm returned to the streets.', 'auto'],
    ]);
    expect(must(await exportDocument(t.desk, { documentId, format: 'target-text' })).text).toBe(english);
    expect(must(await exportDocument(t.desk, { documentId, format: 'source-text' })).text).toBe(arabic);
  });

  it('given the wrong way round are swapped with their ladder', async () => {
    const draftId = await staged({
      source: file('a.en.txt', english),
      target: file('a.ar.txt', arabic),
      links: file('a.ladder', ladder.replace(/^(\d)\t(\d)/gm, '$2\t$1')),
    });
    expect((await view(draftId)).warnings).toEqual([{ kind: 'swapped' }]);
    must(await changeDraft(t.desk, people.translator, { draftId, swap: true }));
    expect((await view(draftId)).warnings).toEqual([]);
    expect((await rows(draftId)).rows.map(([source]) => source)).toEqual([
      'قال الوزير إن المؤتمر انتهى.\nوغادر الوفد المدينة.',
      'وعاد الهدوء إلى الشوارع.',
    ]);
  });

  it('are refused where it is no link file or does not fit, and nothing is stored', async () => {
    const texts = { source: file('a.txt', arabic), target: file('b.txt', english) };
    expect(await stage({ ...texts, links: file('x', 'no ladder') })).toMatchObject({
      ok: false,
      problem: { kind: 'links', problem: { kind: 'not-this-format' } },
    });
    expect(await stage({ ...texts, links: file('x', '0\t0\t1\n9\t9\t1\n') })).toMatchObject({
      ok: false,
      problem: { kind: 'links', problem: { kind: 'lines-differ' } },
    });
    expect(await t.desk.store.reader.selectFrom('draft_import').selectAll().execute()).toEqual([]);
  });
});

it('the text output of hunalign alone holds both', async () => {
  const one = arabic.trim().split('\n');
  const text = `${one[0]} ~~~ ${one[1]}\t${english.split('\n')[0]}\t1.5\n${one[2]}\tCalm returned to the streets.\t0.7\n`;
  const draftId = await staged({
    source: file('x.txt', text),
    target: { name: '', bytes: new Uint8Array() },
    pairing: 'ladder',
  });
  expect((await view(draftId)).links).toMatchObject({ kind: 'text-ladder', beads: 2 });
  expect((await rows(draftId)).rows[0]![0]).toBe(`${one[0]} ${one[1]}`);
});

describe('lines', () => {
  const [one, other] = [
    'قال الوزير.\n\nوغادر الوفد.\n',
    'The minister spoke.\nNobody answered.\nThe delegation left.\n',
  ];

  it('go together in files that are called as Bleualign does', async () => {
    const draftId = await staged({ source: file('x-s', one), target: file('x-t', other) });
    expect(await view(draftId)).toMatchObject({ links: { kind: 'lines', beads: 3, oneSided: 1 }, mayPairLines: true });
    expect((await rows(draftId)).rows.map(([source, target]) => [source, target])).toEqual([
      ['قال الوزير.', 'The minister spoke.'],
      ['', 'Nobody answered.'],
      ['وغادر الوفد.', 'The delegation left.'],
    ]);
  });

  it('of others may be put together by choice, and be aligned again', async () => {
    const draftId = await staged({ source: file('a.txt', one), target: file('b.txt', other) });
    expect(await view(draftId)).toMatchObject({ links: null, mayPairLines: true });
    must(await changeDraft(t.desk, people.translator, { draftId, pairing: 'lines' }));
    expect((await view(draftId)).links).toMatchObject({ kind: 'lines' });
    must(await changeDraft(t.desk, people.translator, { draftId, pairing: '' }));
    expect((await view(draftId)).links).toBeNull();
    expect(await changeDraft(t.desk, people.translator, { draftId, pairing: 'x' })).toMatchObject({ ok: false });
  });
});

it('TEI: what was confirmed comes in and goes out as such', async () => {
  const xml = (sentences: readonly string[]) =>
    `<text><p>${sentences.map((text, k) => `<s id="1:${k + 1}">${text}</s>`).join(' ')}</p></text>`;
  const draftId = await staged({
    source: file('a.ar.xml', xml(arabic.trim().split('\n'))),
    target: file('a.en.xml', xml(english.trim().split('\n'))),
    links: file(
      'a.xml',
      "<linkGrp toDoc='a.en.xml' fromDoc='a.ar.xml'><link type='1-2' xtargets='1:1;1:1 1:2' status='man'/><link type='1-1' xtargets='1:2;1:3' status='auto'/></linkGrp>",
    ),
  });
  expect((await view(draftId)).links).toMatchObject({ kind: 'tei', beads: 2, confirmed: 1, problems: [] });
  const { documentId, rows: found } = await rows(draftId);
  expect(found.map(([, , alignment]) => alignment)).toEqual(['confirmed', 'auto']);
  const out = must(await exportDocument(t.desk, { documentId, format: 'tei' }));
  const zip = openZip(out.bytes!);
  if (!isZip(zip)) throw new Error('no archive');
  const parts = zip.entries.map((entry) => ({ name: entry.name, bytes: unpacked(entry) }));
  expect(parts.map(({ name }) => name)).toEqual(['a.ar.xml', 'a.en.xml', 'a.links.xml']);
  expect(out.text).toContain('<link type="1-2" xtargets="s1;s1 s2" status="man"/>');
  // And in again.
  const again = await staged({ source: parts[0]!, target: parts[1]!, links: parts[2]! });
  expect((await rows(again)).rows).toEqual(found);
});

it('both texts as one, line by line', async () => {
  const draftId = await staged({
    source: file('x-s', 'قال الوزير.\r\n\r\nوغادر الوفد.\r\n'),
    target: file('x-t', 'The minister spoke.\r\n\r\nThe delegation left.\r\n'),
  });
  const { documentId } = must(await importDraft(t.desk, people.translator, { draftId }));
  expect(must(await exportDocument(t.desk, { documentId, format: 'both-text' })).text).toBe(
    'قال الوزير.\r\nThe minister spoke.\r\n\r\n\r\nوغادر الوفد.\r\nThe delegation left.\r\n',
  );
});
