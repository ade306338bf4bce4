import { BadBatchLine, readBatchLine } from '../text/batch-line.js';
import { AnalysedPair } from './analysis/pair.js';
import { unsaidOf } from './coverage/unsaid.js';
import { reasonText } from './messages.js';
import { riskOf } from './risk.js';
import { checkPair } from './run.js';

/**
 * Checks one JSON line after another: `{id, source, target}` in, `{id, findings, risk}` out, in the same order; offsets in
 * UTF-16 units of the side's text. Empty lines are passed over. Throws BadBatchLine.
 */
export async function* checkBatch(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    const { id, source, target } = readLine(line, number);
    const pair = new AnalysedPair(source, target);
    const findings = checkPair(pair);
    yield JSON.stringify({
      id,
      findings: findings.map(({ reason, ...finding }) => ({ ...finding, message: reasonText(reason) })),
      risk: Number(riskOf(findings, 1, unsaidOf(pair)).toFixed(4)),
    });
  }
}

function readLine(line: string, number: number): { id: unknown; source: string; target: string } {
  const { id, source, target } = readBatchLine(line, number);
  if (typeof source !== 'string') throw new BadBatchLine(`line ${number}: "source" is no text`);
  if (typeof target !== 'string') throw new BadBatchLine(`line ${number}: "target" is no text`);
  return { id, source, target };
}
