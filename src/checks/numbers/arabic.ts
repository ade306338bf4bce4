import type { Word } from '../../align/words/words.js';
import { numberKey, numberWordValue } from '../../text/numbers.js';
import type { Quantity } from './quantity.js';

/** The quantities of an Arabic text: digits, number words and those built of them, with million and the like taken in. */
export function arabicQuantities(text: string, words: readonly Word[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const bare = word.text.replace(/^[وبلكف](?=.{3})/, '');
    if (/^\d/.test(word.text)) {
      const last = endOfGroups(text, words, at);
      const key = numberKey(
        words
          .slice(at, last + 1)
          .map((group) => group.text)
          .join(''),
      );
      if (key === undefined) continue;
      const { value, end } = scaled(words, last, Number(key), (w) => scaleOf(w.text));
      found.push({
        start: word.start,
        end: words[end]!.end,
        value: Number.isFinite(value) ? value : undefined,
        key,
        kind: 'digits',
      });
      at = end;
      continue;
    }
    const dual = DUALS.get(bare) ?? DUALS.get(word.text);
    if (dual !== undefined) {
      found.push({ start: word.start, end: word.end, value: dual, key: String(dual), kind: 'implied' });
      continue;
    }
    const compound = readWords(words, at);
    if (!compound) continue;
    found.push({
      start: word.start,
      end: words[compound.end]!.end,
      value: compound.value,
      key: String(compound.value),
      kind: compound.certain ? 'word' : 'implied',
    });
    at = compound.end;
  }
  return found.map((quantity) => ({ ...quantity, written: text.slice(quantity.start, quantity.end) }));
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

const SCALES: ReadonlyMap<string, number> = new Map([
  ['مليون', 1e6],
  ['ملايين', 1e6],
  ['مليونا', 1e6],
  ['مليار', 1e9],
  ['مليارات', 1e9],
  ['مليارا', 1e9],
  ['بليون', 1e9],
  ['تريليون', 1e12],
  ['ترليون', 1e12],
  ['الف', 1e3],
  ['الاف', 1e3],
  ['الفا', 1e3],
]);
/** Words that say two of something, and numbers of their own. */
const DUALS: ReadonlyMap<string, number> = new Map([
  ['شهران', 2],
  ['شهرين', 2],
  ['عامين', 2],
  ['عامان', 2],
  ['سنتين', 2],
  ['سنتان', 2],
  ['يومين', 2],
  ['يومان', 2],
  ['اسبوعين', 2],
  ['اسبوعان', 2],
  ['ساعتين', 2],
  ['ساعتان', 2],
  ['مرتين', 2],
  ['مرتان', 2],
  ['شخصين', 2],
  ['شخصان', 2],
  ['دقيقتين', 2],
  ['دقيقتان', 2],
  ['عقدين', 2],
  ['قرنين', 2],
  ['رجلين', 2],
  ['رجلان', 2],
  ['امراتين', 2],
  ['طفلين', 2],
  ['طفلان', 2],
  ['دولتين', 2],
  ['بلدين', 2],
  ['جانبين', 2],
  ['طرفين', 2],
  ['هدفين', 2],
  ['هدفان', 2],
  ['مليونين', 2e6],
  ['مليونان', 2e6],
  ['مليارين', 2e9],
  ['الفين', 2000],
  ['الفان', 2000],
  ['مئتين', 200],
  ['مائتين', 200],
  ['مئتان', 200],
  ['مائتان', 200],
  ['مائتي', 200],
  ['مئتي', 200],
]);

function scaleOf(word: string): number | undefined {
  return SCALES.get(word) ?? SCALES.get(word.replace(/^[وبل]/, '')) ?? SCALES.get(strip(word));
}

function strip(word: string): string {
  return word.replace(/^[وبل]?(?:ال)?/, '');
}

/** Hundreds written as one word: ثلاثمائة, خمسمئة. */
const HUNDREDS = /^[وبل]?(ثلاث|اربع|خمس|ست|سبع|ثمان|ثماني|تسع)(?:مائه|مئه|مائة|ميه)$/;
const TEEN = /^(عشر|عشره)$/;

/** Number words from a place on: خمسة وعشرون, ثلاثة عشر, مئة وخمسون ألفا. */
function readWords(words: readonly Word[], from: number): { value: number; end: number; certain: boolean } | undefined {
  let total = 0;
  let group = 0;
  let end = -1;
  let count = 0;
  for (let at = from; at < words.length; at++) {
    const { text } = words[at]!;
    if (
      at > from &&
      !/^و/.test(text) &&
      !TEEN.test(strip(text)) &&
      scaleOf(text) === undefined &&
      !/^(مائه|مئه)$/.test(strip(text))
    )
      break;
    const hundred = HUNDREDS.exec(text);
    const value = hundred ? numberWordValue(hundred[1] === 'ثماني' ? 'ثماني' : hundred[1]!)! * 100 : valueOfWord(text);
    if (value === undefined) break;
    const scale = scaleOf(text);
    if (scale !== undefined) {
      if (count === 0 && PLURAL_SCALES.test(strip(text))) return undefined;
      total += (group || 1) * scale;
      group = 0;
    } else if (TEEN.test(strip(text)) && group > 0 && group < 10 && at > from && !/^و/.test(text)) group += 10;
    else if (value === 100 && group > 1 && group < 10 && !/^و/.test(text)) group *= 100;
    else if (at > from && !/^و/.test(text)) break;
    else if (at > from && /^و/.test(text) && !(group + total > 0 && fits(group, value))) break;
    else group += value;
    end = at;
    count++;
  }
  if (end < 0) return undefined;
  const value = total + group;
  const first = words[from]!.text;
  // واحد and first are idioms more often than counts; ordinals count, but weakly.
  const certain = value > 2 && !ORDINAL.test(strip(first));
  return { value, end, certain };
}

const PLURAL_SCALES = /^(الاف|ملايين|مليارات)$/;
const ORDINAL =
  /^(اول|اولي|ثاني|ثانيه|ثالث|ثالثه|رابع|رابعه|خامس|خامسه|سادس|سادسه|سابع|سابعه|ثامن|ثامنه|تاسع|تاسعه|عاشر|عاشره|واحد|واحده|ست|سته|الف)$/;

function valueOfWord(text: string): number | undefined {
  return numberWordValue(text) ?? numberWordValue(text.replace(/^[وبل]/, ''));
}

/** Whether a value may follow "and" in a numeral: smaller than the last part's step. */
function fits(group: number, value: number): boolean {
  if (group === 0) return value < 1000;
  if (group % 100 === 0) return value < 100;
  return group < 10 && value >= 20 && value < 100;
}

/** A scale word after digits belongs to them: 1.5 مليون. */
function scaled(
  words: readonly Word[],
  at: number,
  value: number,
  scale: (word: Word) => number | undefined,
): { value: number; end: number } {
  const next = words[at + 1];
  const factor = next && scale(next);
  return factor ? { value: value * factor, end: at + 1 } : { value, end: at };
}
