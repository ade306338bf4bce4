import { writeFileSync } from 'node:fs';
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
