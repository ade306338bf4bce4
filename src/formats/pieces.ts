import type { Piece, PieceCode } from './markers.js';

/** Gathers the words and codes of a text; words that follow each other become one. */
export interface Pieces {
  words(text: string): void;
  code(code: PieceCode): void;
  readonly list: readonly Piece[];
  /** UTF-16 units of words. */
  readonly length: number;
}

export function pieces(): Pieces {
  const list: Piece[] = [];
  let length = 0;
  return {
    words(text) {
      length += text.length;
      const last = list.length - 1;
      if (typeof list[last] === 'string') list[last] += text;
      else list.push(text);
    },
    code(code) {
      list.push(code);
    },
    list,
    get length() {
      return length;
    },
  };
}
