/**
 * The one of several language tags that is meant by `wanted`: the same tag, else one of the same language whatever its
 * region or script (`ar` means `ar-LY`, `en-US` takes `en-GB`). Case does not count (BCP 47, section 2.1.1); tools also
 * write `en_GB`.
 */
export function matchLanguage(wanted: string, tags: readonly string[]): number {
  const full = normal(wanted);
  const same = tags.findIndex((tag) => normal(tag) === full);
  if (same >= 0) return same;
  const language = primary(wanted);
  return tags.findIndex((tag) => primary(tag) === language);
}

export function sameLanguage(one: string, other: string): boolean {
  return primary(one) === primary(other);
}

function primary(tag: string): string {
  return normal(tag).split('-', 1)[0]!;
}

/** A file of a million units has a handful of tags. */
const known = new Map<string, string>();
const MOST_KNOWN = 1_000;

function normal(tag: string): string {
  let found = known.get(tag);
  if (found === undefined) {
    found = tag.replaceAll('_', '-').toLowerCase();
    if (known.size < MOST_KNOWN) known.set(tag, found);
  }
  return found;
}
