import { crc32, deflateRawSync } from 'node:zlib';
import type { Zip, ZipEntry } from './read.js';

/**
 * An archive with the content of some entries changed. All others keep their bytes, packed as they were, and all keep their
 * order, times and attributes; without a change it is the same archive to the byte.
 */
export function rewriteZip(zip: Zip, changes: ReadonlyMap<string, Uint8Array>): Uint8Array {
  if (changes.size === 0) return zip.bytes;
  return written(
    zip.entries.map((entry) => {
      const content = changes.get(entry.name);
      return content ? packedEntry(entry.record, content) : kept(entry);
    }),
  );
}

/** A new archive. Times are left at the beginning of what the format can say, so that equal content gives equal bytes. */
export function writeZip(parts: readonly { readonly name: string; readonly content: Uint8Array }[]): Uint8Array {
  return written(parts.map(({ name, content }) => packedEntry(newRecord(name), content)));
}

interface WrittenEntry {
  /** Local header and packed bytes. */
  readonly local: Uint8Array;
  /** For the central directory, but for where the local header stands. */
  readonly record: Uint8Array;
}

const RECORD_LENGTH = 46;
const LOCAL_LENGTH = 30;
/** Bit 3: sizes and checksum follow the content. They stand in the header instead. */
const SIZES_FOLLOW = 0x0008;
const SIZES = { crc: 16, packed: 20, size: 24 } as const;

function kept({ record, stored, crc, packed, size }: ZipEntry): WrittenEntry {
  const local = new Uint8Array(stored);
  const flags = view(local).getUint16(6, true);
  if (flags & SIZES_FOLLOW) {
    view(local).setUint16(6, flags & ~SIZES_FOLLOW, true);
    view(local).setUint32(14, crc, true);
    view(local).setUint32(18, packed.length, true);
    view(local).setUint32(22, size, true);
  }
  const copy = new Uint8Array(record);
  view(copy).setUint16(8, flags & ~SIZES_FOLLOW, true);
  return { local, record: copy };
}

function packedEntry(old: Uint8Array, content: Uint8Array): WrittenEntry {
  const packed = deflateRawSync(content, { level: 6 });
  const nameLength = view(old).getUint16(28, true);
  const comment = view(old).getUint16(32, true);
  const extra = view(old).getUint16(30, true);
  const afterName = RECORD_LENGTH + nameLength;
  // Extra fields say what the packed bytes were, which they are no longer.
  const record = joined([old.subarray(0, afterName), old.subarray(afterName + extra, afterName + extra + comment)]);
  const made = view(record);
  made.setUint16(30, 0, true);
  made.setUint16(8, made.getUint16(8, true) & ~SIZES_FOLLOW, true);
  made.setUint16(10, 8, true);
  made.setUint32(SIZES.crc, crc32(content), true);
  made.setUint32(SIZES.packed, packed.length, true);
  made.setUint32(SIZES.size, content.length, true);
  const header = new Uint8Array(LOCAL_LENGTH);
  view(header).setUint32(0, 0x04034b50, true);
  // Version, flags, method, time, date, checksum, sizes and the name's length stand in both in the same order.
  header.set(record.subarray(6, 30), 4);
  return { local: joined([header, record.subarray(RECORD_LENGTH, afterName), packed]), record };
}

function newRecord(name: string): Uint8Array {
  const bytes = new TextEncoder().encode(name);
  const record = new Uint8Array(RECORD_LENGTH + bytes.length);
  const made = view(record);
  made.setUint32(0, 0x02014b50, true);
  made.setUint16(4, 20, true);
  made.setUint16(6, 20, true);
  // 1 January 1980.
  made.setUint16(14, 0x21, true);
  made.setUint16(28, bytes.length, true);
  record.set(bytes, RECORD_LENGTH);
  return record;
}

function written(entries: readonly WrittenEntry[]): Uint8Array {
  let at = 0;
  const directory = entries.map(({ local, record }) => {
    view(record).setUint32(42, at, true);
    at += local.length;
    return record;
  });
  const end = new Uint8Array(22);
  const made = view(end);
  made.setUint32(0, 0x06054b50, true);
  made.setUint16(8, entries.length, true);
  made.setUint16(10, entries.length, true);
  made.setUint32(
    12,
    directory.reduce((sum, record) => sum + record.length, 0),
    true,
  );
  made.setUint32(16, at, true);
  return joined([...entries.map(({ local }) => local), ...directory, end]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
