import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Refused, Usage } from '../outcome.js';
import { withDesk } from '../with-desk.js';

export const usage = 'tawazi backup FILE';

/** Copies the database, consistently, while the server runs. An existing file is never overwritten. */
export async function run(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const [file] = positionals;
  if (positionals.length !== 1 || !file) throw new Usage('name the file to write');
  if (existsSync(file)) throw new Refused(`${file} is there already`);
  await withDesk((desk) => desk.store.backup(file));
  process.stdout.write(`${file}\n`);
}
