import { describe, expect, it } from 'vitest';
import { align } from '../../../src/align/align.js';
import { tableOfDictionary } from '../../../src/align/lexicon/extra.js';
import { ownLexicon } from '../../../src/align/own-lexicon.js';
import { wordEvidence } from '../../../src/align/words/evidence.js';
import { linkWords } from '../../../src/align/words/link.js';

const lexicon = ownLexicon();
const { table, used } = tableOfDictionary(
  lexicon,
  '\ufeffزرنبوق\tquixotron\r\nكلمتان هنا\ttwo words\nقسطلين\t\nقرطبون\tgrand blorp\n# nothing\n',
);

describe('a dictionary of one’s own', () => {
  it('is read line by line; what says nothing of one word is passed over', () => {
    expect(used).toBe(2);
    expect([...table.keys()].sort()).toEqual(['زرنبوق', 'قرطبون']);
  });

  it('links words that the lexicon does not know, with what is written before them', () => {
    const pair = ['بالزرنبوق والقرطبون', 'the blorp and the quixotron'] as const;
    const links = linkWords(...pair, wordEvidence(lexicon, [pair[0]], [pair[1]], table)).map(
      ({ source, target }) => `${pair[0].slice(source.start, source.end)} ${pair[1].slice(target.start, target.end)}`,
    );
    expect(links).toEqual(expect.arrayContaining(['بالزرنبوق quixotron', 'والقرطبون blorp']));
  });

  it.each([
    ['quixotron', '0|1'],
    ['blorp', '0|0'],
  ])('decides which sentence answers: %s', (translation, bead) => {
    const { table: learned } = tableOfDictionary(lexicon, `زرنبوق\t${translation}`);
    const { beads } = align(['سقط الزرنبوق.'], ['A quick blorp fell.', 'The quixotron fell.'], { learned });
    expect(beads.map(({ source, target }) => `${source}|${target}`)).toContain(bead);
  });
});
