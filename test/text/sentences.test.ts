import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onGraphemeBorder } from '../../src/text/graphemes.js';
import { splitParagraphs, splitSentences } from '../../src/text/sentences.js';

const split = (text: string, language: string) =>
  splitSentences(text, language).map((span) => text.slice(span.start, span.end));

describe('English sentences', () => {
  it.each<[string, string[]]>([
    ['He left. She stayed.', ['He left.', 'She stayed.']],
    ['Dr. Haddad met Brig. Gen. Ahmad. They talked.', ['Dr. Haddad met Brig. Gen. Ahmad.', 'They talked.']],
    [
      'The U.S. President spoke in the U.S. The crowd cheered.',
      ['The U.S. President spoke in the U.S.', 'The crowd cheered.'],
    ],
    ['It rose 3.5 percent. Oil fell to $71.20.', ['It rose 3.5 percent.', 'Oil fell to $71.20.']],
    ['"Will you go?" he asked. "No."', ['"Will you go?" he asked.', '"No."']],
    ['“We won.” He smiled.', ['“We won.”', 'He smiled.']],
    ['J. K. Rowling wrote it. I read it.', ['J. K. Rowling wrote it.', 'I read it.']],
    [
      'At 9 p.m. the doors opened. At 10 p.m. They closed.',
      ['At 9 p.m. the doors opened.', 'At 10 p.m.', 'They closed.'],
    ],
    ['Well... perhaps. Wait… What?', ['Well... perhaps.', 'Wait…', 'What?']],
    ['1. First point. 2. Second point.', ['1. First point.', '2. Second point.']],
    ['Headline without a stop\nThe story begins.', ['Headline without a stop', 'The story begins.']],
    ['See www.example.org. Then come back.', ['See www.example.org.', 'Then come back.']],
    [
      '“Will you go?” Haddad asked. “Never!” Jane Doe said.',
      ['“Will you go?” Haddad asked.', '“Never!” Jane Doe said.'],
    ],
    ['"Will you go?" He did.', ['"Will you go?"', 'He did.']],
    ['He said no. Then No. 5 won.', ['He said no.', 'Then No. 5 won.']],
    [
      'WASHINGTON, D.C. — The vote was on Jan. 5. Sen. Doe spoke.',
      ['WASHINGTON, D.C. — The vote was on Jan. 5.', 'Sen. Doe spoke.'],
    ],
    ['So do I. Police came.', ['So do I.', 'Police came.']],
    ['It ended (!) there. (It did.) She left.', ['It ended (!) there.', '(It did.)', 'She left.']],
    [
      'It fell. (Reuters) It rose. (see below) She left. (2) Two.',
      ['It fell. (Reuters)', 'It rose. (see below)', 'She left.', '(2) Two.'],
    ],
    [
      'Many non-U.S. Arctic towns (Nome, etc.) exist. On 1 Jan. Police came.',
      ['Many non-U.S. Arctic towns (Nome, etc.) exist.', 'On 1 Jan.', 'Police came.'],
    ],
    [
      'They went to mass. Police saw them. He chose Plan C. The rest left.',
      ['They went to mass.', 'Police saw them.', 'He chose Plan C.', 'The rest left.'],
    ],
    [
      'Smith v. Jones was heard in Mass. Court. See fig. 3, i.e. Table 2. It ended.',
      ['Smith v. Jones was heard in Mass. Court.', 'See fig. 3, i.e. Table 2.', 'It ended.'],
    ],
    ['It was known.[12] Few cared.', ['It was known.[12]', 'Few cared.']],
    ['He left.She stayed. Node.Js runs.', ['He left.', 'She stayed.', 'Node.Js runs.']],
    ['He left . . . Nobody saw it.', ['He left . . .', 'Nobody saw it.']],
    ['He left. iPhone sales rose.', ['He left.', 'iPhone sales rose.']],
    ['IV. Results are good. They are.', ['IV. Results are good.', 'They are.']],
    ['Acme Inc. said so. Acme Inc. The end.', ['Acme Inc. said so.', 'Acme Inc.', 'The end.']],
  ])('%j', (text, sentences) => {
    expect(split(text, 'en')).toEqual(sentences);
  });
});

