import { diffArrays } from 'diff';
import { tokenise } from './tokenise.js';

export interface DiffPart {
  readonly op: 'equal' | 'delete' | 'insert';
  readonly text: string;
  /** Where the part begins in each text; for an insertion `beforeStart` is where it goes in, and the reverse. */
  readonly beforeStart: number;
  readonly afterStart: number;
}

/**
 * What changed from one text to another, by whole tokens: never inside a word, never inside a grapheme. A deletion
 * comes before the insertion that replaces it. The parts but the insertions joined are the text before, those but the
 * deletions the text after.
 */
export function diffTokens(before: string, after: string): DiffPart[] {
  const changes = diffArrays(words(before), words(after), { maxEditLength: MOST_EDITS });
  // More edits than that: an honest "all of this became all of that".
  const changed = changes?.map(changeOf) ?? [
    { op: 'delete' as const, text: before },
    { op: 'insert' as const, text: after },
  ];
  return placed(grouped(changed));
}

/** The cost grows with the square of the edits: this many take a quarter of a second, a thousand words written anew. */
const MOST_EDITS = 2_000;

interface Change {
  readonly op: DiffPart['op'];
  readonly text: string;
}

function words(text: string): string[] {
  return tokenise(text).map((token) => text.slice(token.start, token.end));
}

function changeOf(part: { value: string[]; added: boolean; removed: boolean }): Change {
  return { op: part.removed ? 'delete' : part.added ? 'insert' : 'equal', text: part.value.join('') };
}

/** Neighbouring changes as one, also over the blank between two: a phrase for a phrase, not word for word by turns. */
function grouped(changes: readonly Change[]): Change[] {
  const result: Change[] = [];
  let [deleted, inserted] = ['', ''];
  const flush = () => {
    if (deleted !== '') result.push({ op: 'delete', text: deleted });
    if (inserted !== '') result.push({ op: 'insert', text: inserted });
    [deleted, inserted] = ['', ''];
  };
  changes.forEach((change, k) => {
    const replaces = deleted !== '' && inserted !== '';
    const joins = replaces && /^[^\S\r\n]+$/.test(change.text) && replacedNext(changes, k + 1);
    if (change.op !== 'equal' || joins) {
      if (change.op !== 'insert') deleted += change.text;
      if (change.op !== 'delete') inserted += change.text;
      return;
    }
    flush();
    result.push(change);
  });
  flush();
  return result;
}

/** Whether a deletion with its insertion follows; one of them alone stands better on its own. */
function replacedNext(changes: readonly Change[], k: number): boolean {
  const ops = [changes[k]?.op, changes[k + 1]?.op];
  return ops.includes('delete') && ops.includes('insert');
}

function placed(changes: readonly Change[]): DiffPart[] {
  let [beforeStart, afterStart] = [0, 0];
  return changes
    .filter(({ text }) => text !== '')
    .map(({ op, text }) => {
      const part = { op, text, beforeStart, afterStart };
      if (op !== 'insert') beforeStart += text.length;
      if (op !== 'delete') afterStart += text.length;
      return part;
    });
}
