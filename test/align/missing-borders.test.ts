import { describe, expect, it } from 'vitest';
import { align } from '../../src/align/align.js';

const pieces = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('borders that the writer left unmarked', () => {
  const english =
    'The minister visited the hospital on Monday. The doctors asked for new equipment. The government will pay the costs next year.';

  it('cuts an Arabic sentence that two English ones translate, where the words change', () => {
    const first = 'زار وزير الصحة يوم الاثنين المستشفى الجديد في جنوب العاصمة وتحدث مع المرضى';
    const second = 'طلب الأطباء معدات حديثة وأجورا أعلى بسبب نقص العاملين في قسم الطوارئ.';
    const third = 'ستدفع الحكومة التكاليف من ميزانية العام المقبل.';
    const arabic = `${first} ${second} ${third}`;
    const { source, target, beads } = align(
      arabic,
      'On Monday the health minister visited the new hospital in the south of the capital and talked to patients. ' +
        'The doctors asked for modern equipment and higher wages because of a lack of workers in the emergency department. ' +
        "The government will pay the costs from next year's budget.",
    );
    expect(pieces(arabic, source)).toEqual([first, second, third]);
    expect(target).toHaveLength(3);
    expect(beads.map((bead) => [bead.source, bead.target])).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [2]],
    ]);
  });

  it('keeps sentences that came cut as they came', () => {
    const arabic = [
      'زار الوزير المستشفى يوم الاثنين طلب الأطباء معدات جديدة.',
      'ستدفع الحكومة التكاليف في العام المقبل.',
    ];
    const { source, beads } = align(arabic, english);
    expect(source).toHaveLength(2);
    expect(beads.map((bead) => [bead.source, bead.target])).toEqual([
      [[0], [0, 1]],
      [[1], [2]],
    ]);
  });

  it('leaves a confirmed pair whole', () => {
    const first = 'زار الوزير المستشفى يوم الاثنين طلب الأطباء معدات جديدة.';
    const arabic = `${first} ستدفع الحكومة التكاليف في العام المقبل.`;
    const end = english.indexOf(' The government');
    const { source, target, beads } = align(arabic, english, {
      anchors: [{ source: { start: 0, end: first.length }, target: { start: 0, end } }],
    });
    expect(source[0]).toEqual({ start: 0, end: first.length });
    expect(target[0]).toEqual({ start: 0, end });
    expect(beads[0]).toEqual({ source: [0], target: [0], confidence: 1 });
  });

  it('is never wholly sure of a bead that nobody confirmed', () => {
    const { beads } = align('قال الوزير ذلك يوم الاثنين.', 'The minister said that on Monday.');
    expect(beads[0]!.confidence).toBeLessThan(1);
  });
});
