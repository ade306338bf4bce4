import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeDraft, discardDraft, draftImport, stageImport } from '../../src/actions/draft-import.js';
import { exportDocument } from '../../src/actions/export-document.js';
import { importDraft, importTexts } from '../../src/actions/import-document.js';
import { saveTranslation } from '../../src/actions/translate.js';
import type { ExportFormat } from '../../src/domain/read-model.js';
import { ARABIC, ENGLISH, must, rowsOf, smallDocument, type Team, type TestDesk, team, testDesk } from './desk.js';

let t: TestDesk;
let people: Team;

beforeEach(async () => {
  t = await testDesk({ TAWAZI_IMPORT_LIMIT: '100000' });
  people = await team(t.desk);
});
afterEach(() => t.end());

const utf8 = (text: string) => new TextEncoder().encode(text);
const given = (name: string, bytes: Uint8Array) => ({ name, bytes });

const stage = (source: Uint8Array, target: Uint8Array) =>
  stageImport(t.desk, people.translator, {
    projectId: people.projectId,
    title: '',
    source: given('مقابلة.txt', source),
    target: given('interview.txt', target),
  });

async function staged(source: Uint8Array, target: Uint8Array): Promise<string> {
  const answer = await stage(source, target);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

async function view(draftId: string) {
  const draft = await draftImport(t.desk, draftId);
  if (!draft?.ok) throw new Error('no draft');
  return draft.value;
}

const stored = async () => ({
  documents: (await t.desk.store.reader.selectFrom('document').selectAll().execute()).length,
  segments: (await t.desk.store.reader.selectFrom('segment').selectAll().execute()).length,
  drafts: (await t.desk.store.reader.selectFrom('draft_import').selectAll().execute()).length,
});

/** Windows-1256 for the letters used in these texts, by the decoder's own table. */
function encodeWindows1256(text: string): Uint8Array {
  const table = new Map(
    [...Array(256).keys()].map((byte) => [new TextDecoder('windows-1256').decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (character) => table.get(character)!);
}

function utf16le(text: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
}

describe('a staged import', () => {
  it('says what was found on each side', async () => {
    const found = await view(await staged(utf8(ARABIC), utf8(ENGLISH)));
    expect(found.title).toBe('interview');
    expect(found.source).toMatchObject({ name: 'مقابلة.txt', encoding: 'utf-8', language: 'ar', sentences: 3 });
    expect(found.target).toMatchObject({ name: 'interview.txt', encoding: 'utf-8', language: 'en', sentences: 3 });
    expect(found.warnings).toEqual([]);
  });

  it.each([
    ['Version 2.0', 'report.en.txt', 'Version 2.0'],
    ['', 'report.en.txt', 'report'],
    ['', 'en.txt', 'Al-Mismari said that Haftar will to meet with Moscow. He added that the meeting…'],
  ])(
    'is called by its title, else by the name its files share, else by its first line: %j, %s',
    async (title, name, called) => {
      const { translator, projectId } = people;
      const sides = { source: given('report.ar.txt', utf8(ARABIC)), target: given(name, utf8(ENGLISH)) };
      const answer = await stageImport(t.desk, translator, { projectId, title, ...sides });
      expect((await view(answer.ok ? answer.value : '')).title).toBe(called);
    },
  );

  it.each([
    ['windows-1256', encodeWindows1256],
    ['utf-16le', utf16le],
  ])('reads %s', async (encoding, encode) => {
    const found = await view(await staged(encode(ARABIC), utf8(ENGLISH)));
    expect(found.source).toMatchObject({ encoding, language: 'ar', replaced: 0 });
    expect(found.source.preview).toBe(ARABIC);
  });

  it('sees that the sides are swapped, and swaps them with their names', async () => {
    const draftId = await staged(utf8(ENGLISH), utf8(ARABIC));
    expect((await view(draftId)).warnings).toEqual([{ kind: 'swapped' }]);
    must(await changeDraft(t.desk, people.translator, { draftId, swap: true }));
    const after = await view(draftId);
    expect(after.warnings).toEqual([]);
    expect([after.source.name, after.target.name]).toEqual(['interview.txt', 'مقابلة.txt']);
  });

  it('lets the encoding be chosen and refuses one that does not exist', async () => {
    const draftId = await staged(utf8(ARABIC), utf8(ENGLISH));
    must(await changeDraft(t.desk, people.translator, { draftId, sourceEncoding: 'iso-8859-6' }));
    expect((await view(draftId)).source).toMatchObject({ encoding: 'iso-8859-6', encodingChosen: true });
    expect(await changeDraft(t.desk, people.translator, { draftId, sourceEncoding: 'rot13' })).toMatchObject({
      ok: false,
    });
    must(await changeDraft(t.desk, people.translator, { draftId, sourceEncoding: '' }));
    expect((await view(draftId)).source.encodingChosen).toBe(false);
  });

  it('becomes one document, once', async () => {
    const draftId = await staged(utf8(ARABIC), utf8(ENGLISH));
    const answers = await Promise.all([
      importDraft(t.desk, people.translator, { draftId }),
      importDraft(t.desk, people.translator, { draftId }),
    ]);
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true]);
    expect(await stored()).toEqual({ documents: 1, segments: 3, drafts: 0 });
  });

  it('can be discarded', async () => {
    const draftId = await staged(utf8(ARABIC), utf8(ENGLISH));
    must(await discardDraft(t.desk, people.translator, { draftId }));
    expect(await stored()).toEqual({ documents: 0, segments: 0, drafts: 0 });
  });

  it.each([
    ['an empty file', utf8(''), 'empty'],
    ['white space alone', utf8(' \n\n '), 'empty'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48]), 'binary'],
    ['a PDF', utf8('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj'), 'binary'],
    ['a text over the limit', utf8('كلمة '.repeat(20_000)), 'too-large'],
    ['a text with a NUL', utf8(`${ARABIC}\u0000`), 'nul'],
  ])('refuses %s, says on which side, and keeps nothing', async (_what, bytes, kind) => {
    expect(await stage(bytes, utf8(ENGLISH))).toMatchObject({ ok: false, problem: { kind, side: 'source' } });
    expect(await stage(utf8(ARABIC), bytes)).toMatchObject({ ok: false, problem: { kind, side: 'target' } });
    expect(await stored()).toEqual({ documents: 0, segments: 0, drafts: 0 });
  });
});

