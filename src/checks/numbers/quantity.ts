import type { Word } from '../../align/words/words.js';
import { numberKey, numberWordValue } from '../../text/numbers.js';
import type { Span } from '../../text/span.js';

/** A number of a text, in whatever way it is written. */
export interface Quantity extends Span {
  /** Undefined for dates, times and ranges, which go by their key. */
  readonly value: number | undefined;
  readonly key: string;
  /** `implied` says it by a form that need not be rendered as a number: a dual, an ordinal, one. */
  readonly kind: 'digits' | 'word' | 'implied';
  readonly written?: string;
}

const SCALES: ReadonlyMap<string, number> = new Map([
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

/** The quantities of an English text. */
export function englishQuantities(text: string, words: readonly Word[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (/^\d/.test(word.text)) {
      at = readDigits(text, words, at, found);
      continue;
    }
    const first = numberWordValue(word.text);
    if (first === undefined) {
      const implied = IMPLIED.get(word.text);
      if (implied !== undefined)
        found.push({ start: word.start, end: word.end, value: implied, key: String(implied), kind: 'implied' });
      continue;
    }
    let [total, group, end] = [0, 0, at];
    for (let next = at; next < words.length; next++) {
      const { text: form, start } = words[next]!;
      if (next > at && !/^[\s-]+(?:and\s+)?$/.test(text.slice(words[end]!.end, start))) break;
      if (
        form === 'and' &&
        next > at &&
        group + total >= 100 &&
        numberWordValue(words[next + 1]?.text ?? '') !== undefined
      )
        continue;
      const scale = SCALES.get(form);
      const value = numberWordValue(form);
      if (form === 'hundred') group = (group || 1) * 100;
      else if (scale) {
        total += (group || 1) * scale;
        group = 0;
      } else if (value === undefined) break;
      else if (next > at && !(group % 100 === 0 ? value < 100 : group % 10 === 0 && value < 10)) break;
      else group += value;
      end = next;
    }
    const value = total + group;
    const plural = ORDINALS.test(word.text) || (end === at && (value === 1 || value === 0));
    found.push({
      start: word.start,
      end: words[end]!.end,
      value,
      key: String(value),
      kind: plural ? 'implied' : 'word',
    });
    at = end;
  }
  return found.map((quantity) => ({ ...quantity, written: text.slice(quantity.start, quantity.end) }));
}

function readDigits(text: string, words: readonly Word[], at: number, found: Quantity[]): number {
  const word = words[at]!;
  const key = numberKey(word.text);
  const before = text[word.start - 1] ?? '';
  // A320, G-20, COVID-19 are names; 1990s and 20s say an age or a decade; orf3b no number at all.
  const written = text.slice(word.start, word.end);
  const named = /[\p{L}_/-]/u.test(before) && !/[–—]/.test(before);
  if (
    key === undefined ||
    (named && !/[-–/]/.test(before)) ||
    /\d[a-z]+\d|\d(?!st|nd|rd|th|m|bn|k|km|kg|am|pm|mm|cm|ft|mph|g)[a-z]{1,}$/i.test(written)
  )
    return at;
  if (/^\d+0s$/.test(word.text)) return at;
  // The number of a ship, a pipeline or a channel: Nord Stream 2.
  if (Number(key) < 10 && at > 0 && isNameBefore(text, words[at - 1]!, word.start)) return at;
  const ordinal = /\d(st|nd|rd|th)$/i.test(written);
  const suffix = /\d(m|bn|k)$/i.exec(written)?.[1]?.toLowerCase();
  let value = Number(key) * (suffix ? SCALES.get(suffix)! : 1);
  let end = at;
  const scale =
    words[at + 1] && /^\s$|^-$/.test(text.slice(word.end, words[at + 1]!.start))
      ? SCALES.get(words[at + 1]!.text)
      : undefined;
  if (scale) {
    value *= scale;
    end = at + 1;
  }
  found.push({
    start: word.start,
    end: words[end]!.end,
    value: Number.isFinite(value) ? value : undefined,
    key,
    kind: ordinal ? 'word' : 'digits',
  });
  return end;
}

const BEFORE_COUNTS =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|The|All|Some|Only|About|Over|Nearly|At|In|On|By|From|Of|And|With|For|Around|Almost|Article|Chapter)$/;

function isNameBefore(text: string, { start, end, capital }: Word, at: number): boolean {
  return capital && text.slice(end, at) === ' ' && start > 0 && !BEFORE_COUNTS.test(text.slice(start, end));
}

const ORDINALS = /^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|.*th)$/;
const IMPLIED: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['twice', 2],
  ['double', 2],
  ['doubled', 2],
  ['pair', 2],
  ['couple', 2],
  ['half', 0.5],
  ['dozen', 12],
  ['once', 1],
  ['triple', 3],
  ['quarter', 4],
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
  ['a', 1],
  ['an', 1],
]);
