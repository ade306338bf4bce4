import type { Span } from '../text/span.js';

/**
 * A text with the stretches of it that are no words. In the text an inline code stands as a short marker that a person can
 * move, such as `<1>`, `</1>` or `<2/>`; a placeholder (`%s`, `{name}`) stands as itself.
 */
export interface CodedText {
  readonly text: string;
  readonly codes: readonly InlineCode[];
}

/** `text.slice(start, end)` is the marker. */
export interface InlineCode extends Span {
  readonly kind: 'open' | 'close' | 'alone' | 'placeholder';
  /** The same for both halves of a pair, and for the same code in the source and in the target. */
  readonly key: string;
  /** As the file writes it. */
  readonly raw: string;
  /** What a reader would see in its place: `equiv-text`, `equiv`, `disp`. */
  readonly equivalent?: string;
}

export function plain(text: string): CodedText {
  return { text, codes: [] };
}

/** What a reader is told of a code: what it stands for, the code of the original format in it, else its tag. */
export function nameOfCode({ equivalent, raw }: Pick<InlineCode, 'equivalent' | 'raw'>): string {
  if (equivalent) return equivalent.slice(0, LONGEST_NAME);
  const inner = /^<[^>]*>([\s\S]*)<\/[^>]*>$/.exec(raw)?.[1] ?? '';
  const code = inner
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();
  const attribute = /\s(?:ctype|type|equiv|disp)\s*=\s*["']([^"']+)["']/.exec(raw)?.[1];
  return (code || attribute || /^<([^\s/>]+)/.exec(raw)?.[1] || raw).slice(0, LONGEST_NAME);
}

const LONGEST_NAME = 80;

/** The names of a text's codes by the numbers of their markers, those of the first text before those of the second. */
export function namesOfCodes(...texts: readonly (CodedText | null)[]): Record<string, string> {
  const names: Record<string, string> = {};
  for (const text of texts)
    for (const code of text?.codes ?? []) {
      const number = /\d+/.exec(text!.text.slice(code.start, code.end))?.[0];
      if (number !== undefined && code.kind !== 'placeholder') names[number] ??= nameOfCode(code);
    }
  return names;
}
