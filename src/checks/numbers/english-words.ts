import { newForm } from '../../align/words/per-word.js';
import type { Word } from '../../align/words/words.js';
import { numberWordValue } from '../../text/numbers.js';

/** Words of English numerals, in lower case. */

/** What a word or letter multiplies the number before it by. */
export const ENGLISH_SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['m', 1e6],
  ['bn', 1e9],
  ['k', 1e3],
  ['mn', 1e6],
]);

export const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['quarter', 1 / 4],
]);

export const ORDINALS = /^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|.*th)$/;

/** Words that say a number without being one. */
export const IMPLIED: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['twice', 2],
  ['double', 2],
  ['doubled', 2],
  ['pair', 2],
  ['couple', 2],
  ['dozen', 12],
  ['once', 1],
  ['triple', 3],
  ['decade', 10],
  ['decades', 20],
  ['fortnight', 2],
  ['century', 100],
  ['duo', 2],
  ['twin', 2],
  ['brace', 2],
  ['hat-trick', 3],
  ['thrice', 3],
  ['quadruple', 4],
  ['single', 1],
]);

const BEFORE_COUNTS =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|The|All|Some|Only|About|Over|Nearly|At|In|On|By|From|Of|And|With|For|Around|Almost|Article|Chapter)$/;

/** Whether a figure stands after a name that it belongs to: Nord Stream 2. */
export function isNamed(text: string, { start, end, capital }: Word, at: number): boolean {
  return capital && text.slice(end, at) === ' ' && start > 0 && !BEFORE_COUNTS.test(text.slice(start, end));
}

/** The parts of words with hyphens that begin with a number: two-dozen, eight-year, six-game. */
export function parted(words: readonly Word[]): readonly Word[] {
  if (!words.some(isParted)) return words;
  return words.flatMap((word) => {
    if (!isParted(word)) return [word];
    let at = word.start;
    return word.text.split('-').map((part): Word => {
      const start = at;
      at += part.length + 1;
      return { ...word, text: part, start, end: start + part.length, form: newForm(part) };
    });
  });
}

function isParted({ text, value }: Word): boolean {
  if (value !== undefined || !text.includes('-') || !/^[a-z]+(?:-[a-z]+)+$/.test(text)) return false;
  const first = text.slice(0, text.indexOf('-'));
  const number = numberWordValue(first);
  return number !== undefined && number > 1 && !ORDINALS.test(first);
}

/** Whether number words belong to a name: Six Flags, the Top Ten; with a capital beside another within a sentence. */
export function isInName(text: string, words: readonly Word[], at: number, end: number): boolean {
  const [word, before, next] = [words[at]!, words[at - 1], words[end + 1]];
  if (!word.capital || !before || !/^\s?$/.test(text.slice(before.end, word.start))) return false;
  return before.capital || (next?.capital ?? false);
}
