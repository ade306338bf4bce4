import { arabicOpeners } from './abbreviations/arabic.js';
import { englishOpeners } from './abbreviations/english.js';
import { words } from './abbreviations/words.js';
import type { Span } from './span.js';
import { type Token, tokenise } from './tokenise.js';

/**
 * Places inside a sentence where another might begin that the writer did not mark: ascending offsets of the first unit
 * of the part after the place: after a clause mark, a stop that ended nothing, a dash, a closing quote; before an
 * opening quote; before a word that opens sentences: in Arabic one with و or ف or a verb's prefix and the usual
 * openings, in languages with capitals a capital after a small letter. Both sides of each place hold a word. What the
 * other language says has to choose: there are about two in ten Arabic words and 15 in a hundred English ones, and few
 * of them are borders (of 47 borders without a stop in 62 news documents they hold 37).
 */
export function sentenceBreakCandidates(text: string, language: string, span: Span): number[] {
  const tokens = tokenise(text.slice(span.start, span.end));
  const visible = tokens.filter((token) => token.kind !== 'space');
  const written = visible.map((token) => text.slice(span.start + token.start, span.start + token.end));
  const firstWord = visible.findIndex(isWord);
  const lastWord = visible.findLastIndex(isWord);
  const found: number[] = [];
  for (let i = firstWord + 1; i <= lastWord; i++) {
    const spaced = visible[i]!.start > visible[i - 1]!.end;
    if (mayBreak(written, visible, i, spaced, language)) found.push(span.start + visible[i]!.start);
  }
  return found;
}

function isWord(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'number';
}

const CLAUSE_MARK = /^(?:[،؛:,;—–.!?؟۔…]|\.{2,}|[、，；：])$/;
const QUOTE = /^["“”«»„‹›]$/;
const CLOSING = /^["“”»›)\]]$/;

function mayBreak(
  written: readonly string[],
  tokens: readonly Token[],
  i: number,
  spaced: boolean,
  language: string,
): boolean {
  const [before, word] = [written[i - 1]!, written[i]!];
  // The marks themselves stay with what is before them.
  if (CLAUSE_MARK.test(word) || (!spaced && CLOSING.test(word))) return false;
  if (CLAUSE_MARK.test(before)) return true;
  if (!spaced) return false;
  if (CLOSING.test(before) || QUOTE.test(word)) return true;
  if (tokens[i]!.kind !== 'word') return false;
  return ARABIC.test(word) ? mayOpenArabic(word, before) : mayOpenLatin(word, before, language);
}

const ARABIC = /^[\u0621-\u06d3]/;

/**
 * و and ف are written onto their word; س ي ت begin verbs, and Arabic sentences begin with verbs, unless a particle
 * governs them.
 */
function mayOpenArabic(word: string, before: string): boolean {
  const plain = withoutMarks(word);
  if (arabicOpeners.has(plain) || /^[وف].{2}/.test(plain)) return true;
  return /^(?:س[يتن]|ي|ت).{3}/.test(plain) && !governs.has(withoutMarks(before));
}

const governs = words('لم لن لا ما قد سوف أن ان كي لكي حتى الذي التي الذين من إن كان كانت وكان وكانت أنه أنها');

function withoutMarks(word: string): string {
  return word.replace(/[\u0640\u064b-\u0652\u0670]/g, '');
}

function mayOpenLatin(word: string, before: string, language: string): boolean {
  if (!/^\p{Lu}/u.test(word)) return language === 'en' && /^(?:and|but|while|whereas|so)$/.test(word);
  return /^\p{Ll}|^\p{Nd}/u.test(before) || englishOpeners.has(word.toLowerCase());
}
