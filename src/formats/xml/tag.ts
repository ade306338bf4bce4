import { escapeAttribute } from './escape.js';

/** A start tag as written, with one attribute set, added or (undefined) taken away; all else stays as it is. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  const found = findAttribute(tag, name);
  if (!found) {
    if (value === undefined) return tag;
    const end = /\s*\/?>$/.exec(tag)!.index;
    return `${tag.slice(0, end)} ${name}="${escapeAttribute(value)}"${tag.slice(end)}`;
  }
  const before = tag.slice(0, found.start);
  const after = tag.slice(found.end);
  if (value === undefined) return before + after;
  const quote = tag[found.end - 1]!;
  const written = quote === "'" ? escapeAttribute(value).replaceAll("'", '&apos;') : escapeAttribute(value);
  return `${before}${tag.slice(found.start, found.valueStart)}${written}${quote}${after}`;
}

/** From the white space before the attribute to after its closing quote. */
function findAttribute(tag: string, name: string) {
  for (const match of tag.matchAll(/\s+([^\s=<>/"']+)\s*=\s*("[^"]*"|'[^']*')/g))
    if (match[1] === name) {
      const end = match.index + match[0].length;
      return { start: match.index, valueStart: end - match[2]!.length + 1, end };
    }
  return undefined;
}

/** The same start tag as an element without an end, or the other way round: `<a/>` to `<a>`. */
export function opened(tag: string): string {
  return tag.replace(/\s*\/>$/, '>');
}
