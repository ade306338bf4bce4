import { type Content, content, type InlineRole } from '../xml/content.js';
import { attribute, type XmlStream, type XmlTag } from '../xml/stream.js';

/** Reads the texts of `seg`: TMX 1.4b, "Content Markup". */
export function segments(stream: XmlStream, limit: number): Content {
  return content(
    stream,
    () => {
      const keyOf = segmentKeys();
      return (tag) => roleOf(tag, keyOf);
    },
    limit,
  );
}

/**
 * `bpt` … `ept` is a pair across elements, `ph`, `it` and the old `ut` stand alone, `hi` goes around text. What another
 * tool put in is a code too.
 */
function roleOf(tag: XmlTag, keyOf: (tag: XmlTag) => string): InlineRole {
  const key = keyOf(tag);
  switch (tag.name) {
    case 'hi':
      return { role: 'around', key };
    case 'bpt':
      return { role: 'code', kind: 'open', key };
    case 'ept':
      return { role: 'code', kind: 'close', key };
    default:
      return { role: 'code', kind: 'alone', key };
  }
}

/**
 * `x` says which code of one text is which of another, `i` which `ept` ends which `bpt` of the same text. Codes without
 * either are taken to come in the same order in both.
 */
function segmentKeys(): (tag: XmlTag) => string {
  const seen = new Map<string, number>();
  const keyOfPair = new Map<string, string>();
  return (tag) => {
    const x = attribute(tag, 'x');
    const i = attribute(tag, 'i') ?? '';
    if (tag.name === 'ept') return keyOfPair.get(i) ?? `i ${i}`;
    const own = tag.name === 'bpt' ? `i ${i}` : nth(tag.name);
    const key = x === undefined ? own : `${tag.name} x ${x}`;
    if (tag.name === 'bpt') keyOfPair.set(i, key);
    return key;
  };

  function nth(name: string): string {
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return `${name} ${number}`;
  }
}
