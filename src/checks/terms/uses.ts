import type { Span } from '../../text/span.js';
import { type AnalysedPair, perPair } from '../analysis/pair.js';
import { isAnotherWord } from './another-word.js';
import { hasItsCapitals } from './capitals.js';
import { type Part, saidAt, standsAt, targetParts } from './english-forms.js';
import { type CompiledTerm, type FoundTerm, termsIn } from './glossary.js';

/** Terms of the same Arabic words, one mostly, and what the translation makes of them. */
export interface TermUse {
  readonly terms: readonly CompiledTerm[];
  /** Where the Arabic stands. */
  readonly places: readonly Span[];
  /** Where the translation says what is preferred or allowed. */
  readonly said: readonly (readonly Part[])[];
  /** Where it does so with other capitals than those that matter. */
  readonly miscased: readonly {
    readonly term: CompiledTerm;
    readonly words: readonly Part[];
    readonly wanted: string;
  }[];
  /** Where it says what is forbidden. */
  readonly forbidden: readonly ForbiddenUse[];
}

export interface ForbiddenUse {
  readonly term: CompiledTerm;
  /** As the glossary has it, and as the text does. */
  readonly variant: readonly Part[];
  readonly words: readonly Part[];
}

/** The project's terms that stand in the Arabic of a pair, each once however often it stands there. */
export const termUses = perPair((pair: AnalysedPair): readonly TermUse[] => {
  const { terms: glossary } = pair.project;
  if (!glossary || glossary.byWord.size === 0) return [];
  const found = termsIn(glossary, pair.source, pair.sourceWords);
  if (found.length === 0) return [];
  const groups = grouped(found).map((group) => ({ group, use: useOf(pair, group) }));
  const said = byWord(
    groups.flatMap(({ use }) => use.said),
    (words) => words,
  );
  return groups
    .filter(
      ({ group, use }) => use.said.length > 0 || !group.every((term) => term.doubtful || isAnotherWord(pair, term)),
    )
    .map(({ use }) => ({ ...use, forbidden: forbiddenIn(pair, use, said) }));
});

/** The terms that stand in the Arabic of a pair. */
export function termIdsOf(pair: AnalysedPair): string[] {
  return [...new Set(termUses(pair).flatMap(({ terms }) => terms.map(({ term }) => term.id)))];
}

/** By the terms that stand on the same words; places where one and the same terms stand are one. */
function grouped(found: readonly FoundTerm[]): FoundTerm[][] {
  const places = new Map<string, FoundTerm[]>();
  for (const term of found) {
    const place = `${term.from} ${term.to}`;
    const there = places.get(place);
    if (there) there.push(term);
    else places.set(place, [term]);
  }
  const groups = new Map<string, FoundTerm[]>();
  for (const terms of places.values()) {
    const key = terms
      .map(({ compiled }) => compiled.term.id)
      .sort()
      .join(' ');
    const group = groups.get(key);
    if (group) group.push(...terms);
    else groups.set(key, [...terms]);
  }
  return [...groups.values()];
}

function useOf(pair: AnalysedPair, group: readonly FoundTerm[]): TermUse {
  const parts = targetParts(pair);
  const terms = [...new Set(group.map(({ compiled }) => compiled))];
  const places = new Map<string, Span>();
  for (const { from, to } of group) {
    const { start } = pair.sourceWords[from]!;
    places.set(`${from} ${to}`, { start, end: pair.sourceWords[to - 1]!.end });
  }
  const said: (readonly Part[])[] = [];
  const miscased: TermUse['miscased'][number][] = [];
  for (const term of terms)
    for (const phrase of term.allowed)
      for (const words of saidAt(phrase, parts)) {
        if (!term.term.caseMatters || hasItsCapitals(pair.target, phrase, words)) said.push(words);
        else miscased.push({ term, words, wanted: phrase.map(({ written }) => written).join(' ') });
      }
  return { terms, places: [...places.values()], said, miscased, forbidden: [] };
}

/**
 * What is forbidden and stands for this Arabic: not where it is a part of what is to be said ("council" of "Security
 * Council"), where what is to be said stands as often as the Arabic does, or where it translates other words.
 */
function forbiddenIn(pair: AnalysedPair, use: TermUse, said: ByWord<readonly Part[]>): ForbiddenUse[] {
  if (use.terms.every(({ forbidden }) => forbidden.length === 0)) return [];
  if (distinct(use.said) >= use.places.length) return [];
  const parts = targetParts(pair);
  const found: ForbiddenUse[] = [];
  for (const term of use.terms)
    for (const variant of term.forbidden)
      for (const words of standsAt(variant, parts))
        if (
          !said.get(words[0]!)?.some((other) => words.every((word) => other.includes(word))) &&
          !isOfOthers(pair, use, words)
        )
          found.push({ term, variant, words });
  // Of "gang" and "armed gang" on the same words the longer one.
  const order = new Map(found.map((one, k) => [one, k]));
  const around = byWord(found, ({ words }) => words);
  return found.filter(
    (one, k) =>
      !around
        .get(one.words[0]!)!
        .some(
          (other) =>
            one.words.every((word) => other.words.includes(word)) &&
            (other.words.length > one.words.length ||
              (other.words.length === one.words.length && order.get(other)! < k)),
        ),
  );
}

type ByWord<Item> = ReadonlyMap<Part, readonly Item[]>;

/** Places by each of their words, so that what covers a word need not be looked for among all. */
function byWord<Item>(items: readonly Item[], wordsOf: (item: Item) => readonly Part[]): ByWord<Item> {
  const found = new Map<Part, Item[]>();
  for (const item of items)
    for (const word of wordsOf(item)) {
      const there = found.get(word);
      if (there) there.push(item);
      else found.set(word, [item]);
    }
  return found;
}

/** How many places do not share a word. */
function distinct(places: readonly (readonly Part[])[]): number {
  const taken = new Set<Part>();
  let count = 0;
  for (const words of places) {
    if (words.some((word) => taken.has(word))) continue;
    for (const word of words) taken.add(word);
    count++;
  }
  return count;
}

/** Whether English words are linked to Arabic ones outside a term's places, and to none within. */
function isOfOthers(pair: AnalysedPair, { places }: TermUse, words: readonly Part[]): boolean {
  const links = pair.links.filter(
    ({ content, confidence, target }) =>
      content && confidence >= SURE && words.some(({ start, end }) => target.start < end && target.end > start),
  );
  return (
    links.length > 0 &&
    links.every(({ source }) => !places.some(({ start, end }) => source.start < end && source.end > start))
  );
}

const SURE = 0.5;
