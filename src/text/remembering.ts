/**
 * A function of one word with its last answers kept: texts repeat their words, and what is found out of a word costs far
 * more than looking it up. Answers are kept in two halves: when the younger is full the older is forgotten as a whole, and
 * what is asked for again moves to the younger, so that words in use stay. (Forgetting one answer at a time costs more the
 * longer it goes on: a Map looks for its oldest entry past all that were deleted.) Answers must not be changed by who
 * gets them.
 */
export function remembering<Answer>(find: (word: string) => Answer, most = MOST_REMEMBERED): (word: string) => Answer {
  let young = new Map<string, Answer>();
  let old: ReadonlyMap<string, Answer> = new Map();
  return (word) => {
    const kept = young.get(word);
    if (kept !== undefined) return kept;
    let answer = old.get(word);
    if (answer === undefined) answer = find(word);
    if (answer === undefined) return answer;
    if (young.size >= most / 2) [old, young] = [young, new Map()];
    young.set(word, answer);
    return answer;
  };
}

/** More words than a large document has in use at once. */
const MOST_REMEMBERED = 20_000;
