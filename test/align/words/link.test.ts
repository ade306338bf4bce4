import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../src/align/lexicon/load.js';
import { wordEvidence } from '../../../src/align/words/evidence.js';
import { linkWords, type WordLink } from '../../../src/align/words/link.js';
import { root } from '../../../src/root.js';
import { onGraphemeBorder } from '../../../src/text/graphemes.js';

const lexicon = loadLexicon();

describe('word links of a bead', () => {
  it('follow the words where the two languages order them differently', () => {
    expect(linked('أعلن وزير المالية خفض الضرائب.', 'The finance minister announced tax cuts.')).toEqual(
      expect.arrayContaining(['أعلن=announced', 'وزير=minister', 'المالية=finance', 'الضرائب=tax']),
    );
  });

  it('reach a word that nothing is known of by its neighbours', () => {
    expect(linked('اشترى الرجل زعبوطا جديدا.', 'The man bought a new zaboot.')).toContain('زعبوطا=zaboot');
  });

  it('let two words share one', () => {
    expect(linked('استغرقت الرحلة تسع ساعات.', 'It was a nine-hour journey.')).toEqual(
      expect.arrayContaining(['تسع=nine-hour', 'ساعات=nine-hour']),
    );
  });

  it('join numbers and names', () => {
    expect(linked('زار كوفالينكو 27 مدينة.', 'Kovalenko visited 27 cities.')).toEqual(
      expect.arrayContaining(['كوفالينكو=Kovalenko', '27=27']),
    );
  });

  it('join numbers by their value, in digits and in words', () => {
    expect(linked('بلغ السعر ١٬٢٥٠ دولارا لثلاثة أشهر.', 'The price was 1,250 dollars for 3 months.')).toEqual(
      expect.arrayContaining(['١٬٢٥٠=1,250', 'لثلاثة=3']),
    );
  });

  it('tell content from function words', () => {
    const { source, target, links } = link('الكتاب في البيت.', 'The book is in the house.');
    const named = links.map((one) => [text(source, one.source), text(target, one.target), one.content]);
    expect(named).toEqual([
      ['الكتاب', 'book', true],
      ['في', 'in', false],
      ['البيت', 'house', true],
    ]);
  });

  it('take a short form for what it stands for, and a contraction for no content', () => {
    expect(linked('إنهم في الولايات المتحدة.', "They're in the US.")).toEqual(expect.arrayContaining(['الولايات=US']));
    expect(link('إنهم هنا.', "They're here.").links.every(({ content }) => !content)).toBe(true);
  });

  it.each([
    ['', ''],
    ['كتاب', ''],
    ['', 'book'],
    ['...', '!!'],
    ['\ud800', '\udc00'],
  ])('are none between %j and %j', (source, target) => {
    expect(link(source, target).links).toEqual([]);
  });

  it('stand on words of the texts as given, each pair once, in source order', () => {
    const arabic = fc.array(fc.constantFrom('كِتابٌ', 'في', 'المدرسة', 'وقال', '١٢', '،', 'بوتين', 'مـدينة'), {
      maxLength: 12,
    });
    const english = fc.array(fc.constantFrom('book', 'the', "school's", 'said', '12', ',', 'Putin', 'cafés'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(arabic, english, (left, right) => {
        const { source, target, links } = link(left.join(' '), right.join(' '));
        const seen = new Set<string>();
        let last = -1;
        for (const { source: from, target: to, confidence } of links) {
          expect([from.start, from.end].every((at) => onGraphemeBorder(source, at))).toBe(true);
          expect([to.start, to.end].every((at) => onGraphemeBorder(target, at))).toBe(true);
          expect(confidence > 0 && confidence <= 1).toBe(true);
          expect(from.index).toBeGreaterThanOrEqual(last);
          last = from.index;
          seen.add(`${from.index} ${to.index}`);
        }
        expect(seen.size).toBe(links.length);
      }),
    );
  });

  it('come in bounded time for a bead that is no sentence', () => {
    const numbers = Array.from({ length: 20_000 }, (_, i) => String(i)).join(' ');
    expect(link(numbers, numbers).links[0]).toMatchObject({ source: { index: 0 }, target: { index: 0 } });
  });
});

describe('the gold of word links', () => {
  const { pairs } = JSON.parse(readFileSync(join(root, 'data/gold/word-links.json'), 'utf8')) as {
    pairs: { half: string; source: string; target: string; sure: string[]; possible?: string[] }[];
  };

  it('is met on its test half: precision .93 and recall .80 of content words', () => {
    const counts = { found: 0, right: 0, hit: 0, sure: 0 };
    for (const pair of pairs.filter(({ half }) => half === 'test')) {
      const { source, target, links } = link(pair.source, pair.target);
      const found = links
        .filter(({ content }) => content)
        .map((one) => `${text(source, one.source)}=${text(target, one.target)}`);
      const allowed = new Set([...pair.sure, ...(pair.possible ?? [])]);
      counts.found += found.length;
      counts.right += found.filter((one) => allowed.has(one)).length;
      counts.hit += pair.sure.filter((one) => found.includes(one)).length;
      counts.sure += pair.sure.length;
    }
    expect(counts.right / counts.found).toBeGreaterThan(0.93);
    expect(counts.hit / counts.sure).toBeGreaterThan(0.8);
  });
});

function link(source: string, target: string): { source: string; target: string; links: WordLink[] } {
  return { source, target, links: linkWords(source, target, wordEvidence(lexicon, [source], [target])) };
}

function linked(from: string, to: string): string[] {
  const { source, target, links } = link(from, to);
  return links.map((one) => `${text(source, one.source)}=${text(target, one.target)}`);
}

function text(whole: string, { start, end }: { start: number; end: number }): string {
  return whole.slice(start, end);
}
