import { parseArgs } from 'node:util';
import { exportTerms, glossaryFormats, importTerms } from '../../actions/exchange/terms-file.js';
import { bytesOf } from '../given-file.js';
import { Refused, Usage } from '../outcome.js';
import { refusalLine } from '../refusal-line.js';
import { operator, projectNamed, withDesk } from '../with-desk.js';
import { writeOut } from '../write-out.js';

export const usage = `tawazi terms import FILE [--project P]
tawazi terms export [--project P] [--format csv|tbx] [--out FILE]`;

/**
 * Takes a glossary into a project, CSV or TBX, all of it or nothing, and prints how many terms were added, changed and there
 * already; or gives a project's glossary out. A refusal names the line.
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      project: { type: 'string' },
      format: { type: 'string', default: 'csv' },
      out: { type: 'string' },
    },
  });
  const [what, file, ...more] = positionals;
  if (what === 'import' && file !== undefined && more.length === 0) return take(file, values.project);
  if (what !== 'export' || file !== undefined) throw new Usage('import with one file, or export');
  const format = glossaryFormats.find((known) => known === values.format);
  if (!format) throw new Usage(`--format takes ${glossaryFormats.join(' or ')}`);
  await withDesk(async (desk) => {
    const { id: projectId } = await projectNamed(desk, values.project);
    writeOut(await exportTerms(desk, { projectId, format }), values.out);
  });
}

async function take(file: string, project: string | undefined): Promise<void> {
  const bytes = bytesOf(file);
  await withDesk(async (desk) => {
    const { id: projectId } = await projectNamed(desk, project);
    const actor = { personId: (await operator(desk)).id, role: 'manager' } as const;
    const taken = await importTerms(desk, actor, { projectId, bytes });
    if (!taken.ok) {
      const why = taken.refusal
        ? refusalLine(taken.refusal)
        : 'no part of a glossary (CSV with a first row of names, or TBX)';
      throw new Refused(`${file}:${taken.line}: ${why}`);
    }
    const { added, changed, known, passedOver } = taken.value;
    const passed = passedOver > 0 ? `, ${passedOver} without Arabic or English passed over` : '';
    process.stdout.write(`${added} added, ${changed} changed, ${known} there already${passed}\n`);
  });
}
