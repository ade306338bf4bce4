import type { AnalysedPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';
import { COUNTED, DOUBTFUL, MAY_BE_BARE, NEVER_BARE, PHRASES, SET_ANYWHERE, SET_OF } from './article-nouns.js';

/** "in capital of", "one of reasons": a noun that cannot stand without an article there. */
export const articleDropped: PairCheck = {
  id: 'article-dropped',
  category: 'fluency/grammar',
  severity: 'minor',
  levels: ['error', 'warning'],
  example: { source: 'في عاصمة ليبيا', target: 'He lives in capital of Libya.' },
  run({ english, target }) {
    if (isHeadline(target)) return [];
    return english.flatMap((token, at): Remark[] => {
      const [noun, after] = [english[at + 1], english[at + 2]];
      if (!noun || !after || !BEFORE.has(token.lower) || noun.text !== noun.lower) return [];
      // A drive-through window is one thing.
      if (/[-–]$/.test(target.slice(0, token.start))) return [];
      if (target.slice(token.end, noun.start) !== ' ' || !/^[\s,;.!?)"”]/.test(target.slice(noun.end))) return [];
      const level = ofPart(english, at) ?? levelOf(english, at);
      if (!level) return [];
      return [
        {
          side: 'target',
          start: token.start,
          end: noun.end,
          level,
          reason: { key: 'check.article-dropped.noun', values: { noun: noun.text } },
        },
      ];
    });
  },
};

const BEFORE: ReadonlySet<string> = new Set(
  'in of on to from with at by for into during near under over against after before since until through'.split(' '),
);

/** Several words without a full stop and without any article: headlines leave them out. */
function isHeadline(target: string): boolean {
  return target.split(/\s+/).length > 5 && !/[.!?…]["'”’)]*\s*$/.test(target) && !/\b(?:the|an?)\b/i.test(target);
}

type Tokens = AnalysedPair['english'];
type Level = 'error' | 'warning';

/** "One of reasons", "some of applications", "one of most important cities": a part is taken of something named. */
function ofPart(english: Tokens, at: number): Level | undefined {
  const [part, token, noun, after, next] = [
    english[at - 1],
    english[at]!,
    english[at + 1]!,
    english[at + 2]!,
    english[at + 3],
  ];
  if (token.lower !== 'of' || !part || !PARTS.test(part.lower)) return undefined;
  if (noun.lower === 'same' || noun.lower === 'main') return 'error';
  if (part.lower === 'one' && isSuperlative(noun, after)) return 'error';
  const plural = /[^s]s$/.test(noun.lower) && noun.pos === 'NOUN' && !NO_PLURAL.test(noun.lower);
  if (plural && !goesOn(after)) return 'error';
  return part.lower === 'one' &&
    noun.pos === 'ADJ' &&
    !QUANTITY.test(noun.lower) &&
    /[^s]s$/.test(after.lower) &&
    after.pos === 'NOUN' &&
    !(next && goesOn(next))
    ? 'error'
    : undefined;
}

const PARTS = /^(?:one|some|many|most|each|none|several|few)$/;
const NO_PLURAL =
  /^(?:us|yours|ours|theirs|hers|its|this|series|news|physics|politics|economics|mathematics|hearts|spades|clubs|diamonds|hundreds|thousands|millions|billions|dozens|scores|tens|times|years|months|weeks|days)$/;
const QUANTITY =
  /^(?:many|several|various|numerous|countless|few|multiple|innumerable|different|two|three|four|five|more|such|certain|other)$/;

function isSuperlative(word: Tokens[number], after: Tokens[number]): boolean {
  if (/^(?:most|least)$/.test(word.lower)) return /^(?:ADJ|ADV|VERB)$/.test(after.pos);
  return SUPERLATIVE.test(word.lower) && /^(?:ADJ|ADV)$/.test(word.pos);
}

/** For a preposition at a place, with its noun and what follows. */
function levelOf(english: Tokens, at: number): Level | undefined {
  const [token, noun, after] = [english[at]!, english[at + 1]!, english[at + 2]!];
  if (PHRASES.has(`${token.lower} ${noun.lower} ${after.lower}`)) return undefined;
  if (noun.lower === 'same' && /^(?:NOUN|NUM)$/.test(after.pos) && !/^-/.test(after.text)) return 'error';
  if (SUPERLATIVE.test(noun.lower) && noun.pos === 'ADJ' && !/^(?:at|to)$/.test(token.lower)) return 'warning';
  if (english[at - 1]?.lower === noun.lower || isPaired(english, at)) return undefined;
  if (after.lower === 'of') {
    const next = english[at + 3]?.lower ?? '';
    if (SET_OF.get(token.lower)?.has(noun.lower))
      return /^(?:day|play|year|writing|trading|season)$/.test(next) ? undefined : 'error';
    if (COUNTED.has(noun.lower) && !MAY_BE_BARE.has(noun.lower)) return DOUBTFUL.has(noun.lower) ? 'warning' : 'error';
  }
  if (goesOn(after) || (noun.pos !== 'NOUN' && token.lower !== 'to')) return undefined;
  if (SET_ANYWHERE.get(token.lower)?.has(noun.lower)) return after.pos === 'CCONJ' ? undefined : 'error';
  if (noun.pos !== 'NOUN' || !NEVER_BARE.has(noun.lower) || token.lower === 'to' || token.lower === 'by')
    return undefined;
  return /^(?:of|for|during|into)$/.test(token.lower) ? 'warning' : 'error';
}

/** "In poorest", but not in earnest. */
const SUPERLATIVE =
  /^(?!(?:earn|inter|hon|mod|for|har|con|req|pro|arr|unr|prot|cont|near|high|low)est|.*west$)[a-z]{3,}(?:i|[a-z])est$/;

/** "Day after day", "from region to region", "between city and country": nouns that stand bare in pairs. */
function isPaired(english: Tokens, at: number): boolean {
  const [before, noun, after, next] = [english[at - 1], english[at + 1]!, english[at + 2]!, english[at + 3]];
  if (before?.lower === noun.lower) return true;
  if (!/^(?:to|and|or|after|by)$/.test(after.lower) || next?.pos !== 'NOUN') return false;
  return next.lower === noun.lower || (!/^(?:after|by)$/.test(after.lower) && !/^(?:DET|PRON)$/.test(next.pos));
}

/** What can go on a noun phrase: "of state security", "in village life". */
function goesOn({ pos }: Tokens[number]): boolean {
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || pos === 'NUM';
}
