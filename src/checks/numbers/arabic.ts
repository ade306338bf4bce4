import { newForm, perWord } from '../../align/words/per-word.js';
import type { Word } from '../../align/words/words.js';
import { numberKey, numberWordValue } from '../../text/numbers.js';
import { arabicFraction, arabicScale, DUALS, dualScale, PLURAL_SCALES, withoutPrefix } from './arabic-words.js';
import { converted } from './conversions.js';
import { arabicMeasure } from './measure-words.js';
import { clockOf, HALF_DAY, type Quantity } from './quantity.js';

/** The quantities of an Arabic text: digits, number words and those built of them, with million and the like taken in. */
export function arabicQuantities(text: string, apart: readonly Word[]): Quantity[] {
  const words = withAnd(apart);
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; at++) {
    const read = readAt(text, words, at);
    if (!read) continue;
    const { end, ...quantity } = read;
    const [start, stop] = [words[at]!.start, words[end]!.end];
    found.push({ ...quantity, start, end: stop, written: text.slice(start, stop) });
    at = end;
  }
  return found;
}

/** Many write "and" apart from the number that it joins: خمسة و عشرون. */
function withAnd(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ text }) => text === 'و')) return words;
  return words.flatMap((word, at): Word[] => {
    const [before, next] = [words[at - 1], words[at + 1]];
    if (before?.text === 'و' && mayCount(word)) return [];
    if (word.text !== 'و' || !next || !mayCount(next)) return [word];
    const text = `و${next.text}`;
    return [{ ...next, text, start: word.start, form: newForm(text) }];
  });
}

/** Asked first, since most words have nothing to do with numbers. */
const mayCount = perWord(
  (word) =>
    arabicFraction(word) !== undefined ||
    DUALS.has(word) ||
    DUALS.has(word.replace(/^[وبلكف](?=.{3})/, '')) ||
    valueOfWord(word) !== undefined,
);

/** A quantity whose end is the place of its last word. */
type Read = Omit<Quantity, 'start' | 'written'>;

function readAt(text: string, words: readonly Word[], at: number): Read | undefined {
  const word = words[at]!;
  if (/^\d/.test(word.text)) return readDigits(text, words, at);
  if (!mayCount(word)) return undefined;
  const fraction = arabicFraction(word.text);
  if (fraction !== undefined) return readFraction(words, at, fraction);
  const bare = word.text.replace(/^[وبلكف](?=.{3})/, '');
  if (DUALS.has(bare) || DUALS.has(word.text)) {
    const also = [...converted(2, nounOfDual(bare)), ...withHalf(words, at, 2)];
    return { end: at, value: 2, key: '2', kind: 'implied', also };
  }
  const numeral = readNumeral(words, at);
  if (!numeral) return undefined;
  const { value, end, certain, scale } = withPart(words, numeral);
  const clock = isHour(words, at, value) ? hourWithParts(words, end, value) : undefined;
  return {
    end,
    value,
    key: String(value),
    kind: certain ? 'word' : 'implied',
    also: [...converted(value, arabicUnit(words[end + 1])), ...(scale === 1 ? withHalf(words, end, value) : [])],
    scale,
    ...(clock === undefined ? {} : { clock }),
  };
}

function readDigits(text: string, words: readonly Word[], at: number): Read | undefined {
  const last = endOfGroups(text, words, at);
  const figures = words
    .slice(at, last + 1)
    .map((group) => group.text)
    .join('');
  const key = numberKey(figures);
  if (key === undefined) return undefined;
  const next = words[last + 1];
  const scale = (next && arabicScale(next.text)) ?? 1;
  const plain = { value: Number(key) * scale, end: scale === 1 ? last : last + 1, certain: true, scale };
  const { value, end } = Number.isFinite(plain.value) && scale > 1 ? withPart(words, plain) : plain;
  const clock =
    clockOf(figures) ?? (isHour(words, at, value) && words[at - 1] ? hourWithParts(words, end, value) : undefined);
  return {
    end,
    value: Number.isFinite(value) ? value : undefined,
    key,
    kind: 'digits',
    also: Number.isFinite(value)
      ? [...converted(value, arabicUnit(words[end + 1])), ...(scale === 1 ? withHalf(words, end, value) : [])]
      : [],
    scale,
    ...(clock === undefined ? {} : { clock }),
  };
}

