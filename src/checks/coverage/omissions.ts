import { ARABIC_TO_ENGLISH } from '../../align/length.js';
import type { CoverageCalibration } from '../../domain/calibration.js';
import { type AnalysedPair, perPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';
import { sourceIsDamaged } from '../source-damage.js';
import { general, type PairMeasure } from './calibration.js';
import {
  COVERED,
  coverage,
  NOTHING_SAID,
  type Run,
  uncoveredRuns,
  weightOfArabic,
  weightOfEnglish,
} from './covered.js';

/** Both sides as what they say and do not say of each other. */
const standing = perPair((pair: AnalysedPair) => {
  const { source, target } = coverage(pair);
  const share = (covered: Float64Array) => {
    let [words, said, surely] = [0, 0, 0];
    for (const value of covered) {
      if (value === NOTHING_SAID) continue;
      words++;
      if (value >= COVERED) said++;
      surely += Math.max(0, value - BY_CHANCE);
    }
    const mean = (sum: number) => (words === 0 ? 1 : sum / words);
    return { words, share: mean(said), surely: mean(surely) };
  };
  return {
    source: share(source),
    target: share(target),
    stretch: stretchOf(pair),
    missing: uncoveredRuns(pair.sourceWords, source, weightOfArabic(pair)),
    added: uncoveredRuns(pair.targetWords, target, weightOfEnglish(pair)),
  };
});

/** Logarithm of English by Arabic letters, less what is usual in the project; with so many letters more in English. */
function stretchOf(pair: AnalysedPair, more = 0): number {
  const length = (text: string) => text.replace(/\s+/g, '').length + 5;
  return Math.log((length(pair.target) + more) / length(pair.source)) - ARABIC_TO_ENGLISH - usualOf(pair).length;
}

/** So sure of a counterpart are words of texts that are no translations of each other, too: some word may always mean it. */
const BY_CHANCE = 0.4;

/** A clause of the Arabic that the English does not have. */
export const omission: PairCheck = {
  id: 'omission',
  category: 'accuracy/omission',
  severity: 'major',
  levels: ['error', 'warning'],
  needsSoundSource: true,
  example: {
    source: 'وصل وزير الخارجية إلى القاهرة مساء الثلاثاء برفقة وفد كبير من رجال الأعمال والصحفيين والخبراء.',
    target: 'The foreign minister arrived in Cairo.',
  },
  run(pair) {
    const level = levelOf(evidenceOfOmission(pair) / usualOf(pair).omission, OMITTED);
    return level ? [marked(pair, 'source', standing(pair).missing[0]!, level, 'check.omission.words')] : [];
  },
};

function evidenceOfOmission(pair: AnalysedPair): number {
  const { missing, target, source } = standing(pair);
  const [run] = missing;
  if (!run || target.words < 2 || isHopeless(pair) || run.words < LEAST_RUN) return 0;
  const words = spelledOut(pair);
  const stretch = stretchOf(pair, words * WORD_LETTERS);
  if (stretch >= -SLACK) return 0;
  const told = run.weight - words;
  return told + LENGTH * Math.max(0, -stretch) * Math.sqrt(source.words) - NOISE * (1 - target.share);
}

/** So many words the Arabic spells out for which the English has letters: NSF, RCGP, Brexit. */
function spelledOut({ target, targetWords, links }: AnalysedPair): number {
  const linked = new Set(links.filter(({ confidence }) => confidence >= SAME_NAME).map((link) => link.target.index));
  let words = 0;
  targetWords.forEach(({ start, end }, at) => {
    const letters = /^(?:(\p{Lu}[\p{Lu}\d]{2,})|Brexit)$/u.exec(target.slice(start, end));
    if (letters && !linked.has(at)) words += letters[1]?.length ?? 3;
  });
  return words;
}

/** Letters of an English word on average. */
const WORD_LETTERS = 6;
/** Letters that Arabic writes as a word: اليونسكو, UNESCO. */
const SAME_NAME = 0.95;

/** A clause of the English that the Arabic does not have. */
export const addition: PairCheck = {
  id: 'addition',
  category: 'accuracy/addition',
  severity: 'major',
  levels: ['error', 'warning'],
  needsSoundSource: true,
  example: {
    source: 'وصل وزير الخارجية إلى القاهرة.',
    target: 'The foreign minister arrived in Cairo, where angry farmers burned tyres outside the cotton market.',
  },
  run(pair) {
    const level = levelOf(evidenceOfAddition(pair) / usualOf(pair).addition, ADDED);
    return level ? [marked(pair, 'target', standing(pair).added[0]!, level, 'check.addition.words')] : [];
  },
};

function evidenceOfAddition(pair: AnalysedPair): number {
  const { added, stretch, source, target } = standing(pair);
  const [run] = added;
  if (!run || source.words < 2 || isHopeless(pair) || stretch <= SLACK / 2 || run.words < LEAST_RUN) return 0;
  return run.weight + LENGTH * Math.max(0, stretch) * Math.sqrt(target.words);
}

/** What the project's approved segments have shown, else what holds in general. */
function usualOf({ project }: AnalysedPair): CoverageCalibration {
  return project.coverage ?? general;
}

/** How an approved pair would fare under the general limits, its project's usual length apart (see calibration.ts). */
export function measureOf(pair: AnalysedPair): PairMeasure {
  const damaged = sourceIsDamaged(pair);
  return {
    stretch: standing(pair).stretch,
    omission: damaged ? 0 : evidenceOfOmission(pair) / OMITTED.warning,
    addition: damaged ? 0 : evidenceOfAddition(pair) / ADDED.warning,
    shared: damaged || !hasEnoughWords(pair) ? Number.POSITIVE_INFINITY : shared(pair) / LITTLE_SHARED,
  };
}

/**
 * What the sides' lengths add to the words' own evidence, in words; what a free translation takes from it; and how far a
 * length may be from what is usual without saying anything.
 */
const LENGTH = 2;
const NOISE = 4;
const SLACK = 0.1;

/** A shorter run is a turn of phrase (look forward to), whatever the lengths say. */
const LEAST_RUN = 3;

interface Limits {
  readonly error: number;
  readonly warning: number;
}

/** Of a thousand good pairs one or two are called an error by either, and three to eight more are asked about (docs/checks.md). */
const OMITTED: Limits = { error: 8.5, warning: 7.7 };
const ADDED: Limits = { error: 5.5, warning: 3.9 };

function levelOf(evidence: number, { error, warning }: Limits): 'error' | 'warning' | undefined {
  return evidence >= error ? 'error' : evidence >= warning ? 'warning' : undefined;
}

/** The English stops while the Arabic goes on. */
export const truncated: PairCheck = {
  id: 'truncated',
  category: 'accuracy/omission',
  severity: 'critical',
  levels: ['error', 'warning'],
  example: {
    source: 'قال الوزير إن الحكومة ستعلن خطتها الاقتصادية الجديدة بعد اجتماع البرلمان يوم الخميس المقبل.',
    target: 'The minister said that the government would announce its',
  },
  run(pair) {
    const { source, target } = pair;
    if (pair.targetWords.length < 5 || !/[.؟!]["”»)\s]*$/.test(source) || /[.!?…:;]["”’')\]\s]*$/.test(target))
      return [];
    if (isHeadline(pair) || /[.!?…]\s*\([^()]*\)\s*$/.test(target)) return [];
    const { source: covered } = coverage(pair);
    let [words, open] = [0, 0];
    for (let at = covered.length - 1; at >= 0 && words < LAST_WORDS; at--) {
      if (covered[at] === NOTHING_SAID) continue;
      words++;
      if (covered[at]! < COVERED) open++;
    }
    const { stretch } = standing(pair);
    const end = target.trimEnd().length;
    const start = pair.targetWords.at(-1)!.start;
    const level =
      stretch < -0.3 || (words >= 3 && open >= 2 && stretch < -SLACK)
        ? 'error'
        : stretch < -0.1 || open >= 2
          ? 'warning'
          : undefined;
    return level ? [{ side: 'target', start, end, level, reason: { key: 'check.truncated.end' } }] : [];
  },
};

/** Title case, or as many words as a sentence has and no article, possessive or verb "to be": headlines leave these out. */
function isHeadline({ target, targetWords }: AnalysedPair): boolean {
  return (
    !/(?<![\p{L}'’])\p{Ll}{4,}/u.test(target) ||
    (targetWords.length >= HEADLINE && !targetWords.some(({ text }) => SENTENCE_WORDS.test(text)))
  );
}

const HEADLINE = 8;
const SENTENCE_WORDS =
  /^(?:the|an?|its?|his|her|their|our|my|your|this|that|these|those|is|are|was|were|am|be|been|has|have|had|he|she|they|we|you|i)$/;

/** So many words of the Arabic's end are looked for. */
const LAST_WORDS = 4;

/** Two texts that say nothing of each other: the pair looks misaligned. */
export const wrongPair: PairCheck = {
  id: 'wrong-pair',
  category: 'accuracy/mistranslation',
  severity: 'critical',
  levels: ['error', 'warning'],
  needsSoundSource: true,
  example: {
    source: 'تساقطت الثلوج بغزارة وأغلقت الطرق الجبلية ليلا.',
    target: 'Shareholders approved the merger of both banks after lengthy debate.',
  },
  run(pair) {
    if (!isHopeless(pair) || !/[A-Za-z]/.test(pair.target)) return [];
    const sure = hasEnoughWords(pair, LONG) && shared(pair) < LEAST_SHARED * usualOf(pair).shared;
    const level = sure ? 'error' : 'warning';
    return [{ side: 'target', start: 0, end: pair.target.length, level, reason: { key: 'check.wrong-pair.pair' } }];
  },
};

/** Of a thousand good pairs one or two say less of each other than the first, three or four less than the second (docs/checks.md). */
const LEAST_SHARED = 0.12;
const LITTLE_SHARED = 0.145;

function isHopeless(pair: AnalysedPair): boolean {
  return hasEnoughWords(pair) && shared(pair) < LITTLE_SHARED * usualOf(pair).shared;
}

function hasEnoughWords(pair: AnalysedPair, least = SHORT): boolean {
  const { source, target } = standing(pair);
  return source.words >= least && target.words >= least;
}

/** Words that say something, on either side: fewer are no evidence, and of short texts one free rendering is a great part. */
const SHORT = 6;
const LONG = 8;

/** How far beyond chance the words of either side are said by the other: of good pairs .2 to .5. */
function shared(pair: AnalysedPair): number {
  const { source, target } = standing(pair);
  return (source.surely + target.surely) / 2;
}

function marked(
  { source, target, sourceWords, targetWords }: AnalysedPair,
  side: 'source' | 'target',
  run: Run,
  level: 'error' | 'warning',
  key: 'check.omission.words' | 'check.addition.words',
): Remark {
  const [words, text] = side === 'source' ? [sourceWords, source] : [targetWords, target];
  const [start, end] = [words[run.from]!.start, words[run.to]!.end];
  return { side, start, end, level, reason: { key, values: { words: text.slice(start, end) } } };
}
