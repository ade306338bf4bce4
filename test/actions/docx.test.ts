import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoreDocument } from '../../src/actions/archive/restore.js';
import { archiveDocument } from '../../src/actions/archive/write.js';
import { addComment } from '../../src/actions/comment.js';
import { deleteDocument } from '../../src/actions/delete-document.js';
import { draftImport, stageImport } from '../../src/actions/draft-import.js';
import { exportDocument } from '../../src/actions/export-document.js';
import { importDraft } from '../../src/actions/import-document.js';
import { raiseFlag } from '../../src/actions/raise-flag.js';
import { previewRepair, repairAlignment as repair } from '../../src/actions/repair/repair.js';
import { saveTranslation } from '../../src/actions/translate.js';
import { isDocx, readDocx } from '../../src/formats/docx/read.js';
import { isZip, openZip, unpacked } from '../../src/formats/zip/read.js';
import { makeDocx, p, r } from '../formats/docx/make.js';
import { must, rowsOf, type Team, type TestDesk, team, testDesk } from './desk.js';

let t: TestDesk;
let people: Team;

beforeEach(async () => {
  t = await testDesk();
  people = await team(t.desk);
});
afterEach(() => t.end());

const ARABIC_DOCX = makeDocx(
  p(
    r('قال المسماري إن حفتر يريد لقاء موسكو. ', '<w:rtl/>') + r('وأضاف أن اللقاء سيكون قريبا.', '<w:rtl/>'),
    '<w:bidi/>',
  ) + p(r('لم ترد موسكو بعد على هذا الطلب.', '<w:rtl/>'), '<w:bidi/>'),
);
const ENGLISH_DOCX = makeDocx(
  p(r('Al-Mismari said Haftar wants to meet Moscow. ') + r('He added that the meeting will be soon.', '<w:i/>')) +
    p(r('Moscow has not yet answered this request.')),
);
const ENGLISH =
  'Al-Mismari said Haftar wants to meet Moscow. He added that the meeting will be soon.\n\nMoscow has not yet answered this request.';

const bytes = (text: string) => new TextEncoder().encode(text);

async function imported(source: Uint8Array, target: Uint8Array) {
  const staged = await stageImport(t.desk, people.translator, {
    projectId: people.projectId,
    title: '',
    source: { name: 'خبر.docx', bytes: source },
    target: { name: 'news.docx', bytes: target },
  });
  if (!staged.ok) throw new Error(JSON.stringify(staged.problem));
  const draft = await draftImport(t.desk, staged.value);
  const { documentId } = must(await importDraft(t.desk, people.translator, { draftId: staged.value }));
  return { draft, documentId, rows: await rowsOf(t.desk, documentId) };
}

const keptFile = (documentId: string) =>
  t.desk.store.reader
    .selectFrom('exchange_file')
    .where('document_id', '=', documentId)
    .select(['format', 'side', 'bytes'])
    .executeTakeFirst();

describe('Word documents', () => {
  it('become a document of sentences in paragraphs; the English file is kept', async () => {
    const { draft, documentId, rows } = await imported(ARABIC_DOCX, ENGLISH_DOCX);
    expect(draft).toMatchObject({
      ok: true,
      value: { source: { encoding: 'docx', language: 'ar', paragraphs: 2 }, target: { sentences: 3 }, warnings: [] },
    });
    expect(rows.map(({ targetText, targetParagraph }) => [targetText, targetParagraph])).toEqual([
      ['Al-Mismari said Haftar wants to meet Moscow.', true],
      ['He added that the meeting will be soon.', false],
      ['Moscow has not yet answered this request.', true],
    ]);
    expect(await keptFile(documentId)).toEqual({
      format: 'docx',
      side: 'target',
      bytes: Buffer.from(ENGLISH_DOCX),
    });
  });

  it('go with a plain text too; the Arabic file is then the one that is kept', async () => {
    const { documentId, rows } = await imported(ARABIC_DOCX, bytes(ENGLISH));
    expect(rows).toHaveLength(3);
    expect(await keptFile(documentId)).toMatchObject({ side: 'source', bytes: Buffer.from(ARABIC_DOCX) });
  });

  it('can be repaired in their alignment, and go into archives with their file', async () => {
    const { documentId, rows } = await imported(ARABIC_DOCX, bytes(ENGLISH));
    const preview = await previewRepair(t.desk, { segmentId: rows[0]!.id, kind: 'merge' });
    expect(preview).toMatchObject({ ok: true });
    const archive = must(await archiveDocument(t.desk, documentId));
    must(await deleteDocument(t.desk, people.manager, { documentId }));
    const restored = await restoreDocument(t.desk, people.manager, { projectId: people.projectId, text: archive.text });
    expect(restored).toMatchObject({ ok: true });
    expect(await keptFile(documentId)).toMatchObject({ side: 'source', bytes: Buffer.from(ARABIC_DOCX) });
  });

  it('that cannot be read are refused with the side and the reason, and nothing is kept', async () => {
    const stage = (source: Uint8Array) =>
      stageImport(t.desk, people.translator, {
        projectId: people.projectId,
        title: '',
        source: { name: 'a.docx', bytes: source },
        target: { name: 'b.txt', bytes: bytes(ENGLISH) },
      });
    expect(await stage(makeDocx('<w:p>'))).toMatchObject({
      ok: false,
      problem: { kind: 'file', side: 'source', problem: { kind: 'not-well-formed', unit: 'word/document.xml' } },
    });
    expect(await stage(makeDocx(p('')))).toMatchObject({ ok: false, problem: { kind: 'empty', side: 'source' } });
    const bomb = makeDocx(p(r('x')), {}, [{ name: 'word/media/a.bin', content: '0'.repeat(9_000_000) }]);
    expect(await stage(bomb)).toMatchObject({
      problem: { kind: 'file', problem: { kind: 'unpacks-too-large', detail: 'word/media/a.bin' } },
    });
    expect(await t.desk.store.reader.selectFrom('draft_import').selectAll().execute()).toEqual([]);
  });
});

