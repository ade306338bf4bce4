import { arabicTenses, mayBePerfect } from '../analysis/arabic-verbs.js';
import type { AnalysedPair } from '../analysis/pair.js';
import type { Gender } from './gendered-words.js';

/** An English "he" or "she" whose verb the Arabic says of the other. */
export interface OtherSubject {
  /** Place of the pronoun among the English words, and of the verb among the Arabic. */
  readonly pronoun: number;
  readonly verb: number;
}

/** The first "he" or "she" whose verb is linked to an Arabic verb of the other gender. */
export function otherSubject(pair: AnalysedPair): OtherSubject | undefined {
  const { targetWords: words, english, links } = pair;
  for (const [pronoun, { text, start }] of words.entries()) {
    if (text !== 'he' && text !== 'she') continue;
    const verb = activeVerb(
      pair,
      english.findIndex((token) => token.start === start),
    );
    const place = verb && words.findIndex((word) => word.start <= verb.start && verb.end <= word.end);
    const link = links.find(
      ({ target, content, confidence }) => content && confidence >= SURE && target.index === place,
    );
    const gender = link && genderOf(pair, link.source.index);
    if (gender && gender !== (text === 'he' ? 'male' : 'female')) return { pronoun, verb: link.source.index };
  }
  return undefined;
}

const SURE = 0.5;

/** The verb that a pronoun is the subject of; none where that is passive: Arabic says another sentence for it (عرض عليها). */
function activeVerb({ english }: AnalysedPair, pronoun: number): AnalysedPair['english'][number] | undefined {
  let passive = false;
  for (const token of english.slice(pronoun + 1, pronoun + 1 + LONGEST)) {
    if (token.pos === 'VERB') return passive && !token.lower.endsWith('ing') ? undefined : token;
    if (!/^(?:AUX|ADV|PART)$/.test(token.pos)) return undefined;
    if (/^(?:was|were|been|being|be|is|are|got)$/.test(token.lower)) passive = true;
  }
  return undefined;
}

/** Words of a group of verbs at most. */
const LONGEST = 4;

/** The gender that the form of an Arabic verb tells of its one subject; undefined where it does not. */
function genderOf(pair: AnalysedPair, at: number): Gender | undefined {
  const { lexicon } = pair.dictionary;
  const tense = arabicTenses(pair)[at];
  const word = pair.sourceWords[at]!.text.replace(/^[وف](?=.{3})/, '').replace(/^س(?=[يت])/, '');
  if (!tense || /^تمت?$/.test(word)) return undefined;
  const isJussive = pair.sourceWords[at - 1]?.text.endsWith('لم') ?? false;
  if (tense === 'perfect' && !isJussive) {
    if (/(?:وا|نا|تم)$/.test(word)) return undefined;
    // The ت of مات is its own.
    return /ت(?:ها|ه|هم)?$/.test(word) && !mayBePerfect(lexicon, word) ? 'female' : 'male';
  }
  if (word.startsWith('ي')) return /(?:ون|وا|ن)$/.test(word) ? undefined : 'male';
  // تابع begins as what a woman does, and is the past of a man.
  const bare = word.replace(/(?:هما|ها|هم|هن|ني|نا|ه)$/, '');
  return word.startsWith('ت') && !mayBePerfect(lexicon, word) && !mayBePerfect(lexicon, bare) ? 'female' : undefined;
}
