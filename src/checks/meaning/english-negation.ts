import { englishStems } from '../../align/lexicon/english.js';
import type { Lexicon } from '../../align/lexicon/load.js';
import { lookUp } from '../../align/lexicon/string-table.js';
import { perWordOf } from '../../align/words/per-word.js';
import type { Span } from '../../text/span.js';
import type { AnalysedPair } from '../analysis/pair.js';

/** A word of denying in the English of a pair. */
export interface EnglishNegation extends Span {
  /** "not" and its kin on a clause, rather than a word of denying. */
  readonly plain: boolean;
}

/** The denials of a pair's English, in its order. */
export function englishNegations({ dictionary, english }: AnalysedPair): EnglishNegation[] {
  const denialOf = denials(dictionary.lexicon);
  return english.flatMap((token, at): EnglishNegation[] => {
    const { start, end } = token;
    const denial = denialOf(token);
    if (denial === 'none') return [];
    if (denial === 'word') return [{ start, end, plain: false }];
    if (isTag(english, at)) return [];
    const next = english[at + 1]?.lower ?? '';
    if (denial === 'not') {
      const after = english[at + 1];
      const phrase =
        /^(only|just|least|long|far|much|many|surprisingly|necessarily|unlike|too|so|all|quite|yet|even|forget|mind|hesitate|entirely|completely|fully|able)$/.test(
          next,
        ) ||
        /^(whether|or)$/.test(english[at - 1]?.lower ?? '') ||
        // Arabic warns of doing, and reminds of it.
        (next === 'to' &&
          english.slice(Math.max(0, at - BEFORE_NOT_TO), at).some(({ lower }) => WARNING.test(lower))) ||
        (next === 'be' && /^(?:more|better|further|clearer)$/.test(english[at + 2]?.lower ?? '')) ||
        after?.pos === 'CCONJ' ||
        after?.text === '?';
      return [{ start, end, plain: !phrase }];
    }
    return [{ start, end, plain: next !== 'mind' && next !== 'more' }];
  });
}

const WARNING = /^(?:warn|remind|forb[aio]d|discourage)/;
const BEFORE_NOT_TO = 5;

/** ", isn't he?" asks for a yes. */
function isTag(english: AnalysedPair['english'], at: number): boolean {
  return (
    english[at - 2]?.text === ',' &&
    english[at + 2]?.text === '?' &&
    /^(?:i|you|he|she|it|we|they|there)$/.test(english[at + 1]!.lower)
  );
}

/** What an English word denies: a clause, a word that it stands before or is made of, or nothing. */
type Denial = 'not' | 'never' | 'word' | 'none';

/** What English words deny, as far as one lexicon knows; among them fail, without limits, impossible. */
const denials = perWordOf((lexicon: Lexicon, word): Denial => {
  if (/^(not|n't|n’t|cannot|cant|wont|dont)$/.test(word)) return 'not';
  if (word === 'never') return 'never';
  const denies =
    /^(no|none|nobody|nothing|neither|nor|nowhere|without|till)$/.test(word) ||
    ENGLISH_DENYING.test(word) ||
    isNegative(lexicon, word) ||
    /(?:less|lessly|lessness|-free)$/.test(word);
  return denies ? 'word' : 'none';
});

/** Words whose beginning denies, where what follows it is a word; under, until, discuss and their like only look so. */
export function isNegative(lexicon: Lexicon, word: string): boolean {
  const rest = NEGATIVE.exec(word);
  if (!rest) return word === 'non' || word.startsWith('non-') || /^(?:sub|anti)-/.test(word);
  const [, prefix, stem] = rest as unknown as [string, string, string];
  if (LOOKS_NEGATIVE.test(word)) return false;
  if (/^(?:un|non-?|dis|mis)$/.test(prefix)) return true;
  return (
    ADJECTIVAL.test(stem) &&
    ((stem.length > 6 && /[ai]bl[ey]$/.test(stem)) ||
      englishStems(stem).some(({ text }) => lookUp(lexicon.words, text) >= 0))
  );
}

const NEGATIVE = /^(un|non-?|dis|mis|im(?=[mpb])|il(?=l)|ir(?=r)|in|a(?=[a-z]{5,}(?:ic|ical|al|ally)$))([a-z]{4,})$/;
const LOOKS_NEGATIVE =
  /^(?:under|unti|unit|unio|univ|uniq|unif|unanim|discu|distr|dismiss|disrupt|displa|dista|disea|disco|missi|miste|discre|dispat|dispos|dispute|disast|dist|disc|indust|individ|indic|inter|intro|invest|involv|instan|instit|instru|insid|infect|influen|inform|ingred|inherit|initia|inject|innov|inspir|intell|inten|inva|invent|import|impact|imperi|implement|impos[ei]|impress|improv|impuls|academ|acade|actu|addit|administ|africa|agricul|annual|approv|arriv|artific|atlant|automat)/;
/** Endings of adjectives, adverbs and their nouns. */
const ADJECTIVAL =
  /(?:able|ably|ible|ibly|ent|ently|ant|antly|ive|ively|al|ally|ic|ical|ate|ately|ity|ety|ence|ency|ance|ancy|ect|ectly|ete|etely|ite|itely|ure|ular|ularly|ous|ously|fect|mune|tile|cise|valid|sane|formal|just|justice)$/;

const ENGLISH_DENYING =
  /^(fail(?:s|ed|ing|ure|ures)?|refus(?:e|es|ed|ing|al)|den(?:y|ies|ied|ying|ial)|reject(?:s|ed|ing|ion)?|lack(?:s|ed|ing)?|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|unable|hardly|barely|scarcely|rarely|seldom|only|until|unless|except|instead|rather|stop(?:s|ped|ping)?|absence|absent|declin(?:e|es|ed|ing)|abandon(?:s|ed|ing)?|miss(?:es|ed|ing)?|loath|reluctant|halt(?:s|ed)?|exclud(?:e|es|ed|ing)|beyond|zero|against|contrary|impossible|anymore|longer|ignor(?:e|es|ed|ing)|struggl(?:e|es|ed|ing)|despite|regardless|cannot|illegal|substandard|subpar|wrong|ban(?:s|ned)?|forbid(?:s|den)?|doubt(?:s|ed|ful)?|empty|void|vacant|resist(?:s|ed|ing)?|oppos(?:e|es|ed|ing)|escap(?:e|es|ed|ing)|withh(?:old|eld)|barred|elud(?:e|es|ed)|untouched|ceas(?:e|es|ed)|stuck|trapped)$/;
