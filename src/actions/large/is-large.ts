import { open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { detectFormat, formatNamed } from '../../formats/registry.js';
import { encodingOfHead } from './pieces.js';

const HEAD = 16_384;

/** Whether a file is of a format that is read piece by piece, as its beginning says. */
export async function isReadInPieces(path: string, name: string): Promise<boolean> {
  const file = await open(path);
  try {
    const buffer = new Uint8Array(HEAD);
    const { bytesRead } = await file.read(buffer, 0, HEAD, 0);
    const bytes = buffer.subarray(0, bytesRead);
    const written = encodingOfHead(bytes);
    if (!written) return false;
    const found = detectFormat({ name, bytes, text: new TextDecoder(written.encoding).decode(bytes) });
    const format = found && formatNamed(found);
    return format?.input === 'text' && format.streams === true;
  } finally {
    await file.close();
  }
}
