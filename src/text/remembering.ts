/**
 * A function of one word with its last answers kept: texts repeat their words, and what is found out of a word costs far
 * more than looking it up. The oldest answers are forgotten first; answers must not be changed by who gets them.
 */
export function remembering<Answer>(find: (word: string) => Answer, most = MOST_REMEMBERED): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    const kept = known.get(word);
    if (kept !== undefined) return kept;
    const answer = find(word);
    if (answer === undefined) return answer;
    if (known.size >= most) known.delete(known.keys().next().value!);
    known.set(word, answer);
    return answer;
  };
}

/** More words than a large document has in use at once. */
const MOST_REMEMBERED = 20_000;
