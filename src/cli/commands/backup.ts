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
  await withDesk(async (desk) => {
    try {
      await desk.store.backup(file);
    } catch (error) {
      // No such folder, no room, no right to write: whatever it was, there is no copy.
      throw new Refused(`${file} cannot be written: ${(error as Error).message}`);
    }
  });
  process.stdout.write(`${file}\n`);
}
