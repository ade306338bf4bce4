import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHtml, encodeHtml, holdable } from '../../../src/formats/html/charset.js';
import { type HtmlPage, type HtmlPart, isPage, looksLikeHtml, readHtml } from '../../../src/formats/html/read.js';
import { writeOwnText, writeTranslation } from '../../../src/formats/html/write.js';

const all = () => true;

/** A text as segments, a paragraph each. */
const segments = (text: string) =>
  text.split('\n\n').map((targetText, k) => ({
    sourceText: 'x',
    sourceLead: k === 0 ? '' : '\n\n',
    targetText,
    targetLead: k === 0 ? '' : '\n\n',
  }));

const rewritten = (read: HtmlPage, text: string, canHold: (character: string) => boolean = all) =>
  writeOwnText(read, segments(text), canHold);

function page(html: string, part: HtmlPart = 'whole'): HtmlPage {
  const read = readHtml(html, part);
  if (!isPage(read)) throw new Error(JSON.stringify(read));
  return read;
}

const paragraphs = (html: string, part?: HtmlPart) => page(html, part).blocks.map(({ coded }) => coded.text);

const news = `<!DOCTYPE html>\r
<html lang="ar" dir=rtl class="has-sidebar">
<head><meta charset="utf-8"><title>عنوان الصفحة</title><style>p { color: red }</style>
<script>document.write("<p>لا</p>")</script></head>
<body>
<!-- top -->
<header id="masthead"><a href="/">الموقع</a><nav><ul><li><a href="/1">أخبار</a><li><a href="/2">رياضة</a></ul></nav>
<h1>مؤتمر برلين ينهي أعماله بعد يومين من المحادثات</h1></header>
<div class="cookie-notice">نستخدم ملفات تعريف الارتباط لتحسين تجربتكم على هذا الموقع وعرض الإعلانات المناسبة لكم، وبمتابعة التصفح فإنكم توافقون على ذلك.</div>
<div class="page-with-sidebar"><div class="story">
<p class="lead">قال <a href="/h" title="x">المشير &quot;حفتر&quot;</a> إن <b>المحادثات</b> انتهت&nbsp;أمس.<br>
وأضاف أن الجميع ملتزمون بالنتائج التي توصل إليها المؤتمر في نهاية أعماله مساء أمس.</p>
<p><strong>وأكد المتحدث باسم الحكومة أن الاتفاق سيدخل حيز التنفيذ خلال الأيام القليلة المقبلة بعد مصادقة البرلمان عليه.</strong></p>
<p>نص ثالث<!-- ad --><script>ad()</script> يكفي طوله ليكون فقرة من فقرات المقال، وفيه كلام كثير عن الأزمة وعن سبل حلها بالوسائل السلمية.</p>
<div class="related"><p>اقرأ أيضا</p><ul><li><a href="/3">خبر ثان له عنوان طويل بعض الشيء</a></ul></div>
</div>
<aside><p>الأكثر قراءة في هذا الأسبوع وفي كل أسبوع</p></aside></div>
<div id="comments"><p>تعليق طويل من قارئ يرى أن الأمر كله لا يستحق كل هذا الكلام، وأن الحل بسيط جدا لو أراد الجميع حلا.</p></div>
<footer><p>جميع الحقوق محفوظة</p></footer>
</body></html>
`;

