import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/**
 * Named byte arrays in one compressed file: eight bytes of magic, then (after decompression) a count, each section's
 * four-letter name and length, and the sections, each beginning at a multiple of four so that typed arrays can be laid
 * over it. Little-endian, as are all machines Node runs on that are in use.
 */
export function packSections(sections: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const head = new Uint32Array(1 + 2 * sections.size);
  const parts: Uint8Array[] = [new Uint8Array(head.buffer)];
  head[0] = sections.size;
  let at = 1;
  for (const [name, bytes] of sections) {
    head[at++] = nameCode(name);
    head[at++] = bytes.length;
    parts.push(bytes, new Uint8Array(padding(bytes.length)));
  }
  const plain = Buffer.concat(parts);
  const compressed = brotliCompressSync(plain, {
    params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  return Buffer.concat([Buffer.from(MAGIC, 'latin1'), compressed]);
}

/** The sections of a packed file; throws where the bytes are not one. */
export function unpackSections(file: Uint8Array): Map<string, Uint8Array> {
  if (Buffer.from(file.subarray(0, MAGIC.length)).toString('latin1') !== MAGIC) {
    throw new Error('not a lexicon of this version');
  }
  const plain = brotliDecompressSync(file.subarray(MAGIC.length));
  const bytes = new Uint8Array(plain.length);
  bytes.set(plain);
  const count = new Uint32Array(bytes.buffer, 0, 1)[0]!;
  const head = new Uint32Array(bytes.buffer, 4, 2 * count);
  const sections = new Map<string, Uint8Array>();
  let at = 4 + 8 * count;
  for (let i = 0; i < count; i++) {
    const length = head[2 * i + 1]!;
    sections.set(codeName(head[2 * i]!), bytes.subarray(at, at + length));
    at += length + padding(length);
  }
  return sections;
}

/** The file's version is part of its magic: a reader refuses what it does not know. */
const MAGIC = 'tawazi-1';

function padding(length: number): number {
  return (4 - (length % 4)) % 4;
}

function nameCode(name: string): number {
  if (!/^[a-z]{4}$/.test(name)) throw new Error(`a section's name has four letters, not "${name}"`);
  return [...name].reduce((code, letter) => code * 256 + letter.charCodeAt(0), 0);
}

function codeName(code: number): string {
  return String.fromCharCode(code >>> 24, (code >>> 16) & 255, (code >>> 8) & 255, code & 255);
}
