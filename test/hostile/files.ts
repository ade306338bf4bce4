import { writeZip } from '../../src/formats/zip/write.js';
import { makeDocx, p, r, W } from '../formats/docx/make.js';

/** Files made to do harm. */
export interface Hostile {
  readonly what: string;
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the one line says, in the shell's words; with the place where there is one. */
  readonly line: RegExp;
  /** The same on the page. */
  readonly sentence: RegExp;
  /** The other side, of formats that hold one each. */
  readonly beside?: { readonly name: string; readonly content: string };
}

const ENGLISH = { name: 'x.en.txt', content: 'The minister said that the meeting was held in the capital on Sunday.' };
const tmx = (inside: string, prolog = '') =>
  `<?xml version="1.0"?>\n${prolog}<tmx version="1.4"><header srclang="ar"/><body>${inside}</body></tmx>`;
const unit = (arabic: string) =>
  `<tu><tuv xml:lang="ar"><seg>${arabic}</seg></tuv><tuv xml:lang="en"><seg>said</seg></tuv></tu>`;
const xliff = (inside: string) =>
  `<xliff version="1.2"><file source-language="ar" target-language="en" datatype="plaintext" original="x"><body>${inside}</body></file></xliff>`;
const many = (count: number, text: string) => text.repeat(count);

const laughs = (root: string) => {
  const lines = Array.from({ length: 9 }, (_, k) => `<!ENTITY l${k + 1} "${many(10, `&l${k};`)}">`).join('\n');
  return `<!DOCTYPE ${root} [\n<!ENTITY l0 "ha">\n${lines}\n]>\n`;
};

const document = (body: string) => makeDocx(p(r(body)));
const text = (value: string) => new TextEncoder().encode(value);

/** An archive with values written at an offset from each signature. */
function patched(archive: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const copy = new Uint8Array(archive);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++)
    if (view.getUint32(at, true) === signature) view.setUint16(at + offset, value, true);
  return copy;
}
const RECORD = 0x02014b50;

/** A Word document's parts with one more, and its first document replaced where the part is that. */
function withPart(name: string, content: Uint8Array): Uint8Array {
  const parts = [
    { name: '[Content_Types].xml', content: text('<Types/>') },
    { name: 'word/document.xml', content: text('<w:document/>') },
  ];
  return writeZip([...parts.filter((part) => part.name !== name), { name, content }]);
}

