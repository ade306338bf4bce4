import { words } from './words.js';

/**
 * Short forms of other languages before a capital or a number, without their last stop, in lower case. What a small
 * letter follows needs no list, nor single letters.
 */
export const otherAbbreviations: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: words('mm mme mmes mlle mlles dr st ste cf av bd art chap fig vol'),
  de: words(`dr prof hr fr frl hrn nr z.b d.h u.a z.t bzw ca evtl ggf inkl vgl st abs art bd str tel mio mrd
    jan feb aug sept okt nov dez`),
  es: words('sr sra srta sres dr dra dña ud uds ee pág págs núm art cap av gral cnel tte p.ej'),
  tr: words('dr prof doç av sn no örn bkz sok cad mah alm ing'),
  ru: words('им ул кв стр проф акад см рис'),
};
