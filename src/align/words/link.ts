import type { Span } from '../../text/span.js';
import type { WordEvidence } from './evidence.js';
import { type Grid, weightGrid } from './grid.js';
import { linkProbabilities } from './model.js';
import { sourceWords, targetWords, type Word } from './words.js';

/** An Arabic word and an English word of a bead that translate each other. */
export interface WordLink {
  /** Place of the word among its text's words and numbers, from 0, and its span in the text as given. */
  readonly source: Span & { readonly index: number };
  readonly target: Span & { readonly index: number };
  /** 0 to 1. */
  readonly confidence: number;
  /** Whether both carry meaning of their own; omissions and additions are judged by these alone. */
  readonly content: boolean;
}

/**
 * The words of a bead linked across, in source order. Competitive linking (Melamed 2000): the likeliest pair first, each
 * word once; a second word joins a link where it stands beside the first (United Nations, الأمين العام).
 */
export function linkWords(source: string, target: string, evidence: WordEvidence): WordLink[] {
  return linksBetween(sourceWords(source), targetWords(target), evidence);
}

/** The same for texts whose words are at hand. */
export function linksBetween(left: readonly Word[], right: readonly Word[], evidence: WordEvidence): WordLink[] {
  const content = linkContent(left, right, evidence);
  const links = [...content, ...linkFunctionWords(left, right, evidence, content)];
  return links
    .sort((a, b) => a.i - b.i || a.j - b.j)
    .map(({ i, j, confidence }) => ({
      source: { index: i, start: left[i]!.start, end: left[i]!.end },
      target: { index: j, start: right[j]!.start, end: right[j]!.end },
      confidence,
      content: left[i]!.content,
    }));
}

interface Pairing {
  readonly i: number;
  readonly j: number;
  readonly confidence: number;
}

/** Chosen on the tuning half for precision before recall. */
const LEAST_PROBABILITY = 0.48;
const LEAST_TO_JOIN = 0.4;
/** Beads with more pairs of words are no sentences; only their first words are looked at. */
const MOST_WORDS = 300;

function linkContent(left: readonly Word[], right: readonly Word[], evidence: WordEvidence): Pairing[] {
  const source = contentPlaces(left);
  const target = contentPlaces(right);
  const weights = weightGrid(
    source.map((i) => left[i]!),
    target.map((j) => right[j]!),
    evidence,
  );
  return compete(linkProbabilities(weights)).map(({ i, j, confidence }) => ({
    i: source[i]!,
    j: target[j]!,
    confidence,
  }));
}

function contentPlaces(words: readonly Word[]): number[] {
  return words.flatMap((word, place) => (word.content ? [place] : [])).slice(0, MOST_WORDS);
}

function compete({ rows, columns, cells }: Grid): Pairing[] {
  const candidates: Pairing[] = [];
  cells.forEach((confidence, at) => {
    if (confidence >= LEAST_TO_JOIN) candidates.push({ i: Math.floor(at / columns), j: at % columns, confidence });
  });
  candidates.sort((a, b) => b.confidence - a.confidence || a.i - b.i || a.j - b.j);
  const ofRow = new Int32Array(rows).fill(-1);
  const ofColumn = new Int32Array(columns).fill(-1);
  return candidates.filter(({ i, j, confidence }) => {
    const [taken, takenBy] = [ofRow[i]!, ofColumn[j]!];
    if (taken >= 0 && takenBy >= 0) return false;
    const joins = taken >= 0 ? Math.abs(taken - j) === 1 : takenBy >= 0 ? Math.abs(takenBy - i) === 1 : false;
    if (taken >= 0 || takenBy >= 0 ? !joins : confidence < LEAST_PROBABILITY) return false;
    if (taken < 0) ofRow[i] = j;
    if (takenBy < 0) ofColumn[j] = i;
    return true;
  });
}

/** A function word is linked where the lexicon says so and it stands about where the words around it lead. */
function linkFunctionWords(
  left: readonly Word[],
  right: readonly Word[],
  evidence: WordEvidence,
  content: readonly Pairing[],
): Pairing[] {
  const source = functionPlaces(left);
  const target = functionPlaces(right);
  const weights = weightGrid(
    source.map((i) => left[i]!),
    target.map((j) => right[j]!),
    evidence,
  );
  const candidates = source.flatMap((i, a) =>
    target.flatMap((j, b): Pairing[] => {
      const weight = weights.cells[a * weights.columns + b]!;
      if (weight < LEAST_FUNCTION_WEIGHT || !beside(content, i, j)) return [];
      return [{ i, j, confidence: weight }];
    }),
  );
  candidates.sort((a, b) => b.confidence - a.confidence || a.i - b.i || a.j - b.j);
  const [usedSource, usedTarget] = [new Set<number>(), new Set<number>()];
  return candidates.filter(({ i, j }) => {
    if (usedSource.has(i) || usedTarget.has(j)) return false;
    usedSource.add(i);
    usedTarget.add(j);
    return true;
  });
}

const LEAST_FUNCTION_WEIGHT = 0.08;
/** How many words away the link that leads to a function word may be, on either side. */
const REACH = 2;

function functionPlaces(words: readonly Word[]): number[] {
  return words.flatMap((word, place) => (word.content ? [] : [place])).slice(0, MOST_WORDS);
}

function beside(content: readonly Pairing[], i: number, j: number): boolean {
  return content.some((link) => Math.abs(link.i - i) <= REACH && Math.abs(link.j - j) <= REACH);
}
