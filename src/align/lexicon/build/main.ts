import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../../root.js';
import { LEXICON_FILE } from '../load.js';
import { packSections } from '../sections.js';
import { attribution } from './attribution.js';
import { buildLexicon } from './build.js';
import { type Pair, parsePairs, readSource, SOURCES, type Source } from './sources.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { extra: { type: 'string' }, out: { type: 'string' } },
});
const [folder] = positionals;
if (!folder || positionals.length > 1) {
  process.stderr.write('usage: npm run build:lexicon -- DIR [--extra DICTIONARY.tsv] [--out FILE]\n');
  process.exit(2);
}

const out = values.out ?? join(root, LEXICON_FILE);
const sources = new Map<string, Pair[]>();
const used: Source[] = [];
const record: object[] = [];
for (const source of SOURCES) {
  const read = readSource(folder, source.file);
  if (!read) {
    process.stderr.write(`${source.file}: not there, left out\n`);
    continue;
  }
  sources.set(source.file, read.pairs);
  used.push(source);
  record.push({ ...source, pairs: read.pairs.length, bytes: read.bytes.length, sha256: sha256(read.bytes) });
}
const extra = values.extra ? parsePairs(readFileSync(values.extra, 'utf8')) : [];
const built = buildLexicon({ sources, extra });
const bytes = packSections(built.sections);
mkdirSync(join(out, '..'), { recursive: true });
writeFileSync(out, bytes);
const provenance = {
  made: { bytes: bytes.length, sha256: sha256(bytes), ...built.counts, extraPairs: extra.length },
  sources: record,
};
writeFileSync(join(out, '..', 'ATTRIBUTION.md'), attribution(used));
writeFileSync(join(out, '..', 'provenance.json'), `${JSON.stringify(provenance, null, 2)}\n`);
process.stdout.write(`${out}: ${bytes.length} bytes, ${JSON.stringify(built.counts)}\n`);

function sha256(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
