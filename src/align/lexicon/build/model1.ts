/** A pair of texts as numbers: for each Arabic token its possible heads with their shares, and the English words. */
export interface Sentence {
  readonly tokens: readonly (readonly { readonly head: number; readonly share: number }[])[];
  readonly words: readonly number[];
  /** How often it counts: dictionary lines count less than running text. */
  readonly weight: number;
}

/** What expectation maximisation found for one head. */
export interface Translation {
  readonly word: number;
  readonly probability: number;
  /** The share of the word's occurrences that the head explains. */
  readonly reverse: number;
  /** In how many pairs head and word met. */
  readonly together: number;
}

/**
 * IBM Model 1 (Brown et al. 1993) with the Arabic token's dictionary form as a hidden choice: t(word | head), over
 * `rounds` of expectation maximisation. A null head takes what no token explains.
 */
export function trainModel1(
  sentences: readonly Sentence[],
  heads: number,
  words: number,
  rounds: number,
): Translation[][] {
  const table = cooccurrences(sentences, heads, words);
  let probability: Float64Array = new Float64Array(table.columns.length).fill(1 / words);
  let nullProbability: Float64Array = new Float64Array(words).fill(1 / words);
  let counts: Float64Array = new Float64Array(table.columns.length);
  let nullCounts: Float64Array = new Float64Array(words);
  for (let round = 0; round < rounds; round++) {
    counts = new Float64Array(table.columns.length);
    nullCounts = new Float64Array(words);
    for (const sentence of sentences) collect(sentence, table, probability, nullProbability, counts, nullCounts);
    probability = normalisedRows(table.rows, counts);
    const nulls = nullCounts.reduce((sum, count) => sum + count, 0);
    nullProbability = nullCounts.map((count) => count / (nulls || 1));
  }
  const perWord = nullCounts.slice();
  counts.forEach((count, at) => {
    perWord[table.columns[at]!]! += count;
  });
  return Array.from({ length: heads }, (_, head) => {
    const found: Translation[] = [];
    for (let at = table.rows[head]!; at < table.rows[head + 1]!; at++) {
      const word = table.columns[at]!;
      const reverse = counts[at]! / (perWord[word]! || 1);
      found.push({ word, probability: probability[at]!, reverse, together: table.together[at]! });
    }
    return found.sort((a, b) => b.probability - a.probability || a.word - b.word);
  });
}

/** How likely a word is to translate nothing (Dyer et al. 2013). */
const NULL_SHARE = 0.08;
/** How fast translations grow unlikely with the distance of their relative positions (Dyer et al. 2013). */
const DIAGONAL = 4;

function nearness(a: number, b: number): number {
  return Math.exp(-DIAGONAL * Math.abs(a - b));
}

interface Table {
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
  readonly together: Uint32Array;
}

/** Which words each head meets, as compressed sparse rows with sorted columns. */
function cooccurrences(sentences: readonly Sentence[], heads: number, words: number): Table {
  const rows = new Uint32Array(heads + 1);
  const met: Map<number, number>[] = Array.from({ length: heads }, () => new Map());
  for (const sentence of sentences) {
    const here = new Set(sentence.tokens.flatMap((token) => token.map(({ head }) => head)));
    for (const head of here) {
      const row = met[head]!;
      for (const word of new Set(sentence.words)) row.set(word, (row.get(word) ?? 0) + 1);
    }
  }
  for (let head = 0; head < heads; head++) rows[head + 1] = rows[head]! + met[head]!.size;
  const columns = new Uint32Array(rows[heads]!);
  const together = new Uint32Array(rows[heads]!);
  for (let head = 0; head < heads; head++) {
    let at = rows[head]!;
    for (const [word, count] of [...met[head]!].sort((a, b) => a[0] - b[0])) {
      columns[at] = word;
      together[at++] = count;
    }
  }
  if (words === 0) throw new Error('no English words to learn from');
  return { rows, columns, together };
}

function collect(
  sentence: Sentence,
  table: Table,
  probability: Float64Array,
  nullProbability: Float64Array,
  counts: Float64Array,
  nullCounts: Float64Array,
): void {
  const places: number[] = [];
  const parts: number[] = [];
  const { tokens, words } = sentence;
  for (let j = 0; j < words.length; j++) {
    const word = words[j]!;
    places.length = 0;
    parts.length = 0;
    let near = 0;
    for (let i = 0; i < tokens.length; i++) near += nearness(i / tokens.length, j / words.length);
    const none = NULL_SHARE * nullProbability[word]!;
    let total = none;
    for (let i = 0; i < tokens.length; i++) {
      const prior = ((1 - NULL_SHARE) * nearness(i / tokens.length, j / words.length)) / near;
      for (const { head, share } of tokens[i]!) {
        const place = placeOf(table, head, word);
        const part = prior * share * probability[place]!;
        places.push(place);
        parts.push(part);
        total += part;
      }
    }
    if (total <= 0) continue;
    const scale = sentence.weight / total;
    nullCounts[word] = nullCounts[word]! + none * scale;
    for (let i = 0; i < places.length; i++) counts[places[i]!] = counts[places[i]!]! + parts[i]! * scale;
  }
}

function placeOf(table: Table, head: number, word: number): number {
  let low = table.rows[head]!;
  let high = table.rows[head + 1]! - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table.columns[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function normalisedRows(rows: Uint32Array, counts: Float64Array): Float64Array {
  const probability = new Float64Array(counts.length);
  for (let row = 0; row + 1 < rows.length; row++) {
    let total = 0;
    for (let at = rows[row]!; at < rows[row + 1]!; at++) total += counts[at]!;
    if (total > 0) for (let at = rows[row]!; at < rows[row + 1]!; at++) probability[at] = counts[at]! / total;
  }
  return probability;
}
