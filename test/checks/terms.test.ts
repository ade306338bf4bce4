import { describe, expect, it } from 'vitest';
import { ownLexicon } from '../../src/align/own-lexicon.js';
import { AnalysedPair } from '../../src/checks/analysis/pair.js';
import { checkPair } from '../../src/checks/run.js';
import { glossaryForms } from '../../src/checks/terms/arabic-forms.js';
import { piecesOf } from '../../src/checks/terms/forms-in-texts.js';
import { termsChecks } from '../../src/checks/terms/index.js';
import { termIdsOf } from '../../src/checks/terms/uses.js';
import { foldArabic } from '../../src/text/fold.js';
import { projectWith, type ShortTerm } from './glossary.js';

const forms = (word: string) => [...glossaryForms(ownLexicon(), foldArabic(word)).keys()];

describe('the forms under which an Arabic word is looked up', () => {
  it.each([
    ['السفراء', 'سفير'],
    ['وللسفراء', 'سفير'],
    ['بمدرستها', 'مدرسه'],
    ['المعركتين', 'معركه'],
    ['الدول', 'دوله'],
    ['اللجان', 'لجنه'],
    ['لألمانيا', 'المانيا'],
    ['وبهرغيسا', 'هرغيسا'],
    ['الميليشيات', 'ميليشيا'],
    ['مسؤولون', 'مسؤول'],
  ])('%s is found by %s', (word, wanted) => {
    expect(forms(word)).toContain(wanted);
  });

  it.each([
    ['بلد', 'لد'],
    ['والد', 'الد'],
    ['لبناني', 'لبنان'],
    ['اللبنانيون', 'لبنان'],
    ['كتابة', 'كتاب'],
    ['حق', 'حقوق'],
  ])('%s is not found by %s', (word, unwanted) => {
    expect(forms(word)).not.toContain(foldArabic(unwanted));
  });

  it('another word of the same letters is doubtful', () => {
    expect(glossaryForms(ownLexicon(), 'كتاب').get('كتاب')).toBe(true);
    expect(glossaryForms(ownLexicon(), 'قوه').get('قوي')).toBe(false);
    expect(glossaryForms(ownLexicon(), 'دول').get('دوله')).toBe(true);
  });
});

it.each([
  ['سفير', 'وصل السفراء'],
  ['وزير الدفاع', 'التقى وزراء الدفاع'],
  ['دولة', 'لدولتنا'],
  ['لجنة', 'اللجان'],
  ['هدنة', 'وبهدنتهم'],
  ['معركة', 'خاض معركتين'],
  ['ماء', 'بمائها'],
])('the segments that have %s in any form have its pieces: %s', (phrase, text) => {
  const folded = foldArabic(text);
  expect(
    termIdsOf(new AnalysedPair(text, 'x', undefined, projectWith([{ arabic: phrase, english: 'x' }]))),
  ).toHaveLength(1);
  for (const pieces of piecesOf(phrase)) expect(pieces.some((piece) => folded.includes(piece))).toBe(true);
});

it('says nothing of a damaged Arabic text', () => {
  const pair = new AnalysedPair(
    'وصرحبعدذلكالوزير في الهدنة.',
    'The minister then said so in the calm.',
    undefined,
    projectWith([{ arabic: 'هدنة', english: 'truce' }]),
  );
  expect(checkPair(pair, {}, termsChecks)).toEqual([]);
});

it('costs a segment the same with five thousand terms as with ten', () => {
  const terms = Array.from({ length: 5_000 }, (_, k): ShortTerm => {
    const letters = [...String(k)].map((digit) => 'ابتثجحخدذر'[Number(digit)]).join('');
    return { arabic: `وزارة ${letters}`, english: `ministry ${k}`, forbidden: `office ${k}` };
  });
  const text = 'أعلنت وزارة الخارجية أن الوزير التقى السفراء في مقر الوزارة وبحث معهم الاتفاق الجديد بين البلدين.';
  const english = 'The foreign ministry said the minister met the ambassadors at its seat to discuss the agreement.';
  const time = (project: ReturnType<typeof projectWith>) => {
    const started = process.cpuUsage();
    for (let k = 0; k < 2_000; k++)
      termsChecks.map((check) => check.run(new AnalysedPair(text, english, undefined, project)));
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000 / 2_000;
  };
  const [few, many] = [projectWith(terms.slice(0, 10)), projectWith(terms)];
  time(few);
  const without = time({} as ReturnType<typeof projectWith>);
  expect(time(many) - without).toBeLessThan(0.25);
});
