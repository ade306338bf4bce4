/** Changes to a written text by offsets in it, gathered in any order and put in while the text goes by. */
export interface Edits {
  replace(start: number, end: number, text: string): void;
  /** What stands between what went by before and `end`, with the changes in it. */
  flush(end: number): string;
}

/** `slice` gives the text as written. Edits must not overlap; of several insertions at one place the first comes first. */
export function edits(slice: (start: number, end: number) => string): Edits {
  let pending: { start: number; end: number; text: string }[] = [];
  let gone = 0;
  return {
    replace(start, end, text) {
      pending.push({ start, end, text });
    },
    flush(end) {
      if (pending.length === 0) {
        const rest = slice(gone, end);
        gone = end;
        return rest;
      }
      const parts: string[] = [];
      for (const edit of pending.sort((a, b) => a.start - b.start || a.end - b.end)) {
        parts.push(slice(gone, edit.start), edit.text);
        gone = edit.end;
      }
      parts.push(slice(gone, end));
      gone = end;
      pending = [];
      return parts.join('');
    },
  };
}
