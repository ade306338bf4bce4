/** Unicode: letters, marks, digits and . _ - ; no spaces, no invisible characters. */
const LOGIN = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,63}$/u;
export const LONGEST_NAME = 100;

/** A login name as it is stored and compared, or undefined where it is none. */
export function loginName(typed: string): string | undefined {
  const folded = typed.normalize('NFKC').toLowerCase().trim();
  return LOGIN.test(folded) ? folded : undefined;
}

/** A name to show, or undefined: control and direction characters could make one person look like another. */
export function shownName(typed: string): string | undefined {
  const name = typed.normalize('NFC').trim();
  return name.length > 0 && name.length <= LONGEST_NAME && !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name)
    ? name
    : undefined;
}
