import type { Change, ReadOptions, TextFormat, Unit } from '../../src/formats/format.js';

/** Reads a whole text, in pieces of a size. */
export function readAll(format: TextFormat, text: string, options: ReadOptions = {}, size = 7) {
  const reader = format.reader(options);
  const units: Unit[] = [];
  for (let at = 0; at < text.length; at += size) units.push(...reader.push(text.slice(at, at + size)));
  units.push(...reader.end());
  return { units, refused: reader.refused, problems: reader.problems, facts: reader.facts };
}

/** Writes a text anew with changes, in pieces of a size. */
export function rewriteAll(
  format: TextFormat,
  text: string,
  changeOf: (unit: Unit) => Change | undefined,
  options: ReadOptions = {},
  size = 7,
): string {
  const rewriter = format.rewriter!(changeOf, options);
  let out = '';
  for (let at = 0; at < text.length; at += size) out += rewriter.push(text.slice(at, at + size));
  out += rewriter.end();
  if (rewriter.refused) throw new Error(JSON.stringify(rewriter.refused));
  return out;
}

export const texts = (units: readonly Unit[]) => units.map(({ source, target }) => [source.text, target?.text ?? null]);
