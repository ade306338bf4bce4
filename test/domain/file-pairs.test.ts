import { describe, expect, it } from 'vitest';
import { groupFiles, sharedName } from '../../src/domain/file-pairs.js';

const languages = { source: 'ar', target: 'en' };

/** As `source + target`, `= file` that holds both, `- file` with what is missing. Names that end in tmx or csv hold both. */
function grouped(files: readonly string[], of = languages): string[] {
  const given = files.map((name) => ({
    name,
    holds: /\.(?:tmx|csv)$/.test(name) ? ('both' as const) : ('one' as const),
  }));
  return groupFiles(given, of).map((group) => {
    if (group.kind === 'pair') return `${group.source.name} + ${group.target.name}`;
    if (group.kind === 'whole') return `= ${group.file.name}`;
    return `- ${group.file.name} ${group.several ? 'several' : group.missing}`;
  });
}

describe('files that belong together by their names', () => {
  it.each([
    ['x.ar.txt', 'x.en.txt'],
    ['x.AR.txt', 'x.EN.txt'],
    ['x_ar.docx', 'x_en.docx'],
    ['x-AR.docx', 'X-en.docx'],
    ['x_ar.txt', 'x-en.txt'],
    ['report_arabic.srt', 'report_english.vtt'],
    ['Report Arabic (final).docx', 'Report English (final).docx'],
    ['تقرير عربي.docx', 'تقرير إنجليزي.docx'],
    ['reportAR.docx', 'reportEN.docx'],
    ['ar01.txt', 'en01.txt'],
    ['ar/x.txt', 'en/x.txt'],
    ['ar/2024/x.txt', 'en/2024/x.txt'],
    ['ar.txt', 'en.txt'],
    ['مقابلة-ar.txt', 'مقابلة-en.txt'],
    ['x.ar-SA.xml', 'x.en-GB.xml'],
    ['x.ar_EG.txt', 'x.en.txt'],
    ['x.source.txt', 'x.target.txt'],
    ['x.txt', 'x.en.txt'],
    ['x.ar.txt', 'x.docx'],
    ['cafe\u0301.ar.txt', 'caf\u00e9.en.txt'],
  ])('%s and %s', (source, target) => {
    // With others beside them: two alone would be a pair whatever they are called.
    expect(grouped(['zebra.ar.txt', target, source, 'memory.tmx'])).toEqual([
      '- zebra.ar.txt target',
      `${source} + ${target}`,
      '= memory.tmx',
    ]);
  });

  it('are not those that differ in more, or whose words only hold a language', () => {
    expect(grouped(['x.ar.txt', 'y.en.txt', 'z.ar.txt'])).toEqual([
      '- x.ar.txt target',
      '- y.en.txt source',
      '- z.ar.txt target',
    ]);
    expect(grouped(['clear.txt', 'green.txt', 'x.txt'])).toEqual([
      '- clear.txt null',
      '- green.txt null',
      '- x.txt null',
    ]);
  });

  it('are told apart by their ending where there are several, and left alone where that does not help', () => {
    expect(grouped(['x.ar.txt', 'x.en.srt', 'x.en.txt', 'x.ar.srt'])).toEqual([
      'x.ar.txt + x.en.txt',
      'x.ar.srt + x.en.srt',
    ]);
    expect(grouped(['x.ar.docx', 'x.en.srt', 'x.en.txt'])).toEqual([
      '- x.ar.docx several',
      '- x.en.srt several',
      '- x.en.txt several',
    ]);
  });

  it('are found among many, in the languages of the project', () => {
    expect(grouped(['a.ar.txt', 'memory.tmx', 'b.en.txt', 'a.en.txt', 'b.ar.txt', 'a.csv'])).toEqual([
      'a.ar.txt + a.en.txt',
      '= memory.tmx',
      'b.ar.txt + b.en.txt',
      '= a.csv',
    ]);
    expect(grouped(['a.fr.txt', 'a.en.txt', 'b.tmx'], { source: 'fr', target: 'en' })).toEqual([
      'a.fr.txt + a.en.txt',
      '= b.tmx',
    ]);
  });

  it('are two files and no more, whatever they are called; the names may say which is which', () => {
    expect(grouped(['one.txt', 'other.txt'])).toEqual(['one.txt + other.txt']);
    expect(grouped(['draft.en.txt', 'original.txt'])).toEqual(['original.txt + draft.en.txt']);
    expect(grouped(['a.tmx', 'b.tmx'])).toEqual(['= a.tmx', '= b.tmx']);
    expect(grouped(['x.ar.txt'])).toEqual(['- x.ar.txt target']);
  });
});

describe('the name that a pair shares', () => {
  it.each([
    ['report.en.txt', 'report'],
    ['Report_EN.docx', 'Report'],
    ['report-en-GB.docx', 'report'],
    ['en_report.txt', 'report'],
    ['Report (English).docx', 'Report'],
    ['en.txt', ''],
    ['مقابلة-en.txt', 'مقابلة'],
    ['minutes v1.2.txt', 'minutes v1.2'],
    ['The English winter.txt', 'The English winter'],
    ['speech in English.txt', 'speech in English'],
    ['uk-en-route.txt', 'uk-en-route'],
    ['report.txt', 'report'],
    ['report', 'report'],
  ])('of %s is “%s”', (file, name) => {
    expect(sharedName(file, languages)).toBe(name);
  });
});
