import { perWord } from '../../align/words/per-word.js';
import type { Span } from '../../text/span.js';
import type { AnalysedPair } from '../analysis/pair.js';

/** A word of denying in the Arabic of a pair. */
export interface ArabicNegation extends Span {
  /** Place among the Arabic words. */
  readonly at: number;
  /** Denies a clause, rather than a word or in a set phrase. */
  readonly sure: boolean;
  /** Denies it until something happens. */
  readonly until?: boolean;
}

/** Whether a word may deny something; asked first, since most deny nothing. */
export const mayDeny = perWord((text) => {
  const bare = text.replace(/^[وف](?=.{2})/, '');
  return (
    /^(?:لم|لن|لا|عدم|غير|دون)$/.test(bare) ||
    /^و?(?:ليس|لست|لسنا)/.test(text) ||
    RUN_TOGETHER.test(text) ||
    PARTICLES.test(text) ||
    DENYING.test(bare)
  );
});

const PARTICLES =
  /^(?:غير|دون|بدون|بلا|عدم|بعدم|لعدم|وعدم|كلا|ولا|والا|الا|لولا|ما|وما|سوي|ابدا|مطلقا|لئلا|لكيلا|بغير|بالا|اليس|اليست|الست|الستم|الم|الن|اياك|اياكم)$/;
/** لا written onto its verb, as hasty writers do. */
const RUN_TOGETHER = /^لا[يتن](?!ين).{3,}/;

/** The denials of a pair's Arabic, in its order. */
export function arabicNegations({ source, sourceWords: words, english }: AnalysedPair): ArabicNegation[] {
  return words.flatMap((word, at): ArabicNegation[] => {
    const { text, start, end } = word;
    if (!mayDeny(word) || isOtherWord(source.slice(start, end))) return [];
    const follower = words[at + 1];
    const next = follower && /^\s+$/.test(source.slice(end, follower.start)) ? follower.text : '';
    const bare = text.replace(/^[وف](?=.{2})/, '');
    const rest = words.slice(at + 1, at + FAR_OFF).map((word) => word.text);
    // لم is why as well as did not.
    if (text === 'لم' && english.some(({ lower }) => lower === 'why')) return [{ at, start, end, sure: false }];
    if (/^(لم|لن)$/.test(bare) && /^[يتان]/.test(next))
      return [
        {
          at,
          start,
          end,
          sure: words[at - 1]?.text !== 'ما' && !only(rest) && !SOFT_VERBS.test(next),
          until: !SOFT_VERBS.test(next) && rest.slice(0, SOON).includes('حتي'),
        },
      ];
    if (/^و?(ليس|ليست|ليسوا|لست|لسنا|ليسا|ليستا)$/.test(text))
      return [{ at, start, end, sure: !only(rest) && next !== 'فقط' && !/^(سوي|مجرد|فقط)$/.test(next) }];
    if (bare === 'لا') {
      if (LA_PHRASES.test(next))
        return next === 'احد' || next === 'شيء' ? [{ at, start, end, sure: true }] : [{ at, start, end, sure: false }];
      return [{ at, start, end, sure: !only(rest) && /^[ينتا]/.test(next) && !NOUNS.test(next) }];
    }
    if (PARTICLES.test(text) || RUN_TOGETHER.test(text) || /^(عدم|غير|دون)$/.test(bare))
      return [{ at, start, end, sure: false }];
    if (DENYING.test(bare)) return [{ at, start, end, sure: false }];
    return [];
  });
}

/** Words in which "until" follows a denial that goes with it, and "but", which may stand at the end of a long clause. */
const SOON = 10;
const FAR_OFF = 20;

/** By its marks: غيّر changed, دوّن wrote down, لِمَ is why; but the letter that is doubled in ألّا and كلّا is their own. */
function isOtherWord(written: string): boolean {
  if (written.includes(SHADDA)) return !/ل[\u064b-\u0652]*ا$/.test(written);
  return /^[وف]?ل(?:\u0650م|م\u064e)/.test(written);
}

const SHADDA = '\u0651';

/** "لم … إلا" says only, "لم … فقط" not only; "لا … حتى" may say until. But حتى الآن is yet, and إلا أن is however. */
function only(rest: readonly string[]): boolean {
  return rest.some((word, k) => {
    const next = rest[k + 1] ?? '';
    if (k >= SOON && word !== 'الا') return false;
    if (word === 'حتي') return !/^(?:الان|اليوم|الساعه|اللحظه|تاريخه|هذ[اه])$/.test(next);
    if (word === 'الا') return !/^ان(?:ه|ها|هم|نا|ني)?$/.test(next);
    return /^(?:سوي|انما|فقط|فحسب)$/.test(word) || (/^[لب]?اكثر$/.test(word) && next === 'من');
  });
}

/** Still, no doubt, above all, must, as long as: لا يزال, لا شك, لا سيما, لا بد. */
const LA_PHRASES =
  /^(يزال|تزال|يزالون|زال|زالت|سيما|بد|شك|ريب|محاله|غرو|جرم|احد|شيء|باس|سبيل|يكاد|تكاد|يخفي|غني|مفر|حصر|سلكي|مركزي|داعي|يقل|تقل|يزيد|تزيد|يتجاوز|تتجاوز|يتعدي|تتعدي|يقلون|يربو|تربو|يتردد|تتردد)$/;
/** Adjectives of relation and plurals of things: لا نموذجية, atypical. */
const NOUNS = /(?:يه|ات|ائي|وي)$/;
const SOFT_VERBS =
  /^(يعد|تعد|يكد|تكد|يزل|تزل|يبق|تبق|يلبث|يفت|يسبق|يسع|يجد|تجد|ينج|يتوقف|ينس|ينسي|تنس|يفشل|يتردد|يخل|يمض|يتوان|يبال|يمانع)$/;
/** Words that deny without a particle: refuse, fail, forbid, rarely. */
export const DENYING =
  /^(?:و|ف|ال|وال|بال|ي|ت|س|سي|ست|ل|ب)*(?:نفي|نفت|ينفي|تنفي|نافيا|نافيه|رفض|رفضت|رفضوا|يرفض|ترفض|رافضا|فشل|فشلت|يفشل|فشلوا|عجز|عجزت|يعجز|امتنع|امتنعت|انكر|انكرت|ينكر|منع|منعت|يمنع|تمنع|حظر|حظرت|استبعد|استبعدت|تجنب|يتجنب|نقص|افتقار|يفتقر|تفتقر|مستحيل|استحاله|توقف|توقفت|نادرا|قلما|خلو|خال|خاليه|انعدام|اخفق|اخفقت|تعذر|يتعذر|لولا|فاقد|فقد|ممنوع|يستحيل|مجهول|مجهوله|ضد|معارض|معارضه|سوء|بالكاد|صعب|صعوبه|نفاد|الغاء|الغي|الغيت|محال|حاشا|هيهات|كف|عارض|يعارض)$/;
