import { type Token, tokenise } from '../../text/tokenise.js';
import type { Linked, Translation } from './english-of-paragraphs.js';
import type { Layout } from './layout.js';
import { looksOf } from './looks.js';
import { firstAbove, type PlacedObject, placedObjects } from './place-objects.js';
import { shellsOf } from './shells.js';

/** A token of the translation: which old stretch it looks like, and which shell holds it. */
export interface LaidToken extends Token {
  readonly stretch: number;
  readonly shell: number | undefined;
}

export interface LaidOut {
  readonly tokens: readonly LaidToken[];
  /** By how much of the translation stands before each, in their old order where that is the same. */
  readonly objects: readonly PlacedObject[];
}

/**
 * Lays a translation out like the paragraph it translates. A linked word looks like the word it translates; others look like
 * both their neighbours where these agree, else plain. Links and controls hold the words that stand for what they held, and
 * references follow the word they followed. `formatOf` says which stretches look alike.
 */
export function layOut(
  layout: Layout,
  old: string,
  translation: Translation,
  formatOf: (stretch: number) => string,
): LaidOut {
  const tokens = tokenise(translation.text);
  const linked = linkedStretches(layout, tokens, translation.links);
  const looks = looksOf({ layout, tokens, linked, formatOf, old, text: translation.text });
  const shells = shellsOf(layout, tokens, linked, translation.text.length / Math.max(1, old.length));
  const laid = tokens.map((token, k) => ({ ...token, stretch: looks[k]!, shell: shells[k] }));
  return { tokens: laid, objects: placedObjects(layout.objects, laid, old, translation) };
}

/** For each token the old stretch that its word comes from. */
function linkedStretches(layout: Layout, tokens: readonly Token[], links: readonly Linked[]): (number | undefined)[] {
  const byStart = new Map(links.map(({ source, target }) => [target.start, source.start]));
  const ends = layout.stretches.map(({ end }) => end);
  return tokens.map(({ start }) => {
    const place = byStart.get(start);
    const found = place === undefined ? ends.length : firstAbove(ends, place);
    return found < ends.length ? found : undefined;
  });
}
