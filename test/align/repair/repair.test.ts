import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryProposal, carrySpan } from '../../../src/align/repair/carry.js';
import { planRepair } from '../../../src/align/repair/plan.js';
import { bestPlaces, matchingPlace } from '../../../src/align/repair/split-place.js';
import { cutStreams, type RepairRow, streamsOf } from '../../../src/align/repair/streams.js';
import { repairKinds } from '../../../src/domain/repair.js';
import { placesIn } from '../../../src/text/split-places.js';

const row = (id: string, sourceText: string, targetText: string, lead = ' '): RepairRow => ({
  id,
  sourceText,
  targetText,
  sourceLead: sourceText === '' ? '' : lead,
  targetLead: targetText === '' ? '' : lead,
  targetAbsent: false,
});
const a = row('a', 'قال حفتر. ذهب.', 'Haftar said. He went.', '');
const b = row('b', 'ثم عاد.', 'Then he came back.');
const c = row('c', 'انتهى.', 'The end.', '\n\n');

/** The repaired rows as `id: Arabic | English`. */
const repaired = (
  kind: Parameters<typeof planRepair>[0],
  rows: readonly RepairRow[],
  places?: Parameters<typeof planRepair>[2],
) => {
  const streams = streamsOf(rows);
  const plan = planRepair(kind, streams, places);
  if (typeof plan === 'string') return plan;
  return cutStreams(streams, plan.cuts, true).map(
    ({ id, sourceText, targetText }) => `${id}: ${sourceText} | ${targetText}`,
  );
};

