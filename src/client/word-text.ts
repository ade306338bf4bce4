/**
 * The beginning of a Word file's text, with its markup, to tell its language by; empty for any other file. Only the main part's
 * first bytes are unpacked; the server reads the file properly.
 */
export async function wordText(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const entry = mainPart(new DataView(bytes.buffer));
  if (!entry) return '';
  const packed = bytes.subarray(entry.start, entry.end);
  if (!entry.deflated) return new TextDecoder().decode(packed.subarray(0, ENOUGH));
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    while (text.length < ENOUGH) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    // A damaged file is told of by the server.
  }
  await reader.cancel().catch(() => undefined);
  return text;
}

/** Characters, most of them markup. */
const ENOUGH = 100_000;

interface Entry {
  readonly start: number;
  readonly end: number;
  readonly deflated: boolean;
}

/** Where `word/document.xml` stands in an archive, by its directory at the end (PKWARE's APPNOTE). */
function mainPart(view: DataView): Entry | undefined {
  const length = view.byteLength;
  if (length < 22 || view.getUint32(0, true) !== 0x04034b50) return undefined;
  let end = length - 22;
  while (end > Math.max(0, length - 65_557) && view.getUint32(end, true) !== 0x06054b50) end--;
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= length && view.getUint32(at, true) === 0x02014b50) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, at + 46, Math.min(nameLength, length - at - 46)));
    if (/^word\/document\d*\.xml$/i.test(name)) {
      const local = view.getUint32(at + 42, true);
      if (local + 30 > length) return undefined;
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      return { start, end: start + view.getUint32(at + 20, true), deflated: view.getUint16(at + 10, true) === 8 };
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return undefined;
}
