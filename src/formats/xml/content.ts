import type { Piece, PieceCode } from '../markers.js';
import { pieces } from '../pieces.js';
import type { XmlStream, XmlTag } from './stream.js';

/**
 * What an element within a text is. `code`: all of it is code of the original format, its content too. `around`: its
 * content is text, its two tags are codes.
 */
export type InlineRole =
  | { readonly role: 'code'; readonly kind: PieceCode['kind']; readonly key: string; readonly equivalent?: string }
  | { readonly role: 'around'; readonly key: string };

/** One text of an XML format while it goes by: hand it every event between its start tag and its end tag. */
export interface Content {
  open(tag: XmlTag, start: number, end: number): void;
  close(start: number, end: number): void;
  text(text: string): void;
  instruction(start: number, end: number): void;
  readonly pieces: readonly Piece[];
  /** Text within codes, which is not offered for translation. */
  readonly subFlow: boolean;
}

/** `roleOf` is asked once for each element, in order; `limit` is the longest text, in UTF-16 units. */
export function content(
  stream: Pick<XmlStream, 'slice' | 'refuse'>,
  roleOf: (tag: XmlTag) => InlineRole,
  limit: number,
): Content {
  const collected = pieces();
  /** The keys of the elements around the place; null for one without content, which is one code. */
  const around: (string | null)[] = [];
  let code: { readonly role: Extract<InlineRole, { role: 'code' }>; readonly start: number } | undefined;
  let depthInCode = 0;
  let subFlow = false;
  return {
    open(tag, start, end) {
      if (code) {
        depthInCode++;
        if (tag.name === 'sub') subFlow = true;
        return;
      }
      const role = roleOf(tag);
      if (role.role === 'code') {
        code = { role, start };
      } else {
        const kind = tag.isSelfClosing ? 'alone' : 'open';
        around.push(tag.isSelfClosing ? null : role.key);
        collected.code({ kind, key: role.key, raw: stream.slice(start, end) });
      }
    },
    close(start, end) {
      if (!code) {
        const key = around.pop();
        if (key != null) collected.code({ kind: 'close', key, raw: stream.slice(start, end) });
      } else if (depthInCode > 0) depthInCode--;
      else {
        const { kind, key, equivalent } = code.role;
        const raw = stream.slice(code.start, end);
        collected.code(equivalent === undefined ? { kind, key, raw } : { kind, key, raw, equivalent });
        code = undefined;
      }
    },
    text(text) {
      if (code) return;
      collected.words(text);
      if (collected.length > limit) stream.refuse('unit-too-long', String(limit));
    },
    instruction(start, end) {
      const raw = stream.slice(start, end);
      if (!code) collected.code({ kind: 'alone', key: raw, raw });
    },
    get pieces() {
      return collected.list;
    },
    get subFlow() {
      return subFlow;
    },
  };
}
