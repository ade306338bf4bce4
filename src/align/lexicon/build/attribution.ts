import type { Source } from './sources.js';

/** The page that names every source of a built lexicon with its licence, as the licences ask. */
export function attribution(sources: readonly Source[]): string {
  const rows = sources.map(({ title, from, licence, kind }) => `| ${title} | ${from} | ${licence} | ${USE[kind]} |`);
  return [
    '# What the lexicon was made of',
    '',
    'The lexicon is an adaptation of the works below: their words were folded, counted and weighed, and none of their texts',
    'is in it. It is licensed as a whole under CC BY-SA 4.0 (see LICENSE). `provenance.json` has the sizes and hashes of the',
    'files that went in. Thanks to all who wrote, translated and shared them.',
    '',
    '| work | by | licence | used for |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    'Licences: [CC BY-SA 3.0](https://creativecommons.org/licenses/by-sa/3.0/),',
    '[CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/), [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/),',
    '[CC BY 2.0 FR](https://creativecommons.org/licenses/by/2.0/fr/), [CC0 1.0](https://creativecommons.org/publicdomain/zero/1.0/),',
    '[Apache-2.0](https://www.apache.org/licenses/LICENSE-2.0), [MIT](https://opensource.org/license/mit),',
    '[ISC](https://opensource.org/license/isc-license-txt), [Unicode License v3](https://www.unicode.org/license.txt),',
    '[GFDL](https://www.gnu.org/licenses/fdl-1.3.html) (Wiktionary is under both; CC BY-SA is the one used here).',
    'WordNet 3.0 is Copyright 2006 by Princeton University. CLDR is Copyright 1991–2025 Unicode, Inc.',
    '',
  ].join('\n');
}

const USE: Readonly<Record<Source['kind'], string>> = {
  glosses: 'translations of words',
  translations: 'translations of words',
  synsets: 'translations of words, at low weight',
  forms: 'inflected forms and their dictionary forms',
  labels: 'translations of words, statistics',
  sentences: 'statistics of which words translate which',
  names: 'letter costs of the name model alone',
  places: 'letter costs of the name model, places of one word',
};