describe('the text of a page', () => {
  it('is its article, with its headline and without what is beside it', () => {
    const read = page(news, 'article');
    expect(read.blocks.map(({ coded }) => coded.text)).toEqual([
      'مؤتمر برلين ينهي أعماله بعد يومين من المحادثات',
      'قال <1>المشير "حفتر"</1> إن <2>المحادثات</2> انتهت\u00a0أمس.<3/>\nوأضاف أن الجميع ملتزمون بالنتائج التي توصل إليها المؤتمر في نهاية أعماله مساء أمس.',
      'وأكد المتحدث باسم الحكومة أن الاتفاق سيدخل حيز التنفيذ خلال الأيام القليلة المقبلة بعد مصادقة البرلمان عليه.',
      'نص ثالث يكفي طوله ليكون فقرة من فقرات المقال، وفيه كلام كثير عن الأزمة وعن سبل حلها بالوسائل السلمية.',
    ]);
    expect(read).toMatchObject({
      language: 'ar',
      direction: 'rtl',
      root: 'div.story',
      left: { navigation: 4, beside: 5 },
    });
  });

  it('is all of it where that is wished, but for what no reader sees', () => {
    const texts = paragraphs(news);
    expect(texts).toHaveLength(13);
    expect(texts.join()).not.toMatch(/عنوان الصفحة|color|لا<|ad\(\)/);
  });

  it('is what says to be the article, unless most of the text stands elsewhere', () => {
    const long = (word: string) => `<p>${`${word} `.repeat(40)}</p>`;
    const inArticle = (count: number) =>
      page(
        `<body><article class=a>${long('مقال').repeat(count)}</article><div>${long('آخر').repeat(2)}</div></body>`,
        'article',
      );
    expect(inArticle(3)).toMatchObject({ root: 'article.a' });
    expect(inArticle(3).blocks).toHaveLength(3);
    expect(inArticle(1).blocks).toHaveLength(3);
  });

  it.each<[string, string, string[]]>([
    ['a list without end tags', '<ul><li>أ<li><p>ب</p>ج</ul>', ['أ', 'ب', 'ج']],
    ['cells', '<table><tr><td>أ<td><b>ب</b> ت</table>', ['أ', '<1>ب</1> ت']],
    ['line breaks that part paragraphs', 'أ<br>ب<br /> <BR>ت', ['أ<1/>\nب', 'ت']],
    ['preformatted lines', '<pre>\nأ  ب\n ت\n\n ث</pre>', ['أ  ب\n ت', 'ث']],
    ['tags that cross', '<p>أ <b>ب <i>ت</b> ث</i> ج', ['أ <1>ب <2/>ت</1> ث<3/> ج']],
    ['stray tags', '<p>أ</b> ب</tr> ت', ['أ ب ت']],
    ['text that a browser moves', '<table>أ<tr><td>ب</td></tr>ت</table>', ['أ', 'ب', 'ت']],
    ['an inline element around blocks', '<a href=x><h2>أ</h2><p>ب</p></a>', ['أ', 'ب']],
    [
      'things and empty elements among words',
      '<p><img src=a> أ <img src=b> ب<a id=c></a> ت<svg><text>x</text></svg></p>',
      ['أ <1/> ب<2/> ت'],
    ],
    ['references', '<p>&lt;1&gt; &#1571;&nbsp;&amp;&unknown; &copy</p>', ['<1> أ\u00a0&&unknown; ©']],
    ['markers that a person wrote', '<p>&lt;1&gt; <b>أ</b> ب</p>', ['<1> <2>أ</2> ب']],
    ['nothing to read', '<p>—</p><p> </p><hr><form></form>', []],
    ['a fragment', 'أ & ب < ت', ['أ & ب < ت']],
  ])('of %s', (_name, html, expected) => {
    expect(paragraphs(html)).toEqual(expected);
  });

  it('is refused beyond the limits', () => {
    expect(readHtml('<body>\n'.concat('<div>'.repeat(300)), 'whole')).toMatchObject({
      kind: 'too-deep',
      place: { line: 2, column: 5 * 254 + 1 },
    });
    expect(readHtml('<i a>'.repeat(300), 'whole')).toMatchObject({ kind: 'too-deep' });
    expect(readHtml('<p>أ</p>'.repeat(12), 'whole', { units: 10 })).toMatchObject({ kind: 'too-many-units' });
    expect(readHtml('x'.repeat(12), 'whole', { size: 10 })).toMatchObject({ kind: 'too-large' });
    expect(readHtml(`<p>${'x'.repeat(12)}`, 'whole', { unitLength: 10 })).toMatchObject({
      kind: 'unit-too-long',
      place: { line: 1, column: 4 },
    });
  });

  it('takes no more than its share of time for what is made to be slow', () => {
    const before = process.cpuUsage();
    for (const html of [
      '<a '.repeat(100_000),
      '<!--'.repeat(100_000),
      '<br>'.repeat(50_000),
      '<p><b>x'.repeat(200),
      `<p>${'<img>'.repeat(50_000)}x`,
      '&'.repeat(200_000),
    ])
      readHtml(html, 'article');
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(20);
  });

  it('is known by how it begins, or by its name and a tag', () => {
    expect(looksLikeHtml('', '\ufeff <!-- x -->\n<!DOCTYPE html>')).toBe(true);
    expect(looksLikeHtml('', '<html dir=rtl>')).toBe(true);
    expect(looksLikeHtml('a.htm', '<p>x')).toBe(true);
    expect(looksLikeHtml('a.txt', 'See <p> and <html>')).toBe(false);
    expect(looksLikeHtml('a.xml', '<?xml version="1.0"?><xliff>')).toBe(false);
  });
});

