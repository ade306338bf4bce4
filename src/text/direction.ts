/**
 * The direction of a text's first strong character (rule P2 of UAX #9, without isolates' exception); undefined where
 * it has none, as "12:30" has not. For `dir` where the language is not known.
 */
export function firstStrong(text: string): 'ltr' | 'rtl' | undefined {
  const strong = STRONG.exec(text)?.[0];
  if (strong === undefined) return undefined;
  return RIGHT_TO_LEFT.test(strong) ? 'rtl' : 'ltr';
}

/** Letters of any script, and the marks that only set a direction: LRM, RLM, ALM. */
const STRONG = /[\p{L}\u200e\u200f\u061c]/u;
/** Scripts of bidi classes R and AL that are written today. */
const RIGHT_TO_LEFT =
  /[\u200f\u061c\u0640\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mandaic}\p{Script=Samaritan}]/u;
