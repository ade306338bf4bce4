/** Where paragraphs begin on both sides, and how far the two sides' paragraphs can be trusted to agree. */
export interface Paragraphs {
  readonly source: Uint8Array;
  readonly target: Uint8Array;
  readonly trust: number;
}

/** Paragraph breaks as evidence: sides with very different numbers of paragraphs were broken by different hands. */
export function readParagraphs(source: Uint8Array, target: Uint8Array): Paragraphs | undefined {
  const [s, t] = [source, target].map((side) => side.reduce((sum, begins) => sum + begins, 0)) as [number, number];
  if (s < LEAST_PARAGRAPHS || t < LEAST_PARAGRAPHS) return undefined;
  return { source, target, trust: (Math.min(s, t) / Math.max(s, t)) ** 2 };
}

/** What the breaks say of a bead: both sides beginning a paragraph together is likely, one alone is not; none lies within. */
export function paragraphScore(
  { source, target, trust }: Paragraphs,
  i: number,
  a: number,
  j: number,
  b: number,
): number {
  let score = source[i] === target[j] ? (source[i] ? TOGETHER : 0) : ALONE;
  for (let k = i + 1; k < i + a; k++) if (source[k]) score += WITHIN;
  for (let k = j + 1; k < j + b; k++) if (target[k]) score += WITHIN;
  return trust * score;
}

const LEAST_PARAGRAPHS = 3;
const TOGETHER = 0.5;
const ALONE = -1;
const WITHIN = -2;
