import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { tmx } from '../../src/formats/tmx/index.js';
import { xliff } from '../../src/formats/xliff/index.js';
import { readAll, rewriteAll } from './reading.js';

const oneTwo = (source: string) =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="f" source-language="ar" target-language="en" datatype="x"><body><trans-unit id="1"><source>${source}</source></trans-unit></body></file></xliff>`;
const two = (source: string) =>
  `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="ar" trgLang="en"><file id="f"><unit id="1"><segment><source>${source}</source></segment></unit></file></xliff>`;
const memory = (source: string) =>
  `<tmx version="1.4"><header srclang="ar" segtype="sentence" datatype="x" o-tmf="x" adminlang="en" creationtool="x" creationtoolversion="1"/><body><tu><tuv xml:lang="ar"><seg>${source}</seg></tuv><tuv xml:lang="en"><seg>x</seg></tuv></tu></body></tmx>`;

/** What stands in the English of a written file as another parser reads it: words, and codes by how they begin and end. */
function read(text: string, isTarget: (name: string, nth: number) => boolean): { words: string; codes: string[] } {
  const parser = new SaxesParser({ xmlns: true });
  const codes: string[] = [];
  let [words, depth, nth] = ['', 0, 0];
  parser.on('opentag', (tag) => {
    if (depth > 0) {
      depth++;
      const { id, x } = tag.attributes as Record<string, { value: string } | undefined>;
      codes.push(`${tag.name} ${id?.value ?? x?.value}`);
    } else if (['target', 'seg'].includes(tag.name) && isTarget(tag.name, nth++)) depth = 1;
  });
  parser.on('closetag', (tag) => {
    if (depth > 1) codes.push(`/${tag.name}`);
    if (depth > 0) depth--;
  });
  parser.on('text', (part) => {
    if (depth > 0) words += part;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return { words, codes };
}

/** The pairs of which both halves stand in a text, and whether two of them cross. */
function pairs(pieces: readonly string[]): { whole: string[]; cross: boolean } {
  const at = (marker: string) => pieces.indexOf(marker);
  const whole = ['1', '2'].filter((number) => at(`<${number}>`) >= 0 && at(`<${number}>`) < at(`</${number}>`));
  const inOrder = pieces.filter((piece) => whole.some((number) => piece === `<${number}>` || piece === `</${number}>`));
  return { whole, cross: inOrder.length === 4 && inOrder[0] === inOrder[2]!.replace('/', '') };
}

describe.each([
  ['XLIFF 1.2', xliff, oneTwo('<g id="1">ا<g id="2">ب</g></g><x id="3"/>'), 'g', 'x'],
  ['XLIFF 2', xliff, two('<pc id="1">ا<pc id="2">ب</pc></pc><ph id="3"/>'), 'pc', 'ph'],
  ['TMX', tmx, memory('<hi x="1">ا<hi x="2">ب</hi></hi><ph x="3"/>'), 'hi', 'ph'],
] as const)('codes written to %s', (_name, format, file, around, alone) => {
  const languages = { languages: { source: 'ar', target: 'en' } };
  const piece = fc.shuffledSubarray(['<1>', '</1>', '<2>', '</2>', '<3/>', 'a', ' & ', '<4>', ']]>', '\u0650'], {
    minLength: 1,
  });

  it('are those of the source', () => {
    expect(readAll(format, file, languages).units[0]!.source.text).toBe('<1>ا<2>ب</2></1><3/>');
  });

  it('are well-formed with all words, in whatever order they were put, to another parser too', () => {
    fc.assert(
      fc.property(piece, (pieces) => {
        const written = rewriteAll(format, file, () => ({ target: pieces.join('') }), languages);
        const found = read(written, (name, nth) => name === 'target' || nth === 1);
        expect(found.words).toBe(pieces.filter((one) => !/^<\/?[123]\/?>$/.test(one)).join(''));
        const { whole, cross } = pairs(pieces);
        const pairsWritten = found.codes.filter((code) => code.startsWith(`${around} `)).map((code) => code.slice(-1));
        // Of two that cross one is written; halves alone are not.
        if (cross) expect(pairsWritten).toHaveLength(1);
        else expect(pairsWritten.sort()).toEqual(whole);
        expect(found.codes.includes(`${alone} 3`)).toBe(pieces.includes('<3/>'));
      }),
      { numRuns: 300 },
    );
  });
});
