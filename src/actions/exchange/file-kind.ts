import type { NamedFile } from '../../domain/file-pairs.js';
import { looksLikeDocx } from '../../formats/docx/package.js';
import type { FormatName } from '../../formats/format.js';
import { looksLikeHtml } from '../../formats/html/read.js';
import { detectFormat, formatNamed } from '../../formats/registry.js';
import { isTextLadder } from '../linked-texts.js';
import { decodeFile } from './read-file.js';

export interface FileKind extends Pick<NamedFile, 'holds'> {
  /** null: running text, or nothing that is known. */
  readonly format: FormatName | 'archive' | 'ladder' | 'docx' | 'html' | null;
}

/** So many bytes of a file tell what it is. */
export const HEAD_BYTES = 16_384;

/** What a file is by its name and its beginning, and whether it holds both languages. */
export function fileKind({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): FileKind {
  if (looksLikeDocx(bytes)) return { holds: 'one', format: 'docx' };
  if (isArchive(bytes)) return { holds: 'both', format: 'archive' };
  const head = bytes.subarray(0, HEAD_BYTES);
  const decoded = head.length === 0 ? undefined : decodeFile(head);
  const text = decoded?.kind === 'text' ? decoded.text.slice(0, HEAD_BYTES / 4) : '';
  if (looksLikeHtml(name, text)) return { holds: 'one', format: 'html' };
  const found = detectFormat({ name, bytes: head, text });
  if (found && formatNamed(found)?.bilingual) return { holds: 'both', format: found };
  if (!found && isTextLadder({ name, bytes: head })) return { holds: 'both', format: 'ladder' };
  return { holds: 'one', format: found ?? null };
}

/** What `export --format archive` writes. */
function isArchive(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*\{\s*"tawazi"\s*:/.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}
