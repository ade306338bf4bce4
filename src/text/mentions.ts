import { foldArabic } from './fold.js';

/** The login names that a text mentions, each once, as written: `@name` at a beginning or after what is no part of a word. */
export function mentionsIn(text: string): string[] {
  const found = text.matchAll(/(?<![\p{L}\p{N}@._-])@([\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?)/gu);
  return [...new Set([...found].map(([, name]) => name!))];
}

/**
 * Which of some shown names a text mentions, as `@سلمى حداد`: names may have spaces, and letters are compared folded. Of two
 * names that both stand there the longer one is meant.
 */
export function namesMentionedIn(text: string, names: readonly string[]): string[] {
  const folded = foldArabic(text);
  const wanted = [...new Set(names)].map((name) => ({ name, letters: foldArabic(name) }));
  const found = new Set<string>();
  for (const { index } of folded.matchAll(/(?<![\p{L}\p{N}@._-])@/gu)) {
    const rest = folded.slice(index + 1);
    const here = wanted.filter(
      ({ letters }) => rest.startsWith(letters) && !/^[\p{L}\p{N}]/u.test(rest.slice(letters.length)),
    );
    const longest = Math.max(...here.map(({ letters }) => letters.length));
    for (const { name, letters } of here) if (letters.length === longest) found.add(name);
  }
  return [...found];
}
