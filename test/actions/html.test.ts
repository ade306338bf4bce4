import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoreDocument } from '../../src/actions/archive/restore.js';
import { archiveDocument } from '../../src/actions/archive/write.js';
import { deleteDocument } from '../../src/actions/delete-document.js';
import { changeDraft, draftImport, stageImport } from '../../src/actions/draft-import.js';
import { importFile } from '../../src/actions/exchange/import-file.js';
import { exportDocument } from '../../src/actions/export-document.js';
import { importDraft } from '../../src/actions/import-document.js';
import { previewRepair, repairAlignment } from '../../src/actions/repair/repair.js';
import { saveTranslation } from '../../src/actions/translate.js';
import { encodeHtml } from '../../src/formats/html/charset.js';
import { must, rowsOf, type Team, type TestDesk, team, testDesk } from './desk.js';

let t: TestDesk;
let people: Team;

beforeEach(async () => {
  t = await testDesk();
  people = await team(t.desk);
});
afterEach(() => t.end());

const page = (language: string, charset: string, menu: string, paragraphs: readonly string[], about: string) =>
  `<!DOCTYPE html>\r\n<html lang="${language}"${language === 'ar' ? ' dir=rtl' : ''}><head><meta charset="${charset}"><title>${menu}</title>` +
  `<script>alert("<p>x</p>")</script></head>\n<body class="page"><nav><a href="/">${menu}</a></nav>\n<article><!-- story -->\n` +
  `${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}\n</article><footer>${about}</footer></body></html>\n`;

const arabicParagraphs = [
  'قال <b>المشير</b> خليفة حفتر إن المحادثات التي جرت في برلين انتهت أمس من غير اتفاق على وقف إطلاق النار في ليبيا.',
  'وأكد وزير الخارجية الألماني أن بلاده ستواصل جهودها مع الأمم المتحدة. وأضاف أن الطريق إلى السلام طويل وشاق.',
];
const englishParagraphs = [
  '<b>Marshal</b> Khalifa Haftar said the talks held in Berlin ended yesterday without an agreement on a ceasefire in Libya.',
  'The German foreign minister stressed that his country would continue its efforts with the UN. The road to peace is long &amp; hard, he added.',
];
const arabic = page('ar', 'windows-1256', 'الرئيسية', arabicParagraphs, 'جميع الحقوق محفوظة');
const english = page('en', 'utf-8', 'Home', englishParagraphs, 'All rights reserved');
const utf8 = (text: string) => new TextEncoder().encode(text);
const arabicBytes = encodeHtml(arabic, 'windows-1256');

