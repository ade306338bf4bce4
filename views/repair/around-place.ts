/** So many letters on each side have room in a list; what comes after the place tells more, for it begins a segment. */
const BEFORE = 24;
const AFTER = 32;
/** Letters that are looked at on each side: a long text has a list of many places. */
const NEAR = 200;

/** The words on both sides of a place in a text, whole ones, with a line where the place is. */
export function aroundPlace(text: string, at: number): string {
  const from = Math.max(0, at - NEAR);
  const before = wordsOf(text.slice(from, at)).reverse();
  const after = wordsOf(text.slice(at, at + NEAR));
  const [left, right] = [within(before, BEFORE).reverse(), within(after, AFTER)];
  const start = from > 0 || left.length < before.length ? '… ' : '';
  const end = at + NEAR < text.length || right.length < after.length ? ' …' : '';
  return `${start}${left.join(' ')} | ${right.join(' ')}${end}`;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** As many words as there is room for, and one at least. */
function within(words: readonly string[], room: number): string[] {
  const taken: string[] = [];
  for (const word of words) {
    if (taken.length > 0 && [...taken, word].join(' ').length > room) break;
    taken.push(word);
  }
  return taken;
}
