import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { Refused, Usage } from '../outcome.js';

export const usage = 'tawazi check --batch';

/** Checks pairs given as JSON lines on standard input. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { batch: { type: 'boolean' } } });
  if (!values.batch) throw new Usage('--batch reads JSON lines from standard input');
  const { checkBatch } = await import('../../checks/batch.js');
  const { BadBatchLine } = await import('../../align/batch.js');
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  try {
    for await (const line of checkBatch(lines))
      if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
  } catch (error) {
    if (error instanceof BadBatchLine) throw new Refused(error.message);
    throw error;
  }
}