/** The last of the groups of three digits that the comma of Arabic text parts without a space: 30،000. */
function endOfGroups(text: string, words: readonly Word[], at: number): number {
  if (!/^\d{1,3}$/.test(words[at]!.text)) return at;
  let end = at;
  for (let next = words[end + 1]; next && /^\d{3}$/.test(next.text); next = words[end + 1]) {
    if (text.slice(words[end]!.end, next.start) !== '،') break;
    end++;
  }
  return end;
}

/** Half a million; alone a share, which may be said as a number of hundredths, or a year and a half. */
function readFraction(words: readonly Word[], at: number, fraction: number): Read {
  const scale = arabicScale(words[at + 1]?.text ?? '');
  if (scale !== undefined) {
    const value = fraction * scale;
    return { end: at + 1, value, key: String(value), kind: 'word', scale };
  }
  const also = [1 + fraction, fraction * 100, ...(fraction > 1 / 2 ? [2] : []), ...(fraction === 1 / 2 ? [18] : [])];
  return { end: at, value: fraction, key: String(fraction), kind: 'implied', also };
}

/** "… and a half" right after a number, or after what is counted: ثلاث سنوات ونصف. */
function withHalf(words: readonly Word[], end: number, value: number): number[] {
  for (const place of [end + 1, end + 2]) {
    const part = partAt(words, place);
    if (part !== undefined) return [value + part];
  }
  return [];
}

interface Numeral {
  readonly value: number;
  /** The place of the last word. */
  readonly end: number;
  readonly certain: boolean;
  readonly scale: number;
}

/** A million and a half (of a million), ثلاثة ملايين ونصف المليون. */
function withPart(words: readonly Word[], numeral: Numeral): Numeral {
  const part = partAt(words, numeral.end + 1);
  if (part === undefined || numeral.scale < 1e6) return numeral;
  const repeated = arabicScale(words[numeral.end + 2]?.text ?? '') === numeral.scale ? 1 : 0;
  return { ...numeral, value: numeral.value + part * numeral.scale, end: numeral.end + 1 + repeated };
}

function partAt(words: readonly Word[], at: number): number | undefined {
  const word = words[at]?.text ?? '';
  return word.startsWith('و') ? arabicFraction(word) : undefined;
}

/** An hour of the day: an ordinal with its article in the feminine, or what stands after الساعة. */
function isHour(words: readonly Word[], at: number, value: number): boolean {
  if (value > 24 || !Number.isInteger(value)) return false;
  return /^[وبل]?(?:ال|ل)ساعه$/.test(words[at - 1]?.text ?? '') || /^(?:ال|لل).*ه$/.test(words[at]!.text);
}

/** With والنصف, والربع, إلا ربعا after it. */
function hourWithParts(words: readonly Word[], end: number, hour: number): number {
  const later = partAt(words, end + 1) ?? 0;
  const less = words[end + 1]?.text === 'الا' ? (arabicFraction(words[end + 2]?.text ?? '') ?? 0) : 0;
  return (hour * 60 + 60 * (later - (less === 2 / 3 ? 1 / 3 : less)) + HALF_DAY) % HALF_DAY;
}

/** Hundreds written as one word: ثلاثمائة, خمسمئة. */
const HUNDREDS = /^[وبل]?(ثلاث|اربع|خمس|ست|سبع|ثمان|ثماني|تسع)(?:مائه|مئه|مائة|ميه)$/;
const TEEN = /^(عشر|عشره)$/;

