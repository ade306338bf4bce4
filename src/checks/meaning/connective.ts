import { type AnalysedPair, perPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';

/** "Before" for after, "because" for although: how two clauses hang together, where each language says something else. */
export const connective: PairCheck = {
  id: 'connective',
  category: 'accuracy/mistranslation',
  severity: 'major',
  levels: ['error'],
  needsSoundSource: true,
  example: { source: 'غادر الوفد بعد انتهاء الاجتماع.', target: 'The delegation left before the end of the meeting.' },
  run(pair) {
    if (!/\b(?:before|after|because|although|though|despite)\b/i.test(pair.target)) return [];
    const arabic = signs(pair);
    return pair.english.flatMap(({ lower, start, end }): Remark[] => {
      const own = RELATIONS.find(({ says }) => says.test(lower));
      if (!own || arabic.some(({ text }) => own.arabic.test(text))) return [];
      // The Arabic has another relation of the same kind, and no English word stands for that.
      const other = RELATIONS.find(
        (relation) =>
          relation.against === own.name &&
          arabic.some(({ text }) => relation.surely.test(text)) &&
          !pair.english.some((token) => relation.english.test(token.lower)),
      );
      const word = other && arabic.find(({ text }) => other.surely.test(text));
      if (!word) return [];
      const values = { word: pair.target.slice(start, end), arabic: pair.source.slice(word.start, word.end) };
      return [{ side: 'target', start, end, level: 'error', reason: { key: 'check.connective.other', values } }];
    });
  },
};

/** The Arabic words without the "and" or "so" that is written onto them. */
const signs = perPair(({ sourceWords }: AnalysedPair) =>
  sourceWords.map(({ text, start, end }) => ({ text: text.replace(/^[وف](?=.{3})/, ''), start, end })),
);

interface Relation {
  readonly name: string;
  /** The relation that it is taken for. */
  readonly against: string;
  /** English words that say it and nothing else, and all that may. */
  readonly says: RegExp;
  readonly english: RegExp;
  /** Arabic words that say it and nothing else, and all that may. */
  readonly surely: RegExp;
  readonly arabic: RegExp;
}

const RELATIONS: readonly Relation[] = [
  {
    name: 'after',
    against: 'before',
    says: /^after$/,
    english:
      /^(?:after|afterwards?|follow(?:s|ed|ing)|since|later|then|post|when|once|upon|as|subsequent(?:ly)?|next|behind|past|beyond|yet|still|far|away|remote|distan(?:ce|t)|another)$/,
    surely: /^(?:بعد|بعدما|بعدها|بعده|عقب|عقبها)$/,
    arabic: /^[بل]?(?:ال)?(?:بعد|عقب|اثر|اعقاب|منذ|خلف|وراء|تلو|تلا|تلت|تلي|يلي|ثم|حين|عند|لما|فور|لاحق|غداه|مضي|مرور)/,
  },
  {
    name: 'before',
    against: 'after',
    says: /^before$/,
    english:
      /^(?:before|beforehand|ahead|prior|until|till|previous(?:ly)?|earlier|early|ago|front|former(?:ly)?|last|already|accept(?:ed|s)?|by)$/,
    surely: /^(?:قبل|قبيل|قبلها|قبله)$/,
    arabic: /^[بل]?(?:ال)?(?:قبل|قبيل|سابق|سبق|اسبق|مسبق|امام|حتي|ريثما|ثم|قدام|تمهيد)/,
  },
  {
    name: 'cause',
    against: 'concession',
    says: /^because$/,
    english:
      /^(?:because|since|as|due|owing|given|so|thanks|over|result(?:s|ed|ing)?|caus(?:e|es|ed|ing)|reasons?|amid|why|therefore)$/,
    surely: /^(?:لان|لانه|لانها|لانهم|لاننا|بسبب|بسببه|بسببها|نظرا|جراء)$/,
    arabic: /^[بل]?(?:ال)?(?:لان|سبب|نظر|اذ$|حيث|كون|نتيج|جراء|فضل|ذلك|مما|اثر|لكي|كي$)/,
  },
  {
    name: 'concession',
    against: 'cause',
    says: /^(?:although|though|despite)$/,
    english:
      /^(?:although|though|despite|however|but|while|whereas|whilst|yet|even|nevertheless|nonetheless|still|spite|regardless|notwithstanding|only|except|unless|albeit)$/,
    surely: /^[بل]?(?:ال)?(?:رغم|لكن|لكنه|لكنها|لكنهم)$/,
    arabic: /^[بل]?(?:ال)?(?:رغم|لكن|بينما|الا$|حين|بيد|غير|لو|بل$|سوي|مع$)/,
  },
];
