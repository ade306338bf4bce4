import { isArabicFunctionWord } from '../../align/lexicon/function-words.js';
import type { Lexicon } from '../../align/lexicon/load.js';
import { ownLexicon } from '../../align/own-lexicon.js';
import { sourceWords, type Word } from '../../align/words/words.js';
import { alternativesIn, type TermText } from '../../domain/term.js';
import { glossaryForms, keysOf } from './arabic-forms.js';
import { type Part, partsOf } from './english-forms.js';

/** A term as the checks get it. */
export type CheckedTerm = Omit<TermText, 'status'> & { readonly id: string };

/** A term with its English as it is looked for. */
export interface CompiledTerm {
  readonly term: CheckedTerm;
  /** What is preferred, then what is allowed. */
  readonly allowed: readonly (readonly Part[])[];
  readonly forbidden: readonly (readonly Part[])[];
}

/** The Arabic of a term, or an alternative of it. */
interface Entry {
  readonly compiled: CompiledTerm;
  /** For each word the ways to find it. */
  readonly words: readonly (readonly string[])[];
  /** The word by which the entry is looked up: the one that fewest others have. */
  readonly anchor: number;
}

/** The terms of a project by the words of their Arabic, so that a text costs the words it has and not the terms there are. */
export interface Glossary {
  readonly lexicon: Lexicon;
  readonly byWord: ReadonlyMap<string, readonly Entry[]>;
}

/** A term that stands in a text, by its words. */
export interface FoundTerm {
  readonly compiled: CompiledTerm;
  /** Its first word and the one behind its last. */
  readonly from: number;
  readonly to: number;
  /** For each word the ways to find it that its entry has. */
  readonly keys: readonly (readonly string[])[];
  /** The word may be another one. */
  readonly doubtful: boolean;
}

/** Puts terms in order to be looked for; once for a glossary, not for a text. */
export function glossaryOf(terms: readonly CheckedTerm[], lexicon: Lexicon = ownLexicon()): Glossary {
  const rows = terms.flatMap((term) => {
    const compiled: CompiledTerm = {
      term,
      allowed: [term.english, ...alternativesIn(term.allowed)].map(partsOf).filter(hasWords),
      forbidden: alternativesIn(term.forbidden).map(partsOf).filter(hasWords),
    };
    return alternativesIn(term.arabic)
      .map((alternative) => sourceWords(alternative).map(({ text }) => keysOf(lexicon, text)))
      .filter(hasWords)
      .map((words) => ({ compiled, words }));
  });
  const times = new Map<string, number>();
  for (const { words } of rows) for (const [key] of words) times.set(key!, (times.get(key!) ?? 0) + 1);
  const byWord = new Map<string, Entry[]>();
  for (const { compiled, words } of rows) {
    const rarity = words.map(([key]) => times.get(key!)!);
    const anchor = rarity.indexOf(Math.min(...rarity));
    for (const key of words[anchor]!) {
      const entries = byWord.get(key);
      if (entries) entries.push({ compiled, words, anchor });
      else byWord.set(key, [{ compiled, words, anchor }]);
    }
  }
  return { lexicon, byWord };
}

/**
 * The terms whose Arabic stands in a text. Of a term within a longer one the longer one alone: in مجلس الأمن there is no
 * مجلس. The same words may be several terms.
 */
export function termsIn({ lexicon, byWord }: Glossary, source: string, words: readonly Word[]): FoundTerm[] {
  const found = new Map<string, FoundTerm>();
  for (const [at, word] of words.entries()) {
    for (const form of glossaryForms(lexicon, word.text).keys()) {
      for (const entry of byWord.get(form) ?? []) {
        const term = standsAround(lexicon, entry, source, words, at);
        if (!term) continue;
        const key = `${term.from} ${term.to} ${entry.compiled.term.id}`;
        if (found.get(key)?.doubtful !== false) found.set(key, term);
      }
    }
  }
  return withoutInner([...found.values()]);
}

/** Those that stand within no longer one. */
function withoutInner(terms: readonly FoundTerm[]): FoundTerm[] {
  // The farthest end of the terms that begin at a place, and of those that begin before it.
  const ends = new Map<number, number>();
  for (const { from, to } of terms) ends.set(from, Math.max(to, ends.get(from) ?? 0));
  const endsBefore = new Map<number, number>();
  let farthest = 0;
  for (const from of [...ends.keys()].sort((a, b) => a - b)) {
    endsBefore.set(from, farthest);
    farthest = Math.max(farthest, ends.get(from)!);
  }
  return terms.filter(({ from, to }) => endsBefore.get(from)! < to && ends.get(from)! === to);
}

function standsAround(
  lexicon: Lexicon,
  { compiled, words: wanted, anchor }: Entry,
  source: string,
  words: readonly Word[],
  at: number,
): FoundTerm | undefined {
  const from = at - anchor;
  const to = from + wanted.length;
  if (from < 0 || to > words.length) return undefined;
  let doubtful = wanted.length === 1 && isArabicFunctionWord(words[from]!.text);
  // A name of one word with its article is that with the article alone: العلا is no علا, الخبر no خبر.
  if (wanted.length === 1 && wanted[0]!.length > 1 && !hasArticle(words[from]!.text)) return undefined;
  for (const [k, keys] of wanted.entries()) {
    const word = words[from + k]!;
    if (k > 0 && !/^\s*$/.test(source.slice(words[from + k - 1]!.end, word.start))) return undefined;
    const forms = glossaryForms(lexicon, word.text);
    const sure = keys.map((key) => forms.get(key)).filter((one) => one !== undefined);
    if (sure.length === 0) return undefined;
    doubtful ||= !sure.includes(true);
  }
  return { compiled, from, to, keys: wanted, doubtful };
}

/** Perhaps behind a conjunction or a preposition, which joins with it. */
function hasArticle(word: string): boolean {
  return /^[وف]?(?:ال|[بك]ال|لل)/.test(word);
}

function hasWords(list: readonly unknown[]): boolean {
  return list.length > 0;
}
