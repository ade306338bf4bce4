import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { po } from '../../../src/formats/po/index.js';
import { readAll, rewriteAll, texts } from '../reading.js';

const file = `# Head
msgid ""
msgstr ""
"Language: en\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

#. For translators
#: src/a.c:1
#, fuzzy, c-format
msgctxt "menu"
msgid "قال %s"
msgstr "said %s"

msgid ""
"سطر\\n"
"آخر \\"هنا\\""
msgstr ""

#| msgid "old"
msgid "ملف"
msgid_plural "ملفات"
msgstr[0] "file"
msgstr[1] "files"

#~ msgid "قديم"
#~ msgstr "old"
`;

describe('PO', () => {
  it('reads contexts, plurals, flags and comments; leaves obsolete entries alone', () => {
    const { units, facts, refused } = readAll(po, file);
    expect(refused).toBeUndefined();
    expect(texts(units)).toEqual([
      ['قال %s', 'said %s'],
      ['سطر\nآخر "هنا"', ''],
      ['ملف', 'file'],
      ['ملفات', 'files'],
    ]);
    expect(units[0]).toMatchObject({
      id: 'menu · قال %s',
      state: 'initial',
      notes: [{ text: 'For translators' }, { text: 'src/a.c:1' }],
      place: { line: 7 },
    });
    expect(units.map(({ state }) => state)).toEqual(['initial', 'initial', 'translated', 'translated']);
    expect(facts).toMatchObject({ targetLanguage: 'en' });
  });

  it('without changes is the same text', () => {
    for (const text of [file, file.replaceAll('\n', '\r\n'), `\ufeff${file}`])
      expect(rewriteAll(po, text, () => undefined)).toBe(text);
  });

  it('puts in what changed and takes the fuzzy flag off', () => {
    const written = rewriteAll(po, file, ({ source }) =>
      source.text.startsWith('قال')
        ? { target: 'told %s', state: 'translated' }
        : source.text === 'ملفات'
          ? { target: 'two\n"lines"' }
          : undefined,
    );
    expect(written).toBe(
      file
        .replace('#, fuzzy, c-format', '#, c-format')
        .replace('"said %s"', '"told %s"')
        .replace('msgstr[1] "files"', 'msgstr[1] ""\n"two\\n"\n"\\"lines\\""'),
    );
  });

  it.each([
    ['msgid "a\nmsgstr "b"', 1],
    ['msgid "a"\nnonsense', 2],
    ['"a"', 1],
  ])('refuses %j and says where', (text, line) => {
    expect(readAll(po, text).refused).toMatchObject({ kind: 'not-well-formed', place: { line } });
  });

  const words = fc
    .array(fc.constantFrom('ا', 'b', '"', '\\', '\n', '\t', ' '), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join(''));

  it('reads back what it writes, and changes only what is changed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { maxLength: 5 }), (pairs) => {
        const units = pairs.map(([source, target], k) => ({
          id: `u${k}`,
          source,
          target,
          state: 'translated' as const,
        }));
        const text = [...po.write!({ languages: { source: 'ar', target: 'en' }, units })].join('');
        expect(texts(readAll(po, text).units)).toEqual(pairs);
        const written = rewriteAll(po, text, () => ({ target: 'x\n"y"' }));
        expect(texts(readAll(po, written).units)).toEqual(pairs.map(([source]) => [source, 'x\n"y"']));
      }),
    );
  });
});
