import { nameSkeleton } from '../../align/names/skeleton.js';
import { type ArabicTense, arabicTenses, couldBePast, mayBePerfect, mayBePerfectOf } from '../analysis/arabic-verbs.js';
import type { AnalysedPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import { IRREGULAR } from '../english/words.js';
import type { Level, Remark } from '../finding.js';
import { signs } from './verbs.js';

/** "will say" for what was said, "said" for what will be, "was" for what is. */
export const tense: PairCheck = {
  id: 'tense',
  category: 'accuracy/mistranslation',
  severity: 'major',
  levels: ['error', 'warning'],
  needsSoundSource: true,
  example: { source: 'أعلن الوزير استقالته أمس.', target: 'The minister will announce his resignation yesterday.' },
  run(pair) {
    const ahead = lookingAhead(pair);
    if (ahead.length > 0) return ahead;
    return arabicTenses(pair).includes('future') ? lookingBack(pair) : pastOfNow(pair);
  },
};

/** What happens or else. */
const OR_ELSE = /(?<!\p{L})و\s?[إا]لا(?!\p{L}|\s+[أا]ن)/u;

type Token = AnalysedPair['english'][number];

/** Each "will" whose verb is a past one in Arabic, or has no verb there while none looks ahead. */
function lookingAhead(pair: AnalysedPair): Remark[] {
  const { english } = pair;
  return english.flatMap((token, at): Remark[] => {
    if (!/^(?:will|'ll|’ll)$/.test(token.text)) return [];
    const next = english[at + 1];
    if (OR_ELSE.test(pair.source)) return [];
    if (!next || next.lower === 'to' || !/^(?:VERB|AUX|ADV|PART)$/.test(next.pos)) return [];
    const level = levelOf(pair, at + 1);
    if (!level) return [];
    const values = { words: `${token.text} ${next.text}` };
    return [
      { side: 'target', start: token.start, end: next.end, level, reason: { key: 'check.tense.future', values } },
    ];
  });
}

function levelOf(pair: AnalysedPair, from: number): Level | undefined {
  const tenses = arabicTenses(pair);
  const link = linkOf(pair, from);
  const said = link && tenseAt(pair, link);
  if (said?.tense === 'future' || said?.tense === 'imperfect' || tenses.every((tense) => !tense)) return undefined;
  if (said?.tense === 'perfect') {
    if (tenses.includes('future')) return said.sure ? 'warning' : undefined;
    return said.sure ? 'error' : 'warning';
  }
  const ahead = tenses.includes('future') || signs(pair).future || signs(pair).pending;
  if (ahead || (tenses.includes('imperfect') && !link)) return undefined;
  return tenses.includes('perfect') || !tenses.includes('imperfect') ? 'warning' : undefined;
}

/** Whether a word is one that a verb follows rather than the noun of a verb (كيفية عمل): it has the article, or is a name. */
function isSubject({ sourceWords, links, targetWords }: AnalysedPair, place: number): boolean {
  const before = sourceWords[place]?.text;
  return (
    before === undefined ||
    before.startsWith('ال') ||
    links.some(({ source, target }) => source.index === place && targetWords[target.index]!.capital)
  );
}

interface Linked {
  readonly source: number;
  readonly pos: Token['pos'];
}

/** Where the Arabic has the verb of a group that begins at a token: its participle or adjective, where that is "be". */
function linkOf({ english, targetWords, links }: AnalysedPair, from: number): Linked | undefined {
  for (let at = from; at < Math.min(from + LONGEST, english.length); at++) {
    const token = english[at]!;
    if (isAuxiliary(token)) continue;
    const index = targetWords.findIndex(({ start, end }) => start <= token.start && token.end <= end);
    const link = links.find(
      ({ target, content, confidence }) => content && confidence >= LINKED && target.index === index,
    );
    if (link) return { source: link.source.index, pos: token.pos };
    if (/^(?:VERB|NOUN|PROPN|ADJ)$/.test(token.pos)) return undefined;
  }
  return undefined;
}

/** Words of a group of verbs at most. */
const LONGEST = 5;
const LINKED = 0.45;

function isAuxiliary({ pos, lower }: Token): boolean {
  return pos === 'AUX' || pos === 'ADV' || pos === 'PART' || pos === 'DET' || /^(?:be|been|have|not)$/.test(lower);
}

interface Said {
  readonly tense: ArabicTense | undefined;
  /** By its form or its auxiliary; otherwise it may be a noun of the same letters. */
  readonly sure: boolean;
}

/** The tense of an Arabic word, or of the auxiliary in front of it: تم, سيتم, كان. */
function tenseAt(pair: AnalysedPair, { source: place, pos }: Linked): Said | undefined {
  const tenses = arabicTenses(pair);
  // What is a noun in English is one in Arabic, whatever verb its letters may spell: صوت.
  if (tenses[place] === 'imperfect' && WAS.test(pair.sourceWords[place - 1]?.text ?? ''))
    return { tense: 'perfect', sure: true };
  if (tenses[place] && (pos !== 'NOUN' || tenses[place] !== 'perfect')) return { tense: tenses[place], sure: true };
  // A verb the lexicon does not have in this form, ستتكيف, where the English has one, too.
  if (pos === 'VERB' && /^[وف]?س[يتن].{3}/.test(pair.sourceWords[place]!.text)) return { tense: 'future', sure: false };
  for (let at = place - 1; at >= Math.max(0, place - FARTHEST); at--) {
    if (AUXILIARY.test(pair.sourceWords[at]!.text)) return { tense: tenses[at], sure: true };
    if (tenses[at]) break;
  }
  // What an imperfect verb before it governs is a verbal noun: يعيد فتح, reopens.
  const governed = tenses.slice(Math.max(0, place - GOVERNS), place).some((tense) => tense && tense !== 'perfect');
  if (pos !== 'VERB' || governed || !mayBePerfect(pair.dictionary.lexicon, pair.sourceWords[place]!.text))
    return undefined;
  return { tense: 'perfect', sure: isSubject(pair, place - 1) };
}

const GOVERNS = 3;

/** Before an imperfect: was doing, used to do. */
const WAS = /^[وف]?(?:كان|كانت|كانا|كانتا|كانو|كانوا|كنت|كنا)$/;
/** Words by which an auxiliary stands in front of what it goes with at most. */
const FARTHEST = 5;
const AUXILIARY =
  /^[وف]?(?:س?[يت]تم|تمت?|س?[يت]جري|جري|جرت|كانت?|كانوا|س?[يت]كون|قام|قامت|س?[يت]قوم|اصبحت?|س?[يت]صبح|ظلت?|باتت?)$/;

/** The Arabic looks ahead, and no verb of the English does. */
function lookingBack(pair: AnalysedPair): Remark[] {
  const { english, sourceWords, source } = pair;
  if (english.length < 4 || english.some(({ lower }) => AHEAD.test(lower) || SCHEDULED.test(lower))) return [];
  const at = arabicTenses(pair).findIndex((tense, place) => tense === 'future' && !isName(pair, place));
  if (at < 0) return [];
  const { start, end } = sourceWords[at]!;
  const reason = { key: 'check.tense.past', values: { words: source.slice(start, end) } } as const;
  return [{ side: 'source', start, end, level: 'warning', reason }];
}

/** The train leaves at six: by a timetable the present looks ahead too. */
const SCHEDULED = /^(?:leaves?|departs?|begins?|starts?|opens?|closes?|arrives?|ends?|takes?|resumes?)$/;

/** "was" and "were" where nothing in the Arabic is past and the English has no other past verb. */
function pastOfNow(pair: AnalysedPair): Remark[] {
  const { english, sourceWords } = pair;
  const found = english.filter(({ text }) => /^(?:was|were)$/.test(text));
  const [token] = found;
  if (!token || found.length > 1 || sourceWords.length < LEAST_WORDS || ASKS.test(pair.source)) return [];
  if (english.some(({ lower }, at) => OTHER_PAST.test(lower) || isPast(english, at))) return [];
  if (english.some(({ lower }) => IRREGULAR_PASTS.has(lower))) return [];
  const tenses = arabicTenses(pair);
  if (tenses.includes('perfect') || sourceWords.some((_, at) => couldBePast(pair, at))) return [];
  const link = linkOf(pair, english.indexOf(token) + 1);
  if (link && mayBePerfectOf(pair.dictionary.lexicon, sourceWords[link.source]!.text)) return [];
  if (sourceWords.some(({ text }) => PAST_TIME.test(text))) return [];
  return [
    {
      side: 'target',
      start: token.start,
      end: token.end,
      level: isSurelyNow(pair, english.indexOf(token) + 1, link) ? 'error' : 'warning',
      reason: { key: 'check.tense.now', values: { word: token.text } },
    },
  ];
}

/** What was, in a question that has no verb in Arabic: ما هو, من هم. */
const ASKS = /^\P{L}*(?:ما|من|أي)\s/u;

/** The Arabic has a verb of what is going on: this very one, or another beside "was" with a noun or an adjective. */
function isSurelyNow(pair: AnalysedPair, from: number, link: Linked | undefined): boolean {
  const tenses = arabicTenses(pair);
  const said = pair.english.slice(from).find((token) => !isAuxiliary(token));
  return said?.pos === 'VERB'
    ? link !== undefined && tenses[link.source] === 'imperfect'
    : tenses.includes('imperfect');
}

/** A verb in -ed that has a subject before it; behind "is", "has", "a" or "of", or before "by", it is a participle. */
function isPast(english: readonly Token[], at: number): boolean {
  const { pos, lower } = english[at]!;
  if (pos !== 'VERB' || !/(?:ed|ought|aught)$/.test(lower) || english[at + 1]?.lower === 'by') return false;
  const before = english.slice(0, at).findLast((token) => token.pos !== 'ADV' && token.pos !== 'PART');
  return before === undefined || !/^(?:AUX|DET|ADP|ADJ)$/.test(before.pos);
}

const LEAST_WORDS = 4;
const OTHER_PAST = /^(?:had|did|would|could|might|if|ago|yesterday|last)$/;
const IRREGULAR_PASTS: ReadonlySet<string> = new Set(
  IRREGULAR.map(({ past }) => past).filter(
    (past) => !/^(?:was|were|put|read|left|found|saw|felt|met|lead)$/.test(past),
  ),
);
/** Last, past, yesterday, the year and the century: told of what was. */
const PAST_TIME = /^[وفبلك]?(?:ال)?(?:ماضي|ماضيه|سابق|سابقه|سابقا|امس|عام|سنه|قرن|منذ|انذاك|حينها|لم|1\d{3}|20[01]\d)$/;

/** Names may look like a future: سيزين, Sezen. */
function isName({ links, targetWords, sourceWords }: AnalysedPair, place: number): boolean {
  const link = links.find(({ source }) => source.index === place);
  if (link && targetWords[link.target.index]!.capital && link.target.index > 0) return true;
  const sound = nameSkeleton(sourceWords[place]!.text).code;
  return targetWords.some(({ text, capital }) => capital && nameSkeleton(text).code === sound);
}

const AHEAD =
  /^(?:will|wo|'ll|’ll|d|would|'d|’d|shall|going|to|expected|due|set|may|might|can|could|should|must|next|tomorrow|plans?|is|are|scheduled|upcoming|about|if|ll|future|ahead|likely|yet|forthcoming|'re|'s|’re|’s|until|never|not|n't|n’t|cannot)$/;
