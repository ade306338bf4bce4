import { type AnalysedPair, perPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';

/** What the Arabic says of time and of must and may. */
export const signs = perPair(({ sourceWords: words }: AnalysedPair) => {
  const future = words.filter(
    ({ text }, at) =>
      (/^[وف]?س[ينتا].{2,}/.test(text) &&
        text.length > 4 &&
        !/^(ستين|سنوات|سنه|سيدات|سياس|سيار|سيد|سين|سبت|ستاد|سنت|وسنت|سناتور|سيطر|سيناريو|سيادة|سياد|سيكول|ساب)/.test(
          text.replace(/^[وف]/, ''),
        )) ||
      /^[وف]?(سوف|لن)$/.test(text) ||
      (/^(المتوقع|المقرر|المنتظر|المزمع|المرتقب|المحتمل)$/.test(text) && at > 0),
  );
  return {
    future: future.length > 0,
    pending: words.some(({ text }) =>
      /^(?:و|ف|ل|ب|ال)*(?:غدا|المقبل|المقبله|القادم|القادمه|مستقبل|المستقبل|ينوي|تنوي|يعتزم|تعتزم|يخطط|تخطط|يتوقع|تتوقع|متوقع|متوقعه|مقرر|مقرره|قد|لو|اذا|كي|حتي|ان|سواء|يريد|تريد|وعد|تعهد|يجب|ينبغي|سوف|خطه|تهديد|اريد|نريد|نحن|هل)$/.test(
        text,
      ),
    ),
    strong: words.some(({ text }) =>
      /^(?:و|ف|س|ل|ب|ال)*(?:يجب|ينبغي|يتعين|يتوجب|وجب|لزم|يلزم|لابد|بد|ضروري|ضروره|مضطر|مضطره|اضطر|اضطرت|مجبر|ملزم|واجب|لزاما|مفترض|المفترض|يفترض|ملزمون|مضطرين|يقتضي|يستلزم|علينا|عليك|عليه|عليها|عليهم|علي|كان|تتطلب|يتطلب|حتما|اجبار|مطلوب|محتم|بالضروره)$/.test(
        text,
      ),
    ),
    weak: words.some(({ text }) =>
      /^(?:و|ف|ب|س|ل|ك|م|ال)*(?:قد|ربما|لعل|يمكن|تمكن|ممكن|الممكن|محتمل|المحتمل|يحتمل|احتمال|عسي|يمكننا|يمكنك|يمكنه|يمكنها|يمكنهم|باستطاعه|يستطيع|تستطيع|استطاع|نستطيع|يجوز|يبدو|تبدو|تقريبا|وارد|الوارد|بامكان|امكان|امكانيه|قدره|قادر|قادره|يسمح|تسمح|مسموح|بوسع|سمح|تمكنت|يتمكن|تتمكن|شايد|جائز|احتمالات|احتماليه|يمكنني|امكانه|امكانها|بامكانه|بامكانها)$/.test(
        text,
      ),
    ),
  };
});

/** Will and may, must and may: how sure or how needed something is. */
export const modality: PairCheck = {
  id: 'modality',
  category: 'accuracy/mistranslation',
  severity: 'major',
  levels: ['warning'],
  needsSoundSource: true,
  example: { source: 'سوف يصل الوفد غدا إلى القاهرة.', target: 'The delegation may arrive in Cairo tomorrow.' },
  run(pair) {
    const { strong, weak, future } = signs(pair);
    return pair.english.flatMap((token, at): Remark[] => {
      const next = pair.english[at + 1];
      const elsewhere = (words: RegExp) => pair.english.some(({ lower }, place) => place !== at && words.test(lower));
      if (!next || token.text !== token.lower || !/^(VERB|AUX|ADV|PART|PRON|DET)$/.test(next.pos)) return [];
      const wrong =
        (token.lower === 'must' && !strong) ||
        (/^(may|might)$/.test(token.lower) && !weak && (future || (strong && !elsewhere(NEEDED)))) ||
        (token.lower === 'will' && !future && weak && !signs(pair).pending && !elsewhere(POSSIBLE)) ||
        (token.lower === 'should' && !strong && weak && !future);
      if (!wrong) return [];
      return [
        {
          side: 'target',
          start: token.start,
          end: token.end,
          level: 'warning',
          reason: { key: 'check.modality.word', values: { word: token.text } },
        },
      ];
    });
  },
};

/** English words that may be what the Arabic's sign is put into, so that it says nothing of another verb. */
const NEEDED = /^(?:must|should|ought)$/;
const POSSIBLE = /^(?:maybe|perhaps|possibly|probably)$/;
