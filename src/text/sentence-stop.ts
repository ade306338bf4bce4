import { arabicAbbreviations, arabicLetterNames, arabicOpeners, arabicSpeech } from './abbreviations/arabic.js';
import { englishAbbreviations, englishOpeners, englishSpeechVerbs } from './abbreviations/english.js';
import { otherAbbreviations } from './abbreviations/others.js';

/** A stop with what stands around it. */
export interface Stop {
  /** The end of the sentence so far. Bounded, or a long line without an end would be read again and again. */
  readonly before: string;
  /** One or several marks: `.`, `?!`, `...` */
  readonly mark: string;
  /** Quotes and brackets that close after the mark. */
  readonly closing: string;
  /** Whether white space follows. */
  readonly spaced: boolean;
  /** The beginning of what follows, without the white space between. */
  readonly after: string;
}

/** Whether a stop ends its sentence, by the words around it. */
export function endsSentence(stop: Stop, language: string): boolean {
  const before = stop.before.replace(UNSEEN, '');
  const after = stop.after.replace(UNSEEN, '');
  if (before.trim() === '' || after === '') return false;
  // What goes on with a clause mark, a closing bracket or a spaced ellipsis has not ended.
  if (/^[,;:،؛)\]}.!?؟…]/.test(after)) return false;
  // In lower case, but for names like iPhone.
  if (/^[([]?\p{Ll}(?!\p{Lu})/u.test(after)) return false;
  // "(!)" and "(?)" comment on a word.
  if (/[([]\s*$/.test(before) && /^[)\]]/.test(stop.closing)) return false;
  const word = /[^\s"'“”‘’«»()[\]/-]*$/u.exec(before)![0];
  const arabic = ARABIC_LETTER.test(word.slice(-1));
  if (!stop.spaced && !WITHOUT_SPACE.test(stop.mark))
    return arabic ? unspacedArabic(word, after) : unspacedLatin(word, after);
  if (ELLIPSIS.test(stop.mark)) return afterEllipsis(stop.closing, after);
  if (QUOTE.test(stop.closing) && /[!?؟]/.test(stop.mark) && isAttribution(after)) return false;
  if (stop.mark !== '.') return true;
  // "1. First", "IV. Results": a list's number at the beginning.
  if (/^\s*(?:\p{Nd}{1,3}|[IVX]{1,5})$/u.test(before)) return false;
  if (arabic) return arabicStopEnds(word, before, { ...stop, after });
  return latinStopEnds(word, before, { ...stop, after }, language);
}

/** Harakat, tatweel and controls: nothing that a rule looks at. */
const UNSEEN = /[\u064b-\u0652\u0670\u0640\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const ARABIC_LETTER = /[\u0621-\u064a\u066e-\u06d3]/;
const QUOTE = /["'”“’»«›]/;
/** Languages with these marks are written without spaces. */
const WITHOUT_SPACE = /[。！？｡]/;
const ELLIPSIS = /^(?:\.{2,}|…+)$/;
const OPENING = /^["'“”‘«»([–—-]+\s*/;

/** "قال ذلك.وأضاف": after a real word, not inside "ق.م" or "ش.م.م". */
function unspacedArabic(word: string, after: string): boolean {
  return /[\u0621-\u064a]{3}$/.test(word) && /^["“«(]?[\u0621-\u064a]{2}/.test(after);
}

/** "He left.She stayed.", but neither "Node.Js" nor "Booking.Com". */
function unspacedLatin(word: string, after: string): boolean {
  return /\p{Ll}{3}$/u.test(word) && /^["“(]?\p{Lu}\p{Ll}*\s/u.test(after) && englishOpeners.has(firstWord(after));
}

/**
 * Three dots and Arabic's double stop mark a pause. That a sentence ended says only a capital letter after them, or a
 * quotation that closes with them before a sentence's opening.
 */
function afterEllipsis(closing: string, after: string): boolean {
  return /^["“(]?\p{Lu}/u.test(after) || (QUOTE.test(closing) && opensArabic(after));
}

/** "Will you go?" Haddad asked.  «لماذا؟» تساءلت. */
function isAttribution(after: string): boolean {
  return NAME_AND_VERB.test(after) ? !englishOpeners.has(firstWord(after)) : arabicSpeech.has(firstWord(after));
}

const NAME_AND_VERB = new RegExp(
  [
    `^(?:\\p{Lu}[\\p{L}'’-]+\\s){1,3}(?:${[...englishSpeechVerbs].join('|')})`,
    '(?=[.,;:]|$|\\s(?:in|on|at|as|after|before|during|to|reporters|the)\\b)',
  ].join(''),
  'u',
);

function arabicStopEnds(word: string, before: string, { after, closing }: Stop): boolean {
  // "وأ. ليلى": the "and" is written onto the short form.
  const forms = [word, word.replace(/^و(?=.)/, '')];
  const previous = before.slice(0, before.length - word.length).trimEnd();
  if (closing !== '' && forms.some((form) => /^[إا]لخ$/.test(form))) return true;
  const among = (list: ReadonlySet<string>) => forms.some((form) => list.has(form));
  if (among(arabicAbbreviations.maybe) && (/\p{Nd}$/u.test(previous) || word.length > 2)) return opensArabic(after);
  if (forms.some((form) => form.length === 1) || among(arabicAbbreviations.never)) return false;
  // "بي بي سي." is a name of letters and may end; a single letter's name after a word is an initial.
  if (arabicLetterNames.has(word)) return arabicLetterNames.has(lastWord(previous)) || opensArabic(after);
  return true;
}

function opensArabic(after: string): boolean {
  const word = firstWord(after);
  return OPENING.test(after) || arabicOpeners.has(word) || /^و[\u0621-\u064a]{3}/.test(word);
}

function latinStopEnds(word: string, before: string, stop: Stop, language: string): boolean {
  const { after, closing } = stop;
  const short = word.toLowerCase();
  const next = firstWord(after);
  // "WASHINGTON, D.C. — The": a dash continues after a short form.
  const opens = !/^[–—-]/.test(after) && (englishOpeners.has(next) || opensArabic(after.replace(OPENING, '')));
  if (language === 'de' && /(?:^|\s)\p{Nd}{1,2}$/u.test(before)) return false;
  if (otherAbbreviations[language]?.has(short)) return false;
  const { titles, never, numbered, months, maybe, smallMaybe } = englishAbbreviations;
  if (/^\p{Lu}/u.test(word) && titles.has(short)) return false;
  // In capitals they are initials: "Plan C.", "Mission V."
  if (never.has(word.length > 1 ? short : word)) return false;
  if (numbered.has(short) && /^\p{Nd}/u.test(after)) return false;
  // "on 1 Jan. Police said", but "Jan. 1".
  if (months.has(short) && /^\p{Lu}/u.test(word)) return opens || /\p{Nd}\s\p{L}+$/u.test(before);
  if (smallMaybe.has(short) && closing !== '') return true;
  // "They went to mass." is no state.
  if (smallMaybe.has(short) || (maybe.has(short) && /\p{Lu}|\./u.test(word))) return opens;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return opens;
  // An initial, "J. K. Rowling". "Plan B." shows itself by what follows; "so do I" is no initial.
  if (/^\p{L}$/u.test(word)) return opens || closing !== '' || (word === 'I' && !/\p{Lu}\.\s*I$/u.test(before));
  return true;
}

function firstWord(text: string): string {
  return /^[\p{L}\p{M}'’]+/u.exec(text.replace(OPENING, ''))?.[0].toLowerCase() ?? '';
}

function lastWord(text: string): string {
  return /[\p{L}\p{M}]*$/u.exec(text)![0];
}
