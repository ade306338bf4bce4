import { describe, expect, it } from 'vitest';
import { AnalysedPair } from '../../src/checks/analysis/pair.js';
import { checkPair } from '../../src/checks/run.js';

/**
 * An agency report with the faults that a linguist marks in it, beside an Arabic counterpart written for this test. Those
 * under `found` are to be marked at level error or warning on their own words; `missed` names the others for the reader.
 */
const article: readonly {
  readonly source: string;
  readonly target: string;
  readonly found: readonly string[];
  readonly missed: readonly string[];
}[] = [
  {
    source:
      'وقال المسماري إن حفتر سيلتقي موسكو، مشيرا إلى أنه «يعلم جيدا أن المرحلة صعبة للغاية وتحتاج إلى حليف قوي مثل روسيا».',
    target:
      'Al-Mismari said that Haftar will to meet with Moscow, saying that he "knows very well that the stage is very difficult and needs a strong ally like Russia."',
    found: ['will to', 'the stage is'],
    missed: ['needs a strong ally'],
  },
  {
    source: 'كما أكد ثقته بالدور الروسي في سوريا.',
    target: 'He also confirmed his confidence in the Russian role in Syria.',
    found: ['confirmed his confidence'],
    missed: [],
  },
  {
    source: 'كما نتطلع إلى تدخل سياسي روسي عبر الدبلوماسية الروسية لمنع الدول الأخرى من التلاعب بمصير ليبيا» كما قال.',
    target:
      'We also look forward to Russian political intervention through Russian diplomacy to prevent other countries manipulating the fate of the Libya" he said.',
    found: ['the Libya', 'a" he said', 'prevent other countries manipulating'],
    missed: [],
  },
  {
    source:
      '«التواصل مع موسكو عبر الزيارات الرسمية لقي ترحيبا كبيرا من الشعب الليبي، لأن الشعب الليبي يعلم أن المرحلة صعبة وحساسة للغاية ويريد حليفا قويا».',
    target:
      '"Contact with Moscow, whether by official visits, was very welcomed by the Libyan people, because the Libyan people know that the stage is very difficult and sensitive, and wants a strong ally."',
    // people know … and wants
    found: ['very welcomed', 'the stage is', 'wants'],
    missed: [],
  },
  {
    source: '«خاضت روسيا في سوريا معركتين أو ثلاث معارك، المعركة العسكرية، والثانية والأهم هي المرحلة الدبلوماسية».',
    target:
      '"In fact, Russia in Syria fought two battles or three battles, the military battle and the second and most important battle is the diplomatic stage."',
    found: ['two battles or three battles', 'diplomatic stage'],
    missed: [],
  },
  {
    source: '«لروسيا دور بارز جدا في إبعاد كثير من الدخلاء على السياسة السورية».',
    target: '"Russia has a very prominent role in the removal of many intruders on Syrian policy."',
    found: ['intruders on'],
    missed: [],
  },
  {
    source: '«نحن على ثقة كبيرة بأن روسيا دولة عظمى وستكون كلمتها مسموعة إذا تحدثت مع إيطاليا أو تركيا أو قطر».',
    target:
      '"We are very confident that Russia is a superpower and its speech will be heard if discussed with Italy or Turkey or Qatar."',
    found: ['speech will be heard'],
    missed: ['if discussed'],
  },
  {
    source: '«نتطلع إلى تعاون قوي جدا وإعادة العلاقات وعودة الخبراء».',
    target:
      '"We are looking forward to a very strong cooperation and the restoration of relations as well as the return of experts."',
    found: ['a very strong cooperation'],
    missed: [],
  },
  {
    source:
      '«الوضع في ليبيا يتطلب تدخل روسيا والرئيس بوتين شخصيا، وطرد اللاعبين الأجانب مثل تركيا وقطر وإيطاليا مباشرة».',
    target:
      '"The situation in Libya requires intervention by Russia and the intervention of President Putin personally, and the expulsion of foreign players such as Turkey, Qatar and Italy directly."',
    found: [],
    missed: ['and the intervention of … directly', 'alwasat / Alwasat'],
  },
];

/** The words that are marked at level error or warning. */
const marked = ({ source, target }: (typeof article)[number]) =>
  checkPair(new AnalysedPair(source, target))
    .filter(({ level, side }) => level !== 'hint' && side === 'target')
    .map(({ start, end }) => target.slice(start, end));

describe('the article with seventeen faults', () => {
  it.each(article.filter(({ found }) => found.length > 0).map((part) => [part.found.join(' · '), part] as const))(
    '%s',
    (_faults, part) => {
      expect(marked(part)).toEqual(expect.arrayContaining([...part.found]));
    },
  );

  it('has at least eleven of them marked', () => {
    expect(article.flatMap(({ found }) => found).length).toBeGreaterThanOrEqual(11);
    for (const part of article) for (const words of part.missed) expect(marked(part)).not.toContain(words);
  });
});