describe('an imported document', () => {
  it('pairs sentences, in paragraphs, with a confidence for each', async () => {
    const { rows } = await smallDocument(t.desk, people.translator, people.projectId);
    expect(
      rows.map((row) => [row.position, row.sourceText.slice(0, 4), row.targetText.slice(0, 6), row.targetParagraph]),
    ).toEqual([
      [1, 'قال ', 'Al-Mis', true],
      [2, 'وأضا', 'He add', false],
      [3, 'لم ت', 'Moscow', true],
    ]);
    for (const row of rows) expect(row.confidence).toBeGreaterThan(0);
    for (const row of rows) expect(row.confidence).toBeLessThanOrEqual(1);
  });

  const exported = async (documentId: string, format: ExportFormat) =>
    must(await exportDocument(t.desk, { documentId, format }));

  it('comes out as it went in while nothing was changed', async () => {
    const { documentId } = await smallDocument(t.desk, people.translator, people.projectId);
    expect((await exported(documentId, 'target-text')).text).toBe(ENGLISH);
    expect((await exported(documentId, 'source-text')).text).toBe(ARABIC);
  });

  it('comes out corrected, in its paragraphs', async () => {
    const { documentId, rows } = await smallDocument(t.desk, people.translator, people.projectId);
    must(
      await saveTranslation(t.desk, people.translator, {
        segmentId: rows[0]!.id,
        text: 'Al-Mismari said Haftar wants to meet Moscow.',
        version: 1,
        confirm: true,
      }),
    );
    expect((await exported(documentId, 'target-text')).text).toBe(
      ENGLISH.replace(/^.*?Moscow\./, 'Al-Mismari said Haftar wants to meet Moscow.'),
    );
  });

  it('comes out side by side, with formulas disarmed', async () => {
    const { documentId, rows } = await smallDocument(t.desk, people.translator, people.projectId);
    const text = '=HYPERLINK("http://x")\tand a "quote"';
    must(await saveTranslation(t.desk, people.translator, { segmentId: rows[0]!.id, text, version: 1, confirm: true }));
    const lines = (await exported(documentId, 'tsv')).text.split('\n');
    expect(lines[0]).toBe('segment\tar\ten\tstate');
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://x"")\tand a ""quote"""`);
    expect(lines).toHaveLength(5);
  });

  it('gives any two texts back to the byte', async () => {
    const piece = fc.constantFrom(
      'قال الوزير إن الاجتماع تأجل. ',
      'لماذا؟ ',
      '\n',
      '\r\n\r\n',
      '\t',
      'He said so. ',
      '12.5% ',
      '«نعم» ',
      'Dr. Smith left ',
      '\u200f',
      '…',
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 25 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(text, text, async (source, target) => {
        const input = (name: string, value: string) => ({ name, text: value, encoding: 'utf-8' });
        const { documentId } = must(
          await importTexts(t.desk, people.translator, {
            projectId: people.projectId,
            title: 'x',
            source: input('a', source),
            target: input('b', target),
          }),
        );
        expect((await exported(documentId, 'source-text')).text).toBe(source);
        expect((await exported(documentId, 'target-text')).text).toBe(target);
        const rows = await rowsOf(t.desk, documentId);
        expect(rows.map((row) => row.position)).toEqual(rows.map((_, k) => k + 1));
      }),
      {
        numRuns: 40,
        examples: [
          ['12.5% لماذا؟ Dr. Smith left ', 'قال الوزير إن الاجتماع تأجل. …قال الوزير إن الاجتماع تأجل. \u200f'],
        ],
      },
    );
  });
});
