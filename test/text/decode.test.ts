import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encodings } from '../../src/text/decode.js';
import { detectLanguage } from '../../src/text/detect.js';
import { findForbidden } from '../../src/text/forbidden.js';

const ARABIC = 'قال المتحدث باسم الوزارة إن الاجتماع سيُعقد يوم الأحد، وأضاف: «لن نتراجع». لماذا؟';

/** Encodes by the decoder's own table; undefined where a character is not in the encoding. */
function encode(text: string, encoding: string): Uint8Array | undefined {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = new Map(
    [...Array(256).keys()].map((byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]),
  );
  const bytes = Array.from(text, (character) => table.get(character));
  return bytes.includes(undefined) ? undefined : Uint8Array.from(bytes as number[]);
}

describe('decoding', () => {
  it.each([
    ['utf-8', ARABIC],
    ['utf-16le', ARABIC],
    ['utf-16be', ARABIC],
    ['windows-1256', ARABIC],
    ['iso-8859-6', ARABIC.replace(/[«»]/g, '"')],
    ['utf-8', 'Plain English.'],
    ['utf-16le', 'Plain English.'],
    ['windows-1256', 'محمد “صلى” في المسجد – قال'],
    ['windows-1256', 'A café in Paris, “où” – £5'],
    ['windows-1256', 'né'],
    ['windows-1256', `${'English first. '.repeat(2_000)}${ARABIC}`],
    ['iso-8859-6', `${'English first. '.repeat(2_000)}${ARABIC.replace(/[«»]/g, '"')}`],
    ['utf-16be', 'Москва и Триполи'],
    ['utf-16le', 'قال'],
    ['utf-8', '1 2 3 4 '],
  ] as const)('finds %s', (encoding, text) => {
    expect(decode(encode(text, encoding)!)).toMatchObject({ kind: 'text', encoding, text, replaced: 0 });
  });

  it('takes a byte order mark off and says so', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const)
      expect(decode(encode(`\ufeff${ARABIC}`, encoding)!)).toMatchObject({ encoding, bom: true, text: ARABIC });
  });

  it('does what it is told, and counts what came out as nothing', () => {
    const told = decode(encode(ARABIC, 'windows-1256')!, 'utf-8');
    expect(told).toMatchObject({ kind: 'text', encoding: 'utf-8' });
    expect(told.kind === 'text' && told.replaced).toBeGreaterThan(10);
  });

  it('reads UTF-8 as such though a character is damaged or cut off', () => {
    const bytes = new TextEncoder().encode(ARABIC.repeat(3));
    const damaged = Uint8Array.from(bytes.subarray(0, -2));
    damaged[100] = 0xff;
    expect(decode(damaged)).toMatchObject({
      kind: 'text',
      encoding: 'utf-8',
      replaced: expect.toSatisfy((n) => n >= 1),
    });
  });

  it('reads UTF-16 as such though its last byte is missing', () => {
    const bytes = encode(ARABIC, 'utf-16le')!;
    expect(decode(bytes.subarray(0, -1))).toMatchObject({ encoding: 'utf-16le', replaced: 1 });
  });

  it.each([
    ['Russian in windows-1251', 'Министр сказал, что встреча состоится в воскресенье.', 'windows-1251'],
    ['Greek in ISO-8859-7', 'Ο υπουργός είπε ότι η συνάντηση θα γίνει την Κυριακή.', 'iso-8859-7'],
  ])('says that it cannot read %s', (_what, text, encoding) => {
    expect(decode(encode(text, encoding)!)).toMatchObject({ kind: 'refused', reason: 'undecodable', at: 0 });
  });

  it.each([
    ['an empty file', [], { reason: 'empty' }],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], { reason: 'binary', what: 'PNG' }],
    ['a docx', [0x50, 0x4b, 0x03, 0x04, 20, 0], { reason: 'binary', what: 'ZIP, Word or OpenDocument' }],
    ['Word 97', [0xd0, 0xcf, 0x11, 0xe0, 1], { reason: 'binary', what: 'Word 97 or other OLE' }],
    [
      'Word with a password',
      [0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')],
      { reason: 'binary', what: 'Office file with a password' },
    ],
    ['only a byte order mark', [0xef, 0xbb, 0xbf], { reason: 'empty' }],
    ['UTF-32', [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0], { reason: 'binary', what: 'UTF-32' }],
    ['controls', [...Array(200).keys()].map((k) => 1 + (k % 8)), { reason: 'binary', what: 'control characters' }],
    ['noise', [...Array(300).keys()].map((k) => (k * 37) % 256), { reason: 'binary' }],
    ['a NUL in a text', [0x61, 0x0a, 0x62, 0x00, 0x63], { reason: 'nul', line: 2, column: 2 }],
  ])('refuses %s', (_what, bytes, refusal) => {
    expect(decode(Uint8Array.from(bytes))).toMatchObject({ kind: 'refused', ...refusal });
  });

  it('gives back what was encoded, and always answers', () => {
    const arabicWord = fc.string({
      unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'),
      minLength: 2,
      maxLength: 8,
    });
    const text = fc.array(arabicWord, { minLength: 12, maxLength: 40 }).map((list) => `ال${list.join(' وال')}.`);
    fc.assert(
      fc.property(text, fc.constantFrom(...encodings), (value, encoding) => {
        expect(decode(encode(value, encoding)!)).toMatchObject({ text: value, encoding });
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => ['text', 'refused'].includes(decode(bytes).kind)),
    );
  });
});