async function staged(source: Uint8Array, target: Uint8Array, targetName = 'story.html'): Promise<string> {
  const answer = await stageImport(t.desk, people.translator, {
    projectId: people.projectId,
    title: '',
    source: { name: 'خبر.html', bytes: source },
    target: { name: targetName, bytes: target },
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

async function view(draftId: string) {
  const draft = await draftImport(t.desk, draftId);
  if (!draft?.ok) throw new Error('no draft');
  return draft.value;
}

async function imported(source: Uint8Array, target: Uint8Array, targetName?: string) {
  const draftId = await staged(source, target, targetName);
  return must(await importDraft(t.desk, people.translator, { draftId }));
}

async function original(documentId: string): Promise<Uint8Array> {
  return must(await exportDocument(t.desk, { documentId, format: 'original' })).bytes!;
}

async function type(documentId: string, find: RegExp, text: (before: string) => string) {
  const row = (await rowsOf(t.desk, documentId)).find(({ targetText, sourceText }) =>
    find.test(targetText || sourceText),
  )!;
  must(
    await saveTranslation(t.desk, people.translator, {
      segmentId: row.id,
      version: row.version,
      text: text(row.targetText),
      confirm: false,
    }),
  );
}

describe('two pages', () => {
  it('are their articles; what was left out is told, and all of it can be taken', async () => {
    const draftId = await staged(arabicBytes, utf8(english));
    const { source, target, warnings } = await view(draftId);
    expect(source).toMatchObject({ encoding: 'windows-1256', language: 'ar', paragraphs: 2 });
    expect(source.page).toEqual({
      part: 'article',
      root: 'article',
      left: { navigation: 2, beside: 0, links: 0, hidden: 0, outside: 0 },
      language: 'ar',
      direction: 'rtl',
    });
    expect(target).toMatchObject({ paragraphs: 2, page: { part: 'article', language: 'en', direction: null } });
    expect(warnings).toEqual([]);
    must(await changeDraft(t.desk, people.translator, { draftId, targetPart: 'whole' }));
    expect((await view(draftId)).target).toMatchObject({ paragraphs: 4, page: { part: 'whole', root: null } });
    expect((await view(draftId)).source).toMatchObject({ paragraphs: 2 });
    expect(await changeDraft(t.desk, people.translator, { draftId, targetPart: 'half' })).toMatchObject({ ok: false });
  });

  it('say it where they declare another encoding', async () => {
    const wrong = utf8(arabic);
    expect((await view(await staged(wrong, utf8(english)))).warnings).toEqual([
      { kind: 'encoding-differs', side: 'source', declared: 'windows-1256', found: 'utf-8' },
    ]);
  });

  it('give back the English page: the same bytes, then only what changed', async () => {
    const { documentId } = await imported(arabicBytes, utf8(english));
    expect(Buffer.from(await original(documentId)).equals(Buffer.from(utf8(english)))).toBe(true);
    await type(documentId, /Haftar/, (before) => before.replace('yesterday', 'on Sunday <x>'));
    expect(Buffer.from(await original(documentId)).toString()).toBe(
      english.replace('yesterday', 'on Sunday &lt;x&gt;'),
    );
    const file = must(await exportDocument(t.desk, { documentId, format: 'original' }));
    expect(file).toMatchObject({ fileName: 'story.html', mediaType: 'text/html; charset=utf-8' });
  });

  it('have codes with their names, which stay when segments are merged', async () => {
    const { documentId } = await imported(arabicBytes, utf8(english));
    const rows = await rowsOf(t.desk, documentId);
    expect(rows.map(({ codes }) => codes)).toEqual([{ '1': 'b' }, ...rows.slice(1).map(() => ({}))]);
    const asked = { segmentId: rows[0]!.id, kind: 'merge' as const, sourceAt: null, targetAt: null };
    const { basis } = must(await previewRepair(t.desk, asked));
    must(await repairAlignment(t.desk, people.translator, { ...asked, basis }));
    const [merged] = await rowsOf(t.desk, documentId);
    expect(merged!.targetText).toContain('continue its efforts');
    expect(merged!.codes).toEqual({ '1': 'b' });
    expect(Buffer.from(await original(documentId)).toString()).toBe(english);
  });

  it('give back the whole page where that was taken, also from an archive', async () => {
    const draftId = await staged(arabicBytes, utf8(english));
    must(await changeDraft(t.desk, people.translator, { draftId, sourcePart: 'whole', targetPart: 'whole' }));
    const { documentId } = must(await importDraft(t.desk, people.translator, { draftId }));
    await type(documentId, /All rights/, () => 'No rights');
    const changed = english.replace('All rights reserved', 'No rights');
    expect(Buffer.from(await original(documentId)).toString()).toBe(changed);
    const archive = must(await archiveDocument(t.desk, documentId));
    must(await deleteDocument(t.desk, people.manager, { documentId }));
    const restored = await restoreDocument(t.desk, people.manager, { projectId: people.projectId, text: archive.text });
    expect(restored).toMatchObject({ ok: true });
    expect(Buffer.from(await original(documentId)).toString()).toBe(changed);
  });
});

describe('an Arabic page with an English text', () => {
  it('gives the Arabic page with the English in it, set for English, in its own encoding', async () => {
    const text =
      'Haftar said the talks ended yesterday — without an agreement.\n\nThe minister stressed that efforts would continue. He added: the road is long.';
    const { documentId } = await imported(arabicBytes, utf8(text), 'story.txt');
    await type(documentId, /Haftar/, () => '<1>Marshal</1> Haftar said the talks ended: ş.');
    const written = new TextDecoder('windows-1256').decode(await original(documentId));
    expect(written).toContain('<html lang="en" dir="ltr">');
    expect(written).toContain('<p><b>Marshal</b> Haftar said the talks ended: &#351;.</p>\n<p>The minister stressed');
    expect(written).toContain('the road is long.</p>\n</article><footer>جميع الحقوق محفوظة</footer>');
    expect(written).toContain('<script>alert("<p>x</p>")</script>');
  });
});

it('one page alone is one side', async () => {
  const answer = await importFile(t.desk, people.translator, {
    projectId: people.projectId,
    title: '',
    name: 'a.html',
    bytes: utf8(english),
  });
  expect(answer).toMatchObject({ ok: false, problem: { kind: 'one-side', detail: 'HTML' } });
});

it('a page too deep is refused with what and where', async () => {
  const deep = `<html>${'<div>'.repeat(400)}نص`;
  const answer = await stageImport(t.desk, people.translator, {
    projectId: people.projectId,
    title: '',
    source: { name: 'a.html', bytes: utf8(deep) },
    target: { name: 'b.html', bytes: utf8(english) },
  });
  expect(answer).toMatchObject({ ok: false, problem: { kind: 'file', side: 'source', problem: { kind: 'too-deep' } } });
});