/** `port` is of a server that nothing must ask. */
export const hostileFiles = (port: number): readonly Hostile[] => [
  {
    what: 'entities within entities, in TMX',
    name: 'laughs.tmx',
    content: tmx(unit('&l9;'), laughs('tmx')),
    line: /declares entities, which are not read: DOCTYPE \(line 13, column \d+\)/,
    sentence: /The file declares entities, which are not read: .*\(line 13, column \d+\)/,
  },
  {
    what: 'entities within entities, in XLIFF',
    name: 'laughs.xlf',
    content: laughs('xliff') + xliff('<trans-unit id="1"><source>&l9;</source></trans-unit>'),
    line: /declares entities, which are not read: DOCTYPE \(line 12, column \d+\)/,
    sentence: /The file declares entities, which are not read: .*\(line 12, column \d+\)/,
  },
  {
    what: 'an entity that is a file of this machine',
    name: 'passwd.tmx',
    content: tmx(unit('&x;'), '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n'),
    line: /declares entities, which are not read: DOCTYPE \(line 2, column \d+\)/,
    sentence: /The file declares entities, which are not read: .*\(line 2, column \d+\)/,
  },
  {
    what: 'a parameter entity of another host',
    name: 'remote.xlf',
    content: `<!DOCTYPE xliff [<!ENTITY % x SYSTEM "http://127.0.0.1:${port}/x.dtd"> %x;]>\n${xliff('')}`,
    line: /declares entities, which are not read: DOCTYPE \(line 1, column \d+\)/,
    sentence: /The file declares entities, which are not read: .*\(line 1, column \d+\)/,
  },
  {
    what: 'an entity that is not declared, and a type that another host would have',
    name: 'undeclared.tmx',
    content: tmx(unit('&x;'), `<!DOCTYPE tmx SYSTEM "http://127.0.0.1:${port}/tmx14.dtd">\n`),
    line: /not well-formed: .*\(line 3, column \d+\)/,
    sentence: /The file is not well-formed: .*\(line 3, column \d+\)/,
  },
  {
    what: 'a hundred thousand elements within each other',
    name: 'deep.xlf',
    content: xliff(many(100_000, '<group>') + many(100_000, '</group>')),
    line: /nested deeper than the limit: 256 \(line 1, column \d+\)/,
    sentence: /The file is nested deeper than the limit: .*256.*\(line 1, column \d+\)/,
  },
  {
    what: 'codes within codes within a text',
    name: 'codes.tmx',
    content: tmx(unit(many(50_000, '<hi>') + many(50_000, '</hi>'))),
    line: /nested deeper than the limit: 256 \(line 2, column \d+\)/,
    sentence: /The file is nested deeper than the limit: .*256.*\(line 2, column \d+\)/,
  },
  {
    what: 'a unit of millions of characters',
    name: 'long.tmx',
    content: tmx(`\n${unit('ا'.repeat(1_500_000))}`),
    line: /a unit longer than the limit: 1000000 \(line 3, column \d+/,
    sentence: /A unit is longer than the limit: .*1000000.*\(line 3, column \d+/,
  },
  {
    what: 'a table whose quote never ends',
    name: 'quote.csv',
    content: `ar,en\nقال,said\n"${many(200_000, 'قال,said\n')}`,
    line: /not well-formed: .*\(line 3, column 1\)/,
    sentence: /The file is not well-formed: .*\(line 3, column 1\)/,
  },
  {
    what: 'a NUL',
    name: 'nul.po',
    content: 'msgid "a"\nmsgstr "b\0"\n\nmsgid "قال"\nmsgstr "said"\n',
    line: /a NUL character \(line 2, column 10\)/,
    sentence: /There is a NUL character in the file\. \(line 2, column 10\)/,
  },
  {
    what: 'half of a surrogate pair, in UTF-16',
    name: 'half.csv',
    content: new Uint8Array(Buffer.from('\ufeffar,en\nقال,said\nقا\ud800ل,said\n', 'utf16le')),
    line: /half of a surrogate pair \(line 3, column 3\)/,
    sentence: /There is half a character in the file\. \(line 3, column 3\)/,
  },
  {
    what: 'a Word file that unpacks to hundreds of megabytes',
    name: 'bomb.ar.docx',
    content: withPart('word/document.xml', new Uint8Array(300 * 1024 * 1024)),
    line: /unpacks to more than the limit: word\/document\.xml: 314572\d+ > 268435456/,
    sentence: /The file unpacks to more than the limit: .*word\/document\.xml/,
    beside: ENGLISH,
  },
  {
    what: 'a Word file with too many parts',
    name: 'parts.ar.docx',
    content: writeZip(
      Array.from({ length: 10_001 }, (_, k) => ({ name: `word/${k}.xml`, content: new Uint8Array(0) })),
    ),
    line: /unpacks to more than the limit/,
    sentence: /The file unpacks to more than the limit:/,
    beside: ENGLISH,
  },
  {
    what: 'a Word file with a part that leads outside it',
    name: 'outside.ar.docx',
    content: withPart('word/../../../etc/cron.d/x', text('x')),
    line: /a name in the archive that is not clear or leads outside it: word\/\.\.\/\.\.\/\.\.\/etc\/cron\.d\/x/,
    sentence: /A name in the package is not clear or leads outside it: .*word\/\.\.\/\.\.\/\.\.\/etc\/cron\.d\/x/,
    beside: ENGLISH,
  },
  {
    what: 'a Word file with two parts of one name',
    name: 'twice.ar.docx',
    content: withPart('Word/Document.XML', text('x')),
    line: /a name in the archive that is not clear or leads outside it: Word\/Document\.XML/,
    sentence: /A name in the package is not clear or leads outside it: .*Word\/Document\.XML/,
    beside: ENGLISH,
  },
  {
    what: 'an encrypted Word file',
    name: 'locked.ar.docx',
    content: patched(document('قال'), RECORD, 8, 1),
    line: /encrypted: \[Content_Types\]\.xml/,
    sentence: /The file is encrypted\. Save it without a password: .*\[Content_Types\]\.xml/,
    beside: ENGLISH,
  },
  {
    what: 'entities in a Word file',
    name: 'entities.ar.docx',
    content: inMain(`${laughs('w:document')}<w:document xmlns:w="${W}"><w:body>${p(r('&l9;'))}</w:body></w:document>`),
    line: /declares entities, which are not read: DOCTYPE \(line 12, column \d+, unit word\/document\.xml\)/,
    sentence: /The file declares entities, which are not read: .*\(line 12, column \d+\) \(unit .*word\/document\.xml/,
    beside: ENGLISH,
  },
  {
    what: 'tables within tables in a Word file',
    name: 'tables.ar.docx',
    content: makeDocx(many(20_000, '<w:tbl><w:tr><w:tc>') + many(20_000, '</w:tc></w:tr></w:tbl>')),
    line: /nested deeper than the limit: 256 \(line 2, column \d+, unit word\/document\.xml\)/,
    sentence: /The file is nested deeper than the limit: .*256.*\(line 2, column \d+\) \(unit .*word\/document\.xml/,
    beside: ENGLISH,
  },
  {
    what: 'a page of elements within each other',
    name: 'deep.ar.html',
    content: `<!doctype html><p>${many(200_000, '<b>')}قال</p>`,
    line: /nested deeper than the limit: 256/,
    sentence: /The file is nested deeper than the limit: .*256/,
    beside: ENGLISH,
  },
];

/** A Word document whose main part is this. */
function inMain(xml: string): Uint8Array {
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return writeZip(
    Object.entries({
      '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
      'word/document.xml': xml,
    }).map(([name, content]) => ({ name, content: text(content) })),
  );
}
