import type { PlacedTrait } from '../check.js';

/** The trait whose value is the commonest; of equals the first in the text. There is at least one. */
export function commonest(traits: readonly PlacedTrait[]): PlacedTrait {
  const counts = new Map<string, number>();
  for (const { value } of traits) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return traits.find(({ value }) => counts.get(value) === most)!;
}
