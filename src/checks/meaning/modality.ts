import { type AnalysedPair, perPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Level, Remark } from '../finding.js';
import type { Reason } from '../messages.js';
import { signs } from './verbs.js';

/** Can for must, will and may, must and may: how sure or how needed something is. */
export const modality: PairCheck = {
  id: 'modality',
  category: 'accuracy/mistranslation',
  severity: 'major',
  levels: ['error', 'warning'],
  needsSoundSource: true,
  example: { source: 'سوف يصل الوفد غدا إلى القاهرة.', target: 'The delegation may arrive in Cairo tomorrow.' },
  run(pair) {
    return pair.english.flatMap((token, at): Remark[] => {
      if (!MODALS.test(token.text)) return [];
      const next = pair.english[at + 1];
      if (!next || !/^(?:VERB|AUX|ADV|PART|PRON|DET)$/.test(next.pos)) return [];
      const found = judged(pair, at);
      if (!found) return [];
      const { start, end, text } = token;
      const { level, need } = found;
      const reason: Reason = need
        ? { key: 'check.modality.need', values: { word: text, arabic: need } }
        : { key: 'check.modality.word', values: { word: text } };
      return [{ side: 'target', start, end, level, reason }];
    });
  },
};

const MODALS = /^(?:can|could|may|might|must|should|will)$/;

interface Judged {
  readonly level: Level;
  /** The Arabic words by which something is needed, where the English only allows it. */
  readonly need?: string;
}

/** What is wrong about the modal verb at a place, if anything. */
function judged(pair: AnalysedPair, at: number): Judged | undefined {
  const { strong, weak, future, pending } = signs(pair);
  const { text } = pair.english[at]!;
  const has = kinOf(pair);
  switch (text) {
    case 'must':
      if (strong) return undefined;
      return { level: weak && !has.allowed ? 'error' : 'warning' };
    case 'should':
      return !strong && weak && !future ? { level: 'warning' } : undefined;
    case 'will':
      return !future && weak && !pending && !has.possible ? { level: 'warning' } : undefined;
    default: {
      if (weak) return undefined;
      // What may not be done must not be: لا ينبغي, يجب ألا.
      const denied = /^n[o'’]t$/.test(pair.english[at + 1]!.lower);
      if (has.need && !denied) return { level: 'error', need: has.need };
      if (!/^(?:may|might)$/.test(text)) return undefined;
      if (future) return { level: has.ahead ? 'warning' : 'error' };
      return strong && !has.must ? { level: 'warning' } : undefined;
    }
  }
}

/** What the other words of the English say of the kind, and what the Arabic needs where no English word says so. */
const kinOf = perPair((pair: AnalysedPair) => {
  const has = (words: RegExp) => pair.english.some(({ lower }) => words.test(lower));
  const needed = has(NEEDED) || /\bha(?:ve|s|d|ving) to\b/i.test(pair.target);
  return {
    allowed: has(ALLOWED),
    possible: has(POSSIBLE),
    ahead: has(AHEAD),
    must: has(MUST),
    need: needed ? undefined : needOf(pair),
  };
});

/** The words of the Arabic by which something has to be, as they are written: يجب, لا بد, عليهم أن. */
function needOf({ source, sourceWords: words }: AnalysedPair): string | undefined {
  for (const [at, { text, start, end }] of words.entries()) {
    if (NEED.test(text)) return source.slice(start, end);
    const before = words[at - 1];
    if (before && ((text === 'بد' && NO.test(before.text)) || (text === 'ان' && ON_THEM.test(before.text))))
      return source.slice(before.start, end);
  }
  return undefined;
}

const NEED = /^[وف]?س?(?:[يت]جب|[يت]نبغي|[يت]تعين|[يت]توجب|[يت]لزم|وجب|لابد)$/;
const NO = /^[وف]?لا$/;
const ON_THEM = /^[وف]?علي(?:نا|ك|كم|هم|ها|ه)$/;

/** English words that may be what the Arabic's sign is put into, so that it says nothing of another verb. */
const MUST = /^(?:must|should|ought)$/;
const POSSIBLE = /^(?:maybe|perhaps|possibly|probably)$/;
const AHEAD = /^(?:will|'ll|’ll|would|shall|going|expected|set|due|plans?)$/;
/** Whatever says that something is needed, or better so. */
const NEEDED =
  /^(?:must|should|shall|ought|need(?:s|ed|ing)?|got|gotta|requir\w+|necess\w+|suppos\w+|oblig\w+|mandat\w+|essential\w*|imperative|importan\w+|dut(?:y|ies)|responsib\w+|due|best|better|vital|crucial\w*|urg\w+|recommend\w*|advi[sc]\w+|want|only|let|inevitabl\w+|forced?|compel\w*|bound|call(?:s|ed)?|demand\w*)$/;
/** Whatever says that something is possible, allowed or likely. */
const ALLOWED =
  /^(?:ca|can|could|may|might|would|cannot|n't|n’t|(?:un|dis)?able|abilit\w+|(?:im)?possib\w+|perhaps|maybe|probab\w+|potential\w*|(?:un)?likel\w+|capab\w+|allow\w*|permit\w*|lets?|enabl\w+|chances?|manag\w+|risk\w*|seem\w*|appear\w*|sure|options?|hard|difficult|eas(?:y|ily)|availab\w+|sometimes|expected|even|doubt\w*)$/;
