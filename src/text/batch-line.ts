/** A line of a batch that is not what it should be; the message names the line. */
export class BadBatchLine extends Error {}

/** A line of a batch: what came as its id, and its two sides, not yet looked at. */
export interface BatchLine {
  readonly id: unknown;
  readonly source: unknown;
  readonly target: unknown;
}

/** Reads a line `{id, source, target}` of JSON lines; the id is null where there is none. Throws BadBatchLine. */
export function readBatchLine(line: string, number: number): BatchLine {
  let value: Partial<BatchLine> | null;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new BadBatchLine(`line ${number}: no JSON (${(error as Error).message})`, { cause: error });
  }
  if (typeof value !== 'object' || value === null) throw new BadBatchLine(`line ${number}: no object`);
  const { id = null, source, target } = value;
  return { id, source, target };
}
