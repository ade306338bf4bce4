import { parseArgs } from 'node:util';
import { backUp } from '../../actions/administration/backups.js';
import { Refused, Usage } from '../outcome.js';
import { refusalLine } from '../refusal-line.js';
import { withDesk } from '../with-desk.js';

export const usage = 'tawazi backup FILE';

/** Copies the database, consistently, while the server runs. An existing file is never overwritten. */
export async function run(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const [file] = positionals;
  if (positionals.length !== 1 || !file) throw new Usage('name the file to write');
  await withDesk(async (desk) => {
    const made = await backUp(desk, null, file);
    if (made.ok) return;
    throw new Refused(
      made.refusal.kind === 'invalid' ? `${file} is there already` : `${file} ${refusalLine(made.refusal)}`,
    );
  });
  process.stdout.write(`${file}\n`);
}
