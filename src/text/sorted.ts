/**
 * The index of the first item that a condition holds for, or the number of items. The condition holds for all items after
 * the first one that it holds for, as in anything that is sorted by it: so looking takes the logarithm of their number.
 */
export function firstThat<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
