import type { AnalysedPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';
import { MODALS, NOT_BASE, regularBase } from './words.js';

/** "Haftar will to meet": after a modal verb stands the bare infinitive. */
export const modalTo: PairCheck = {
  id: 'modal-to',
  category: 'fluency/grammar',
  severity: 'major',
  levels: ['error'],
  example: { source: 'حفتر يريد لقاء موسكو.', target: 'Haftar will to meet with Moscow.' },
  run(pair) {
    return afterModals(pair, (modal, next, after): Remark[] => {
      if (next.lower !== 'to' || after?.pos === 'DET' || after?.pos === 'PROPN') return [];
      return [
        {
          side: 'target',
          start: modal.start,
          end: next.end,
          level: 'error',
          reason: { key: 'check.modal-to.to', values: { modal: modal.text } },
          fix: { start: modal.end, end: next.end, text: '' },
        },
      ];
    });
  },
};

/** "will goes", "would has", "can went": after a modal verb the verb is not inflected. */
export const modalInflected: PairCheck = {
  id: 'modal-inflected',
  category: 'fluency/grammar',
  severity: 'major',
  levels: ['error', 'warning'],
  example: { source: 'سيذهب الوزير غدا.', target: 'The minister will goes tomorrow.' },
  run(pair) {
    return afterModals(pair, (modal, next, after): Remark[] => {
      const known = NOT_BASE.get(next.lower);
      const base = known ?? (next.pos === 'VERB' || next.pos === 'NOUN' ? inflectedVerb(next.lower) : undefined);
      if (!base || base === next.lower) return [];
      // "those who can have long left", "what could have been" are no such slips: the next word is the base already.
      if (!known && after?.pos === 'VERB') return [];
      return [
        {
          side: 'target',
          start: modal.start,
          end: next.end,
          level: known || next.pos === 'VERB' ? 'error' : 'warning',
          reason: { key: 'check.modal-inflected.form', values: { modal: modal.text, verb: next.text } },
          ...(known ? { fix: { start: next.start, end: next.end, text: base } } : {}),
        },
      ];
    });
  },
};

type Token = AnalysedPair['english'][number];

/** Modal verbs with the word after them, adverbs and "not" between passed over. */
function afterModals(
  pair: AnalysedPair,
  judge: (modal: Token, next: Token, after: Token | undefined) => Remark[],
): Remark[] {
  const tokens = pair.english;
  return tokens.flatMap((modal, at) => {
    if (!MODALS.has(modal.lower) || isNoun(tokens, at)) return [];
    let next = at + 1;
    while (tokens[next] && (PASSED.has(tokens[next]!.lower) || isAdverb(tokens[next]!))) next++;
    const word = tokens[next];
    return word ? judge(modal, word, tokens[next + 1]) : [];
  });
}

const PASSED: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'also', 'never', 'only', 'still', 'always', 'soon']);

function isAdverb({ pos, lower }: Token): boolean {
  return pos === 'ADV' && lower.endsWith('ly');
}

/** "the will", "his might", "May 5", "a can": words that look like modals. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const [token, before, next] = [tokens[at]!, tokens[at - 1], tokens[at + 1]];
  if (/^(May|Will|Can)$/.test(token.text) && at > 0 && before?.pos !== 'PUNCT') return true;
  if (token.lower === 'may' && token.text === 'May' && next?.pos === 'NUM') return true;
  return (
    !before ||
    before.pos === 'DET' ||
    before.pos === 'ADJ' ||
    before.pos === 'ADP' ||
    // "as can flypapers", "so will prices": the subject follows.
    /^(his|her|its|their|our|my|your|free|good|political|s|'s|’s|as|so|nor|neither)$/.test(before.lower)
  );
}

function inflectedVerb(word: string): string | undefined {
  if (!/(?:s|ed|ing)$/.test(word) || NO_INFLECTION.has(word)) return undefined;
  return regularBase(word);
}

/** Bases and adverbs that end as inflected verbs do. */
const NO_INFLECTION: ReadonlySet<string> = new Set(
  (
    'need proceed succeed exceed feed bleed breed speed bring sing ring cling spring swing wing king thing embed shed ' +
    'discuss pass address assess focus miss possess process progress express press guess witness stress cross dress ' +
    'bless kiss toss access suppress impress perhaps sometimes always besides this its thus across ' +
    'canvas bias less unless harass dismiss confess compress embarrass trespass bypass surpass encompass seed weed indeed ' +
    'fling sling sting string wring shred wed bed red led heed exceed supersede concede secede overseas nevertheless ' +
    'nonetheless regardless yes plus'
  ).split(' '),
);
