import { crc32, inflateRawSync } from 'node:zlib';
import type { Problem, ProblemKind } from '../problem.js';
import { nameTrouble } from './names.js';

/** What an archive may unpack to. Packages of office programs stay far below. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all entries together. */
  readonly inflated: number;
  /** How many times its packed size an entry may unpack to, once it is larger than RATIO_COUNTS_FROM. Text stays below 50. */
  readonly ratio: number;
}

export const defaultZipLimits: ZipLimits = { entries: 10_000, inflated: 256 * 1024 * 1024, ratio: 250 };
/** Bytes. Word files hold empty pictures and drawings of a few megabytes that pack to a thousandth; that much harms nobody. */
const RATIO_COUNTS_FROM = 8 * 1024 * 1024;

export interface ZipEntry {
  /** As in the archive, with `/` between its parts. */
  readonly name: string;
  /** Its record in the central directory, as written. */
  readonly record: Uint8Array;
  /** Its local header and packed bytes, as written. */
  readonly stored: Uint8Array;
  readonly packed: Uint8Array;
  readonly deflated: boolean;
  readonly size: number;
  readonly crc: number;
}

/** An archive that was checked whole: names, sizes and checksums are what they say. */
export interface Zip {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
}

/**
 * Opens an archive (PKWARE's APPNOTE 6.3) and checks all of it before anything of it is used: every name, every size and
 * checksum against what it unpacks to, that no two entries share bytes (the trick of the densest bombs), and the limits.
 * Archives within it are never opened.
 */
export function openZip(bytes: Uint8Array, limits: Partial<ZipLimits> = {}): Zip | Problem {
  try {
    return opened(bytes, { ...defaultZipLimits, ...limits });
  } catch (error) {
    if (error instanceof Refused) return error.problem;
    throw error;
  }
}

/** An entry's bytes. They were checked when the archive was opened. */
export function unpacked({ packed, deflated, size }: ZipEntry): Uint8Array {
  return deflated ? new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })) : packed;
}

export function isZip(opened: Zip | Problem): opened is Zip {
  return 'entries' in opened;
}

class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

function refuse(kind: ProblemKind, detail: string): never {
  throw new Refused({ kind, detail });
}

function opened(bytes: Uint8Array, limits: ZipLimits): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { at, count, directoryEnd } = endRecord(bytes, view);
  if (count > limits.entries) refuse('unpacks-too-large', `${count} > ${limits.entries}`);
  const entries: (ZipEntry & Stretch)[] = [];
  const names = new Set<string>();
  let inflated = 0;
  let next = at;
  for (let k = 0; k < count; k++) {
    const entry = entryAt(bytes, view, next, at);
    next += entry.record.length;
    if (next > directoryEnd) refuse('damaged-archive', 'central directory');
    // Names of package parts are compared without their case (ECMA-376 part 2).
    const name = entry.name.toLowerCase();
    if (names.has(name)) refuse('unsafe-name', entry.name);
    names.add(name);
    inflated += entry.size;
    if (inflated > limits.inflated) refuse('unpacks-too-large', `${entry.name}: ${inflated} > ${limits.inflated}`);
    if (entry.size > RATIO_COUNTS_FROM && entry.size > limits.ratio * entry.packed.length)
      refuse('unpacks-too-large', entry.name);
    entries.push(entry);
  }
  apart(entries, at);
  for (const entry of entries) check(entry);
  return { bytes, entries };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/** Where the central directory begins and ends, and how many entries it has. */
function endRecord(bytes: Uint8Array, view: DataView) {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let end = bytes.length - END_LENGTH; end >= first; end--) {
    if (view.getUint32(end, true) !== END) continue;
    if (end + END_LENGTH + view.getUint16(end + 20, true) !== bytes.length) continue;
    const count = view.getUint16(end + 10, true);
    const size = view.getUint32(end + 12, true);
    const at = view.getUint32(end + 16, true);
    if (count === 0xffff || size === 0xffffffff || at === 0xffffffff) refuse('unknown-archive', 'ZIP64');
    if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count)
      refuse('unknown-archive', 'in several volumes');
    if (at + size > end) refuse('damaged-archive', 'central directory');
    return { at, count, directoryEnd: at + size };
  }
  return refuse('damaged-archive', 'no end record');
}

const RECORD = 0x02014b50;
const RECORD_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;

function entryAt(bytes: Uint8Array, view: DataView, at: number, directory: number): ZipEntry & Stretch {
  if (at + RECORD_LENGTH > bytes.length || view.getUint32(at, true) !== RECORD)
    refuse('damaged-archive', 'central directory');
  const nameLength = view.getUint16(at + 28, true);
  const end = at + RECORD_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (end > bytes.length) refuse('damaged-archive', 'central directory');
  const name = decodeName(bytes.subarray(at + RECORD_LENGTH, at + RECORD_LENGTH + nameLength));
  const trouble = nameTrouble(name);
  if (trouble) refuse('unsafe-name', trouble);
  const flags = view.getUint16(at + 8, true);
  if (flags & ENCRYPTED) refuse('encrypted', name);
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) refuse('unknown-archive', `${name}: method ${method}`);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const start = view.getUint32(at + 42, true);
  if (packedSize === 0xffffffff || size === 0xffffffff || start === 0xffffffff) refuse('unknown-archive', 'ZIP64');
  if (start + LOCAL_LENGTH > directory || view.getUint32(start, true) !== LOCAL) refuse('damaged-archive', name);
  const localName = view.getUint16(start + 26, true);
  const data = start + LOCAL_LENGTH + localName + view.getUint16(start + 28, true);
  const dataEnd = data + packedSize;
  if (dataEnd > directory) refuse('damaged-archive', name);
  // A reader that goes by the local headers must find the same as one that goes by the directory.
  if (decodeName(bytes.subarray(start + LOCAL_LENGTH, start + LOCAL_LENGTH + localName)) !== name)
    refuse('unsafe-name', name);
  if (method === 0 && packedSize !== size) refuse('damaged-archive', name);
  return {
    name,
    record: bytes.subarray(at, end),
    stored: bytes.subarray(start, dataEnd),
    packed: bytes.subarray(data, dataEnd),
    deflated: method === 8,
    size,
    crc: view.getUint32(at + 16, true),
    start,
    end: dataEnd,
  };
}

/** Bits 0 and 6: encrypted; 13: the directory is. */
const ENCRYPTED = 0x2041;

/** Part names of packages are ASCII; whatever the archive says its names are in, the bytes are kept as they are. */
function decodeName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function apart(entries: readonly (ZipEntry & Stretch)[], directory: number): void {
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.start - b.start)) {
    if (entry.start < free || entry.end > directory) refuse('damaged-archive', `${entry.name}: shared bytes`);
    free = entry.end;
  }
}

function check(entry: ZipEntry): void {
  let content: Uint8Array;
  try {
    content = unpacked(entry);
  } catch {
    refuse('damaged-archive', entry.name);
  }
  if (content.length !== entry.size || crc32(content) !== entry.crc) refuse('damaged-archive', entry.name);
}
