import { type AnalysedPair, perPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';

/** What the Arabic says of time and of must and may. */
const signs = perPair(({ sourceWords: words }: AnalysedPair) => {
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
      if (!next || token.text !== token.lower || !/^(VERB|AUX|ADV|PART|PRON|DET)$/.test(next.pos)) return [];
      const wrong =
        (token.lower === 'must' && !strong) ||
        (/^(may|might)$/.test(token.lower) && !weak && (strong || future)) ||
        (token.lower === 'will' && !future && weak && !signs(pair).pending) ||
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

/** "will say" for what was said. */
export const tense: PairCheck = {
  id: 'tense',
  category: 'accuracy/mistranslation',
  severity: 'major',
  levels: ['error', 'warning'],
  needsSoundSource: true,
  example: { source: 'أعلن الوزير استقالته أمس.', target: 'The minister will announce his resignation yesterday.' },
  run(pair) {
    const { future, pending } = signs(pair);
    if (future) return past(pair);
    if (saysToBe(pair)) return [];
    return pair.english.flatMap((token, at): Remark[] => {
      const next = pair.english[at + 1];
      if (
        !/^(will|'ll|’ll)$/.test(token.text) ||
        !next ||
        next.lower === 'to' ||
        !/^(VERB|AUX|ADV|PART)$/.test(next.pos)
      )
        return [];
      const said = pair.sourceWords.some(({ text }) =>
        /^[وف]?(قال|قالت|اعلن|اعلنت|اضاف|اضافت|اكد|اكدت|صرح|صرحت|كان|كانت|وصل|وصلت|امس|تم|تمت|ذكر|ذكرت)$/.test(text),
      );
      return [
        {
          side: 'target',
          start: token.start,
          end: next.end,
          level: said && !pending ? 'error' : 'warning',
          reason: { key: 'check.tense.future', values: { words: `${token.text} ${next.text}` } },
        },
      ];
    });
  },
};

/** The Arabic looks ahead, and no verb of the English does. */
/** "that it be": أن with an imperfect looks ahead as much as will does, and so does hoping. */
function saysToBe({ sourceWords, source, dictionary }: AnalysedPair): boolean {
  return sourceWords.some(({ text, start, end }, at) => {
    if (/^(?:و|ي|ت|ن|ا|ال)*(?:امل|امال|توقع|متوقع|توقعات)$/.test(text)) return true;
    const next = sourceWords[at + 1]?.text ?? '';
    return (
      /^[وبل]*(?:أن|لأن|بأن)$/.test(source.slice(start, end)) && /^[يتن].{2,}/.test(next) && dictionary.knows(next)
    );
  });
}

/** Nouns that begin as the future does. */
const NAMES_LIKE = /^[وف]?(?:سيار|سياس|سياح|سيطر|سيناريو|سيد|ستار|سترا|ستين|ستاد|سيف|سير|سيل|سيئ)/;

function past({ dictionary, english, sourceWords, source }: AnalysedPair): Remark[] {
  if (
    english.some(({ lower }) =>
      /^(will|wo|'ll|’ll|d|would|'d|’d|shall|going|to|expected|due|set|may|might|can|could|should|must|next|tomorrow|plans?|is|are|scheduled|upcoming|about|if|ll|future|ahead|likely|yet|forthcoming|'re|'s|’re|’s|until|never|not|n't|n’t|cannot)$/.test(
        lower,
      ),
    )
  )
    return [];
  const ahead = sourceWords.find(
    ({ text }) =>
      /^[وف]?(سوف|لن)$/.test(text) ||
      (/^[وف]?س[يت].{3,}/.test(text) && dictionary.knows(text.replace(/^[وف]?س/, '')) && !NAMES_LIKE.test(text)),
  );
  if (!ahead || english.length < 4) return [];
  return [
    {
      side: 'source',
      start: ahead.start,
      end: ahead.end,
      level: 'warning',
      reason: { key: 'check.tense.past', values: { words: source.slice(ahead.start, ahead.end) } },
    },
  ];
}
