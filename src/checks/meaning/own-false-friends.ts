import type { FalseFriendText } from '../../domain/false-friend.js';
import { AnalysedPair } from '../analysis/pair.js';
import { falseFriend } from './false-friend.js';
import { alternativesOf, type FalseFriend, patternsOf } from './false-friend-entries.js';

/** What is wrong with an entry, and where. */
export interface EntryProblem {
  readonly field: 'arabic' | 'calque' | 'better';
  readonly problem: 'missing' | 'not-arabic' | 'not-a-pattern' | 'speaks-against-itself';
}

/**
 * An entry that a manager wrote, as the check looks for it; undefined where the English is no pattern. The calque is words, not
 * a regular expression, which a slip of the pen can make endless: phrases divided by `|`, in each of them words; in a word
 * alternatives divided by `/`, and `*` for any ending (`expressed/voiced his/her concern*`).
 */
export function compileFalseFriend(text: FalseFriendText): FalseFriend | undefined {
  const phrases = phrasesOf(text.calque);
  return phrases && compiled(text, phrases);
}

/**
 * Holds an entry to what the entries that come with the program are held to: each Arabic phrase is found where it stands, and
 * what is proposed is no calque itself.
 */
export function readFalseFriend(
  text: FalseFriendText,
): { readonly ok: true; readonly entry: FalseFriend } | { readonly ok: false; readonly problem: EntryProblem } {
  const wrong = (field: EntryProblem['field'], problem: EntryProblem['problem']) =>
    ({ ok: false, problem: { field, problem } }) as const;
  for (const field of ['arabic', 'calque', 'better'] as const)
    if (text[field].trim() === '') return wrong(field, 'missing');
  const phrases = phrasesOf(text.calque);
  if (!phrases) return wrong('calque', 'not-a-pattern');
  const entry = compiled(text, phrases);
  if (!text.arabic.split('|').every((phrase) => isFound(entry, phrase, exampleOf(phrases))))
    return wrong('arabic', 'not-arabic');
  if (betterOf(entry).some((words) => entry.calque.test(words))) return wrong('better', 'speaks-against-itself');
  return { ok: true, entry };
}

function compiled({ arabic, better, level, note }: FalseFriendText, phrases: readonly Phrase[]): FalseFriend {
  return {
    arabic: alternativesOf(arabic),
    ...patternsOf(phrases.map(patternOf).join('|')),
    better: better.trim(),
    level,
    ...(note.trim() === '' ? {} : { note: note.trim() }),
  };
}

/** The alternatives of each word of a phrase. */
type Phrase = readonly (readonly string[])[];

const MOST_WORDS = 12;
const MOST_ALTERNATIVES = 12;
/** Letters and figures with what stands within words, and an ending left open. */
const WORD = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’.,%$€£-]*[\p{L}\p{M}\p{N}'’.%])?\*?$/u;

function phrasesOf(calque: string): Phrase[] | undefined {
  const phrases = calque.split('|').map((phrase) =>
    phrase
      .trim()
      .split(/\s+/)
      .map((word) => withoutNeedless(word.split('/').map((alternative) => alternative.toLowerCase()))),
  );
  const sound = phrases.every(
    (words) =>
      words.length <= MOST_WORDS &&
      words.every((word) => word.length <= MOST_ALTERNATIVES && word.every((alternative) => WORD.test(alternative))),
  );
  return sound && phrases.length <= MOST_ALTERNATIVES ? phrases : undefined;
}

/** Without what a `stage*` beside it says already: each word of a text can then be read in one way only. */
function withoutNeedless(alternatives: readonly string[]): string[] {
  return [...new Set(alternatives)].filter(
    (one) => !alternatives.some((other) => other !== one && other.endsWith('*') && one.startsWith(other.slice(0, -1))),
  );
}

function patternOf(phrase: Phrase): string {
  return phrase.map((word) => `(?:${word.map(wordPattern).join('|')})`).join('\\s+');
}

function wordPattern(written: string): string {
  const open = written.endsWith('*');
  const literal = (open ? written.slice(0, -1) : written)
    .replace(/[$.]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replaceAll('-', '[-\u2010\u2011]');
  return open ? `${literal}\\p{L}*` : literal;
}

/** The first phrase as it may stand in a text. */
function exampleOf([first]: readonly Phrase[]): string {
  return first!.map(([word]) => word!.replace('*', '')).join(' ');
}

function isFound(entry: FalseFriend, arabic: string, english: string): boolean {
  if (!/\p{Script=Arabic}/u.test(arabic)) return false;
  const pair = new AnalysedPair(arabic, english, undefined, { falseFriends: [entry] });
  return falseFriend.run(pair).some(({ reason }) => reason.values?.better === entry.better);
}

function betterOf({ better }: FalseFriend): string[] {
  return better.split('/').map((words) => words.trim());
}
