import { nameSkeleton } from '../../align/names/skeleton.js';
import type { AnalysedPair } from '../analysis/pair.js';
import { perPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import { bestWeights, coverage } from '../coverage/covered.js';
import type { Remark } from '../finding.js';

/** A name that no Arabic word spells or translates, while the Arabic has a name left over. */
export const nameMismatch: PairCheck = {
  id: 'name-mismatch',
  category: 'locale/name',
  severity: 'major',
  levels: ['error', 'warning', 'hint'],
  needsSoundSource: true,
  example: {
    source: 'التقى المسماري السفير سلامة في القاهرة.',
    target: 'Al-Mismari met ambassador Bogdanov in Cairo.',
  },
  run(pair) {
    const left = leftOver(pair);
    return namesOf(pair).flatMap(({ from, to }): Remark[] => {
      for (let at = from; at <= to; at++) if (isSpelt(pair, pair.targetWords[at]!.text)) return [];
      const [start, end] = [pair.targetWords[from]!.start, pair.targetWords[to]!.end];
      const sure = to > from || PLACES.has(pair.targetWords[from]!.text);
      const level = left.length === 0 ? (sure ? 'warning' : 'hint') : sure ? 'error' : 'warning';
      const name = pair.target.slice(start, end);
      if (isSourceLatin(pair, name) || isSounded(pair, from, to)) return [];
      return [
        {
          side: 'target',
          start,
          end,
          level,
          reason:
            left.length > 0
              ? {
                  key: 'check.name-mismatch.other',
                  values: {
                    name,
                    arabic: left
                      .map(({ start: s, end: e }) => pair.source.slice(s, e))
                      .slice(0, 3)
                      .join('، '),
                  },
                }
              : { key: 'check.name-mismatch.absent', values: { name } },
        },
      ];
    });
  },
};

/** By the evidence for the two words alone: a link may have been made for want of anything better. */
function isSpelt(pair: AnalysedPair, name: string): boolean {
  return bestWeights(pair).target(name) >= SPELT;
}

const SPELT = 0.05;

/** Runs of capitalised words inside a sentence, as places of their first and last word. */
export const namesOf = perPair(({ dictionary, target, targetWords: words, english }: AnalysedPair) => {
  // A headline in title case, where capitals say nothing.
  const titled = english.every(({ text }) => !/^[a-z]{4,}/.test(text));
  const names: { from: number; to: number }[] = [];
  if (titled && words.length > 3) return names;
  words.forEach((word, at) => {
    const written = target.slice(word.start, word.end);
    const first = at === 0 || /[.!?:"“”(\n]\s*$/.test(target.slice(Math.max(0, word.start - 3), word.start));
    if (!/^\p{Lu}\p{Ll}{2,}/u.test(written) || first || NO_NAMES.has(word.text)) return;
    const last = names.at(-1);
    if (last && last.to === at - 1 && target.slice(words[at - 1]!.end, word.start) === ' ') last.to = at;
    else names.push({ from: at, to: at });
  });
  // Beside a name a common word is part of it (Victor Krupenko); alone it is none.
  return names.filter(({ from, to }) => words.slice(from, to + 1).some(({ text }) => !isCommon(dictionary, text)));
});

/** A word that the lexicon has too: Commission, Class, Survivor. What is translated by meaning may be so in other words. */
function isCommon({ lemmas }: AnalysedPair['dictionary'], text: string): boolean {
  const bare = text.replace(/'s?$/, '');
  if (/(?:tions?|ary|ics|ity|ment|ship|ness|ive|ical)$/.test(bare)) return true;
  return lemmas(bare).some((lemma) => !PLACES.has(lemma)) && !PLACES.has(bare);
}

/** Written with a capital and translated by meaning, or not at all. */
const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december monday tuesday wednesday thursday ' +
    'friday saturday sunday mr mrs ms dr sir lord lady president prime minister king queen prince princess professor general ' +
    'university college school street road park hall house church court council committee assembly parliament congress senate ' +
    'party league cup club union association society institute foundation agency authority office department ministry ' +
    'secretary state states city county district province north south east west northern southern eastern western ' +
    'the this that christmas easter internet twitter facebook god english spokesman chairman director chief officer ' +
    'sen rev col lt gen prof capt sgt gov rep act bill law treaty agreement day night week year world war first second third democrats republicans democrat republican ' +
    'conservative conservatives labour liberal senator representative governor mayor judge justice police army navy'
  ).split(' '),
);

/** Arabic words that look like names and that nothing in the English covers. */
function leftOver(pair: AnalysedPair): readonly { readonly start: number; readonly end: number }[] {
  const { source } = coverage(pair);
  return pair.sourceWords.filter(({ text, content }, at) => {
    if (!content || isLinkedSurely(pair, source[at]!, text) || text.length < 4 || !MAY_BE_NAME.test(text)) return false;
    return !pair.dictionary.knows(text) || isPlace(pair, text);
  });
}

/** Arabic letters, and no verb in the imperfect or of the tenth form, which a lexicon may well not know. */
const MAY_BE_NAME = /^(?![وفلس]?(?:ي[^اوس]|است))[\u0621-\u06d3]/;

function isLinkedSurely(pair: AnalysedPair, covered: number, text: string): boolean {
  return covered > 0 && bestWeights(pair).source(text) >= SPELT;
}

/** A word whose translations are names of places or peoples: the lexicon's are lower case, so by what English makes of them. */
function isPlace(pair: AnalysedPair, text: string): boolean {
  const known = [...pair.dictionary.translations(text)].sort((a, b) => b[1] - a[1]);
  return known.length > 0 && PLACES.has(known[0]![0]);
}

const PLACES: ReadonlySet<string> = new Set(
  (
    'libya russia syria turkey qatar italy sudan egypt iran iraq china india japan france germany spain britain canada mexico brazil ' +
    'indonesia australia wales scotland ireland england israel greece poland ukraine kenya nigeria pakistan moscow london washington ' +
    'beijing paris berlin jakarta brussels america american russian chinese french german british turkish iranian iraqi syrian libyan ' +
    'egyptian lebanon jordan tunisia algeria morocco yemen oman kuwait bahrain riyadh cairo damascus baghdad beirut tehran ankara ' +
    'europe asia africa geneva vienna rome madrid tripoli benghazi jerusalem gaza palestine korea korean japanese indian'
  ).split(' '),
);

/** Whether the consonants of a name follow one another somewhere in the Arabic, in one word, parted or run together. */
function isSounded(pair: AnalysedPair, from: number, to: number): boolean {
  const arabic = consonantsOf(pair);
  for (let at = from; at <= to; at++) {
    const own = digits(
      pair.targetWords[at]!.text.replace(/'s?$|s$/, '')
        .replace(/gh(?=t|$)/, '')
        .replace(/(?:ian|ean|an|ese|ish)$/, ''),
    );
    if (
      own.length >= LEAST_CONSONANTS
        ? arabic.joined.includes(own)
        : own.length > 0 && arabic.words.some((word) => word === own || (own.length >= 3 && word.startsWith(own)))
    )
      return true;
  }
  return false;
}

const LEAST_CONSONANTS = 4;

const consonantsOf = perPair(({ sourceWords }: AnalysedPair) => {
  const words = sourceWords.map(({ text }) => digits(text));
  const bare = sourceWords.map(({ text }) => digits(text.replace(/^[وبلفك]?(?:ال)?/, '')));
  return { joined: words.join(''), words: [...words, ...bare] };
});

/** Six classes of consonants, one digit each. */
function digits(word: string): string {
  const { code } = nameSkeleton(word);
  return code === 0 ? '' : code.toString(7);
}

/** The Arabic writes it in Latin letters too. */
function isSourceLatin({ source }: AnalysedPair, name: string): boolean {
  return source.toLowerCase().includes(name.toLowerCase());
}
