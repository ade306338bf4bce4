/**
 * A sorted set of short words in typed arrays, looked up by hash. A word's letters are kept as one byte each, their
 * code less `base`, so that Arabic (base 0x600) and Latin (base 0) need no decoding.
 */
export interface StringTable {
  readonly count: number;
  readonly base: number;
  readonly letters: Uint8Array;
  /** Where each word's letters begin; one more than words. */
  readonly starts: Uint32Array;
  readonly slots: Int32Array;
}

/** The word's place in the table, or -1. */
export function lookUp(table: StringTable, word: string): number {
  const mask = table.slots.length - 1;
  for (let slot = hashOfWord(word, table.base) & mask; ; slot = (slot + 1) & mask) {
    const index = table.slots[slot]!;
    if (index < 0 || equals(table, index, word)) return index;
  }
}

/** The word at a place. */
export function wordAt(table: StringTable, index: number): string {
  let word = '';
  for (let at = table.starts[index]!; at < table.starts[index + 1]!; at++) {
    word += String.fromCharCode(table.letters[at]! + table.base);
  }
  return word;
}

/** Whether a table of this base can hold the word. */
export function fits(word: string, base: number): boolean {
  if (word.length === 0 || word.length > LONGEST) return false;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - base;
    if (letter <= 0 || letter > 255) return false;
  }
  return true;
}

/** Sorted words as bytes: for each the length shared with the one before, then the length of the rest and the rest. */
export function packWords(words: readonly string[], base: number): Uint8Array {
  const bytes: number[] = [];
  let before = '';
  for (const word of words) {
    if (!fits(word, base)) throw new Error(`"${word}" does not fit the table`);
    let shared = 0;
    while (shared < before.length && shared < word.length && before[shared] === word[shared]) shared++;
    bytes.push(shared, word.length - shared);
    for (let i = shared; i < word.length; i++) bytes.push(word.charCodeAt(i) - base);
    before = word;
  }
  return Uint8Array.from(bytes);
}

/** The table of words packed by packWords. */
export function unpackWords(packed: Uint8Array, count: number, base: number): StringTable {
  const starts = new Uint32Array(count + 1);
  let total = 0;
  for (let at = 0, i = 0; i < count; i++) {
    total += packed[at]! + packed[at + 1]!;
    starts[i + 1] = total;
    at += 2 + packed[at + 1]!;
  }
  const letters = new Uint8Array(total);
  const slots = new Int32Array(slotsFor(count)).fill(-1);
  for (let at = 0, i = 0; i < count; i++) {
    const shared = packed[at]!;
    const rest = packed[at + 1]!;
    const start = starts[i]!;
    const before = i > 0 ? starts[i - 1]! : 0;
    for (let k = 0; k < shared; k++) letters[start + k] = letters[before + k]!;
    for (let k = 0; k < rest; k++) letters[start + shared + k] = packed[at + 2 + k]!;
    at += 2 + rest;
    place(slots, letters, start, starts[i + 1]!, i);
  }
  return { count, base, letters, starts, slots };
}

const LONGEST = 255;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function place(slots: Int32Array, letters: Uint8Array, start: number, end: number, index: number): void {
  const mask = slots.length - 1;
  let hash = FNV_OFFSET;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ letters[at]!, FNV_PRIME);
  let slot = mixed(hash) & mask;
  while (slots[slot]! >= 0) slot = (slot + 1) & mask;
  slots[slot] = index;
}

function hashOfWord(word: string, base: number): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ (word.charCodeAt(i) - base), FNV_PRIME);
  return mixed(hash);
}

/** FNV's low bits alone spread short words badly over a table sized by a power of two. */
function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}

function equals(table: StringTable, index: number, word: string): boolean {
  const start = table.starts[index]!;
  if (table.starts[index + 1]! - start !== word.length) return false;
  for (let i = 0; i < word.length; i++) {
    if (table.letters[start + i]! !== word.charCodeAt(i) - table.base) return false;
  }
  return true;
}

/** At most half full. */
function slotsFor(count: number): number {
  let size = 16;
  while (size < count * 2) size *= 2;
  return size;
}