describe('Arabic sentences', () => {
  it.each<[string, string[]]>([
    ['ماذا حدث؟ لا أحد يعرف. انتهى!', ['ماذا حدث؟', 'لا أحد يعرف.', 'انتهى!']],
    ['التقى د. سامي م. خالد وأ. ليلى. ثم غادر.', ['التقى د. سامي م. خالد وأ. ليلى.', 'ثم غادر.']],
    ['قال: «لن نقبل.» وأضاف آخر: «سنرى».', ['قال: «لن نقبل.»', 'وأضاف آخر: «سنرى».']],
    ['بلغ السعر ٣٫٥ دولار. ارتفع 2.5 في المئة.', ['بلغ السعر ٣٫٥ دولار.', 'ارتفع 2.5 في المئة.']],
    ['قال ذلك.وأضاف غيره.', ['قال ذلك.', 'وأضاف غيره.']],
    [
      'نص بلا أي علامة ترقيم مهما طال النص ومهما بدا أنه جملتان',
      ['نص بلا أي علامة ترقيم مهما طال النص ومهما بدا أنه جملتان'],
    ],
    ['ربما... أو لا. حسنا', ['ربما... أو لا.', 'حسنا']],
    ['جملة أولى؛ وجملة ثانية. انتهى.', ['جملة أولى؛ وجملة ثانية.', 'انتهى.']],
    ['یہ پہلا جملہ ہے۔ یہ دوسرا ہے۔', ['یہ پہلا جملہ ہے۔', 'یہ دوسرا ہے۔']],
    ['اتفق الطرفان سنة 2011 م. وقال الوزير ذلك.', ['اتفق الطرفان سنة 2011 م.', 'وقال الوزير ذلك.']],
    ['قاد جورج دبليو. بوش الحملة. نقلت بي بي سي. الخبر.', ['قاد جورج دبليو. بوش الحملة.', 'نقلت بي بي سي.', 'الخبر.']],
    ['«لماذا؟» تساءلت المرأة. «لا أعلم!» وغادر.', ['«لماذا؟» تساءلت المرأة.', '«لا أعلم!»', 'وغادر.']],
    ['قال: «لن نقبل...» وأضاف آخر.', ['قال: «لن نقبل...»', 'وأضاف آخر.']],
    ['انتهى اللقاء.\u200f ثم غادر.\u200f', ['انتهى اللقاء.\u200f', 'ثم غادر.\u200f']],
    ['قال "لن نقبل. " وأضاف "سنرى".', ['قال "لن نقبل. "', 'وأضاف "سنرى".']],
    ['قال ذلك."وأضاف آخر" كذا.', ['قال ذلك.', '"وأضاف آخر" كذا.']],
    ['عاش سنة 300 ق.م. في أثينا. ومات فيها.', ['عاش سنة 300 ق.م. في أثينا.', 'ومات فيها.']],
  ])('%j', (text, sentences) => {
    expect(split(text, 'ar')).toEqual(sentences);
  });
});

describe('other languages', () => {
  it.each<[string, string, string[]]>([
    [
      'fr',
      '« Oui ! » Il part. M. Dupont reste, p. ex. ici.',
      ['« Oui ! »', 'Il part.', 'M. Dupont reste, p. ex. ici.'],
    ],
    [
      'de',
      'Am 3. Oktober sprach Dr. Frank. Das war z. B. Neu.',
      ['Am 3. Oktober sprach Dr. Frank.', 'Das war z. B. Neu.'],
    ],
    ['es', '¿Quién es? El Sr. López. ¡Vaya!', ['¿Quién es?', 'El Sr. López.', '¡Vaya!']],
    ['ru', 'Он из г. Москвы. Она нет.', ['Он из г. Москвы.', 'Она нет.']],
    ['zh', '他走了。她留下！真的？', ['他走了。', '她留下！', '真的？']],
    ['hi', 'वह गया। वह रही।', ['वह गया।', 'वह रही।']],
    ['fa', 'او رفت. آیا می‌آید؟ نه.', ['او رفت.', 'آیا می‌آید؟', 'نه.']],
  ])('%s: %j', (language, text, sentences) => {
    expect(split(text, language)).toEqual(sentences);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    'قال. ',
    'Dr. ',
    'He said. ',
    '؟ ',
    '.',
    '"',
    '»',
    '\n',
    '\r\n',
    ' ',
    '\u2028',
    '1. ',
    'ا',
    'A',
    '…',
    '\t',
    '،',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme' }),
  );

  it('is given back by its sentences and the white space between them', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('ar', 'en', 'fr'), (value, language) => {
        let at = 0;
        for (const { start, end } of splitSentences(value, language)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(value.slice(at, start).trim()).toBe('');
          expect(value.slice(start, end)).toBe(value.slice(start, end).trim());
          at = end;
        }
        expect(value.slice(at).trim()).toBe('');
      }),
    );
  });

  it('has its sentences on grapheme borders', () => {
    const awkward = fc
      .array(
        fc.constantFrom(
          'قالَ',
          'A',
          'e\u0301',
          '.',
          '؟',
          ' ',
          '\u00a0',
          '\u0301',
          '\u064b',
          '\u200f',
          '\u200d',
          '👩',
          '🇱',
          '»',
          '\n',
        ),
        { maxLength: 20 },
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(awkward, (value) => {
        for (const { start, end } of splitSentences(value, 'ar'))
          expect([onGraphemeBorder(value, start), onGraphemeBorder(value, end)]).toEqual([true, true]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('has its sentences inside its paragraphs', () => {
    fc.assert(
      fc.property(text, (value) => {
        const paragraphs = splitParagraphs(value);
        for (const sentence of splitSentences(value, 'ar'))
          expect(
            paragraphs.some((paragraph) => paragraph.start <= sentence.start && sentence.end <= paragraph.end),
          ).toBe(true);
      }),
    );
  });

  it('of one endless line is cut, so that no sentence is beyond reading', () => {
    const value = 'كلمة، '.repeat(10_000);
    const sentences = splitSentences(value, 'ar');
    expect(Math.max(...sentences.map(({ start, end }) => end - start))).toBeLessThanOrEqual(5_000);
    expect(sentences.map(({ start, end }) => value.slice(start, end)).join(' ')).toBe(value.trim());
  });

  it.each(['.', '."', 'A. ', 'ا.ب', '🇱🇾', '\n', 'x\n'])('of %j a hundred thousand times still ends', (piece) => {
    const value = piece.repeat(100_000);
    const sentences = splitSentences(value, 'en');
    for (const { start, end } of sentences) expect(end - start).toBeLessThanOrEqual(5_000);
    const given = sentences.map(({ start, end }) => value.slice(start, end)).join('');
    expect(given.replace(/\s/g, '')).toBe(value.replace(/\s/g, ''));
  });
});
