import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isZip, openZip, unpacked, type Zip } from '../../../src/formats/zip/read.js';
import { rewriteZip, writeZip } from '../../../src/formats/zip/write.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array) => new TextDecoder().decode(content);
const made = (...parts: [string, string][]) =>
  writeZip(parts.map(([name, content]) => ({ name, content: bytes(content) })));
function must(archive: Uint8Array): Zip {
  const zip = openZip(archive);
  if (!isZip(zip)) throw new Error(JSON.stringify(zip));
  return zip;
}
const contents = (archive: Uint8Array) => must(archive).entries.map((entry) => [entry.name, text(unpacked(entry))]);
/** The archive with 16- or 32-bit values written at places found by a signature. */
function patched(archive: Uint8Array, signature: number, offset: number, value: number, size: 16 | 32): Uint8Array {
  const copy = new Uint8Array(archive);
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++)
    if (view.getUint32(at, true) === signature) {
      if (size === 16) view.setUint16(at + offset, value, true);
      else view.setUint32(at + offset, value, true);
    }
  return copy;
}
const LOCAL = 0x04034b50;
const RECORD = 0x02014b50;
const END = 0x06054b50;

describe('an archive', () => {
  it('comes back entry for entry', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8})?$/), fc.string()), {
          selector: ([name]) => name,
        }),
        (parts) => {
          expect(contents(made(...parts))).toEqual(parts);
        },
      ),
    );
  });

  it('is the same to the byte without a change, and keeps the bytes of what did not change', () => {
    const archive = made(['a', 'one'], ['b', 'two'], ['c', 'three']);
    expect(rewriteZip(must(archive), new Map())).toBe(archive);
    const changed = rewriteZip(must(archive), new Map([['b', bytes('other')]]));
    expect(contents(changed)).toEqual([
      ['a', 'one'],
      ['b', 'other'],
      ['c', 'three'],
    ]);
    expect(must(changed).entries[2]!.stored).toEqual(must(archive).entries[2]!.stored);
  });

  it.each([
    ['a step up', '../x'],
    ['an absolute path', '/etc/passwd'],
    ['a drive', 'c:/x'],
    ['a backslash', 'a\\b'],
    ['an empty part', 'a//b'],
    ['a control character', 'a\nb'],
    ['a change of direction', 'a\u202eb'],
  ])('with %s in a name is refused', (_what, name) => {
    expect(openZip(made([name, '']))).toMatchObject({ kind: 'unsafe-name' });
  });

  it('with two entries of one name is refused, whatever their case', () => {
    expect(openZip(made(['word/a', '1'], ['Word/A', '2']))).toEqual({ kind: 'unsafe-name', detail: 'Word/A' });
  });

  it('whose local header says another name is refused', () => {
    const archive = made(['abc', '1']);
    archive[30] = 'x'.charCodeAt(0);
    expect(openZip(archive)).toEqual({ kind: 'unsafe-name', detail: 'abc' });
  });

  it('is checked against its checksums and sizes', () => {
    const archive = made(['abc', 'some text']);
    expect(openZip(patched(archive, RECORD, 16, 1, 32))).toEqual({ kind: 'damaged-archive', detail: 'abc' });
    expect(openZip(patched(archive, RECORD, 24, 3, 32))).toEqual({ kind: 'damaged-archive', detail: 'abc' });
    expect(openZip(patched(archive, RECORD, 24, 30, 32))).toEqual({ kind: 'damaged-archive', detail: 'abc' });
    for (let length = 0; length < archive.length; length++)
      expect(isZip(openZip(archive.slice(0, length)))).toBe(false);
  });

  it('that is encrypted, in volumes, ZIP64 or packed otherwise is refused by what it is', () => {
    const archive = made(['abc', 'x']);
    expect(openZip(patched(archive, RECORD, 8, 1, 16))).toEqual({ kind: 'encrypted', detail: 'abc' });
    expect(openZip(patched(archive, RECORD, 10, 12, 16))).toMatchObject({ kind: 'unknown-archive' });
    expect(openZip(patched(archive, END, 4, 1, 16))).toMatchObject({ kind: 'unknown-archive' });
    expect(openZip(patched(archive, END, 16, 0xffffffff, 32))).toEqual({ kind: 'unknown-archive', detail: 'ZIP64' });
  });

  it('that unpacks too far is refused: by ratio, by sum, by number', () => {
    const bomb = writeZip([{ name: 'bomb', content: new Uint8Array(12_000_000) }]);
    expect(openZip(bomb)).toEqual({ kind: 'unpacks-too-large', detail: 'bomb' });
    const archive = made(['a', 'x'.repeat(600)], ['b', 'y'.repeat(600)]);
    expect(openZip(archive, { inflated: 1_000 })).toMatchObject({ kind: 'unpacks-too-large' });
    expect(openZip(archive, { entries: 1 })).toMatchObject({ kind: 'unpacks-too-large' });
    // One that lies about its size unpacks no further than it says.
    const lying = patched(bomb, RECORD, 24, 10, 32);
    expect(openZip(lying)).toEqual({ kind: 'damaged-archive', detail: 'bomb' });
  });

  it('that holds an empty picture, which packs as a bomb does and unpacks to little, is read', () => {
    const archive = writeZip([{ name: 'word/media/image1.emf', content: new Uint8Array(4_000_000) }]);
    expect(openZip(archive)).toMatchObject({ entries: [{ size: 4_000_000 }] });
  });

  it('whose entries share bytes is refused', () => {
    const archive = made(['a', 'one'], ['b', 'two']);
    const view = new DataView(archive.buffer);
    let record = 0;
    while (view.getUint32(record, true) !== RECORD) record++;
    // The first one's packed bytes reach into the second one's header.
    view.setUint32(record + 20, view.getUint32(record + 20, true) + 30, true);
    expect(openZip(archive)).toEqual({ kind: 'damaged-archive', detail: 'b: shared bytes' });
  });

  it('with sizes after the content, as streams write them, is read and rewritten', () => {
    const content = bytes('streamed');
    const whole = made(['s', 'streamed'], ['t', 'x']);
    const packed = deflateRawSync(content);
    const at = 30 + 1 + packed.length;
    // Flag 3 in both headers, nothing in the local one, a descriptor after the first entry's bytes.
    const record = (() => {
      for (let k = 0; ; k++) if (new DataView(whole.buffer).getUint32(k, true) === RECORD) return k;
    })();
    const descriptor = whole.slice(14, 26);
    const streamed = new Uint8Array([...whole.slice(0, at), ...descriptor, ...whole.slice(at)]);
    const view = new DataView(streamed.buffer);
    view.setUint16(6, 8, true);
    for (const offset of [14, 18, 22]) view.setUint32(offset, 0, true);
    view.setUint16(record + 12 + 8, 8, true);
    view.setUint32(record + 12 + 46 + 1 + 42, at + 12, true);
    view.setUint32(streamed.length - 22 + 16, record + 12, true);
    expect(contents(streamed)).toEqual([
      ['s', 'streamed'],
      ['t', 'x'],
    ]);
    expect(contents(rewriteZip(must(streamed), new Map([['t', bytes('new')]])))).toEqual([
      ['s', 'streamed'],
      ['t', 'new'],
    ]);
    expect(LOCAL).toBe(new DataView(streamed.buffer).getUint32(0, true));
  });
});
