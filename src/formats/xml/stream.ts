import { SaxesParser, type SaxesTag } from 'saxes';
import { findForbidden } from '../../text/forbidden.js';
import type { Place } from '../format.js';
import { defaultLimits, type Limits } from '../limits.js';
import type { Problem, ProblemKind } from '../problem.js';

export type XmlTag = SaxesTag;

/** Where a piece of markup stands, in UTF-16 units from the file's beginning. */
export type XmlHandler = {
  readonly open: (tag: XmlTag, start: number, end: number) => void;
  /** Of `<a/>` both ends are those of the whole tag. */
  readonly close: (tag: XmlTag, start: number, end: number) => void;
  /** Character data and CDATA, references resolved. */
  readonly text: (text: string) => void;
  readonly instruction?: (start: number, end: number) => void;
};

/** A file read with saxes while the written text around the place that was reached stays at hand. */
export interface XmlStream {
  push(chunk: string): void;
  end(): void;
  /** Stops the reading from within a handler. */
  refuse(kind: ProblemKind, detail?: string): never;
  /** The file as written between two offsets, of which the first was not let go. */
  slice(start: number, end: number): string;
  /** Lets go of everything before. */
  letGo(before: number): void;
  /** Line and column of an offset, to be asked in the order of the file. */
  placeOf(offset: number): Place;
  /** The end of what was taken in. */
  readonly position: number;
  readonly refused: Problem | undefined;
}

/**
 * Reads XML in pieces. Refuses what is not well-formed, what declares entities in its DOCTYPE, NUL, halves of surrogate
 * pairs, and what exceeds the limits; nothing outside the file is ever read.
 */
export function xmlStream(
  handler: XmlHandler,
  options: { readonly namespaces: boolean; readonly limits?: Partial<Limits> },
): XmlStream {
  const limits = { ...defaultLimits, ...options.limits };
  const parser = new SaxesParser({ xmlns: options.namespaces });
  let refused: Problem | undefined;
  /** The text from `base` on. */
  let [window, base] = ['', 0];
  /** For places: line breaks are counted up to `counted`; the line there begins at `lineStart`. */
  let [line, lineStart, counted] = [1, 0, 0];
  let [depth, size] = [0, 0];
  /** Half a surrogate pair that waits for its other half. */
  let half = '';

  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/.test(doctype)) refuse('entities', 'DOCTYPE');
  });
  // No handlers of 'error' and 'opentagstart' too: with more than six of them V8 keeps the parser's fields in a table, and
  // reading takes four times as long (test/bench/tmx.mjs). Without one for errors the parser throws them.
  parser.on('opentag', (tag) => {
    depth++;
    if (depth > limits.depth) refuse('too-deep', String(limits.depth));
    const end = parser.position;
    handler.open(tag, startOfTag(end), end);
  });
  parser.on('closetag', (tag) => {
    depth--;
    const end = parser.position;
    // As nearly all are written, `</name>`; where another `<` stood there, the tag would begin later.
    const usual = end - tag.name.length - 3;
    handler.close(tag, window.charCodeAt(usual - base) === LESS_THAN ? usual : startOfTag(end), end);
  });
  parser.on('text', handler.text);
  parser.on('cdata', handler.text);
  if (handler.instruction) {
    const { instruction } = handler;
    parser.on('processinginstruction', () => {
      const end = parser.position;
      instruction(base + window.lastIndexOf('<?', end - base - 1), end);
    });
  }

  return {
    push: (chunk) => guarded(() => take(half + chunk)),
    end: () =>
      guarded(() => {
        if (half) refuse('lone-surrogate');
        parser.close();
      }),
    refuse,
    slice: (start, end) => window.slice(start - base, end - base),
    letGo,
    placeOf,
    // Not the parser's: that is gone once it is closed.
    get position() {
      return size;
    },
    get refused() {
      return refused;
    },
  };

  function guarded(step: () => void): void {
    if (refused) return;
    try {
      step();
    } catch (error) {
      refused = problemOf(error);
    }
  }

  /** The parser's errors begin with their place; anything else is a defect of ours. */
  function problemOf(error: unknown): Problem {
    if (error instanceof Stopped) return error.problem;
    const said = /^\d+:\d+: (.*?)\.?$/s.exec((error as Error).message)?.[1];
    if (said === undefined) throw error;
    return { kind: 'not-well-formed', detail: said, place: here() };
  }

  function take(given: string): void {
    // A regular expression would look at every character.
    half = isFirstHalf(given.charCodeAt(given.length - 1)) ? given.slice(-1) : '';
    const chunk = half ? given.slice(0, -1) : given;
    size += chunk.length;
    const before = window.length;
    window += chunk;
    if (size > limits.size) refuse('too-large', String(limits.size));
    if (chunk.includes('\0') || !isWellFormed(chunk)) {
      const { kind, at } = findForbidden(chunk)!;
      throw new Stopped({ kind, place: placeOf(base + before + at) });
    }
    parser.write(chunk);
  }

  function refuse(kind: ProblemKind, detail?: string): never {
    throw new Stopped({ kind, ...(detail === undefined ? {} : { detail }), place: here() });
  }

  function here(): Place {
    return { line: parser.line, column: Math.max(1, parser.columnIndex) };
  }

  /** Neither an attribute's value nor a closing tag can hold another `<`. */
  function startOfTag(end: number): number {
    let at = end - base - 1;
    // lastIndexOf is ten times slower over so short a way.
    while (at > 0 && window.charCodeAt(at) !== LESS_THAN) at--;
    return base + at;
  }

  function letGo(before: number): void {
    // Cutting the window at every unit would copy it each time.
    if (before - base < WORTH_CUTTING) return;
    countLines(before);
    window = window.slice(before - base);
    base = before;
  }

  function placeOf(offset: number): Place {
    countLines(offset);
    return { line, column: offset - lineStart + 1 };
  }

  function countLines(before: number): void {
    if (before <= counted) return;
    const stretch = window.slice(counted - base, before - base);
    for (let at = stretch.indexOf('\n'); at >= 0; at = stretch.indexOf('\n', at + 1)) {
      line++;
      lineStart = counted + at + 1;
    }
    counted = before;
  }
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** UTF-16 units. */
const WORTH_CUTTING = 65_536;

const LESS_THAN = 0x3c;

/** `isWellFormed` is of ES2024, which Node 20 has and the compiler's library may not. */
function isWellFormed(text: string): boolean {
  return (text as string & { isWellFormed(): boolean }).isWellFormed();
}

class Stopped extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

/** An attribute by its name as written; undefined where there is none. */
export function attribute(tag: XmlTag, name: string): string | undefined {
  const found = tag.attributes[name];
  return typeof found === 'object' ? found.value : found;
}
