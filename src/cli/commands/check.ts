import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { Refused, Usage } from '../outcome.js';

export const usage = `tawazi check DOCUMENT [--level error|warning|hint] [--format text|json]
tawazi check --batch
tawazi check --list`;

/**
 * Checks a stored document and prints what is found, or with --batch pairs given as JSON lines on standard input; with
 * --list prints what checks there are. Refused
 * (exit status 1) where a document has findings of the level asked for, so that a pipeline can stop there.
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      batch: { type: 'boolean' },
      list: { type: 'boolean' },
      level: { type: 'string', default: 'error' },
      format: { type: 'string', default: 'text' },
    },
  });
  if (values.list) {
    const { catalogue } = await import('../../checks/catalogue.js');
    process.stdout.write(`${catalogue()}\n`);
    return;
  }
  if (values.batch) {
    if (positionals.length > 0) throw new Usage('--batch reads standard input and takes no document');
    return batch();
  }
  const [documentId] = positionals;
  if (positionals.length !== 1 || !documentId) throw new Usage('name one document by its id, or --batch');
  if (values.format !== 'text' && values.format !== 'json') throw new Usage('--format takes text or json');
  const { checkDocument } = await import('../check-document.js');
  await checkDocument(documentId, { level: values.level, format: values.format });
}

async function batch(): Promise<void> {
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
