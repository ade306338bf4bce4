import { parseArgs } from 'node:util';
import { isReportFormat, reportFormats, writtenReport } from '../../actions/report.js';
import { Refused, Usage } from '../outcome.js';
import { refusalLine } from '../refusal-line.js';
import { documentNamed, withDesk } from '../with-desk.js';
import { writeOut } from '../write-out.js';

export const usage = `tawazi report DOCUMENT [--format ${reportFormats.join('|')}] [--out FILE]`;

/** Writes the flags of a document, named by its id or its title: as a table, or as Marot and Anthea read them. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'csv' }, out: { type: 'string' } },
  });
  const [name] = positionals;
  if (positionals.length !== 1 || !name) throw new Usage('name one document');
  const { format } = values;
  if (!isReportFormat(format)) throw new Usage(`--format takes ${reportFormats.join(', ')}`);
  await withDesk(async (desk) => {
    const report = await writtenReport(desk, await documentNamed(desk, name), format);
    if (!report.ok) throw new Refused(refusalLine(report.refusal));
    writeOut(report.value.text, values.out);
  });
}
