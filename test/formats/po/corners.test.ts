import fc from 'fast-check';
// @ts-expect-error it brings no types
import { po as untyped } from 'gettext-parser';
import { describe, expect, it } from 'vitest';
import { po } from '../../../src/formats/po/index.js';
import { readAll, rewriteAll, texts } from '../reading.js';

const gettext: {
  parse(text: string): { translations: Record<string, Record<string, { msgstr: string[] }>> };
} = untyped;

function comesBack(text: string): void {
  expect(rewriteAll(po, text, () => undefined)).toBe(text);
  expect(rewriteAll(po, text, ({ target }) => ({ target: target!.text }))).toBe(text);
}

describe('what gettext allows', () => {
  it.each([
    ['a string in several quotes of one line', 'msgid "ا" "ب"\nmsgstr "a" "b"\n', [['اب', 'ab']]],
    ['escapes of C', 'msgid "\\a\\v\\f\\b\\x41\\101"\nmsgstr "x"\n', [['\u0007\v\f\bAA', 'x']]],
    [
      'domains',
      'domain "d"\nmsgid "ا"\nmsgstr "a"\ndomain "e"\nmsgid "ا"\nmsgstr "b"\n',
      [
        ['ا', 'a'],
        ['ا', 'b'],
      ],
    ],
    ['no white space and much of it', 'msgid"ا"\n  msgstr   "a"  \n', [['ا', 'a']]],
    [
      'no line between entries',
      'msgid "ا"\nmsgstr "a"\nmsgid "ب"\nmsgstr "b"',
      [
        ['ا', 'a'],
        ['ب', 'b'],
      ],
    ],
    ['an empty context', 'msgctxt ""\nmsgid "ا"\nmsgstr "a"\n', [['ا', 'a']]],
    [
      'earlier texts and obsolete entries',
      '#| msgctxt "c"\n#| msgid ""\n#| "old"\nmsgid "ا"\nmsgstr "a"\n\n#~| msgid "o"\n#~ msgid "p"\n#~ msgstr "q"\n',
      [['ا', 'a']],
    ],
    [
      'six plurals',
      `msgid "يوم"\nmsgid_plural "أيام"\n${[0, 1, 2, 3, 4, 5].map((n) => `msgstr[${n}] "d${n}"\n`).join('')}`,
      [['يوم', 'd0'], ...[1, 2, 3, 4, 5].map((n) => ['أيام', `d${n}`])],
    ],
    ['old Mac comments', '# c\r\nmsgid "ا"\r\nmsgstr ""\r\n"a\\n"\r\n"b"\r\n', [['ا', 'a\nb']]],
  ])('%s', (_name, text, expected) => {
    const { units, refused } = readAll(po, text);
    expect(refused).toBeUndefined();
    expect(texts(units)).toEqual(expected);
    comesBack(text);
  });

  it('flags of several lines, of which only fuzzy goes', () => {
    const text = '#, c-format\n#, fuzzy, no-wrap\n#= keep\nmsgid "ا"\nmsgstr "a"\n';
    const { units } = readAll(po, text);
    expect(units[0]).toMatchObject({ state: 'initial', notes: [] });
    expect(units[0]!.properties).toContainEqual({ name: 'flags', value: 'c-format, fuzzy, no-wrap, keep' });
    expect(rewriteAll(po, text, () => ({ target: 'a', state: 'translated' }))).toBe(
      text.replace('#, fuzzy, no-wrap', '#, no-wrap'),
    );
  });
});

describe('random files', () => {
  const words = fc
    .array(fc.constantFrom('ا', 'b', '\\"', '\\n', '\\t', '\\\\', ' ', '%s', '{n}', '#'), { maxLength: 5 })
    .map((parts) => parts.join(''));
  /** A string on one line, or on several. */
  const string = fc
    .tuple(words, words, fc.boolean())
    .map(([a, b, split]) => (split ? `""\n"${a}"\n"${b}"` : `"${a}${b}"`));
  const comment = fc.constantFrom('', '# c\n', '#. x\n#: a.c:1\n', '#, fuzzy\n', '#, c-format\n', '#| msgid "old"\n');
  const entry = fc.tuple(
    comment,
    fc.boolean(),
    string,
    fc.option(fc.array(string, { minLength: 1, maxLength: 4 })),
    string,
  );
  const file = fc.array(entry, { maxLength: 5 }).map((entries) =>
    entries
      .map(([above, context, source, plurals, target], k) => {
        const id = `${context ? `msgctxt "c${k}"\n` : ''}msgid "k${k}"\n${source.slice(source.indexOf('\n') + 1).startsWith('"') ? source.replace(/^""\n/, '') : source}\n`;
        return plurals
          ? {
              count: plurals.length,
              text: `${above}${id}msgid_plural "p"\n${plurals.map((text, n) => `msgstr[${n}] ${text}\n`).join('')}`,
            }
          : { count: 1, text: `${above}${id}msgstr ${target}\n` };
      })
      .concat({ count: 0, text: '#~ msgid "gone"\n#~ msgstr "weg"\n' }),
  );

  it('have a unit for each string, as gettext-parser counts and reads them, and come back', () => {
    fc.assert(
      fc.property(file, fc.boolean(), (entries, windows) => {
        const plain = entries.map(({ text }) => text).join('\n');
        const text = windows ? plain.replaceAll('\n', '\r\n') : plain;
        const { units, refused } = readAll(po, text);
        expect(refused).toBeUndefined();
        expect(units).toHaveLength(entries.reduce((sum, { count }) => sum + count, 0));
        const theirs = Object.values(gettext.parse(plain).translations)
          .flatMap((entriesOf) => Object.values(entriesOf))
          .flatMap(({ msgstr }) => msgstr);
        expect(units.map(({ target }) => target!.text).sort()).toEqual(theirs.sort());
        comesBack(text);
      }),
      { numRuns: 200 },
    );
  });

  it('read back what was put in, whatever it is', () => {
    fc.assert(
      fc.property(
        file,
        fc.string().filter((text) => !/[\0\ud800-\udfff]/.test(text)),
        (entries, put) => {
          const text = entries.map((one) => one.text).join('\n');
          const written = rewriteAll(po, text, () => ({ target: put }));
          expect(readAll(po, written).units.map(({ target }) => target!.text)).toEqual(
            readAll(po, text).units.map(() => put),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
