import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDocx, readDocx } from '../../../src/formats/docx/read.js';
import { rewriteTarget } from '../../../src/formats/docx/rewrite-target.js';
import { isZip, openZip, unpacked } from '../../../src/formats/zip/read.js';
import { splitSentences } from '../../../src/text/sentences.js';
import { randomBody } from './arbitrary.js';
import { makeDocx, p, r, t } from './make.js';

type Segment = Parameters<typeof rewriteTarget>[1] extends Iterable<infer One> ? One : never;

/** The English of a file as segments, without Arabic. */
function segmentsOf(bytes: Uint8Array): Segment[] {
  const { text } = must(bytes);
  let at = 0;
  return splitSentences(text, 'en').map(({ start, end }) => {
    const lead = text.slice(at, start);
    at = end;
    return { sourceText: 'x', targetText: text.slice(start, end), sourceLead: lead, targetLead: lead };
  });
}

function must(bytes: Uint8Array) {
  const read = readDocx(bytes);
  if (!isDocx(read)) throw new Error(JSON.stringify(read));
  return read;
}

function rewritten(bytes: Uint8Array, change: (segments: Segment[]) => readonly Segment[]): Uint8Array {
  const made = rewriteTarget(bytes, change(segmentsOf(bytes)));
  if (!(made instanceof Uint8Array)) throw new Error(JSON.stringify(made));
  return made;
}

function partsOf(bytes: Uint8Array): Record<string, string> {
  const zip = openZip(bytes);
  if (!isZip(zip)) throw new Error(JSON.stringify(zip));
  return Object.fromEntries(zip.entries.map((entry) => [entry.name, new TextDecoder().decode(unpacked(entry))]));
}

/** What the body became where a segment's text was changed. */
function body(xml: string, ...changes: [from: string, to: string][]): string {
  const bytes = makeDocx(xml);
  const made = rewritten(bytes, (segments) =>
    segments.map((segment) => {
      const change = changes.find(([from]) => segment.targetText.includes(from));
      return change ? { ...segment, targetText: segment.targetText.replace(change[0], change[1]) } : segment;
    }),
  );
  return /<w:body>(.*)<\/w:body>/s.exec(partsOf(made)['word/document.xml']!)![1]!;
}