describe('a page with its own text', () => {
  it('is the same to the byte without a change', () => {
    for (const part of ['article', 'whole'] as const) {
      const read = page(news, part);
      expect(rewritten(read, read.text).html).toBe(news);
    }
  });

  it('has what was changed in its block, and nothing else', () => {
    const read = page(news, 'article');
    const now = read.text
      .replace('<2>المحادثات</2> انتهت', 'انتهت <2>محادثات & كذا</2>')
      .replace('نص ثالث', 'نص\nرابع');
    expect(rewritten(read, now).html).toBe(
      news
        .replace('&quot;حفتر&quot;', '"حفتر"')
        .replace('<b>المحادثات</b> انتهت', 'انتهت <b>محادثات &amp; كذا</b>')
        .replace('نص ثالث<!-- ad --><script>ad()</script>', 'نص<br>\nرابع')
        .replace('بالوسائل السلمية.', 'بالوسائل السلمية.<!-- ad --><script>ad()</script>')
        .replace('<br>\nوأضاف', '<br>\nوأضاف'),
    );
  });

  it('writes what somebody types as words', () => {
    const read = page('<p>one <b>two</b></p><p>three</p>');
    expect(rewritten(read, '<script>x</script> <1>y</1>\n\n</p>&lt;').html).toBe(
      '<p>&lt;script&gt;x&lt;/script&gt; <b>y</b></p><p>&lt;/p&gt;&amp;lt;</p>',
    );
    const { html, problems } = rewritten(read, 'a <1>b\n\nthree');
    expect(html).toBe('<p>a b</p><p>three</p>');
    expect(problems).toEqual([{ kind: 'code-dropped', detail: '<1>' }]);
  });

  it('finds a place for paragraphs that were added, joined or taken out', () => {
    const read = page('<p>a</p><ul><li>b</ul><p>c</p>');
    expect(rewritten(read, 'a\n\nc').html).toBe('<p>a</p><ul><li></ul><p>c</p>');
    expect(rewritten(read, 'a\n\nb\n\nnew\n\nc').html).toBe('<p>a</p><ul><li>b<br>\n<br>\nnew</ul><p>c</p>');
    expect(rewritten(read, 'new\n\na\n\nb\n\nc').html).toBe('<p>new<br>\n<br>\na</p><ul><li>b</ul><p>c</p>');
    expect(rewritten(read, '').html).toBe('<p></p><ul><li></ul><p></p>');
  });

  const bit = fc.constantFrom(
    'word',
    'كلمة',
    ' ',
    '\r\n',
    '&amp;',
    '&lt;2&gt;',
    '<b>',
    '</b>',
    '<i lang=ar>',
    '</i>',
    '<br>',
    '<br/>',
    '<p>',
    '</p>',
    '<div dir="rtl">',
    '</div>',
    '<li>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<img src=x>',
    '<!-- c -->',
    '<script>a<b</script>',
    '</stray>',
    '<a href=x>',
    '</a>',
    '<pre>',
    '</pre>',
    '<svg><g/></svg>',
    '<select><option>o</select>',
    '&#10;',
    '<',
    '\u00a0',
    '<template><p>t</p></template>',
    '<title>t</title>',
    '<body class=q>',
  );

  it('is the same whatever the page is made of, and takes a change wherever there is text', () => {
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 25 }), fc.constantFrom<HtmlPart>('article', 'whole'), (bits, part) => {
        const html = bits.join('');
        const read = page(html, part);
        expect(read.source.items.map(({ start, end }) => html.slice(start, end)).join('')).toBe(html);
        expect(rewritten(read, read.text).html).toBe(html);
        for (const k of read.blocks.keys()) {
          const texts = read.blocks.map(({ coded }) => coded.text);
          texts[k] += ' NEW';
          const again = rewritten(read, texts.join('\n\n')).html;
          // Where lines are kept, a text may end with an empty line, after which it begins a paragraph.
          expect(again).toMatch(/\sNEW/);
          // What comes before the block is untouched, and so is what comes after it.
          const { start, end } = read.blocks[k]!;
          expect(again.startsWith(html.slice(0, start))).toBe(true);
          expect(again.endsWith(html.slice(end))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a page with its translation', () => {
  const languages = { from: 'ar', to: 'en', direction: 'ltr' } as const;
  const html =
    '<html dir=rtl>\n<body><div lang="ar-LY" dir="rtl"><h1>أ</h1><p>ب. <q lang=ar dir=rtl>ت</q>. ث</p><p dir="auto">ج</p></div><nav lang=ar>د</nav></body></html>';

  it('says its language and direction, and keeps the rest', () => {
    const read = page(html, 'whole');
    const segments = [
      { sourceLead: '', sourceText: 'أ', targetLead: '', targetText: 'A' },
      { sourceLead: '\n\n', sourceText: 'ب.', targetLead: '\n\n', targetText: 'B.' },
      { sourceLead: ' ', sourceText: '<1>ت</1>.', targetLead: ' ', targetText: '<1>T</1>.' },
      { sourceLead: ' ', sourceText: 'ث', targetLead: '', targetText: '' },
      { sourceLead: '\n\n', sourceText: 'ج', targetLead: '', targetText: '' },
      { sourceLead: '\n\n', sourceText: 'د', targetLead: ' ', targetText: 'D & <E>' },
    ];
    expect(writeTranslation(read, segments, languages, all).html).toBe(
      '<html lang="en" dir="ltr">\n<body><div lang="en" dir="ltr"><h1>A</h1><p>B. <q lang="en" dir="ltr">T</q>.</p><p dir="auto">ج</p></div><nav lang="en">D &amp; &lt;E&gt;</nav></body></html>',
    );
  });

  it('says them where a page says them twice, and in styles of single elements', () => {
    const read = page(
      '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="ar-MA" lang="ar-MA"><body style="margin: 0; direction :rtl"><div dir=rtl style=\'font: "X"; text-align:right\'><p style="text-align:right">أ <span style="direction:rtl;text-align: right">ب</span> ت',
      'whole',
    );
    const segments = [{ sourceText: read.text, targetText: 'A <1>B</1> C', sourceLead: '', targetLead: '' }];
    expect(writeTranslation(read, segments, languages, all).html).toBe(
      '<html dir="ltr" xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en"><body style="margin: 0; direction :ltr"><div dir="ltr" style=\'font: "X"; text-align:left\'><p style="text-align:right">A <span style="direction:ltr;text-align: left">B</span> C',
    );
  });

  it('says them of a page that leaves out its outermost tags, and not of a part of a page', () => {
    const translated = (html: string) => {
      const read = page(html, 'whole');
      const segments = [{ sourceText: read.text, targetText: 'A', sourceLead: '', targetLead: '' }];
      return writeTranslation(read, segments, { from: 'ar', to: 'en', direction: 'ltr' }, () => true).html;
    };
    expect(translated('<!-- x -->\n<!DOCTYPE html>\n<title>ت</title><p>أ')).toBe(
      '<!-- x -->\n<!DOCTYPE html>\n<html lang="en" dir="ltr">\n<title>ت</title><p>A',
    );
    expect(translated('<p dir=rtl>أ</p>')).toBe('<p dir="ltr">A</p>');
  });

  it('puts paragraphs of one translation into the blocks of its source', () => {
    const read = page('<p>أ</p><p>ب</p><p>ت</p>');
    const segments = [
      { sourceLead: '', sourceText: 'أ\n\nب', targetLead: '', targetText: 'A\n\nB\n\nC' },
      { sourceLead: '\n\n', sourceText: 'ت', targetLead: '\n\n', targetText: 'D' },
    ];
    expect(writeTranslation(read, segments, languages, all).html).toBe('<p>A</p><p>B<br>\n<br>\nC</p><p>D</p>');
  });
});

describe('the encoding of a page', () => {
  const meta = (charset: string) => `<meta http-equiv=Content-Type content="text/html; charset=${charset}"><p>`;
  const arabic = 'وقال الوزير إن المؤتمر سيعقد في برلين';

  it.each([
    ['windows-1256', 'windows-1256', false],
    ['iso-8859-6', 'iso-8859-6', false],
    ['utf-8', 'windows-1256', true],
    ['windows-1256', 'utf-8', true],
    ['utf-8', 'utf-8', false],
    ['arabic', 'iso-8859-6', false],
    ['x-unheard-of', 'utf-8', true],
  ] as const)('declared %s and written in %s', (declared, written, differs) => {
    const html = `${meta(declared)}${arabic}</p>`;
    const read = decodeHtml(encodeHtml(html, written));
    expect(read).toMatchObject({ declared, differs, decoded: { text: html, encoding: written } });
  });

  it('is kept; what it cannot hold becomes a reference', () => {
    const html = `${meta('windows-1256')}${arabic}</p>`;
    const bytes = encodeHtml(html, 'windows-1256');
    const read = page(html);
    const { html: now } = rewritten(read, `${arabic} — ş €`, holdable('windows-1256'));
    const written = encodeHtml(now, 'windows-1256');
    expect(new TextDecoder('windows-1256').decode(written)).toContain(`${arabic} — &#351; €`);
    expect(written.subarray(0, bytes.length - 4)).toEqual(bytes.subarray(0, bytes.length - 4));
  });
});
