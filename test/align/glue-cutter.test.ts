import { describe, expect, it } from 'vitest';
import { align } from '../../src/align/align.js';
import { glueCutter } from '../../src/align/glue-cutter.js';
import { ownLexicon } from '../../src/align/own-lexicon.js';

describe('words run together', () => {
  const cut = glueCutter(ownLexicon());

  it('are cut where each part is known', () => {
    expect(cut('زارالوزيرالمدينه')).toEqual(['زار', 'الوزير', 'المدينه']);
  });

  it.each(['مدينه', 'المستشفيات', 'والمستشفيات', 'فولكسفاغن'])('leave one word whole: %s', (word) => {
    expect(cut(word)).toBeNull();
  });

  it('find their counterparts each', () => {
    const { beads } = align(
      ['زارالوزيرالمدينةيومالاثنينوتحدثمعالأطباء.', 'كتب المعلم رسالة طويلة.', 'أغلقالقاضيالملفبعدعامين.'],
      [
        'The minister visited the city on Monday and talked to the doctors.',
        'The judge closed the file after two years.',
      ],
    );
    expect(beads.map((bead) => [bead.source, bead.target])).toEqual([
      [[0], [0]],
      [[1], []],
      [[2], [1]],
    ]);
  });
});
