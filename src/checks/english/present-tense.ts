/** Verbs whose base form is neither their past nor mostly a noun, so that its ending tells the person. */
export const PLAIN_BASES: ReadonlySet<string> = new Set(
  (
    'want know believe think say go see make take give come become get seem remain appear include require expect hope ' +
    'prefer realise realize understand mean agree refuse decide try continue begin keep bring write speak tell ' +
    'ask argue claim insist suggest warn explain describe admit deny accuse criticise criticize condemn demand ' +
    'live wear eat drink sing fly grow throw drive choose fall rise arise ' +
    'consider follow happen exist occur belong depend consist contain involve provide receive enjoy suffer ' +
    'love hate remember forget learn teach sell buy pay send spend build lose win meet sit stand sleep ' +
    'allow enable prevent avoid ensure reflect reveal prove represent recognise recognize rely intend aim seek wish fear need'
  ).split(' '),
);

/** The third person of such a verb: want → wants, go → goes, deny → denies. */
export function thirdOf(base: string): string | undefined {
  if (!PLAIN_BASES.has(base)) return undefined;
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

const BASES: ReadonlyMap<string, string> = new Map([...PLAIN_BASES].map((base) => [thirdOf(base)!, base]));

/** The base of such a verb's third person. */
export function baseOfThird(form: string): string | undefined {
  return BASES.get(form);
}