/** Number words from a place on: خمسة وعشرون, ثلاثة عشر, مئة وخمسون ألفا. */
function readNumeral(words: readonly Word[], from: number): Numeral | undefined {
  let [total, group, end, count, lastScale] = [0, 0, -1, 0, 1];
  for (let at = from; at < words.length; at++) {
    const { text } = words[at]!;
    if (PER_CENT.test(text)) break;
    const bare = withoutPrefix(text);
    const scale = arabicScale(text);
    const joined = /^و/.test(text);
    if (at > from && !joined && !TEEN.test(bare) && scale === undefined && !/^(مائه|مئه)$/.test(bare)) break;
    const value = valueOfWord(text);
    if (value === undefined) break;
    // "Two million and three million" are two numbers.
    if (joined && lastScale > 1 && (arabicScale(words[at + 1]?.text ?? '') ?? 0) >= lastScale) break;
    if (scale !== undefined) {
      if (count === 0 && PLURAL_SCALES.test(bare)) return undefined;
      // A thousand million.
      if (group === 0 && total > 0 && !joined) total *= scale;
      else total += (group || 1) * scale;
      group = 0;
      lastScale = scale;
    } else if (isTeen(words, at) && group > 0 && group < 10 && at > from) group += 10;
    else if (value === 100 && group > 1 && group < 10 && !joined) group *= 100;
    else if (at > from && !(joined && group + total > 0 && fits(group, value))) break;
    else if (value > 200 && dualScale(text) === value) {
      total += value;
      lastScale = value / 2;
    } else group += value;
    end = at;
    count++;
  }
  if (end < 0) return undefined;
  const value = total + group;
  // واحد and first are idioms more often than counts; ordinals count, but weakly.
  const certain = value > 2 && !ORDINAL.test(withoutPrefix(words[from]!.text));
  return { value, end, certain, scale: group === 0 ? lastScale : 1 };
}

/** No hundred: ثلاثة بالمئة is three of a hundred. */
const PER_CENT = /^بال(?:مائه|مئه)$/;

/** The ten of ثلاثة عشر; after "the first" it is a ten of its own. */
function isTeen(words: readonly Word[], at: number): boolean {
  return TEEN.test(words[at]!.text) && !/^اولي?$/.test(withoutPrefix(words[at - 1]?.text ?? ''));
}

const ORDINAL =
  /^(اول|اولي|ثاني|ثانيه|ثالث|ثالثه|رابع|رابعه|خامس|خامسه|سادس|سادسه|سابع|سابعه|ثامن|ثامنه|تاسع|تاسعه|عاشر|عاشره|واحد|واحده|الف)$/;

function valueOfWord(text: string): number | undefined {
  const hundred = HUNDREDS.exec(text)?.[1];
  if (hundred) return numberWordValue(hundred)! * 100;
  const bare = text.replace(/^[وبل]/, '');
  return numberWordValue(text) ?? numberWordValue(bare) ?? dualScale(text) ?? arabicScale(text) ?? ACCUSATIVE.get(bare);
}

/** Numerals before no noun, with the accusative's alef: أسقط ثلاثا. */
const ACCUSATIVE: ReadonlyMap<string, number> = new Map([
  ['ثلاثا', 3],
  ['اربعا', 4],
  ['خمسا', 5],
  ['ستا', 6],
  ['سبعا', 7],
  ['ثمانيا', 8],
  ['تسعا', 9],
  ['عشرا', 10],
]);

/** Whether a value may follow "and" in a numeral: smaller than the last part's step. */
function fits(group: number, value: number): boolean {
  if (group === 0) return value < 1000;
  if (group % 100 === 0) return value < 100;
  return group < 10 && value >= 20 && value < 100;
}

function arabicUnit(word: Word | undefined): string | undefined {
  if (!word) return undefined;
  const bare = word.text.replace(/^[وبلف](?=عق)/, '');
  return /^(?:عقد|عقدا|عقود)$/.test(bare) ? 'decade' : arabicMeasure(word.text)?.name;
}

function nounOfDual(word: string): string | undefined {
  return { اسبوع: 'week', عقد: 'decade', قرن: 'century', عام: 'year', سنت: 'year', يوم: 'day' }[word.slice(0, -2)];
}