describe('the English in the English Word document', () => {
  it('is the same file to the byte without a change', async () => {
    const { documentId } = await imported(ARABIC_DOCX, ENGLISH_DOCX);
    const file = must(await exportDocument(t.desk, { documentId, format: 'original' }));
    expect(file).toMatchObject({ fileName: 'news.docx', mediaType: expect.stringMatching(/wordprocessingml/) });
    expect(Buffer.from(file.bytes!)).toEqual(Buffer.from(ENGLISH_DOCX));
    const preview = must(await exportDocument(t.desk, { documentId, format: 'original', first: 1 }));
    expect(preview.text).toBe('Al-Mismari said Haftar wants to meet Moscow.');
  });

  it('holds what was corrected, also after the alignment was repaired', async () => {
    const { documentId, rows } = await imported(ARABIC_DOCX, ENGLISH_DOCX);
    const merge = { segmentId: rows[1]!.id, kind: 'merge' } as const;
    const { basis } = must(await previewRepair(t.desk, merge));
    must(await repair(t.desk, people.translator, { ...merge, basis }));
    const [, merged] = await rowsOf(t.desk, documentId);
    must(
      await saveTranslation(t.desk, people.translator, {
        segmentId: merged!.id,
        text: merged!.targetText.replace('soon', 'later').replace('answered', 'replied to'),
        version: merged!.version,
        confirm: true,
      }),
    );
    const { bytes: made } = must(await exportDocument(t.desk, { documentId, format: 'original' }));
    const read = readDocx(made!);
    expect(isDocx(read) && read.paragraphs.map(({ text }) => text)).toEqual([
      'Al-Mismari said Haftar wants to meet Moscow. He added that the meeting will be later.',
      'Moscow has not yet replied to this request.',
    ]);
  });
});

describe('the English in the Arabic Word document', () => {
  it('stands where the Arabic stood, from left to right, under a name of its own', async () => {
    const { documentId } = await imported(ARABIC_DOCX, bytes(ENGLISH));
    const file = must(await exportDocument(t.desk, { documentId, format: 'original' }));
    expect(file.fileName).toBe('خبر.en.docx');
    const read = readDocx(file.bytes!);
    if (!isDocx(read)) throw new Error(JSON.stringify(read));
    expect(read.text).toBe(ENGLISH);
    expect(read.package.main.xml).not.toMatch(/<w:(bidi|rtl)/);
  });
});

describe('a review in Word', () => {
  it('tells of each segment what was said and changed, by whom', async () => {
    const { documentId, rows } = await imported(ARABIC_DOCX, bytes(ENGLISH));
    const [first] = rows;
    const start = first!.targetText.indexOf('Haftar');
    must(
      await raiseFlag(t.desk, people.reviewer, {
        ...{ segmentId: first!.id, version: 1, side: 'target', span: { start, end: start + 6 } },
        ...{ category: 'locale/name', severity: 'minor', comment: 'Spell it out.', proposal: null },
      }),
    );
    must(await addComment(t.desk, people.translator, { segmentId: first!.id, text: 'Ask the desk.' }));
    const text = first!.targetText.replace('Haftar', 'Khalifa Haftar');
    must(await saveTranslation(t.desk, people.translator, { segmentId: first!.id, text, version: 1, confirm: true }));
    const file = must(await exportDocument(t.desk, { documentId, format: 'review-docx' }));
    expect(file.fileName).toBe('news.docx');
    const zip = openZip(file.bytes!);
    if (!isZip(zip)) throw new Error(JSON.stringify(zip));
    const part = (name: string) =>
      new TextDecoder().decode(unpacked(zip.entries.find((entry) => entry.name === `word/${name}.xml`)!));
    expect(part('document')).toMatch(
      /<w:ins w:id="2" w:author="Translator"[^>]*><w:r><w:t xml:space="preserve">Khalifa /,
    );
    expect(part('document')).toMatch(
      /commentRangeStart w:id="0"\/><w:r><w:t>Haftar<\/w:t><\/w:r><w:commentRangeEnd w:id="0"/,
    );
    expect(part('comments')).toMatch(
      /w:author="Reviewer".*Locale: Name · minor · open.*Spell it out\..*w:author="Translator".*Ask the desk\./s,
    );
    const preview = must(await exportDocument(t.desk, { documentId, format: 'review-docx', first: 1 }));
    expect(preview.bytes).toBeUndefined();
    expect(preview.text).toContain('Khalifa');
  });
});
