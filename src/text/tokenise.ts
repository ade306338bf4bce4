import type { Span } from './span.js';

export type TokenKind = 'word' | 'number' | 'space' | 'punctuation' | 'symbol';

export interface Token extends Span {
  readonly kind: TokenKind;
}

/** Marks and joiners that belong to the letter before them: harakat, ZWNJ, ZWJ, tatweel, soft hyphen, direction marks. */
const ATTACHED = '\\p{M}\\u200c\\u200d\\u00ad\\u0640\\u200e\\u200f\\u061c\\u2060';
const LETTERS = `\\p{L}[\\p{L}${ATTACHED}]*`;

/** In order of trial; sticky, so that the scan is one pass. */
const pattern = new RegExp(
  [
    '(?<space>\\s+(?![\\p{M}\\u200d]))',
    // Addresses: up to white space or a closing mark, not ending in sentence punctuation.
    '(?<address>(?:https?://|www\\.)[^\\s<>"«»“”()]*[^\\s<>"«»“”().,;:!?،؛؟]|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)',
    // 1,234.5  ١٬٢٣٤٫٥  12:30  3/4  2018-19 keep their separators between digits; letters may follow (4th, 5G).
    `(?<number>\\p{Nd}+(?:[.,:/\\u066b\\u066c\\u2044-]\\p{Nd}+)*(?:[\\p{M}\\p{L}]+)?[${ATTACHED}]*)`,
    // Don't, Al-Mismari, Sana'a, U.S. ; an apostrophe or hyphen joins only between letters.
    `(?<word>(?:\\p{Lu}\\.){2,}|${LETTERS}(?:['’ʼ‑-](?:${LETTERS}|\\p{Nd}+))*(?:\\p{Nd}+[${ATTACHED}]*)?)`,
    '(?<punctuation>\\.{2,}|[\\p{P}][\\p{M}\\u200d\\ufe0f]*)',
    // Emoji sequences stay whole; anything else is one code point with what attaches to it.
    '(?<symbol>\\p{RI}\\p{RI}|[^][\\p{M}\\p{Emoji_Modifier}\\u200d\\ufe0f]*(?:(?<=\\u200d)\\p{Extended_Pictographic}[\\p{M}\\p{Emoji_Modifier}\\u200d\\ufe0f]*)*)',
  ].join('|'),
  'yu',
);

/** Cuts a text into tokens that cover it without gaps: joined they give it back. No token border lies inside a grapheme. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const groups = match?.groups ?? {};
    const end = match ? pattern.lastIndex : at + 1;
    tokens.push({ start: at, end, kind: kindOf(groups) });
    at = end;
  }
  return tokens;
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): TokenKind {
  if (groups.word !== undefined || groups.address !== undefined) return 'word';
  if (groups.space !== undefined) return 'space';
  if (groups.number !== undefined) return 'number';
  return groups.punctuation !== undefined ? 'punctuation' : 'symbol';
}