describe('repairs', () => {
  it.each([
    ['merge', [a, b], ['a: قال حفتر. ذهب. ثم عاد. | Haftar said. He went. Then he came back.']],
    ['merge', [b, c], ['b: ثم عاد.\n\nانتهى. | Then he came back.\n\nThe end.']],
    ['move-down', [a, b], ['a: قال حفتر. ذهب. | ', 'b: ثم عاد. | Haftar said. He went. Then he came back.']],
    ['move-up', [a, b], ['a: قال حفتر. ذهب. | Haftar said. He went. Then he came back.', 'b: ثم عاد. | ']],
    ['detach', [b], ['b: ثم عاد. | ', 'null:  | Then he came back.']],
    [
      'shift-down',
      [a, b, row('e', 'بلا مقابل.', '')],
      ['a: قال حفتر. ذهب. | ', 'b: ثم عاد. | Haftar said. He went.', 'e: بلا مقابل. | Then he came back.'],
    ],
    [
      'shift-down',
      [a, b],
      ['a: قال حفتر. ذهب. | ', 'b: ثم عاد. | Haftar said. He went.', 'null:  | Then he came back.'],
    ],
    [
      'shift-up',
      [row('e', 'بلا مقابل.', ''), a, b, row('f', '', 'Left over.')],
      ['e: بلا مقابل. | Haftar said. He went.', 'a: قال حفتر. ذهب. | Then he came back.', 'b: ثم عاد. | Left over.'],
    ],
    ['pair', [row('e', 'وحده.', ''), row('f', '', 'Alone.')], ['e: وحده. | Alone.']],
    ['pair', [row('f', '', 'Alone.'), row('e', 'وحده.', '')], ['e: وحده. | Alone.']],
    [
      'pair',
      [row('e', 'وحده.', ''), row('g', 'بينهما.', ''), row('f', '', 'Alone.')],
      ['e: وحده. | Alone.', 'g: بينهما. | '],
    ],
    [
      'pair',
      [row('e', 'وحده.', ''), row('g', '', 'Between.'), row('f', '', 'Alone.')],
      ['g:  | Between.', 'e: وحده. | Alone.'],
    ],
  ] as const)('%s', (kind, rows, expected) => {
    expect(repaired(kind, rows)).toEqual(expected);
  });

  it('splits both sides, or one', () => {
    expect(repaired('split', [a], { source: 10, target: 13 })).toEqual([
      'a: قال حفتر. | Haftar said.',
      'null: ذهب. | He went.',
    ]);
    expect(repaired('split', [a], { source: null, target: 13 })).toEqual([
      'a: قال حفتر. ذهب. | Haftar said.',
      'null:  | He went.',
    ]);
  });

  it.each([
    ['split', [a], { source: 0, target: null }, 'no-place'],
    ['split', [a], { source: null, target: null }, 'no-place'],
    ['split', [a], { source: null, target: 400 }, 'no-place'],
    ['split', [row('x', 'كِتاب واحد', 'One')], { source: 1, target: null }, 'no-place'],
    ['detach', [row('e', 'وحده.', '')], undefined, 'nothing-to-detach'],
    ['move-down', [row('e', 'وحده.', ''), b], undefined, 'nothing-to-move'],
    ['move-up', [a, row('e', 'وحده.', '')], undefined, 'nothing-to-move'],
    ['shift-up', [a], undefined, 'no-next'],
    ['pair', [row('e', 'وحده.', ''), b, row('f', '', 'Alone.')], undefined, 'no-partner'],
  ] as const)('%s is refused where it makes no sense', (kind, rows, places, problem) => {
    expect(repaired(kind, rows, places)).toBe(problem);
  });

  const text = fc.constantFrom('', 'واحد اثنان.', 'Three four.', 'خمسة 6', 'a b c', 'مَرحبًا.');
  const lead = fc.constantFrom('', ' ', '\n', '\n\n');
  const rows = fc
    .array(fc.tuple(text, text, lead, lead), { minLength: 1, maxLength: 6 })
    .map((made) =>
      made.map(
        ([sourceText, targetText, sourceLead, targetLead], k): RepairRow => ({
          id: `r${k}`,
          sourceText,
          targetText,
          sourceLead,
          targetLead,
          targetAbsent: k % 2 === 0,
        }),
      ),
    )
    .filter((made) => made.some(({ sourceText, targetText }) => sourceText + targetText !== ''));
  const kinds = fc.constantFrom(...repairKinds.filter((kind) => kind !== 'realign'));

  it('lose nothing, whatever the rows', () => {
    fc.assert(
      fc.property(rows, kinds, fc.nat(12), fc.nat(12), (made, kind, source, target) => {
        const streams = streamsOf(made);
        const plan = planRepair(kind, streams, { source, target });
        if (typeof plan === 'string') return;
        const after = cutStreams(streams, plan.cuts, false);
        const words = (side: 'source' | 'target', list: readonly Pick<RepairRow, 'sourceText' | 'targetText'>[]) =>
          list
            .map((one) => one[`${side}Text`])
            .join('')
            .replace(/\s/g, '');
        expect(words('source', after)).toBe(words('source', made));
        expect(words('target', after)).toBe(words('target', made));
        const ids = plan.cuts.flatMap(({ id }) => id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('flags go with their words', () => {
  const streams = streamsOf([a, b]);
  const plan = planRepair('merge', streams);
  if (typeof plan === 'string') throw new Error(plan);
  const merged = cutStreams(streams, plan.cuts, true);

  it('to the merged row, at their new place', () => {
    const carried = carrySpan(streams, merged, { row: 1, side: 'target', span: { start: 0, end: 4 } });
    expect(merged[0]!.targetText.slice(carried.span.start, carried.span.end)).toBe('Then');
    expect(carried).toMatchObject({ row: 0, whole: true });
  });

  it('in part, where a cut goes through them', () => {
    const one = streamsOf([a]);
    const split = planRepair('split', one, { source: 10, target: 13 });
    if (typeof split === 'string') throw new Error(split);
    const rows = cutStreams(one, split.cuts, true);
    const carried = carrySpan(one, rows, { row: 0, side: 'target', span: { start: 7, end: 15 } });
    expect(rows[carried.row]!.targetText.slice(carried.span.start, carried.span.end)).toBe('said.');
    expect(carried.whole).toBe(false);
  });

  it('with their proposals made to fit', () => {
    const old = { row: 1, text: b.targetText, proposal: 'Then he returned.' };
    expect(carryProposal(streams, merged, old, 0)).toBe('Haftar said. He went. Then he returned.');
  });
});

describe('where a split falls', () => {
  it('is between words, after a mark rather than elsewhere', () => {
    expect(placesIn('One, two. Three', 'en').map(({ at, worth }) => [at, worth])).toEqual([
      [5, 1],
      [10, 3],
    ]);
    expect(placesIn('واحد', 'ar')).toEqual([]);
  });

  it('follows the words that are linked', () => {
    const english = 'The minister left and the president stayed';
    const arabic = 'غادر الوزير وبقي الرئيس';
    const link = (source: string, target: string) => ({
      source: { index: 0, start: arabic.indexOf(source), end: arabic.indexOf(source) + source.length },
      target: { index: 0, start: english.indexOf(target), end: english.indexOf(target) + target.length },
      confidence: 1,
      content: true,
    });
    const links = [
      link('غادر', 'left'),
      link('الوزير', 'minister'),
      link('وبقي', 'stayed'),
      link('الرئيس', 'president'),
    ];
    const place = matchingPlace(arabic, { text: english, place: english.indexOf('and') }, links, 'source');
    expect(arabic.slice(place!)).toBe('وبقي الرئيس');
  });

  it('is no place after a short form', () => {
    const worths = placesIn('Dr. Haddad left. He came back.', 'en').filter(({ worth }) => worth > 1);
    expect(worths.map(({ at }) => at)).toEqual([17]);
  });

  /** Words linked by their meaning, each the first of its kind in its text. */
  const linked = (arabic: string, english: string, pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([source, target]) => ({
      source: { index: 0, start: arabic.indexOf(source), end: arabic.indexOf(source) + source.length },
      target: { index: 0, start: english.indexOf(target), end: english.indexOf(target) + target.length },
      confidence: 1,
      content: true,
    }));

  it('with nothing chosen is where sentences end on both sides and their words stay together', () => {
    const arabic = 'غادر الوزير. التقى الرئيس سفراء ونواب وعلماء ثم عاد.';
    const english = 'The minister left. The president met envoys, deputies, scholars. He then returned to his palace.';
    const pairs = [
      ['غادر', 'left'],
      ['الوزير', 'minister'],
      ['الرئيس', 'president'],
      ['سفراء', 'envoys'],
      ['ونواب', 'deputies'],
      ['وعلماء', 'scholars'],
      ['عاد', 'returned'],
    ] as const;
    const best = bestPlaces(arabic, english, linked(arabic, english, pairs))!;
    expect([arabic.slice(0, best.source), english.slice(0, best.target)]).toEqual([
      'غادر الوزير. ',
      'The minister left. ',
    ]);
  });

  it('with nothing chosen follows the one side that has sentences, and is a person’s choice where neither has a mark', () => {
    const arabic = 'غادر الوزير وبقي الرئيس';
    const english = 'The minister left. The president stayed.';
    const pairs = [
      ['غادر', 'left'],
      ['الوزير', 'minister'],
      ['وبقي', 'stayed'],
      ['الرئيس', 'president'],
    ] as const;
    const best = bestPlaces(arabic, english, linked(arabic, english, pairs))!;
    expect([arabic.slice(best.source), english.slice(best.target)]).toEqual(['وبقي الرئيس', 'The president stayed.']);
    const plain = 'The minister left and the president stayed';
    expect(bestPlaces(arabic, plain, linked(arabic, plain, pairs))).toBeNull();
  });
});
