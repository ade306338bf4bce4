import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { BadBatchLine } from '../text/batch-line.js';
import { Refused } from './outcome.js';

/** Answers the lines of standard input on standard output, one for one and in order. Throws Refused for a bad line. */
export async function answerLines(answers: (lines: AsyncIterable<string>) => AsyncIterable<string>): Promise<void> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  try {
    for await (const line of answers(lines))
      if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
  } catch (error) {
    if (error instanceof BadBatchLine) throw new Refused(error.message);
    throw error;
  }
}
