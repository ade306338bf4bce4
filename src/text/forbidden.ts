export interface Forbidden {
  readonly kind: 'nul' | 'lone-surrogate';
  /** Offset in UTF-16 units. */
  readonly at: number;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/**
 * The first character that a database cannot keep faithfully: NUL cuts SQLite's text functions short, half of a
 * surrogate pair becomes U+FFFD on its way through UTF-8.
 */
export function findForbidden(text: string): Forbidden | undefined {
  const nul = text.indexOf('\0');
  const lone = text.search(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/);
  const at = Math.min(nul < 0 ? text.length : nul, lone < 0 ? text.length : lone);
  if (at === text.length) return undefined;
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return {
    kind: at === nul ? 'nul' : 'lone-surrogate',
    at,
    line: before.split('\n').length,
    column: at - lineStart + 1,
  };
}
