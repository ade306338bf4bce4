import { placesIn, SENTENCE_WORTH, type SplitPlace } from '../../text/split-places.js';
import type { WordLink } from '../words/link.js';

const languages = { source: 'ar', target: 'en' } as const;

/**
 * Where a text is best split when its counterpart is split at a place: where the fewest word links would be pulled apart,
 * after a mark rather than elsewhere, and nearest to the same share of the length. Offsets are in UTF-16 units; null where
 * the text has no place to split at.
 */
export function matchingPlace(
  text: string,
  counterpart: { readonly text: string; readonly place: number },
  links: readonly WordLink[],
  side: 'source' | 'target',
): number | null {
  const other = side === 'source' ? 'target' : 'source';
  const places = placesIn(text, languages[side]);
  const share = counterpart.place / Math.max(1, counterpart.text.length);
  const costs = places.map(({ at, worth }) => {
    const apart = links.filter((link) => link[side].start < at !== link[other].start < counterpart.place).length;
    return { at, cost: apart - worth, far: Math.abs(at / text.length - share) };
  });
  costs.sort((a, b) => a.cost - b.cost || a.far - b.far);
  return costs[0]?.at ?? null;
}

/** Where a text most likely divides: after a sentence rather than a comma, nearest to the middle. null where it does not. */
export function likelyPlace(text: string, side: 'source' | 'target'): number | null {
  const places = placesIn(text, languages[side]);
  const far = (at: number) => Math.abs(at / text.length - 0.5);
  places.sort((a, b) => b.worth - a.worth || far(a.at) - far(b.at));
  return places[0]?.at ?? null;
}

/** As many words pulled apart as it is worth where one side would be divided at its beginning and the other at its end. */
const SHARE_WORTH = 10;
/** Of places that are alike the one that leaves two halves: worth less than a word, more than nothing. */
const HALF_WORTH = 0.5;

/** Where more than this share of the linked words would be pulled apart, what was found is not worth proposing. */
const MOST_APART = 1 / 6;

/**
 * Where two texts are best split together: between sentences, where the fewest word links would be pulled apart and both are
 * divided in the same shares. null where no end of a sentence or clause will do: the choice is a person's.
 */
export function bestPlaces(
  source: string,
  target: string,
  links: readonly WordLink[],
): { readonly source: number; readonly target: number } | null {
  const inOrder = [...links].sort((a, b) => a.source.start - b.source.start);
  const sources = candidates(source, 'source');
  let best: { source: number; target: number; cost: number } | null = null;
  for (const there of candidates(target, 'target')) {
    // From no word of the Arabic in the first part on: each word that joins it is pulled apart from its English, or no longer is.
    let apart = inOrder.filter((link) => link.target.start < there.at).length;
    let next = 0;
    for (const here of sources) {
      for (; next < inOrder.length && inOrder[next]!.source.start < here.at; next++)
        apart += inOrder[next]!.target.start < there.at ? -1 : 1;
      const shares = [here.at / source.length, there.at / target.length] as const;
      const worth = here.worth + there.worth;
      const cost =
        apart -
        worth +
        SHARE_WORTH * Math.abs(shares[0] - shares[1]) +
        HALF_WORTH * Math.abs(shares[0] + shares[1] - 1);
      if (worth > 0 && cost < (best?.cost ?? links.length * MOST_APART))
        best = { source: here.at, target: there.at, cost };
    }
  }
  return best && { source: best.source, target: best.target };
}

/** In the order of the text: between sentences if there are several, else between any words. */
function candidates(text: string, side: 'source' | 'target'): readonly SplitPlace[] {
  const places = placesIn(text, languages[side]);
  const sentences = places.filter(({ worth }) => worth === SENTENCE_WORTH);
  return sentences.length > 0 ? sentences : places;
}
