import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { fileKind, HEAD_BYTES } from '../actions/exchange/file-kind.js';
import { isReadInPieces } from '../actions/large/is-large.js';
import type { NamedFile } from '../domain/file-pairs.js';
import { problemLine } from '../formats/problem.js';
import { Refused } from './outcome.js';
import { settingsOrRefuse } from './with-desk.js';

/** A file that was named, as far as its beginning tells. */
export interface GivenFile extends NamedFile {
  readonly format: string | null;
  /** Above the limit of those that are read whole, and to be read piece by piece. */
  readonly large: boolean;
}

/** Throws Refused where there is no such file. Of what is above the import limit only the beginning is read. */
export async function givenFile(file: string): Promise<GivenFile> {
  if (sizeOf(file) <= settingsOrRefuse().importLimit)
    return { name: file, large: false, ...fileKind({ name: basename(file), bytes: readFile(file) }) };
  const head = { name: basename(file), bytes: headOf(file) };
  const large = await isReadInPieces(file, basename(file));
  return { name: file, large, ...fileKind(head) };
}

/** All of a file that is read whole. Throws Refused above the limit, before it is read. */
export function bytesOf(file: string): Uint8Array {
  const { importLimit } = settingsOrRefuse();
  const size = sizeOf(file);
  if (size > importLimit)
    throw new Refused(
      `${file}: ${problemLine({ kind: 'too-large', detail: `${size} bytes, and ${importLimit} are read whole (TAWAZI_IMPORT_LIMIT)` })}`,
    );
  return readFile(file);
}

export function readFile(file: string): Uint8Array {
  return orRefuse(file, () => readFileSync(file));
}

function sizeOf(file: string): number {
  return orRefuse(file, () => statSync(file).size);
}

function headOf(file: string): Uint8Array {
  return orRefuse(file, () => {
    const handle = openSync(file, 'r');
    try {
      const head = new Uint8Array(HEAD_BYTES);
      return head.subarray(0, readSync(handle, head, 0, HEAD_BYTES, 0));
    } finally {
      closeSync(handle);
    }
  });
}

/** What the system's codes mean. */
const plainly: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder',
  EACCES: 'it may not be read',
};

function orRefuse<Value>(file: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Refused(`${file}: ${(code && plainly[code]) || message}`);
  }
}
