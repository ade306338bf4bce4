/**
 * Offsets in a text of the page and places in its nodes: markers of inline codes stand in elements of their own, so that a
 * text may have several nodes. All offsets are UTF-16 units of its whole text.
 */

/** Where a place of the page is in a text; undefined where it is outside. */
export function offsetAt(text: HTMLElement, node: Node, offset: number): number | undefined {
  if (!text.contains(node)) return undefined;
  const before = new Range();
  before.setStart(text, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/** The node and the offset in it; of two nodes that meet there the first, or with `after` the second. */
export function pointAt(text: HTMLElement, offset: number, after = false): { node: Text; offset: number } | undefined {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: Text | undefined;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (left < node.length || (left === node.length && !after)) return { node, offset: left };
    left -= node.length;
    last = node;
  }
  return last && left === 0 ? { node: last, offset: last.length } : undefined;
}

/** A stretch of a text as a range; undefined where the text is too short for it. */
export function rangeOf(text: HTMLElement, start: number, end: number): Range | undefined {
  const [from, to] = [pointAt(text, start, true), pointAt(text, end)];
  if (!from || !to) return undefined;
  const range = new Range();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The text of a row that a node stands in. */
export function textAround(node: Node | null | undefined): HTMLElement | null {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest<HTMLElement>('.text[data-side]') ?? null;
}
