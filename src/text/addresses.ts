import { classAt, characterClasses as is } from './characters.js';

/**
 * Where a web or e-mail address that begins at an offset ends, or -1. Punctuation of the sentence around it is left
 * out. Bounded work, whatever the text: a web address is read once, a local part has at most 64 characters.
 */
export function addressEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at) | 0x20;
  // h, f and w: only they can begin "http", "ftp" and "www".
  if ((unit === 0x68 || unit === 0x66 || unit === 0x77) && SCHEME.test(text.slice(at, at + 8))) {
    const end = pathEnd(text, at);
    if (end > at + 4) return end;
  }
  return -1;
}

/** "bbc.com" without a scheme: only under domains that no sentence begins with. `at` is the place of the dot. */
export function domainEnd(text: string, at: number): number {
  const domain = /^\.(?:com|org|net|gov|edu|int|info)(?![\p{L}\p{M}\p{Nd}])(?:\.[a-z]{2}(?![\p{L}\p{M}\p{Nd}]))?/u.exec(
    text.slice(at, at + 12),
  );
  if (!domain) return -1;
  const end = at + domain[0].length;
  return text[end] === '/' ? pathEnd(text, end) : end;
}

/** Finds the e-mail addresses of one text; asked at the beginnings of its words, in order. */
export function mailFinder(text: string): (at: number) => number {
  let sign = text.indexOf('@');
  return (at) => {
    if (sign >= 0 && sign < at) sign = text.indexOf('@', at);
    if (sign < 0 || sign - at > LONGEST_LOCAL_PART || !LOCAL_PART.test(text.slice(at, sign))) return -1;
    const domain = MAIL_DOMAIN.exec(text.slice(sign + 1, sign + 1 + LONGEST_DOMAIN));
    return domain ? sign + 1 + domain[0].length : -1;
  };
}

const SCHEME = /^(?:https?:\/\/|ftp:\/\/|www\.)/i;
/** RFC 5321, section 4.5.3.1. */
const LONGEST_LOCAL_PART = 64;
const LONGEST_DOMAIN = 255;
const LOCAL_PART = /^[\w.+%-]+$/;
const MAIL_DOMAIN = /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/;

const OUTSIDE = new Set<number>([is.space, is.hidden, is.inner, is.prepend]);
const CLOSING = new Set('<>"«»“”()[]{}،؛؟');
const TRAILING = new Set(".,;:!?'’…*_");

/** Up to white space, a control or a closing mark, without the sentence's own punctuation at the end. */
function pathEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !CLOSING.has(text[at]!)) {
    if (OUTSIDE.has(classAt(text, at))) break;
    at++;
  }
  while (at > from && TRAILING.has(text[at - 1]!)) at--;
  return at;
}
