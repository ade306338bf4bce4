import { createWriteStream, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refused } from './outcome.js';

/** Writes to a file, or to standard output where none is named. */
export function writeOut(text: string | Uint8Array, file: string | undefined): void {
  if (file === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new Refused(`${file}: ${(error as Error).message}`);
  }
}

/** The same for what is too large to be held: piece by piece. */
export async function writePieces(pieces: AsyncIterable<Uint8Array>, file: string | undefined): Promise<void> {
  try {
    const out = file === undefined ? process.stdout : createWriteStream(file);
    await pipeline(Readable.from(pieces), out, { end: file !== undefined });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new Refused(`${file ?? 'standard output'}: ${(error as Error).message}`);
  }
}
