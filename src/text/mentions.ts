/** The login names that a text mentions, each once, as written: `@name` at a beginning or after what is no part of a word. */
export function mentionsIn(text: string): string[] {
  const found = text.matchAll(/(?<![\p{L}\p{N}@._-])@([\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?)/gu);
  return [...new Set([...found].map(([, name]) => name!))];
}
