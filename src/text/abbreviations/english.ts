import { words } from './words.js';

/** English short forms without their last stop, in lower case, by what the stop after them means. */
export const englishAbbreviations = {
  /** Written with a capital and before a name: never the end. */
  titles: words(`mr mrs ms mx messrs dr drs prof rev fr hon gov sen sens rep reps pres amb supt insp det atty
    gen brig maj col lt cmdr cdr capt sgt cpl pvt adm mt mts dep`),
  /** Never the end, however written. */
  never: words('vs v e.g i.e cf viz approx aka a.k.a c ca incl excl esp'),
  /** Not the end before a number. */
  numbered: words('no nos p pp vol vols fig figs art arts sec secs ch chap para paras ed eds line ll pt pts app cl r'),
  months: words('jan feb mar apr jun jul aug sep sept oct nov dec'),
  /** Written with a capital or a dot, they stand inside sentences and at their ends: what follows decides. */
  maybe: words(`jr sr inc ltd co cos corp llc llp plc bros esq st ave blvd rd dept univ assn ph.d m.d d.d.s b.a b.sc
    m.a m.sc m.b.a r.n a.m p.m u.s u.k u.n e.u u.a.e u.s.a u.s.s.r d.c n.y l.a calif fla mass penn tex wash conn ariz
    b.c a.d c.e b.c.e p.s mon tue tues wed thu thur thurs fri`),
  /** So do these, in small letters too. */
  smallMaybe: words('etc al mph hrs lbs'),
} as const;

/** Words that open an English sentence and hardly ever follow an abbreviation inside one. */
export const englishOpeners: ReadonlySet<string> = words(`
  the a an this that these those he she it they we you i but and however in on at when while after before if as there
  here what who where why how although though because since for with his her its their our my some many most all both
  more no not so then now meanwhile according from under during despite only even just also still yet instead besides
  such one two last next`);

/** Verbs that say who spoke: "Will you go?" Haddad asked. */
export const englishSpeechVerbs: ReadonlySet<string> =
  words(`said says asked asks added adds told tells replied shouted wrote writes tweeted cried wondered answered
    explained exclaimed continued recalled joked quipped yelled demanded insisted`);
