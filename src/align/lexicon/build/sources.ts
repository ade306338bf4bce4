import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What a source is made of, which decides what the builder does with it. */
export type SourceKind = 'glosses' | 'translations' | 'synsets' | 'forms' | 'labels' | 'sentences' | 'names' | 'places';

/** A source of word evidence: a file of Arabic, tab, English, one pair a line. */
export interface Source {
  readonly file: string;
  readonly kind: SourceKind;
  readonly title: string;
  readonly licence: string;
  readonly from: string;
}

const WIKTIONARY_LICENCE = 'CC BY-SA 3.0 / GFDL';

/** Every source that the builder knows; one that is not in the folder is left out, and the record says so. */
export const SOURCES: readonly Source[] = [
  source(
    'wiktionary-ar-en',
    'glosses',
    'English Wiktionary, Arabic entries (2022)',
    WIKTIONARY_LICENCE,
    'Vuizur/Wiktionary-Dictionaries',
  ),
  source(
    'wiktionary-forms',
    'forms',
    'English Wiktionary, Arabic inflection tables (2022)',
    WIKTIONARY_LICENCE,
    'Vuizur/Wiktionary-Dictionaries',
  ),
  source(
    'wiktionary-en-ar',
    'translations',
    'English Wiktionary, translation tables (2015)',
    WIKTIONARY_LICENCE,
    'open-dsl-dict/wiktionary-dict',
  ),
  source('arabic-wordnet', 'synsets', 'Arabic WordNet with Princeton WordNet 3.0', 'CC BY-SA 3.0', 'omwn/omw-data'),
  source('tico19', 'sentences', 'TICO-19 translation benchmark', 'CC0 1.0', 'tico-19'),
  source('tatoeba', 'sentences', 'Tatoeba', 'CC BY 2.0 FR', 'tatoeba.org'),
  source('xquad-paragraphs', 'sentences', 'XQuAD, paragraphs', 'CC BY-SA 4.0', 'deepmind/xquad'),
  source('xquad-questions', 'sentences', 'XQuAD, questions', 'CC BY-SA 4.0', 'deepmind/xquad'),
  source('xquad-answers', 'labels', 'XQuAD, answers', 'CC BY-SA 4.0', 'deepmind/xquad'),
  source(
    'pud',
    'sentences',
    'Parallel Universal Dependencies, Arabic and English',
    'CC BY-SA 3.0',
    'UniversalDependencies/UD_Arabic-PUD',
  ),
  source('cldr', 'labels', 'Unicode CLDR 48', 'Unicode License v3', 'unicode-org/cldr'),
  source('iso-countries', 'labels', 'i18n-iso-countries', 'MIT', 'michaelwittig/node-i18n-iso-countries'),
  source('osm-tagging', 'labels', 'OpenStreetMap id-tagging-schema', 'ISC', 'openstreetmap/id-tagging-schema'),
  source(
    'aosp-settings',
    'sentences',
    'Android Open Source Project, Settings',
    'Apache-2.0',
    'platform/packages/apps/Settings',
  ),
  source('names-google', 'names', 'Google transliteration data', 'Apache-2.0', 'google/transliteration'),
  source(
    'names-wikidata',
    'names',
    'Wikidata person names (COLING 2018)',
    'CC0 1.0',
    'steveash/NETransliteration-COLING2018',
  ),
  source('geonames-cities', 'places', 'GeoNames cities', 'CC BY 4.0', 'geonames.org'),
];

/** A line of a source: Arabic and English (for forms: form and dictionary forms). */
export type Pair = readonly [arabic: string, english: string];

/** The pairs of a source in a folder, from `file.tsv.gz` or `file.tsv`, and the file's bytes for its hash; null: not there. */
export function readSource(folder: string, file: string): { bytes: Buffer; pairs: Pair[] } | null {
  const packed = join(folder, `${file}.tsv.gz`);
  const plain = join(folder, `${file}.tsv`);
  if (existsSync(packed)) {
    const bytes = readFileSync(packed);
    return { bytes, pairs: parsePairs(gunzipSync(bytes).toString('utf8')) };
  }
  if (!existsSync(plain)) return null;
  const bytes = readFileSync(plain);
  return { bytes, pairs: parsePairs(bytes.toString('utf8')) };
}

/** Tab-separated pairs; lines without exactly two filled fields are passed over. */
export function parsePairs(text: string): Pair[] {
  return text.split(/\r?\n/).flatMap((line): Pair[] => {
    const [arabic, english, ...more] = line.split('\t');
    return arabic?.trim() && english?.trim() && more.length === 0 ? [[arabic.trim(), english.trim()]] : [];
  });
}

function source(file: string, kind: SourceKind, title: string, licence: string, from: string): Source {
  return { file, kind, title, licence, from };
}
