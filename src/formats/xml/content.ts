import type { Piece, PieceCode } from '../markers.js';
import type { XmlStream, XmlTag } from './stream.js';

/**
 * What an element within a text is. `code`: all of it is code of the original format, its content too. `around`: its
 * content is text, its two tags are codes.
 */
export type InlineRole =
  | { readonly role: 'code'; readonly kind: PieceCode['kind']; readonly key: string; readonly equivalent?: string }
  | { readonly role: 'around'; readonly key: string };

/** Texts of an XML format while they go by: hand it every event between a text's start tag and its end tag. */
export interface Content {
  begin(): void;
  open(tag: XmlTag, start: number, end: number): void;
  close(start: number, end: number): void;
  text(text: string): void;
  instruction(start: number, end: number): void;
  /** The place is within an element that is a code as a whole. */
  readonly inCode: boolean;
  end(): ReadContent;
}

export interface ReadContent {
  readonly pieces: readonly Piece[];
  /** There is text within codes, which is not offered for translation. */
  readonly subFlow: boolean;
}

/**
 * One reader for all texts of a file, since a million of them are read. `roles` is asked for each text and then once for
 * each element, in order; `limit` is the longest text, in UTF-16 units.
 */
export function content(
  stream: Pick<XmlStream, 'slice' | 'refuse'>,
  roles: () => (tag: XmlTag) => InlineRole,
  limit: number,
): Content {
  let pieces: Piece[] = [];
  let length = 0;
  let subFlow = false;
  let roleOf: ((tag: XmlTag) => InlineRole) | undefined;
  /** The keys of the elements around the place; null for one without content, which is one code. */
  let around: (string | null)[] = [];
  let code: { readonly role: Extract<InlineRole, { role: 'code' }>; readonly start: number } | undefined;
  let depthInCode = 0;
  return {
    begin() {
      pieces = [];
      length = 0;
      subFlow = false;
      roleOf = undefined;
    },
    open(tag, start, end) {
      if (code) {
        depthInCode++;
        if (tag.name === 'sub') subFlow = true;
        return;
      }
      roleOf ??= roles();
      const role = roleOf(tag);
      if (role.role === 'code') {
        code = { role, start };
        return;
      }
      const kind = tag.isSelfClosing ? 'alone' : 'open';
      around.push(tag.isSelfClosing ? null : role.key);
      pieces.push({ kind, key: role.key, raw: stream.slice(start, end) });
    },
    close(start, end) {
      if (!code) {
        const key = around.pop();
        if (key != null) pieces.push({ kind: 'close', key, raw: stream.slice(start, end) });
      } else if (depthInCode > 0) depthInCode--;
      else {
        const { kind, key, equivalent } = code.role;
        const raw = stream.slice(code.start, end);
        pieces.push(equivalent === undefined ? { kind, key, raw } : { kind, key, raw, equivalent });
        code = undefined;
      }
    },
    text(text) {
      if (code) return;
      length += text.length;
      if (length > limit) stream.refuse('unit-too-long', String(limit));
      const last = pieces.length - 1;
      if (typeof pieces[last] === 'string') pieces[last] += text;
      else pieces.push(text);
    },
    instruction(start, end) {
      const raw = stream.slice(start, end);
      if (!code) pieces.push({ kind: 'alone', key: raw, raw });
    },
    get inCode() {
      return code !== undefined;
    },
    end() {
      around = [];
      return { pieces, subFlow };
    },
  };
}
