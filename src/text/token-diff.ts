import { diffArrays } from 'diff';
import { tokenise } from './tokenise.js';

export interface DiffPart {
  readonly op: 'equal' | 'delete' | 'insert';
  readonly text: string;
  /** Where the part begins in each text; for an insertion `beforeStart` is where it goes in, and the reverse. */
  readonly beforeStart: number;
  readonly afterStart: number;
}

/** Beyond this many changed tokens a diff tells a reader nothing, and its cost grows with their square. */
const MOST_EDITS = 4_000;

/** What changed from one text to another, by whole tokens: never inside a word, never inside a grapheme. */
export function diffTokens(before: string, after: string): DiffPart[] {
  const changes = diffArrays(words(before), words(after), { maxEditLength: MOST_EDITS });
  // More edits than that: an honest "all of this became all of that".
  const parts = changes ?? [
    { value: [before], removed: true, added: false },
    { value: [after], removed: false, added: true },
  ];
  const result: DiffPart[] = [];
  let [beforeStart, afterStart] = [0, 0];
  for (const part of parts) {
    const text = part.value.join('');
    if (text === '') continue;
    const op = part.removed ? 'delete' : part.added ? 'insert' : 'equal';
    result.push({ op, text, beforeStart, afterStart });
    if (op !== 'insert') beforeStart += text.length;
    if (op !== 'delete') afterStart += text.length;
  }
  return result;
}

function words(text: string): string[] {
  return tokenise(text).map((token) => text.slice(token.start, token.end));
}
