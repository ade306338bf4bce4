import type { EnglishToken } from '../analysis/english.js';

/** Whether an English noun is of one or of many, as its form tells. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const IRREGULAR_PLURALS = set(
  'people men women children policemen policewomen gunmen spokesmen businessmen lawmakers feet teeth mice geese lives wives knives leaves halves thieves',
);

/** One or many in the same form, or of either number in British use. */
const EITHER = set(
  'sheep fish deer aircraft spacecraft species series means headquarters barracks crossroads works data media staff police crew ' +
    'government team family couple majority minority public crowd company band group audience committee army council board cabinet ' +
    'party union club squad side jury press opposition faction militia gang rest half third quarter percent percentage per cent lot number variety range ' +
    'handful host pair trio duo set bunch mix fraction proportion total average none all any some most more half plenty enough ' +
    'offspring cattle youth folk bulk part remainder dozen hundred thousand million billion trillion kind sort type plus chinese japanese ' +
    'swiss vietnamese portuguese cod salmon trout shrimp squid bison moose swine poultry clergy military navy force faculty generation population community nation ' +
    'management leadership class firm bank agency department ministry delegation population electorate congregation choir orchestra cast panel troupe ' +
    'herd flock swarm fleet pack tribe colony network dynasty elite what which who that this these those same other others latter former following ' +
    'kilo metre tonne ton foot bn mn hz ghz mhz km kg mm cm mph criteria phenomena bacteria alumni strata graffiti flora fauna cavalry infantry artillery',
);

/** One, though the form ends in -s. */
const SINGULAR_IN_S =
  /(?:ss|us|is|ics|news|measles|mumps|rabies|diabetes|herpes|lens|atlas|canvas|gas|bus|bias|chaos|cosmos|pathos|ethos|alias|christmas|texas|kansas|wales|athens|paris|james|thomas|mars|venus|jesus|canvas|campus|status|virus|process|access|series|species|states|nations|emirates|netherlands|philippines|maldives|bahamas|times|rights|affairs|sports|games|olympics|awards|services|studies|sciences|arts|relations|systems|industries|solutions|holdings|brothers|thanks|odds|yes|plus|perhaps|always|besides)$/;

/** A plural by its form alone: ministers, people; not politics, series, United States. */
export function isPlural({ lower, text, pos, start }: EnglishToken): boolean {
  if (pos !== 'NOUN' || (text !== lower && start > 1)) return false;
  if (IRREGULAR_PLURALS.has(lower)) return true;
  return /[a-z]{3}s$/.test(lower) && !SINGULAR_IN_S.test(lower) && !EITHER.has(lower);
}

/** A singular by its form alone: minister, stage; not team, sheep, people. */
export function isSingular({ lower, text, pos }: EnglishToken): boolean {
  if (pos !== 'NOUN' || text !== lower || !/^[a-z]{3,}$/.test(lower)) return false;
  return !/(?:s|ae|[^h]i)$/.test(lower) && !IRREGULAR_PLURALS.has(lower) && !EITHER.has(lower);
}
