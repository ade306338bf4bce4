import type { Sentences } from './link.js';

/** A text of one sentence a line. */
export interface Lines extends Sentences {
  /** Of each line its sentence; undefined for one without words, or with the mark of a new paragraph or article. */
  readonly sentenceOf: readonly (number | undefined)[];
}

/** hunalign's mark of a new paragraph and Bleualign's of a new article: they count as lines and are no text. */
const MARK = /^\s*(?:<p>|\.EOA)\s*$/;

/** Reads one side that was cut into sentences, one a line. Marks become empty lines; all else of the text stays. */
export function readLines(given: string): Lines {
  const parts = given.split(/(\r\n|\r|\n)/);
  const sentenceOf: (number | undefined)[] = [];
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (let k = 0; k < parts.length; k += 2) {
    const line = MARK.test(parts[k]!) ? '' : parts[k]!;
    const isLast = k === parts.length - 1;
    // What follows the last line end is no line unless something stands in it.
    if (!isLast || line !== '') {
      const words = line.trim();
      sentenceOf.push(words === '' ? undefined : spans.length);
      if (words !== '') {
        const start = text.length + line.indexOf(words);
        spans.push({ start, end: start + words.length });
      }
    }
    text += line + (parts[k + 1] ?? '');
  }
  return { text, spans, sentenceOf };
}

/** The sentences of some lines. */
export function sentencesOf({ sentenceOf }: Lines, lines: readonly number[]): number[] {
  return lines.flatMap((line) => sentenceOf[line] ?? []);
}
