import type { AnalysedPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Level, Remark } from '../finding.js';
import { NOT_BASE, PAST_ONLY } from './words.js';

/** "has went", "was took": after have and be stands the participle. */
export const perfectForm: PairCheck = {
  id: 'perfect-form',
  category: 'fluency/grammar',
  severity: 'major',
  levels: ['error'],
  example: { source: 'ذهب الوفد إلى القاهرة.', target: 'The delegation has went to Cairo.' },
  run({ english }) {
    return english.flatMap((token, at): Remark[] => {
      const verb = PAST_ONLY.get(token.lower);
      if (!verb || /^(fell|saw|bore|wound|ground)$/.test(token.lower)) return [];
      let before = at - 1;
      while (
        english[before] &&
        /^(not|n't|n’t|also|never|already|just|recently|been|ever|since)$/.test(english[before]!.lower)
      )
        before--;
      const auxiliary = english[before];
      const have = auxiliary && /^(has|have|had|having)$/.test(auxiliary.lower);
      const be = auxiliary && /^(is|are|was|were|be|been|being)$/.test(auxiliary.lower) && token.lower !== 'was';
      if (!auxiliary || !(have || be) || token.lower === 'was' || token.lower === 'were') return [];
      if (be && before !== at - 1 && english[at - 1]!.lower === 'since') return [];
      return [
        {
          side: 'target',
          start: auxiliary.start,
          end: token.end,
          level: 'error',
          reason: { key: 'check.perfect-form.participle', values: { form: token.text, participle: verb.participle } },
          fix: { start: token.start, end: token.end, text: verb.participle },
        },
      ];
    });
  },
};

/** "did not goes", "did went": after do as an auxiliary stands the base form. */
export const baseForm: PairCheck = {
  id: 'base-form',
  category: 'fluency/grammar',
  severity: 'major',
  levels: ['error'],
  example: { source: 'لم يذهب الوزير.', target: 'The minister did not went.' },
  run({ english }) {
    return english.flatMap((token, at): Remark[] => {
      const base = NOT_BASE.get(token.lower);
      if (!base || base === 'be') return [];
      let before = at - 1;
      while (english[before] && /^(not|n't|n’t|never|also|even)$/.test(english[before]!.lower)) before--;
      const auxiliary = english[before];
      if (!auxiliary || !/^(did|does|do)$/.test(auxiliary.lower)) return [];
      // Without "not" it may be a verb of its own: "what he did left a mark".
      if (before === at - 1 && !PAST_ONLY.has(token.lower)) return [];
      if (/^(what|all|than|as|so)$/.test(english[before - 2]?.lower ?? '')) return [];
      return [
        {
          side: 'target',
          start: auxiliary.start,
          end: token.end,
          level: 'error',
          reason: { key: 'check.base-form.base', values: { form: token.text, base } },
          fix: { start: token.start, end: token.end, text: base },
        },
      ];
    });
  },
};

/** Verbs and adjectives that want "to" before an infinitive. */
const WANT_TO: ReadonlySet<string> = new Set(
  (
    'want wants wanted wanting seeking seeks sought trying tried tries plans planned planning decided decides agreed agrees refused refuses ' +
    'need needs going continue continued continues expected allowed forced hopes hoped hoping failed fails due able unable ' +
    'likely unlikely ready willing eager keen aims aimed intends intended managed attempted attempts wishes ' +
    'promised pledged vowed threatened tends tended supposed bound obliged determined prepared reluctant poised set'
  ).split(' '),
);

/** Bare infinitives that are sure not to be nouns, adjectives or conjunctions in that place. */
const SURE_VERBS: ReadonlySet<string> = new Set(
  (
    'be have do go get make take give see say become come keep know think find bring buy sell send meet speak write begin ' +
    'lead leave lose win tell hear hold sit stand understand remain continue provide ensure achieve improve reduce ' +
    'increase avoid prevent protect join become pay expand maintain create develop establish explain describe determine ' +
    'prove receive reach require include add allow announce appear accept agree ask attend believe consider decide ' +
    'defend deliver discuss enter extend follow force form grow happen help identify introduce invest investigate kill ' +
    'learn listen live lift move obtain offer open operate overcome participate perform persuade play produce promote ' +
    'publish pursue raise recover reform regain reject release replace respond restore resolve retain return reveal run ' +
    'save secure seek serve settle sign solve spend spread stay stop strengthen succeed suffer support survive tackle talk ' +
    'teach test travel try turn use visit wait walk work withdraw eat drink adopt apply approve destroy undermine impose ' +
    'implement confront condemn confirm convince cooperate rebuild exploit'
  ).split(' '),
);

/** "want go", "able do": the infinitive lacks its to. */
export const missingTo: PairCheck = {
  id: 'missing-to',
  category: 'fluency/grammar',
  severity: 'major',
  levels: ['error', 'warning'],
  example: { source: 'يريد الوزير أن يذهب.', target: 'The minister wants go to Cairo.' },
  run({ english }) {
    return english.flatMap((token, at): Remark[] => {
      const next = english[at + 1];
      if (!next || !WANT_TO.has(token.lower) || next.start !== token.end + 1) return [];
      if (token.lower === 'due' && isCause(english, at)) return [remarkOf(token, next, 'error')];
      if (/^(likely|unlikely|set|due|bound)$/.test(token.lower) && !followsBe(english, at)) return [];
      const follower = english[at + 2];
      // "Sainsbury's plans", "allowed zoom lenses": a noun of its own, or the first of two.
      if (
        /^['’]s?$/.test(english[at - 1]?.text ?? '') &&
        /^(?:plan|hope|need|attempt|aim|wish|promise)s?$/.test(token.lower)
      )
        return [];
      if (follower?.pos === 'NOUN' && follower.lower.endsWith('s') && !SURE_VERBS.has(next.lower)) return [];
      const verb =
        SURE_VERBS.has(next.lower) ||
        (follower !== undefined &&
          AFTER_VERBS.has(follower.lower) &&
          isPlainBase(next.lower) &&
          /^(VERB|NOUN)$/.test(next.pos));
      const sure = NEVER_NOUNS.has(next.lower);
      if (
        token.lower === 'able' &&
        (sure || isPlainBase(next.lower) || ADVERB.test(next.lower)) &&
        (/^(?:VERB|ADV|AUX)$/.test(next.pos) || (next.pos === 'NOUN' && followsBe(english, at)))
      )
        return [remarkOf(token, next, 'error')];
      if (token.lower === 'going' && !((verb || next.pos === 'VERB') && isGoing(english[at - 1]?.lower))) return [];
      if (/^needs?$/.test(token.lower) && !(verb && (sure || /^(PRON|PROPN|ADV)$/.test(english[at - 1]?.pos ?? ''))))
        return [];
      if (!verb && next.pos !== 'VERB') return [];
      if (!verb && !isPlainBase(next.lower)) return [];
      if (
        /^(set|bound|prepared|due|needs|plans|hopes|attempts|aims|expected|planned|intended|allowed)$/.test(
          token.lower,
        ) &&
        next.pos !== 'VERB' &&
        next.pos !== 'AUX'
      )
        return [];
      if (MOSTLY_NOUNS.has(next.lower) && !(follower && AFTER_VERBS.has(follower.lower))) return [];
      return [remarkOf(token, next, verb ? 'error' : 'warning')];
    });
  },
};

function remarkOf(before: Token, verb: Token, level: Level): Remark {
  return {
    side: 'target',
    start: before.start,
    end: verb.end,
    level,
    reason: { key: 'check.missing-to.to', values: { before: before.text, verb: verb.text } },
    fix: { start: verb.start, end: verb.start, text: 'to ' },
  };
}

type Token = AnalysedPair['english'][number];

/** Verbs that are no nouns anywhere. */
const NEVER_NOUNS: ReadonlySet<string> = new Set(
  'be have do become get make take give see know keep find say tell think bring send meet speak write begin provide ensure achieve avoid prevent'.split(
    ' ',
  ),
);
const ADVERB = /^[a-z]{3,}ly$/;

/** What stands after a verb as its object, and hardly after a noun. */
const AFTER_VERBS: ReadonlySet<string> = new Set(
  'the a an his her their its it them him us me you this these our my your'.split(' '),
);

/** "is likely", "were most likely"; "would likely take" is another use. */
function followsBe(english: AnalysedPair['english'], at: number): boolean {
  let before = at - 1;
  while (/^(most|more|less|very|quite|also|not|highly|now|still)$/.test(english[before]?.lower ?? '')) before--;
  return /^(is|are|was|were|be|been|being|am|'s|'re|’s|’re|seems?|seemed|looks?|looked)$/.test(
    english[before]?.lower ?? '',
  );
}

/** "Due the war": before an article or a possessive, but for a time: due the next day. */
function isCause(english: AnalysedPair['english'], at: number): boolean {
  if (!/^(?:the|a|an|its|his|her|their)$/.test(english[at + 1]!.lower)) return false;
  return !english.slice(at + 2, at + 5).some(({ lower }) => TIMES.test(lower));
}

const TIMES =
  /^(?:day|week|month|year|morning|evening|time|following|next|same|hour|summer|winter|spring|autumn|fall|.*day)$/;

function isGoing(before: string | undefined): boolean {
  return before !== undefined && /^(is|are|was|were|am|be|been|'s|'re|'m|’s|’re|’m|not|n't|n’t)$/.test(before);
}

function isPlainBase(word: string): boolean {
  return /^[a-z]{3,}$/.test(word) && !/(?:ed|ing|s|ly|ment|tion|ity|ness|er|or|al|ic)$/.test(word);
}

/** Wanted, needed and planned as things. */
const MOSTLY_NOUNS: ReadonlySet<string> = new Set(
  'help support work reform talk play use visit test travel force form return release change attack increase move play'.split(
    ' ',
  ),
);
