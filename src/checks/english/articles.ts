import type { AnalysedPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';
import { PLAIN_PLACES } from './places.js';

/** "the Libya": countries and cities that take no article. */
export const articlePlace: PairCheck = {
  id: 'article-place',
  category: 'fluency/grammar',
  severity: 'minor',
  levels: ['error'],
  example: { source: 'مصير ليبيا', target: 'the fate of the Libya' },
  run(pair) {
    const { english, target } = pair;
    return english.flatMap((token, at): Remark[] => {
      const next = english[at + 1];
      if (token.lower !== 'the' || !next || !PLAIN_PLACES.has(next.text) || next.start !== token.end + 1) return [];
      const after = english[at + 2];
      // "the Libya crisis", "the Iraq of today", "the Paris-based", "the Jordan River": the article is another word's.
      const name = after && target.slice(next.end, after.start) === ' ' ? after : undefined;
      if (name && (name.pos === 'NOUN' || name.pos === 'PROPN' || name.pos === 'ADJ' || name.pos === 'NUM')) return [];
      if (name && /^(of|that|we|you|i|he|she|they|it|who|s)$/.test(name.lower)) return [];
      if (/^['’-]/.test(target.slice(next.end)) || /^\s?[-–]/.test(target.slice(next.end))) return [];
      if (after && /^(and|or|\/|,)$/.test(after.lower) && english[at + 4]?.pos === 'NOUN') return [];
      return [
        {
          side: 'target',
          start: token.start,
          end: next.end,
          level: 'error',
          reason: { key: 'check.article-place.no-article', values: { name: next.text } },
          fix: { start: token.start, end: next.start, text: '' },
        },
      ];
    });
  },
};

/** Singular nouns that in running text always have a determiner before them when "of" follows. */
const COUNTED: ReadonlySet<string> = new Set(
  (
    'capital city border end beginning middle center centre centre course case name basis head heart wake eyes hands ' +
    'hand house home country region area state army president minister leader spokesman member number majority ' +
    'minority percentage top bottom edge side aim goal hope idea issue list map part period point presence process question ' +
    'range rate result role sake scene series service site size sort start story subject success sum table ' +
    'threat time town truth type use value version view village voice war way week world year day month morning evening ' +
    'age amount arrival absence ability author background behalf birth body book cause chance character circumstances ' +
    'collapse committee community company concept condition conflict consequences construction context cost crisis ' +
    'death decision degree department development difference direction director effect emergence ' +
    'environment era event existence eve fact failure fate father field film foot form formation foundation founder ' +
    'framework front future growth height history horn image impact implementation importance improvement influence ' +
    'interest interior invasion investigation island killing king lack language launch law leadership length level life ' +
    'light line loss manager meaning meeting memory mind mission mother mouth murder nature north south east west ' +
    'northeast northwest southeast southwest office opening order outbreak outskirts owner pace party past path ' +
    'peak people position possibility power practice price production prospect protection province public purpose ' +
    'quality reality reason removal representative rest return rights rise risk river road roof root rule same sea second ' +
    'secretary sense shadow shape shores shore signing situation son daughter soul source spirit spread square ' +
    'stage statement station status street strength structure struggle study surface system target tip title tomb ' +
    'total tower use victim victims walls weight whole wife husband window winner work'
  ).split(' '),
);

const BEFORE: ReadonlySet<string> = new Set(
  'in of on to from with at by for into during near under over against after before'.split(' '),
);

/** Set phrases without an article. */
const PHRASES: ReadonlySet<string> = new Set(
  (
    'in case of|in point of|on behalf of|in region of|in area of|in front of|in place of|in view of|by way of|in need of|in search of|in favor of|in favour of|in charge of|' +
    'on top of|at risk of|at end of|in terms of|by means of|in spite of|in lieu of|on account of|in light of|in memory of|in support of|' +
    'in name of|in possession of|in control of|in pursuit of|in defense of|in defence of|in recognition of|in honor of|in honour of|' +
    'for lack of|for fear of|for want of|by virtue of|in excess of|in line with|at odds with|on board of|in violation of|in breach of|' +
    'in danger of|in respect of|on grounds of|under threat of|at time of|for use of|to people of|in use in|by order of|in sight of|from lack of|' +
    'in hopes of|for president of|for mayor of|for governor of|with use of|as part of|to part of|of part of|from part of|in part of|in order of|in place in|on part of|' +
    'in time for|on time for|in time to|in order to|in case the|in office in|in office for|in place for|on line for|of life in|to life in|' +
    'of life of|of law of|of power in|to power in|in power in|from power in|in power for|to life of|in life of'
  ).split('|'),
);

/** "in capital of", "on border with": a noun that cannot stand without an article there. */
export const articleDropped: PairCheck = {
  id: 'article-dropped',
  category: 'fluency/grammar',
  severity: 'minor',
  levels: ['error', 'warning'],
  example: { source: 'في عاصمة ليبيا', target: 'He lives in capital of Libya.' },
  run({ english, target }) {
    return english.flatMap((token, at): Remark[] => {
      const [noun, after] = [english[at + 1], english[at + 2]];
      if (!noun || !after || !BEFORE.has(token.lower) || noun.text !== noun.lower) return [];
      if (target.slice(token.end, noun.start) !== ' ' || !/^[\s,;.!?)"”]/.test(target.slice(noun.end))) return [];
      const level = levelOf(english, at);
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

type Tokens = AnalysedPair['english'];

/** For a preposition at a place, with its noun and what follows. */
function levelOf(english: Tokens, at: number): 'error' | 'warning' | undefined {
  const [token, noun, after] = [english[at]!, english[at + 1]!, english[at + 2]!];
  if (PHRASES.has(`${token.lower} ${noun.lower} ${after.lower}`)) return undefined;
  if (SUPERLATIVE.test(noun.lower) && noun.pos === 'ADJ' && !/^(?:at|to)$/.test(token.lower)) return 'warning';
  if (english[at - 1]?.lower === noun.lower) return undefined;
  if (after.lower === 'of' && COUNTED.has(noun.lower) && !MAY_BE_BARE.has(noun.lower))
    return DOUBTFUL.has(noun.lower) ? 'warning' : 'error';
  if (!NEVER_BARE.has(noun.lower) || noun.pos !== 'NOUN' || token.lower === 'to' || goesOn(after)) return undefined;
  if (token.lower === 'by' || isPaired(english, at)) return undefined;
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
  return next.lower === noun.lower || !/^(?:DET|PRON)$/.test(next.pos);
}

/** Nouns that no set phrase has without a determiner after a preposition, whatever follows them. */
const NEVER_BARE: ReadonlySet<string> = new Set(
  (
    'world nation continent planet sun moon sky coast suburb kitchen garden bridge ' +
    'ship vehicle audience team squad club league match tournament championship player coach group organisation ' +
    'organization institution department ministry commission jury constitution proposal project programme program campaign ' +
    'decision problem idea story article newspaper magazine website internet network channel movie song album century ' +
    'decade currency sector consumer customer worker employee employer student professor researcher ' +
    'scientist expert doctor nurse clinic atmosphere forest tree animal ' +
    'system market settlement colony empire dynasty tribe island peninsula ' +
    'country region area province village border city minister spokesman spokeswoman committee delegation ambassador ' +
    'governor mayor suspect defendant victim gunman attacker prosecutor lawyer witness soldier officer teacher patient farmer ' +
    'stadium hotel airport museum street river lake mountain valley desert election referendum agreement author ' +
    'summit conference ceremony report statement interview verdict explosion blast crash earthquake economy ' +
    'coalition faction regime crowd neighbourhood neighborhood district army militia entirety vicinity'
  ).split(' '),
);

/** What can go on a noun phrase: "of state security", "in village life". */
function goesOn({ pos }: AnalysedPair['english'][number]): boolean {
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || pos === 'NUM';
}

/** Often without an article before "of": plural-like, abstract or measuring. */
const MAY_BE_BARE: ReadonlySet<string> = new Set(
  (
    'circumstances consequences rights eyes hands people hope use interest risk loss fear lack memory victims wealth ' +
    'part parts power work time value order sort type same second whole strength production protection return growth life ' +
    'death form history presence war way home name case side sides course light line view virtue top threat charge ' +
    'signing killing murder construction implementation removal formation development improvement investigation leadership ' +
    'shores outskirts office weight quality knowledge law language freedom evidence control possession violation support chance failure ' +
    'table total price cost size length service success spirit year'
  ).split(' '),
);
const DOUBTFUL: ReadonlySet<string> = new Set(
  'king father mother son daughter founder leader director author members member head secretary owner winner wife husband'.split(
    ' ',
  ),
);

/** "a hour", "an university": the article goes by the sound that follows. */
export const aAn: PairCheck = {
  id: 'a-an',
  category: 'fluency/grammar',
  severity: 'minor',
  levels: ['error'],
  example: { source: 'اجتماع استمر ساعة', target: 'a meeting of a hour' },
  run({ english }) {
    return english.flatMap((token, at): Remark[] => {
      const next = english[at + 1];
      if (!next || next.start !== token.end + 1 || !/^(a|an)$/.test(token.text)) return [];
      if (!/^[a-z]{3,}/.test(next.text)) return [];
      const wanted = /^(hour|honest|honou?r|heir)/.test(next.text)
        ? 'an'
        : /^(uni(?!n|m)|use|usa|usu|euro|eu|one|once|ubiq|uk|ur[aeio]n|ute|uto)/.test(next.text)
          ? 'a'
          : /^[aeio]|^u[^aeiou]/.test(next.text)
            ? 'an'
            : 'a';
      if (wanted === token.text || /^(herb|historic|hotel|habitual|hyster|heroic|homage|humble)/.test(next.text))
        return [];
      return [
        {
          side: 'target',
          start: token.start,
          end: next.end,
          level: 'error',
          reason: { key: 'check.a-an.sound', values: { article: wanted, word: next.text } },
          fix: { start: token.start, end: token.end, text: wanted },
        },
      ];
    });
  },
};
