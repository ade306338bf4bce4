import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src/align/align.js';
import { alikeInOrder, sameInOrder } from '../../../src/align/update/match.js';
import { matchRows } from '../../../src/align/update/rows.js';
import { type OldRow, updateTexts } from '../../../src/align/update/texts.js';

const LANGUAGES = { source: 'ar', target: 'en' };

/** Sentences that share no words, the k-th pair a translation of each other by its number. */
const pairOf = (k: number): readonly [string, string] => {
  const arabic = String.fromCodePoint(0x628 + (k % 18), 0x627, 0x62a + ((k * 7) % 16));
  const english = `W${String.fromCharCode(97 + (k % 26))}${String.fromCharCode(97 + ((k * 7) % 26))}`;
  return [
    `${arabic}${arabic} ${arabic}س ${arabic}ن رقم ${100 + k} ${arabic}م.`,
    `${english}x ${english}y ${english}z number ${100 + k} ${english}q.`,
  ];
};

const textsOf = (keys: readonly number[]) => ({
  source: keys.map((k) => pairOf(k)[0]).join(' '),
  target: keys.map((k) => pairOf(k)[1]).join(' '),
});

const rowsOf = (keys: readonly number[]): OldRow[] =>
  keys.map((k, at) => {
    const [source, target] = pairOf(k);
    const lead = at === 0 ? '' : ' ';
    return { source, target, sourceLead: lead, targetLead: lead };
  });

const keys = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 });

describe('two texts and a newer version of them', () => {
  it('keep nothing but what the newer version holds, each row at most once', () => {
    fc.assert(
      fc.property(keys, keys, fc.array(fc.boolean(), { maxLength: 12 }), (before, after, corrected) => {
        const old = rowsOf(before).map((row, k) =>
          corrected[k] ? { ...row, target: `Corrected: ${row.target}` } : row,
        );
        const now = textsOf(after);
        const given = textsOf(before).target;
        const { rows, base, sourceTail, targetTail } = updateTexts({ rows: old, given }, now, LANGUAGES, (a, b) =>
          align(a, b),
        );
        for (const side of ['source', 'target'] as const) {
          const tail = side === 'source' ? sourceTail : targetTail;
          expect(rows.map((row) => row[`${side}Lead`] + row[side]).join('') + tail).toBe(now[side]);
        }
        const used = rows.flatMap(({ from }) => (from === null ? [] : [from]));
        expect(new Set(used).size).toBe(used.length);
        for (const [k, key] of before.entries()) expect([undefined, pairOf(key)[1]]).toContain(base[k]);
      }),
      { numRuns: 150 },
    );
  });

  it('keep every row that stands in both, whatever came, left or was corrected beside it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 61, max: 80 }),
        (before, removed, added, fresh) => {
          const after = before.filter((_, k) => k !== removed % before.length);
          after.splice(added % (after.length + 1), 0, fresh);
          const old = rowsOf(before).map((row, k) => (k % 3 === 0 ? { ...row, target: 'Said in other words.' } : row));
          const { rows } = updateTexts(
            { rows: old, given: textsOf(before).target },
            textsOf(after),
            LANGUAGES,
            (a, b) => align(a, b),
          );
          const from = rows.flatMap((row) => (row.from === null ? [] : [[before[row.from], row.source]]));
          for (const key of before) if (after.includes(key)) expect(from).toContainEqual([key, pairOf(key)[0]]);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('rows', () => {
  it('are found by id, by text, moved, and by likeness', () => {
    const row = (unitId: string, source: string) => ({ unitId, source, target: source });
    expect(
      matchRows(
        [row('1', 'a b c d'), row('2', 'e f g h'), row('3', 'i j k l'), row('4', 'm n o p')],
        [row('9', 'i j k l'), row('2', 'x'), row('8', 'a b c z'), row('7', 'q r s t')],
      ),
    ).toEqual([2, 1, 0, null]);
  });

  it('that are the same in both are matched in order, also beyond the edits that are looked at', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }).map(String)), (items) => {
        expect(sameInOrder(items, items)).toEqual(items.map((_, k) => [k, k]));
      }),
    );
    const many = Array.from({ length: 6_000 }, (_, k) => `${k}`);
    const other = many.map((item, k) => (k % 6 === 0 ? item : `${item}'`));
    expect(sameInOrder(many, other)).toEqual(many.flatMap((_, k) => (k % 6 === 0 ? [[k, k]] : [])));
  });

  it('of a long stretch are compared by place', () => {
    const many = Array.from({ length: 600 }, (_, k) => `word${k} other${k} third${k}`);
    expect(
      alikeInOrder(
        many,
        many.map((text) => `${text} more`),
      ),
    ).toHaveLength(600);
  });
});
