import { type LearnedTable, learnedTable, readLearning } from './learning.js';

let last: { readonly text: string; readonly table: LearnedTable | undefined } | undefined;

/** The table of a learning kept as text; the last one asked for is remembered, since a worker gets the same one again. */
export function learnedFrom(text: string | undefined): LearnedTable | undefined {
  if (text === undefined) return undefined;
  if (last?.text !== text) {
    const learning = readLearning(text);
    last = { text, table: learning ? learnedTable(learning) : undefined };
  }
  return last.table;
}
