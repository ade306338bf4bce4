import { diffTokens } from './token-diff.js';

/**
 * Two later versions of a text as one that has the changes of both, by whole tokens; undefined where they changed the same
 * words in different ways. The same change in both counts once.
 */
export function mergeTexts(base: string, one: string, other: string): string | undefined {
  const edits = [...editsOf(base, one), ...editsOf(base, other)].sort((a, b) => a.start - b.start || a.end - b.end);
  let [merged, at] = ['', 0];
  let last: Edit | undefined;
  for (const edit of edits) {
    if (last && edit.start === last.start && edit.end === last.end && edit.text === last.text) continue;
    // Two insertions at one place, or a change that begins in or at the end of another: whose words come first is not known.
    if (last && edit.start <= last.end) return undefined;
    merged += base.slice(at, edit.start) + edit.text;
    at = edit.end;
    last = edit;
  }
  return merged + base.slice(at);
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function editsOf(base: string, later: string): Edit[] {
  const edits: { start: number; end: number; text: string }[] = [];
  for (const { op, text, beforeStart } of diffTokens(base, later)) {
    if (op === 'equal') continue;
    const last = edits.at(-1);
    const edit =
      op === 'delete'
        ? { start: beforeStart, end: beforeStart + text.length, text: '' }
        : { start: beforeStart, end: beforeStart, text };
    if (last && last.end === edit.start) {
      last.end = edit.end;
      last.text += edit.text;
    } else edits.push(edit);
  }
  return edits;
}
