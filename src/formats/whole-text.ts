import type { ChangeOf, DocumentFacts, ReadOptions, Rewriter, Unit, UnitReader } from './format.js';
import { type Problem, problemLog } from './problem.js';

/** What reading a whole text gives, beside what its own format needs to write it back. */
export interface ReadText {
  readonly units: readonly { readonly unit: Unit }[];
  readonly facts?: Partial<DocumentFacts>;
}

/** A reader and a rewriter for formats that are read whole: pieces are gathered, and the work is done at the end. */
export function wholeText<Read extends ReadText>(how: {
  /** Refuses a text over the limit on its size before it looks at it. */
  readonly read: (text: string, options: ReadOptions) => Read | Problem;
  readonly rewritten: (text: string, read: Read, changeOf: ChangeOf) => string;
}): {
  readonly reader: (options?: ReadOptions) => UnitReader<string>;
  readonly rewriter: (changeOf: ChangeOf, options?: ReadOptions) => Rewriter<string>;
} {
  return {
    reader(options = {}) {
      const problems = problemLog(options.onProblem);
      let text = '';
      let found: Read | undefined;
      let refused: Problem | undefined;
      return {
        push(chunk) {
          text += chunk;
          return [];
        },
        end() {
          const read = how.read(text, options);
          if (!isRead(read)) {
            refused = read;
            return [];
          }
          found = read;
          if (read.units.length === 0) problems.add({ kind: 'no-units' });
          return read.units.map(({ unit }) => unit);
        },
        get refused() {
          return refused;
        },
        get problems() {
          return problems.list();
        },
        get facts() {
          return { properties: [], notes: [], ...found?.facts };
        },
      };
    },
    rewriter(changeOf, options = {}) {
      let text = '';
      let refused: Problem | undefined;
      return {
        push(chunk) {
          text += chunk;
          return '';
        },
        end() {
          const read = how.read(text, options);
          if (isRead(read)) return how.rewritten(text, read, changeOf);
          refused = read;
          return '';
        },
        get refused() {
          return refused;
        },
        problems: [],
      };
    },
  };
}

/** One stretch of a text and what takes its place. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with edits that do not overlap put in. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let [made, at] = ['', 0];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    made += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return made + text.slice(at);
}

function isRead<Read extends ReadText>(read: Read | Problem): read is Read {
  return 'units' in read;
}
