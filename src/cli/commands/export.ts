import { parseArgs } from 'node:util';
import { archiveDocument } from '../../actions/archive/write.js';
import type { Desk } from '../../actions/desk.js';
import { exportDocument } from '../../actions/export-document.js';
import { exportPieces } from '../../actions/large/export-pieces.js';
import { originalPieces } from '../../actions/large/original-pieces.js';
import type { ExportFormat, ExportReadiness } from '../../domain/read-model.js';
import { exportReadiness } from '../../store/queries/readiness.js';
import { Refused, Usage } from '../outcome.js';
import { refusalLine } from '../refusal-line.js';
import { documentNamed, withDesk } from '../with-desk.js';
import { writeOut, writePieces } from '../write-out.js';

/** As a shell names them: the corrected translation, the original, both side by side. */
const formats: Readonly<Record<string, ExportFormat>> = {
  txt: 'target-text',
  'source-txt': 'source-text',
  'review-docx': 'review-docx',
  'both-txt': 'both-text',
  tsv: 'tsv',
  csv: 'csv',
  tmx: 'tmx',
  xliff: 'xliff',
  tei: 'tei',
  original: 'original',
};

const names = [...Object.keys(formats), 'archive'];

export const usage = `tawazi export DOCUMENT [--format ${names.join('|')}] [--out FILE]`;

/** Exports a document, named by its id or its title; what is still open is told on standard error. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'txt' }, out: { type: 'string' } },
  });
  const [name] = positionals;
  if (positionals.length !== 1 || !name) throw new Usage('name one document');
  if (!names.includes(values.format)) throw new Usage(`--format takes ${names.join(', ')}`);
  const format = formats[values.format];
  await withDesk(async (desk) => {
    const documentId = await documentNamed(desk, name);
    const pieced = await piecesOf(desk, documentId, format);
    const open = openLine(await exportReadiness(desk.store.reader, documentId));
    if (pieced) {
      await writePieces(pieced.pieces, values.out);
      if (open) process.stderr.write(`tawazi export: still open: ${open}\n`);
      return;
    }
    const exported = format
      ? await exportDocument(desk, { documentId, format })
      : await archiveDocument(desk, documentId);
    if (!exported.ok) throw new Refused(refusalLine(exported.refusal));
    writeOut(bytesOf(exported.value), values.out);
    if (open) process.stderr.write(`tawazi export: still open: ${open}\n`);
  });
}

/** What is too large to be held, or is kept in pieces. */
async function piecesOf(desk: Desk, documentId: string, format: ExportFormat | undefined) {
  if (!format) return undefined;
  if (format === 'original') return originalPieces(desk.store.reader, documentId);
  return exportPieces(desk, { documentId, format });
}

function bytesOf(file: { readonly text: string; readonly bytes?: Uint8Array }): string | Uint8Array {
  return file.bytes ?? file.text;
}

function openLine(readiness: ExportReadiness): string {
  const flags = Object.entries(readiness.openFlagsBySeverity).map(
    ([severity, count]) => [count, `${severity} flags open`] as const,
  );
  return [
    ...flags,
    [readiness.fixedFlags, 'corrections not verified'] as const,
    [readiness.unapproved, 'segments not approved'] as const,
    [readiness.emptyTargets, 'segments without English'] as const,
  ]
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ');
}
