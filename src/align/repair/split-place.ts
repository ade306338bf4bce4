import { placesIn } from '../../text/split-places.js';
import type { WordLink } from '../words/link.js';

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
  const places = placesIn(text);
  const share = counterpart.place / Math.max(1, counterpart.text.length);
  const costs = places.map(({ at, worth }) => {
    const apart = links.filter((link) => link[side].start < at !== link[other].start < counterpart.place).length;
    return { at, cost: apart - worth, far: Math.abs(at / text.length - share) };
  });
  costs.sort((a, b) => a.cost - b.cost || a.far - b.far);
  return costs[0]?.at ?? null;
}

/** Where a text most likely divides: after a sentence rather than a comma, nearest to the middle. null where it does not. */
export function likelyPlace(text: string): number | null {
  const places = [...placesIn(text)];
  const far = (at: number) => Math.abs(at / text.length - 0.5);
  places.sort((a, b) => b.worth - a.worth || far(a.at) - far(b.at));
  return places[0]?.at ?? null;
}
