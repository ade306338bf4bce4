import { describe, expect, it } from 'vitest';
import { AnalysedPair } from '../../../src/checks/analysis/pair.js';
import type { ConsistencyCheck } from '../../../src/checks/check.js';
import { nameInconsistent } from '../../../src/checks/consistency/name-inconsistent.js';
import { sameSource } from '../../../src/checks/consistency/same-source.js';
import { sameTarget } from '../../../src/checks/consistency/same-target.js';

/** What a check says of a document: for each segment the words it marks. */
function over(check: ConsistencyCheck, pairs: readonly (readonly [string, string])[]): string[][] {
  const said: string[][] = pairs.map(() => []);
  const traits = pairs.flatMap(([source, target], segment) =>
    check.traits(new AnalysedPair(source, target)).map((trait) => ({ ...trait, segment })),
  );
  for (const key of new Set(traits.map((trait) => trait.key)))
    for (const { segment, remark } of check.judge(traits.filter((trait) => trait.key === key)))
      said[segment]!.push(pairs[segment]![1].slice(remark.start, remark.end));
  return said;
}

const SAID = 'قال المسماري إن الاجتماع انتهى.';
const ADDED = 'وأضاف المسماري أن الوفد غادر.';

describe('one name', () => {
  it('is to be spelt one way', () => {
    expect(
      over(nameInconsistent, [
        [SAID, 'Al-Mismari said that the meeting had ended.'],
        [ADDED, 'Al-Mismari added that the delegation had left.'],
        [SAID, 'Al-Mesmari said the meeting was over.'],
      ]),
    ).toEqual([[], [], ['Al-Mesmari']]);
  });

  it('may have a possessive', () => {
    expect(
      over(nameInconsistent, [
        [SAID, 'Al-Mismari said that the meeting had ended.'],
        [ADDED, 'Al-Mismari’s delegation had left.'],
      ]),
    ).toEqual([[], []]);
  });
});

describe('one Arabic sentence', () => {
  const ARABIC = 'وصل الوفد إلى القاهرة مساء أمس.';
  it('is to have one English', () => {
    expect(
      over(sameSource, [
        [ARABIC, 'The delegation arrived in Cairo last night.'],
        [ARABIC, 'The delegation arrived in Cairo last night.'],
        ['وصلَ الوفدُ إلى القاهرة مساء أمس.', 'The delegation reached Cairo yesterday evening.'],
      ]),
    ).toEqual([[], [], ['The delegation reached Cairo yesterday evening.']]);
  });

  it.each([
    [
      [ARABIC, 'The delegation arrived in Cairo last night.'],
      [ARABIC, 'The delegation arrived in Cairo last night'],
    ],
    [
      ['نعم بالطبع.', 'Yes.'],
      ['نعم بالطبع.', 'Of course.'],
    ],
    [
      [ARABIC, 'The delegation arrived in Cairo last night.'],
      [ARABIC, ''],
    ],
  ] as const)('may differ in marks, be short, or be without a translation yet', (one, other) => {
    expect(over(sameSource, [one, other])).toEqual([[], []]);
  });
});

describe('one English sentence', () => {
  const ENGLISH = 'The delegation arrived in Cairo last night.';
  it('hardly stands for two Arabic ones', () => {
    expect(
      over(sameTarget, [
        ['وصل الوفد إلى القاهرة مساء أمس.', ENGLISH],
        ['وصلَ الوفدُ إلى القاهرة مساء أمس', ENGLISH],
        ['عقد الوزير مؤتمرا صحفيا في طرابلس.', ENGLISH],
      ]),
    ).toEqual([[], [], [ENGLISH]]);
  });

  it('is doubted less where the Arabic differs by a word or two', () => {
    const traits = [
      ['وصل الوفد إلى القاهرة مساء أمس.', ENGLISH],
      ['بلغ الوفد القاهرة مساء أمس.', ENGLISH],
    ].flatMap(([source, target], segment) =>
      sameTarget.traits(new AnalysedPair(source!, target!)).map((trait) => ({ ...trait, segment })),
    );
    expect(sameTarget.judge(traits).map(({ remark }) => remark.level)).toEqual(['hint']);
  });

  it('may be short', () => {
    expect(
      over(sameTarget, [
        ['نعم بالطبع.', 'Of course.'],
        ['لا شك في ذلك.', 'Of course.'],
      ]),
    ).toEqual([[], []]);
  });
});
