import { parseArgs } from 'node:util';
import { answerLines } from '../batch.js';
import { Usage } from '../outcome.js';

export const usage = `tawazi check DOCUMENT [--level error|warning|hint] [--format text|json]
tawazi check --batch
tawazi check --list`;

/**
 * Checks a stored document and prints what is found, or with --batch pairs given as JSON lines on standard input; with
 * --list prints what checks there are. Refused (exit status 1) where a document has findings of the level asked for, so that
 * a pipeline can stop there.
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
    const { checkBatch } = await import('../../checks/batch.js');
    return answerLines(checkBatch);
  }
  const [name] = positionals;
  if (positionals.length !== 1 || !name) throw new Usage('name one document, or --batch');
  if (values.format !== 'text' && values.format !== 'json') throw new Usage('--format takes text or json');
  const { checkDocument } = await import('../check-document.js');
  await checkDocument(name, { level: values.level, format: values.format });
}
