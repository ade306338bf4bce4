import type { Word } from '../../align/words/words.js';
import { numberKey, numberWordValue } from '../../text/numbers.js';
import { converted } from './conversions.js';
import { ENGLISH_SCALES, IMPLIED, isInName, isNamed, ORDINALS, PARTS, parted } from './english-words.js';
import { englishMeasure } from './measure-words.js';
import { clockOf, HALF_DAY, type Quantity } from './quantity.js';

/** The quantities of an English text: digits, number words and those built of them, with million and the like taken in. */
export function englishQuantities(text: string, written: readonly Word[]): Quantity[] {
  const found: Quantity[] = [];
  const words = parted(written);
  for (let at = 0; at < words.length; at++) {
    const read = /^\d/.test(words[at]!.text) ? readDigits(text, words, at) : readWord(text, words, at);
    if (read === undefined || read.key === '') {
      if (/\d/.test(words[at]!.text)) found.push(...figuresIn(text, words[at]!));
      continue;
    }
    const { end, ...quantity } = read;
    const [start, stop] = [words[at]!.start, words[end]!.end];
    found.push({ ...quantity, start, end: stop, written: text.slice(start, stop) });
    at = end;
  }
  return found;
}

/** The runs of figures in a word that counts nothing: the 19 of COVID-19, the 39 of 39C. */
function figuresIn(text: string, { start, end }: Word): Quantity[] {
  const written = text.slice(start, end);
  const runs = [...(written.match(/\d+(?:[.,]\d+)*/g) ?? []), written];
  const keys = new Set(runs.flatMap((run) => numberKey(run) ?? []));
  return [...keys].map((key) => ({ start, end, value: Number(key), key, kind: 'named', written }));
}

/** A quantity whose end is the place of its last word; without a key it is no number, and passed over. */
type Read = Omit<Quantity, 'start' | 'written'>;

function readWord(text: string, words: readonly Word[], at: number): Read | undefined {
  const word = words[at]!;
  if (numberWordValue(word.text) !== undefined) return readNumeral(text, words, at);
  const part = PARTS.get(word.text);
  if (part !== undefined) return readPart(words, at, part);
  const implied = IMPLIED.get(word.text);
  if (implied === undefined) return undefined;
  return { end: at, value: implied, key: String(implied), kind: 'implied', also: converted(implied, word.text) };
}

/** Half a million, a quarter of a million; half past five; alone a share. */
function readPart(words: readonly Word[], at: number, part: number): Read {
  let next = at + 1;
  while (/^(?:of|a|an|one)$/.test(words[next]?.text ?? '')) next++;
  const scale = ENGLISH_SCALES.get(words[next]?.text ?? '');
  if (scale !== undefined && scale > 100) {
    const value = part * scale;
    return { end: next, value, key: String(value), kind: 'word', scale };
  }
  const [, towards] = /^(past|to)$/.exec(words[at + 1]?.text ?? '') ?? [];
  const hour = numberWordValue(words[at + 2]?.text ?? '');
  if (towards && hour !== undefined && hour <= 12) {
    const clock = (hour * 60 + (towards === 'past' ? 60 : -60) * part + HALF_DAY) % HALF_DAY;
    return { end: at + 2, value: hour, key: String(hour), kind: 'word', clock };
  }
  return { end: at, value: part, key: String(part), kind: 'implied', also: [1 + part, part * 100] };
}

function readNumeral(text: string, words: readonly Word[], at: number): Read {
  let [total, group, end, lastScale] = [0, 0, at, 1];
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
    const scale = ENGLISH_SCALES.get(form);
    const value = numberWordValue(form);
    if (form === 'hundred') group = (group || 1) * 100;
    else if (scale && form.length > 2) {
      total += (group || 1) * scale;
      group = 0;
      lastScale = scale;
    } else if (value === undefined) break;
    else if (next > at && !(group % 100 === 0 ? value < 100 : group % 10 === 0 && value < 10)) break;
    else group += value;
    end = next;
  }
  const scale = group === 0 ? lastScale : 1;
  const half = withHalf(words, end, total + group, scale);
  const value = half?.value ?? total + group;
  end = half?.end ?? end;
  const share = SHARES.get(words[end + 1]?.text ?? '');
  if (share !== undefined && value < share) {
    const part = value / share;
    return { end: end + 1, value: part, key: String(part), kind: 'implied', also: [value, part * 100] };
  }
  const weak =
    ORDINALS.test(words[at]!.text) || (end === at && (value === 1 || value === 0)) || isInName(text, words, at, end);
  return {
    end,
    value,
    key: String(value),
    kind: weak ? 'implied' : 'word',
    also: converted(value, unitAfter(words, end)),
    scale: half?.scale ?? scale,
  };
}

