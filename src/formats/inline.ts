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