describe('detecting the language', () => {
  it.each([
    [ARABIC, 'ar'],
    ['The spokesman said that the meeting would be held on Sunday and that they would not retreat.', 'en'],
    ['سخنگوی وزارت گفت که این نشست روز یکشنبه برگزار می‌شود و ما عقب‌نشینی نخواهیم کرد.', 'fa'],
    ['وزارت کے ترجمان نے کہا کہ اجلاس اتوار کو ہوگا اور ہم پیچھے نہیں ہٹیں گے۔', 'ur'],
    ['Le porte-parole a déclaré que la réunion aurait lieu dimanche et que nous ne reculerons pas.', 'fr'],
    ['نعم', 'ar'],
    ['چرا نه؟', 'fa'],
    ['جی ہاں', 'ur'],
    ['ولې نه؟', 'ps'],
    ['Der Sprecher sagte, dass die Sitzung am Sonntag stattfinden werde und man nicht nachgebe.', 'de'],
    ['وویل شول چې غونډه به د یکشنبې په ورځ ترسره شي او موږ به شاته نه ځو، دا خبره وزیر وکړه.', 'ps'],
    ['قال المتحدث لوكالة Reuters إن شركة Gazprom لن تنسحب من المشروع في ليبيا قبل نهاية العام.', 'ar'],
    ['Yes', 'en'],
    ['12345 ...', 'und'],
  ])('%j is %s', (text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  it('looks at several places of a long text', () => {
    expect(detectLanguage(`${'Agency copy. '.repeat(20)}${ARABIC.repeat(400)}`).language).toBe('ar');
  });
});

describe('what cannot be stored', () => {
  it.each([
    ['a\u0000b', { kind: 'nul', at: 1, line: 1, column: 2 }],
    ['a\nbc\ud800', { kind: 'lone-surrogate', at: 4, line: 2, column: 3 }],
    ['\udc00', { kind: 'lone-surrogate', at: 0, line: 1, column: 1 }],
    ['👩‍🚀 fine', undefined],
  ])('%j', (text, found) => {
    expect(findForbidden(text)).toEqual(found);
  });

  it.each(['utf-16le', 'utf-16be'] as const)('half a surrogate pair in %s is found where it stands', (encoding) => {
    const bytes = Buffer.from('\ufeffقال\nقا\ud800ل', 'utf16le');
    const given = new Uint8Array(encoding === 'utf-16be' ? bytes.swap16() : bytes);
    const place = { reason: 'lone-surrogate', at: 6, line: 2, column: 3 };
    expect(decode(given)).toEqual({ kind: 'refused', ...place });
    // A replacement character that is in the text is none.
    const whole = Buffer.from('\ufeffقال \ufffd وقال', 'utf16le');
    expect(decode(new Uint8Array(encoding === 'utf-16be' ? whole.swap16() : whole)).kind).toBe('text');
  });
});