const SHARES: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifths', 5],
  ['tenths', 10],
]);

/** "one and a half million", "a million and a half", "three and a half years". */
function withHalf(
  words: readonly Word[],
  end: number,
  value: number,
  scale: number,
): { readonly value: number; readonly end: number; readonly scale: number } | undefined {
  const [and, a, part] = words.slice(end + 1, end + 4).map((word) => word.text);
  const half = and === 'and' && /^(?:a|one)$/.test(a ?? '') ? PARTS.get(part ?? '') : undefined;
  if (half === undefined) return undefined;
  const next = ENGLISH_SCALES.get(words[end + 4]?.text ?? '');
  if (next !== undefined && next > 100 && scale === 1)
    return { value: (value + half) * next, end: end + 4, scale: next };
  return { value: value + half * scale, end: end + 3, scale };
}

/** Letters, digits and marks written together that count nothing: A320, orf3b, covid-19, 1990s. */
const NO_NUMBER: Omit<Read, 'end'> = { value: undefined, key: '', kind: 'implied' };

function readDigits(text: string, words: readonly Word[], at: number): Read | undefined {
  const word = words[at]!;
  const key = numberKey(word.text);
  const before = text[word.start - 1] ?? '';
  // A320, G-20, COVID-19 are names; 1990s and 20s say an age or a decade; orf3b no number at all.
  const written = text.slice(word.start, word.end);
  const named = /[\p{L}_/-]/u.test(before) && !/[–—]/.test(before);
  if (
    key === undefined ||
    (named && !/[-–/]/.test(before)) ||
    /\d[a-z]+\d|\d(?!st|nd|rd|th|m|bn|k|km|kg|am|pm|mm|cm|ft|mph|g)[a-z]{1,}$/i.test(written) ||
    /^\d+0s$/.test(word.text)
  )
    return { ...NO_NUMBER, end: at };
  // The number of a ship, a pipeline or a channel: Nord Stream 2.
  if (Number(key) < 10 && at > 0 && isNamed(text, words[at - 1]!, word.start)) return { ...NO_NUMBER, end: at };
  const range = dashed(text, words, at);
  if (range) return range;
  const ordinal = /\d(st|nd|rd|th)$/i.test(written);
  const suffix = /\d(m|bn|k)$/i.exec(written)?.[1]?.toLowerCase();
  const next = words[at + 1];
  const apart =
    next && /^\+?\s$|^-$/.test(text.slice(word.end, next.start)) ? ENGLISH_SCALES.get(next.text) : undefined;
  const scale = apart ?? (suffix ? ENGLISH_SCALES.get(suffix)! : 1);
  const plain = Number(key);
  const end = apart ? at + 1 : at;
  const value = plain * scale;
  const clock = clockOf(written) ?? hourOf(words, at, plain);
  return {
    end,
    value: Number.isFinite(value) ? value : undefined,
    key,
    kind: ordinal ? 'word' : 'digits',
    // 100 m are metres as well as millions.
    also: Number.isFinite(value)
      ? [...(/^[mk]$/i.test(suffix ?? next?.text ?? '') ? [plain] : []), ...converted(value, unitAfter(words, end))]
      : [],
    scale,
    ...(clock === undefined ? {} : { clock }),
  };
}

/** 3–1 and 10–15, with the dash of print, as with a hyphen. */
function dashed(text: string, words: readonly Word[], at: number): Read | undefined {
  const next = words[at + 1];
  if (!next || !/^\d/.test(next.text) || !/^[–—]$/.test(text.slice(words[at]!.end, next.start))) return undefined;
  const [one, other] = [numberKey(words[at]!.text), numberKey(next.text)];
  return one && other ? { end: at + 1, value: undefined, key: `${one}-${other}`, kind: 'digits' } : undefined;
}

/** 5pm, 5 p.m., 5 o'clock. */
function hourOf(words: readonly Word[], at: number, hour: number): number | undefined {
  const said =
    /\d[ap]m$/i.test(words[at]!.text) || /^(?:[ap]\.?m\.?|o'clock)$/.test(words[at + 1]?.text ?? '') ? hour : NaN;
  return said <= 24 && Number.isInteger(said) ? (said * 60) % HALF_DAY : undefined;
}

function unitAfter(words: readonly Word[], end: number): string | undefined {
  const next = words[end + 1]?.text ?? '';
  return /^(?:decade|dozen)s?$/.exec(next) ? next.replace(/s$/, '') : englishMeasure(next)?.name;
}
