import { BadBatchLine, readBatchLine } from '../text/batch-line.js';
import { type AlignOptions, align } from './align.js';
import type { Side } from './bead.js';

/**
 * Aligns one JSON line after another: `{id, source, target}` in, `{id, source, target, beads, scores}` out, in the same
 * order; with `words` also `words`: for each bead the word links `[[start, end], [start, end]]`. A side is a text, or an
 * array of sentences cut already, whose offsets are those of the sentences joined by one space. Empty lines are passed
 * over. Throws BadBatchLine.
 */
export async function* alignBatch(
  lines: AsyncIterable<string>,
  { words, ...options }: { readonly words: boolean } & AlignOptions,
): AsyncGenerator<string> {
  // Not needed, not loaded: half of a small batch's time is the start.
  const links = words ? await import('./batch-words.js') : undefined;
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    const { id, source, target } = readLine(line, number);
    const alignment = align(source, target, options);
    yield JSON.stringify({
      id,
      source: alignment.source.map((span) => [span.start, span.end]),
      target: alignment.target.map((span) => [span.start, span.end]),
      beads: alignment.beads.map((bead) => [bead.source, bead.target]),
      scores: alignment.beads.map((bead) => Number(bead.confidence.toFixed(4))),
      words: links?.wordsOfBeads(source, target, alignment, options.learned),
    });
  }
}

function readLine(line: string, number: number): { id: unknown; source: Side; target: Side } {
  const { id, source, target } = readBatchLine(line, number);
  if (!isSide(source)) throw new BadBatchLine(`line ${number}: "source" is neither a text nor an array of texts`);
  if (!isSide(target)) throw new BadBatchLine(`line ${number}: "target" is neither a text nor an array of texts`);
  return { id, source, target };
}

function isSide(value: unknown): value is Side {
  return typeof value === 'string' || (Array.isArray(value) && value.every((sentence) => typeof sentence === 'string'));
}
