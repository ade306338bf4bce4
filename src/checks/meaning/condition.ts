import type { AnalysedPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';

/** "If" that the English does not say: what depends on something is told as a fact. */
export const condition: PairCheck = {
  id: 'condition',
  category: 'accuracy/omission',
  severity: 'major',
  levels: ['error'],
  needsSoundSource: true,
  example: {
    source: 'سينسحب الوفد إذا فشلت المحادثات.',
    target: 'The delegation will withdraw, the talks fail.',
  },
  run(pair) {
    const found = conditionOf(pair);
    if (!found || pair.english.some(({ lower }) => ENGLISH.test(lower))) return [];
    if (PHRASES.test(pair.target) || isTurnedRound(pair)) return [];
    const values = { arabic: pair.source.slice(found.start, found.end) };
    return [{ side: 'source', ...found, level: 'error', reason: { key: 'check.condition.lost', values } }];
  },
};

function conditionOf({ source, sourceWords: words }: AnalysedPair): { start: number; end: number } | undefined {
  for (const [at, { text, start, end }] of words.entries()) {
    const next = words[at + 1];
    if (!next || !(CONDITION.test(text) || isIfNot(source.slice(start, end), next.text))) continue;
    // إذًا is "then", whether or not it is written with its mark; إذا سمحت is "please".
    if (/\u064b/.test(source.slice(start, end)) || /^ف(?:انا|انت|هو|هي|هم|نحن|لا|ما|هل|ل)/.test(next.text)) continue;
    if (source.slice(end, next.start).trim() !== '' || COURTESY.test(next.text)) continue;
    // What is asked with ما إذا may be put into "what", حتى إذا into "even in".
    if (/^(?:ما|فيما|عما|حتي)$/.test(words[at - 1]?.text ?? '')) continue;
    return { start, end };
  }
  return undefined;
}

const CONDITION = /^[وف]?(?:اذا|شريطه|لولا)$/;

/** إن لم, and not أن لم. */
function isIfNot(written: string, next: string): boolean {
  return /^[وف]?إن$/.test(written) && next === 'لم';
}

const COURTESY = /^(?:سمحت|سمحتم|سمحتي|تكرمت|تكرمتم|امكن|شئت|شئتم)$/;

/** Words that make something depend on something, or leave open whether it is so (docs/checks.md has how often none of them stands). */
const ENGLISH =
  /^(?:ifs?|whether|unless|when|whenever|once|provid(?:ed|ing)|assum(?:ed|ing)|suppos(?:e|ed|ing)|conditions?|conditional|lest|otherwise|depend(?:s|ed|ing|ent)?|without|failing|wonder(?:s|ed|ing)?|until|wherever|where|barring|given|whatever|whoever|whichever)$/;
const PHRASES = /\b(?:in (?:the )?(?:case|event)|in cases|(?:as|so) long as|but for)\b/i;

/** "Should losses grow, were he to come, had they known": the verb before its subject. */
function isTurnedRound({ target, english }: AnalysedPair): boolean {
  if (/(?:^|[,;.:"“(—–]\s*)(?:were|had)\s/i.test(target)) return true;
  return english.some(
    ({ lower }, at) => lower === 'should' && /^(?:NOUN|PROPN|PRON|DET|ADJ|NUM)$/.test(english[at + 1]?.pos ?? ''),
  );
}
