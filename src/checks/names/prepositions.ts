import type { AnalysedPair } from '../analysis/pair.js';
import type { PlacedName } from './placed-names.js';

/**
 * Whether the preposition before an English name can be that before an Arabic one: 1 if it can, -1 if not, 0 where either
 * has none that tells.
 */
export function agreement(pair: AnalysedPair, english: PlacedName, arabic: PlacedName): number {
  const own = englishBefore(pair, english);
  const there = own && arabicBefore(pair, arabic);
  if (!there) return 0;
  return there.has(own) ? 1 : -1;
}

/** The preposition of an English name, an article between them or not. */
function englishBefore({ targetWords }: AnalysedPair, { from }: PlacedName): string | undefined {
  let at = from - 1;
  while (at >= 0 && /^(?:the|an?|former)$/.test(targetWords[at]!.text)) at--;
  const word = targetWords[at]?.text;
  return word !== undefined && PREPOSITIONS.has(word) ? word : undefined;
}

/** What may translate the preposition of an Arabic name, which may be written onto its article. */
function arabicBefore({ sourceWords }: AnalysedPair, { first }: PlacedName): ReadonlySet<string> | undefined {
  const before = sourceWords[first - 1]?.text.replace(/^[وف](?=.{2})/, '');
  const own = before === undefined ? undefined : TRANSLATIONS.get(before);
  return own ?? (/^[وف]?لل/.test(sourceWords[first]!.text) ? FOR : undefined);
}

/** Folded Arabic prepositions with the English ones that may stand for them before a name. */
const TRANSLATIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    'من=from of than by off out;الي=to toward towards into for in at;نحو=to toward towards for;في=in at on into of inside during with to;' +
    'داخل=in inside within at;لدي=at with to for in;علي=on over against to in at upon of for along;ضد=against versus over with;' +
    'امام=to before against in with at front versus;مع=with to by alongside between from against along;عن=about on from of for over;' +
    'حول=about over on around of;بشان=about over on of;تحت=under below in;بين=between among of;قبل=before of;قبيل=before of;' +
    'بعد=after of;عقب=after of;خارج=outside out of;قرب=near at by of;عند=near at by of;عبر=through via across over;منذ=since from'
  )
    .split(';')
    .map((entry) => {
      const [arabic, english] = entry.split('=') as [string, string];
      return [arabic, new Set(english.split(' '))];
    }),
);
const FOR: ReadonlySet<string> = new Set(['to', 'for', 'of', 'by']);

/** "Of" and "by" stand for too much to tell anything. */
const PREPOSITIONS: ReadonlySet<string> = new Set(
  (
    'from to toward towards into in at on over against upon with under about between among before after inside outside ' +
    'near via than versus through across for since'
  ).split(' '),
);
