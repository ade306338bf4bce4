import { once } from 'node:events';
import { BadBatchLine } from '../text/batch-line.js';
import { Refused } from './outcome.js';

/** Answers the lines of standard input on standard output, one for one and in order. Throws Refused for a bad line. */
export async function answerLines(answers: (lines: AsyncIterable<string>) => AsyncIterable<string>): Promise<void> {
  process.stdin.setEncoding('utf8');
  try {
    for await (const line of answers(linesOf(process.stdin)))
      if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
  } catch (error) {
    if (error instanceof BadBatchLine) throw new Refused(error.message);
    throw error;
  }
}

/**
 * Cuts pieces of text into lines at \n or \r\n alone, however long they are. Not node:readline: it also cuts at U+2028, which may
 * stand in a JSON string, and what it reads before anybody listens is lost.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let begun: string[] = [];
  let first = true;
  for await (const piece of pieces) {
    const lines = (first ? piece.replace(/^\ufeff/, '') : piece).split('\n');
    first = false;
    for (let k = 0; k < lines.length - 1; k++) {
      yield withoutReturn(begun.join('') + lines[k]!);
      begun = [];
    }
    begun.push(lines.at(-1)!);
  }
  const last = begun.join('');
  if (last !== '') yield withoutReturn(last);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
