import { parseArgs } from 'node:util';
import { deleteDocument } from '../../actions/delete-document.js';
import { Refused, Usage } from '../outcome.js';
import { refusalLine } from '../refusal-line.js';
import { documentNamed, operator, withDesk } from '../with-desk.js';

export const usage = 'tawazi delete DOCUMENT --yes';

/** Deletes a document, named by its id or its title, with all of its history. `export --format archive` keeps it. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { yes: { type: 'boolean', default: false } },
  });
  const [name] = positionals;
  if (positionals.length !== 1 || !name) throw new Usage('name one document');
  if (!values.yes) throw new Usage('nothing of it is left afterwards; say --yes');
  await withDesk(async (desk) => {
    const actor = { personId: (await operator(desk)).id, role: 'manager', shell: true } as const;
    const deleted = await deleteDocument(desk, actor, { documentId: await documentNamed(desk, name) });
    if (!deleted.ok) throw new Refused(refusalLine(deleted.refusal));
    process.stdout.write(`deleted "${deleted.value.title}"\n`);
  });
}
