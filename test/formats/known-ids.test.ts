import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KnownIds } from '../../src/formats/known-ids.js';

it('ids are known once they were met, as in a set', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 6 })), (ids) => {
      const [known, set] = [new KnownIds(), new Set<string>()];
      for (const id of ids) {
        expect(known.add(id)).toBe(!set.has(id));
        set.add(id);
      }
    }),
  );
});

it('no two ids of a large file that differ are taken for one', () => {
  const known = new KnownIds();
  for (let k = 0; k < 300_000; k++) if (!known.add(`unit-${k}`)) expect.fail(`unit-${k}`);
  for (let k = 0; k < 300_000; k++) if (known.add(`unit-${k}`)) expect.fail(`unit-${k}`);
});
