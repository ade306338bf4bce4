import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../../../src/align/lexicon/build/build.js';
import { type Pair, readSource, SOURCES } from '../../../src/align/lexicon/build/sources.js';
import { wordLinks } from '../../../src/align/lexicon/links.js';
import { LEXICON_FILE, type Lexicon, lexiconFrom } from '../../../src/align/lexicon/load.js';
import { packSections, unpackSections } from '../../../src/align/lexicon/sections.js';
import { lookUp, wordAt } from '../../../src/align/lexicon/string-table.js';
import { root } from '../../../src/root.js';

const fixture = join(dirname(fileURLToPath(import.meta.url)), 'fixture');
const sources = new Map(
  SOURCES.flatMap(({ file }) => {
    const read = readSource(fixture, file);
    return read ? [[file, read.pairs] as const] : [];
  }),
);
const built = buildLexicon({ sources, extra: [] });
const lexicon = lexiconFrom(built.sections);

describe('the lexicon built from the fixture', () => {
  it('is the one kept beside it, byte for byte', () => {
    const kept = unpackSections(readFileSync(join(fixture, 'expected.lexicon')));
    expect([...built.sections.keys()]).toEqual([...kept.keys()]);
    for (const [name, bytes] of built.sections) expect(Buffer.from(bytes).equals(kept.get(name)!), name).toBe(true);
  });

  it('comes out the same when built again and when packed and unpacked', () => {
    const again = packSections(buildLexicon({ sources, extra: [] }).sections);
    expect(Buffer.from(again).equals(packSections(built.sections))).toBe(true);
    expect(translations(lexiconFrom(unpackSections(again)), 'كتاب')).toEqual(translations(lexicon, 'كتاب'));
  });

  it.each([
    ['a dictionary and the texts agree', 'كتاب', 'book'],
    ['an inflected verb has the base form', 'قرا', 'read'],
    ['a word that only the texts have', 'زرافه', 'giraffe'],
    ['a verb whose headword has a preposition', 'سمح', 'allow'],
    ['a country', 'مصر', 'egypt'],
    ['a place that is no other word', 'دمنهور', 'damanhur'],
  ])('translates: %s', (_, head, word) => {
    expect(translations(lexicon, head)[0]).toBe(word);
  });

  it.each([
    ['names of people', 'سليم'],
    ['a root entry', 'كتب'],
  ])('has no head for %s', (_, head) => {
    expect(lookUp(lexicon.heads, head)).toBe(-1);
  });

  it('does not make a place of a word that is another', () => {
    expect(translations(lexicon, 'كتاب')).not.toContain('kitab');
  });

  it('knows inflected forms by their dictionary form', () => {
    const form = lookUp(lexicon.forms, 'مدارس');
    expect(wordAt(lexicon.heads, lexicon.formHeads[lexicon.formStarts[form]!]!)).toBe('مدرسه');
  });

  it('weighs translations from 0 to 1, best first', () => {
    for (let head = 0; head < lexicon.heads.count; head++) {
      const weights = [...lexicon.entryWeights.subarray(lexicon.entryStarts[head]!, lexicon.entryStarts[head + 1]!)];
      expect(weights.every((weight) => weight > 0 && weight <= 1)).toBe(true);
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
    }
  });

  it('takes an extra dictionary', () => {
    const extra: Pair[] = [['منجنيق', 'trebuchet']];
    expect(translations(lexiconFrom(buildLexicon({ sources, extra }).sections), 'منجنيق')).toEqual(['trebuchet']);
  });

  it('learns from its names how a name is spelt', () => {
    const links = wordLinks(
      lexicon,
      ['وسمير'],
      ['samir', 'tanta', 'george'].map((text) => ({ text, capitalised: true })),
    );
    expect([...links.columns]).toEqual([0]);
  });
});

describe('the lexicon of the project', () => {
  const file = readFileSync(join(root, LEXICON_FILE));
  const provenance = JSON.parse(readFileSync(join(root, 'data/lexicon/provenance.json'), 'utf8'));

  it('is the file that the record describes, and no larger than two megabytes', () => {
    expect(createHash('sha256').update(file).digest('hex')).toBe(provenance.made.sha256);
    expect(statSync(join(root, LEXICON_FILE)).size).toBeLessThanOrEqual(2 * 1024 * 1024);
  });

  it('has the sections that the builder writes', () => {
    expect([...unpackSections(file).keys()]).toEqual([...built.sections.keys()]);
  });

  it('names every source and its licence, none of them under the GPL', () => {
    const page = readFileSync(join(root, 'data/lexicon/ATTRIBUTION.md'), 'utf8');
    for (const { title, licence } of provenance.sources) {
      expect(page).toContain(`| ${title} |`);
      expect(page).toContain(licence);
      expect(licence).not.toMatch(/(^|[^FD])GPL/);
    }
    expect(provenance.sources.map(({ file }: { file: string }) => file)).toEqual(SOURCES.map(({ file }) => file));
  });
});

describe('a file that is no lexicon', () => {
  it('is refused', () => {
    expect(() => unpackSections(Buffer.from('something else'))).toThrow('not a lexicon of this version');
  });
});

function translations({ heads, words, entryStarts, entryWords }: Lexicon, head: string): string[] {
  const number = lookUp(heads, head);
  if (number < 0) return [];
  return [...entryWords.subarray(entryStarts[number]!, entryStarts[number + 1]!)].map((word) => wordAt(words, word));
}