describe('the English put into an English Word document', () => {
  it('leaves everything else as it is', () => {
    const rest = `${p(r('Other.'))}<w:sectPr/>`;
    expect(body(p(r('The fox ') + r('runs', '<w:b/>') + r(' fast.')) + rest, ['fast', 'slowly'])).toBe(
      p(`${r('The fox ')}${r('runs', '<w:b/>')}<w:r>${t(' slowly.')}</w:r>`) + rest,
    );
  });

  it('gives a word that replaces another its look, and a new one that of the words around it', () => {
    const xml = p(r('The ') + r('fox', '<w:b/>') + r(' runs.'));
    expect(body(xml, ['fox', 'wolf'])).toBe(
      p(`${r('The ')}<w:r><w:rPr><w:b/></w:rPr><w:t>wolf</w:t></w:r>${r(' runs.')}`),
    );
    expect(body(xml, ['fox runs', 'wolf walked'])).toContain(
      '<w:b/></w:rPr><w:t>wolf</w:t></w:r><w:r><w:t xml:space="preserve"> walked.',
    );
    expect(body(xml, ['fox runs', 'fox often runs'])).toContain(
      'fox</w:t></w:r><w:r><w:t xml:space="preserve"> often runs.',
    );
    expect(body(xml, ['The fox', 'The old fox'])).toContain('<w:t xml:space="preserve">The old </w:t>');
  });

  it('keeps references, fields and bookmarks where they stand in the text', () => {
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    expect(body(p(r('He said so') + note + r(' in May.')), ['May', 'June'])).toBe(
      p(`${r('He said so')}${note}<w:r>${t(' in June.')}</w:r>`),
    );
  });

  it('writes tabs and breaks as such, and escapes', () => {
    expect(body(p(r('A and B.')), ['A and B', 'A &\tB <C>'])).toBe(
      p('<w:r><w:t>A &amp;</w:t><w:tab/><w:t>B &lt;C&gt;.</w:t></w:r>'),
    );
  });

  it('changes both texts of a text box with alternatives', () => {
    const box = (content: string) => `<w:txbxContent>${p(content)}</w:txbxContent>`;
    const shape = (content: string) =>
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box(content)}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box(content)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      );
    expect(body(shape(r('In the box.')), ['box', 'frame'])).toBe(shape('<w:r><w:t>In the frame.</w:t></w:r>'));
  });

  it('empties a paragraph whose text is gone, and gives a paragraph of its own to one that the English had left out', () => {
    const xml = p(r('One.')) + p(r('Two.', '<w:i/>'), '<w:pStyle w:val="Quote"/>') + p(r('Three.'));
    const made = rewritten(makeDocx(xml), ([one, two, three]) => [
      { ...one!, targetText: '' },
      two!,
      { sourceText: 'y', sourceLead: '\n\n', targetText: 'Two and a half.', targetLead: '', targetAbsent: true },
      three!,
    ]);
    expect(must(made).text).toBe('Two.\n\nTwo and a half.\n\nThree.');
    expect(partsOf(made)['word/document.xml']).toContain(
      '<w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>Two and a half.</w:t></w:r></w:p>',
    );
  });

  it('puts what was written for the beginning of a paragraph before the rest of it', () => {
    const made = rewritten(makeDocx(p(r('One.')) + p(r('Two.'))), ([one, two]) => [
      one!,
      { sourceText: 'y', sourceLead: '\n\n', targetText: 'Well.', targetLead: '', targetAbsent: true },
      { ...two!, sourceLead: ' ' },
    ]);
    expect(must(made).text).toBe('One.\n\nWell. Two.');
  });

  it('finds the paragraphs again where an empty line was typed or taken away', () => {
    const xml = ['Alpha one.', 'Beta two.', 'Gamma three.', 'Delta four.'].map((text) => p(r(text))).join('');
    const typed = rewritten(makeDocx(xml), ([a, ...rest]) => [
      { ...a!, targetText: 'Alpha one.\n\nMore of it.' },
      ...rest,
    ]);
    expect(must(typed).text).toBe('Alpha one.\n\nMore of it.\n\nBeta two.\n\nGamma three.\n\nDelta four.');
    const merged = rewritten(makeDocx(xml), ([a, _b, _c, d]) => [
      a!,
      { ...a!, targetText: 'Beta two, gamma three.', targetLead: '\n\n' },
      d!,
    ]);
    expect(must(merged).paragraphs.map(({ text }) => text)).toEqual([
      'Alpha one.',
      'Beta two, gamma three.',
      'Delta four.',
    ]);
  });
});

describe('random English Word documents', () => {
  it('are the same to the byte without a change', () => {
    fc.assert(
      fc.property(randomBody, (xml) => {
        const bytes = makeDocx(xml);
        expect(rewriteTarget(bytes, segmentsOf(bytes))).toBe(bytes);
      }),
      { numRuns: 300 },
    );
  });

  it('hold a changed sentence, and all other text and markup as it was', () => {
    const words = fc.array(fc.constantFrom('new', 'words', 'a & b', '<x>', '𝒳', 'ليبيا', 'two\nlines', 'tab\tbed'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(randomBody, fc.nat(), words, (xml, which, parts) => {
        const bytes = makeDocx(xml, { styles: '<w:docDefaults/>' });
        const segments = segmentsOf(bytes);
        fc.pre(segments.length > 0);
        const chosen = which % segments.length;
        const text = parts.join(' ');
        const made = rewritten(bytes, () =>
          segments.map((one, k) => (k === chosen ? { ...one, targetText: text } : one)),
        );
        const expected = segments.map((one, k) => one.targetLead + (k === chosen ? text : one.targetText)).join('');
        expect(must(made).text).toBe(expected);
        const bare = (of: Uint8Array) =>
          partsOf(of)['word/document.xml']!.replace(/<w:(t|tab|br|noBreakHyphen)\b[^>]*?(\/>|>[^<]*<\/w:t>)/g, '');
        expect(bare(made)).toBe(bare(bytes));
        expect({ ...partsOf(made), 'word/document.xml': '' }).toEqual({ ...partsOf(bytes), 'word/document.xml': '' });
      }),
      { numRuns: 300 },
    );
  });
});
