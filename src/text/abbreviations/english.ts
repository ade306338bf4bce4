/**
 * Short forms whose full stop does not end a sentence, without that stop. English: lower case; `always` is followed by
 * something (titles, "No. 5"), `maybe` can also stand last in a sentence, so what follows decides.
 */
export const abbreviations = {
  en: {
    always:
      words(`mr mrs ms messrs dr prof rev fr sr st gen brig maj col lt cmdr capt sgt cpl pvt adm hon gov sen sens rep reps
      pres amb supt insp det dist atty e.g i.e cf viz approx no nos vol fig figs art sec ch pp ed eds al v vs mt ft`),
    maybe:
      words(`jr sr inc ltd co corp llc plc bros etc esq ph.d m.d b.a m.a a.m p.m u.s u.k u.n e.u u.a.e u.s.a d.c b.c a.d
      jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd dept est
      min max hr hrs km kg ft in oz lb lbs`),
  },
  // Titles (د. أ. م.), page and number (ص. ع. ج.), telephone and post (ت. ف. ص.ب), measures, eras (ق.م هـ), companies (ش.م.م).
  ar: words(
    `د أ ا م أ.د ا.د أ.م ص ج ع ش ت س ف ل ب ن ط ر ق تـ هاتف ت.ف هـ ه ق.م ب.م الخ إلخ ش.م.م ش.م.ك ص.ب كم كلم كغ سم مم`,
  ),
} as const;

/** Words that open an English sentence and hardly ever follow an abbreviation inside one. */
export const englishOpeners: ReadonlySet<string> =
  words(`the a an this that these those he she it they we you i but and however
  in on at when while after before if as there here what who where why how although though because since for with his her its
  their our my some many most all both more no not so then now meanwhile according`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
