/** What a file that is no text is by its first bytes; undefined where they say nothing. */
export function fileKind(bytes: Uint8Array): string | undefined {
  const start = latin1(bytes.subarray(0, 16));
  const found = magicNumbers.find(([, magic, at = 0]) => start.startsWith(magic, at))?.[0];
  if (found === OLE) return isEncrypted(bytes) ? 'Office file with a password' : OLE;
  return found === ZIP ? zipKind(bytes) : found;
}

const ZIP = 'ZIP';
const OLE = 'Word 97 or other OLE';

/** Name, first bytes and where they stand. */
const magicNumbers: readonly (readonly [string, string, number?])[] = [
  ['PDF', '%PDF-'],
  ['PNG', '\x89PNG\r\n'],
  ['JPEG', '\xff\xd8\xff'],
  ['GIF', 'GIF8'],
  ['TIFF', 'II*\0'],
  ['TIFF', 'MM\0*'],
  ['WebP, WAV or AVI', 'RIFF'],
  ['MP4', 'ftyp', 4],
  ['MP3', 'ID3'],
  ['Ogg', 'OggS'],
  [ZIP, 'PK\x03\x04'],
  [ZIP, 'PK\x05\x06'],
  [OLE, '\xd0\xcf\x11\xe0'],
  ['gzip', '\x1f\x8b\x08'],
  ['bzip2', 'BZh'],
  ['xz', '\xfd7zXZ'],
  ['7-Zip', "7z\xbc\xaf'\x1c"],
  ['RAR', 'Rar!\x1a'],
  ['RTF', '{\\rtf'],
  ['SQLite', 'SQLite format 3\0'],
  ['ELF', '\x7fELF'],
  ['Windows program', 'MZ\x90\0'],
  ['UTF-32', '\xff\xfe\0\0'],
  ['UTF-32', '\0\0\xfe\xff'],
];

/** A package that was encrypted stands in an OLE file, in a stream of this name (MS-OFFCRYPTO 1.3.3). */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le');
}

/** The names of a package's first parts stand in clear text near its beginning. */
function zipKind(bytes: Uint8Array): string {
  const start = latin1(bytes.subarray(0, 4_096));
  if (start.includes('mimetypeapplication/vnd.oasis.opendocument')) return 'OpenDocument';
  if (start.includes('word/')) return 'Word (docx)';
  if (start.includes('xl/')) return 'Excel (xlsx)';
  if (start.includes('ppt/')) return 'PowerPoint (pptx)';
  return 'ZIP, Word or OpenDocument';
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
