import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addComment } from '../../src/actions/comment.js';
import {
  asSubtitles,
  importFile,
  importStagedFile,
  stagedFile,
  stageFile,
} from '../../src/actions/exchange/import-file.js';
import { exportDocument } from '../../src/actions/export-document.js';
import { previewRepair } from '../../src/actions/repair/repair.js';
import { saveTranslation } from '../../src/actions/translate.js';
import { must, rowsOf, smallDocument, type Team, type TestDesk, team, testDesk } from './desk.js';

let t: TestDesk;
let people: Team;

beforeEach(async () => {
  t = await testDesk();
  people = await team(t.desk);
});
afterEach(() => t.end());

const XLIFF = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="ar-LY" target-language="en-US" datatype="plaintext"><body>
  <trans-unit id="1"><source>قال <g id="1">حفتر</g>.</source><target state="signed-off">Said <g id="1">Haftar</g>.</target><note from="AH">Who?</note></trans-unit>
  <trans-unit id="2" translate="no"><source>رمز</source></trans-unit>
  <trans-unit id="3"><source>ذهب.</source></trans-unit>
</body></file></xliff>
`;
const TMX = `<?xml version="1.0"?><tmx version="1.4"><header srclang="ar"/><body><tu tuid="a"><tuv xml:lang="ar"><seg>قال</seg></tuv><tuv xml:lang="en"><seg>said</seg></tuv></tu></body></tmx>`;
const CSV = 'id;ar;en\r\n1;قال;"said"\r\n2;ذهب;\r\n';
const PO = 'msgid ""\nmsgstr "Language: en\\n"\n\n#, fuzzy\nmsgid "قال"\nmsgstr "said"\n';

const bytes = (text: string) => new TextEncoder().encode(text);
/** A table of Arabic in a single-byte encoding, which can be read and not written. */
function windows1256(): Uint8Array {
  const arabic = [0xde, 0xc7, 0xe1, 0x20, 0xc7, 0xe1, 0xe6, 0xd2, 0xed, 0xd1];
  const row = [...arabic, 0x2c, ...bytes('The minister said.'), 0x0a];
  return new Uint8Array([...bytes('ar,en\n'), ...Array.from({ length: 12 }, () => row).flat()]);
}
const load = async (name: string, content: Uint8Array) =>
  importFile(t.desk, people.manager, { projectId: people.projectId, title: '', name, bytes: content });
const loaded = async (name: string, content: Uint8Array) => {
  const imported = await load(name, content);
  if (!imported.ok) throw new Error(JSON.stringify(imported.problem));
  return { ...imported.value, rows: await rowsOf(t.desk, imported.value.documentId) };
};
const original = async (documentId: string) => must(await exportDocument(t.desk, { documentId, format: 'original' }));

describe('a file of another tool', () => {
  it.each([
    ['a.xlf', bytes(XLIFF)],
    ['a.tmx', bytes(TMX)],
    ['a.csv', bytes(CSV)],
    ['a.po', bytes(PO)],
    ['bom.csv', bytes(`\ufeff${CSV}`)],
    ['utf16.tmx', new Uint8Array(Buffer.from(`\ufeff${TMX.replace('"1.0"', '"1.0" encoding="UTF-16"')}`, 'utf16le'))],
    // "قال" and "ذهب" in Windows-1256, enough of them to tell the encoding.
    ['cp1256.csv', windows1256()],
    ['utf16be.csv', new Uint8Array(Buffer.from(`\ufeff${CSV}`, 'utf16le').swap16())],
  ])('%s comes back byte for byte where nothing was changed', async (name, content) => {
    const { documentId } = await loaded(name, content);
    const file = await original(documentId);
    expect(file.fileName).toBe(name);
    expect(Buffer.from(file.bytes!).equals(Buffer.from(content))).toBe(true);
  });

  it('keeps its states, notes and codes; what is not to be translated stays out', async () => {
    const { rows, segments } = await loaded('a.xlf', bytes(XLIFF));
    expect(segments).toBe(2);
    expect(rows).toMatchObject([
      { sourceText: 'قال <1>حفتر</1>.', targetText: 'Said <1>Haftar</1>.', state: 'reviewed', alignment: 'confirmed' },
      { sourceText: 'ذهب.', targetText: '', state: 'initial' },
    ]);
    expect(rows[0]!.comments).toMatchObject([{ text: 'AH: Who?' }]);
  });

  it('takes the new English, its state and comments, and nothing else changes', async () => {
    const { documentId, rows } = await loaded('a.xlf', bytes(XLIFF));
    const by = people.translator;
    must(
      await saveTranslation(t.desk, by, {
        segmentId: rows[0]!.id,
        text: '<1>Haftar</1> & co.',
        version: 1,
        confirm: true,
      }),
    );
    must(await saveTranslation(t.desk, by, { segmentId: rows[1]!.id, text: 'He went.', version: 1, confirm: true }));
    must(await addComment(t.desk, by, { segmentId: rows[1]!.id, text: 'Where to?' }));
    expect((await original(documentId)).text).toBe(
      XLIFF.replace(
        '<target state="signed-off">Said <g id="1">Haftar</g>.',
        '<target state="translated"><g id="1">Haftar</g> &amp; co.',
      ).replace(
        '<source>ذهب.</source>',
        '<source>ذهب.</source><target state="translated">He went.</target><note from="Translator">Where to?</note>',
      ),
    );
  });

  it('fixes its segments: they are not cut otherwise', async () => {
    const { rows } = await loaded('a.csv', bytes(CSV));
    expect(await previewRepair(t.desk, { segmentId: rows[0]!.id, kind: 'merge' })).toMatchObject({
      refusal: { kind: 'no-repair', problem: 'bound-to-file' },
    });
  });

  it.each([
    ['x.tmx', TMX.replace('</tu>', ''), { kind: 'not-well-formed', place: { line: 1 } }],
    ['x.xlf', XLIFF.replace('"ar-LY"', '"de"'), { kind: 'no-such-language', detail: 'de → en-US' }],
    ['x.xlf', XLIFF.replace(/<trans-unit[\s\S]*<\/trans-unit>/, ''), { kind: 'no-units' }],
    ['x.bin', 'Nothing that is known.', { kind: 'not-this-format' }],
    ['x.tmx', `<!DOCTYPE tmx [<!ENTITY a "b">]>${TMX.replace(/^<\?[^>]*>/, '')}`, { kind: 'entities' }],
  ])('%s that cannot be read is refused with its place, and nothing is stored', async (name, content, problem) => {
    const refused = await load(name, bytes(content));
    expect(refused).toMatchObject({ ok: false, problem });
    const count = await t.desk.store.reader.selectFrom('document').select('id').execute();
    expect(count).toEqual([]);
  });

  it('is shown before it is imported, once', async () => {
    const staged = await stageFile(t.desk, people.manager, {
      projectId: people.projectId,
      title: 'T',
      name: 'a.xlf',
      bytes: bytes(XLIFF),
    });
    if (!staged.ok) throw new Error(staged.problem.kind);
    expect(await stagedFile(t.desk, staged.value)).toMatchObject({
      format: 'xliff',
      version: '1.2',
      units: 2,
      notTranslatable: 1,
      notes: 1,
      states: { reviewed: 1, initial: 1 },
      pairs: [{ source: 'قال <1>حفتر</1>.' }, { target: '' }],
    });
    must(await importStagedFile(t.desk, people.manager, { draftId: staged.value }));
    expect(await importStagedFile(t.desk, people.manager, { draftId: staged.value })).toMatchObject({ ok: false });
  });
});

describe('a document that came from running text', () => {
  it.each(['tmx', 'xliff', 'csv'] as const)('is written anew as %s, and reads back', async (format) => {
    const { documentId, rows } = await smallDocument(t.desk, people.translator, people.projectId);
    const file = must(await exportDocument(t.desk, { documentId, format }));
    const again = await loaded(file.fileName, bytes(file.text));
    expect(again.rows.map(({ sourceText, targetText }) => [sourceText, targetText])).toEqual(
      rows.map(({ sourceText, targetText }) => [sourceText, targetText]),
    );
    expect(await exportDocument(t.desk, { documentId, format: 'original' })).toMatchObject({ ok: false });
  });
});

describe('two subtitle files', () => {
  const ENGLISH_CUES =
    '1\n00:00:01,000 --> 00:00:03,000\nHe arrived today.\n\n2\n00:00:04,000 --> 00:00:06,000\nHe said nothing.\n';
  const ARABIC_CUES =
    'WEBVTT\n\n00:01.100 --> 00:02.000\nوصل\n\n00:02.100 --> 00:03.000\nاليوم.\n\n00:04.200 --> 00:06.000\nلم يقل شيئا.\n';
  const files = {
    ar: { name: 'film.ar.vtt', bytes: bytes(ARABIC_CUES) },
    en: { name: 'film.en.srt', bytes: bytes(ENGLISH_CUES) },
  };

  it('are paired by their times, whichever way round they were given, and the English comes back with its times', async () => {
    const given = asSubtitles(files.en, files.ar);
    expect(given).toEqual(asSubtitles(files.ar, files.en));
    const staged = await stageFile(t.desk, people.manager, { projectId: people.projectId, title: 'Film', ...given! });
    if (!staged.ok) throw new Error(JSON.stringify(staged.problem));
    expect(await stagedFile(t.desk, staged.value)).toMatchObject({
      name: 'film.en.srt',
      format: 'subtitles',
      units: 2,
    });
    const { documentId } = must(await importStagedFile(t.desk, people.manager, { draftId: staged.value }));
    const rows = await rowsOf(t.desk, documentId);
    expect(rows.map(({ sourceText, targetText }) => [sourceText, targetText])).toEqual([
      ['وصل\nاليوم.', 'He arrived today.'],
      ['لم يقل شيئا.', 'He said nothing.'],
    ]);
    expect(Buffer.from((await original(documentId)).bytes!).toString()).toBe(ENGLISH_CUES);
    const text = 'He did not say a word.';
    must(await saveTranslation(t.desk, people.translator, { segmentId: rows[1]!.id, version: 1, text, confirm: true }));
    expect((await original(documentId)).text).toBe(ENGLISH_CUES.replace('He said nothing.', text));
  });

  it('are not taken for subtitles where one of them is running text', () => {
    expect(asSubtitles(files.ar, { name: 'b.txt', bytes: bytes('He arrived today.') })).toBeUndefined();
  });

  it('of which one is given alone are refused, with what is missing', async () => {
    expect(await load('film.srt', bytes(ENGLISH_CUES))).toMatchObject({ ok: false, problem: { kind: 'one-side' } });
  });
});
