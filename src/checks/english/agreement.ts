import type { EnglishToken } from '../analysis/english.js';
import type { AnalysedPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';
import { isPlural, isSingular } from './noun-number.js';
import { baseOfThird, PLAIN_BASES, thirdOf } from './present-tense.js';

/** A verb that does not agree with its subject: "people knows", "the ministers was", "he want", "there is many". */
export const agreement: PairCheck = {
  id: 'agreement',
  category: 'fluency/grammar',
  severity: 'major',
  levels: ['error', 'warning'],
  example: { source: 'كان الوزراء في القاهرة.', target: 'The ministers was in Cairo.' },
  run: ({ english }) =>
    english.flatMap((_, at): Remark[] => {
      const found =
        afterPronoun(english, at) ?? afterNoun(english, at) ?? afterThere(english, at) ?? afterAnd(english, at);
      return found ? [found] : [];
    }),
};

type Tokens = AnalysedPair['english'];

const SINGULAR_BE: ReadonlyMap<string, string> = new Map([
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
]);
const PLURAL_BE: ReadonlyMap<string, string> = new Map([...SINGULAR_BE].map(([one, many]) => [many, one]));

/** "he want", "they was". */
function afterPronoun(english: Tokens, at: number): Remark | undefined {
  const [before, pronoun, verb] = [english[at - 1], english[at]!, english[at + 1]];
  if (!verb || !isBeside(pronoun, verb)) return undefined;
  const one = /^(?:he|she|it)$/.test(pronoun.lower);
  if (!one && !/^(?:they|we)$/.test(pronoun.lower)) return undefined;
  if (one && (isSubjunctive(english, at) || isJoined(english, at))) return undefined;
  const free = !before || before.pos === 'PUNCT' || BEFORE_SUBJECT.test(before.lower);
  if (!free && !SINGULAR_BE.has(verb.lower) && !PLURAL_BE.has(verb.lower)) return undefined;
  const wanted = one
    ? (PLURAL_BE.get(verb.lower) ?? (pronoun.lower === 'it' ? undefined : thirdOf(verb.lower)))
    : (SINGULAR_BE.get(verb.lower) ?? (verb.pos === 'VERB' ? baseOfThird(verb.lower) : undefined));
  return wanted ? remark(pronoun, verb, wanted, 'error') : undefined;
}

/** "John and he were": the verb is both's. */
function isJoined(english: Tokens, at: number): boolean {
  if (!/^(?:and|or|nor)$/.test(english[at - 1]?.lower ?? '')) return false;
  return /^(?:NOUN|PROPN|PRON|NUM)$/.test(english[at - 2]?.pos ?? 'NOUN');
}

/** Words that a clause begins after. */
const BEFORE_SUBJECT =
  /^(?:that|and|but|because|when|while|where|as|so|then|what|which|who|said|says|since|although|though|until|after|before|why|how|once|now|also|however|yet)$/;

/** "suggested that he go", "if he were": no inflection is wanted. */
function isSubjunctive(english: Tokens, at: number): boolean {
  return english
    .slice(Math.max(0, at - REACH), at)
    .some(({ lower }) =>
      /^(?:if|though|wish|wished|wishes|lest|unless|whether|suppose|suggest\w*|recommend\w*|advis\w*|demand\w*|insist\w*|ask\w*|require\w*|propos\w*|order\w*|urg\w*|request\w*|important|essential|necessary|vital|crucial|imperative|condition|did|does|do|will|would|can|could|should|may|might|must|to|let|make|makes|made|help|helps|helped|see|saw|watch\w*|hear\w*|n't|n’t|not|nor|neither|rather|than|were)$/.test(
        lower,
      ),
    );
}
const REACH = 8;

/** "people knows", "the ministers was", "the decision of the ministers were". */
function afterNoun(english: Tokens, at: number): Remark | undefined {
  const [last, verb] = [english[at]!, english[at + 1]];
  if (!verb || last.pos !== 'NOUN' || !isBeside(last, verb) || verb.text !== verb.lower) return undefined;
  if (!SINGULAR_BE.has(verb.lower) && !PLURAL_BE.has(verb.lower) && !baseOfThird(verb.lower)) return undefined;
  const subject = subjectBefore(english, at);
  if (!subject) return undefined;
  const { start, head } = subject;
  // "How many books does he have?": the subject comes behind.
  if (ASKS.test(english[start]!.lower) || ASKS.test(english[start - 1]?.lower ?? '')) return undefined;
  const noun = english[head]!;
  const many = isPlural(noun);
  if (!many && !isSingular(noun)) return undefined;
  // Of "the rise in prices" and the like the verb may go by either noun in speech; only be and have are sure.
  const be = (many ? SINGULAR_BE : PLURAL_BE).get(verb.lower);
  const wanted = be ?? (many && head === at && verb.pos === 'VERB' ? baseOfThird(verb.lower) : undefined);
  if (
    !wanted ||
    (many ? isAmount(english, start, at) : !ONE.test(english[start]!.lower) || isSubjunctive(english, start))
  )
    return undefined;
  return remark(noun, verb, wanted, 'error');
}

/** The subject that ends at a place: where it begins and its head, "of the ministers" and the like passed over. */
function subjectBefore(english: Tokens, at: number): { readonly start: number; readonly head: number } | undefined {
  let head = at;
  for (let phrases = 0; phrases <= MOST_PHRASES; phrases++) {
    const start = subjectStart(english, head);
    if (start === undefined) return undefined;
    const before = english[start - 1];
    if (!before || /^["“‘(:;,–—]$/.test(before.text)) return { start, head };
    if (before.lower === 'than' && isPlural(english[head]!)) return { start, head };
    if (CLAUSE.test(before.lower))
      return before.lower === 'but' && english[start - 2]?.pos !== 'PUNCT' ? undefined : { start, head };
    if (!/^(?:of|in|for|between|from|on|at)$/.test(before.lower) || !isBeside(before, english[start]!))
      return undefined;
    head = start - 2;
    if (english[head]?.pos !== 'NOUN' || !isBeside(english[head]!, before)) return undefined;
  }
  return undefined;
}

const MOST_PHRASES = 2;
const ASKS = /^(?:how|what|which|whose|many|much)$/;

/** Words that a subject begins after, whose own verb cannot be the one that follows. */
const CLAUSE =
  /^(?:that|how|why|as|after|before|because|when|while|where|although|though|but|said|says|since|whether|if|until|unless|so)$/;
/** What a subject that is surely one begins with; "the" alone may stand before a collective. */
const ONE = /^(?:a|an|this|each|every|another|the|his|her|its|their|our|my)$/;

/** The first word of the noun phrase that ends at a place: determiners, adjectives and nouns, no preposition among them. */
function subjectStart(english: Tokens, at: number): number | undefined {
  let start = at;
  while (start > 0 && isPhrase(english[start - 1]!) && isBeside(english[start - 1]!, english[start]!)) start--;
  const first = english[start]!;
  return first.pos === 'VERB' || first.pos === 'ADP' ? undefined : start;
}

function isPhrase({ pos, lower }: EnglishToken): boolean {
  if (/^(?:that|which|who|what|whose|there|here|not|all|both|either|neither)$/.test(lower)) return false;
  return /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(pos) || /^(?:his|her|its|their|our|my)$/.test(lower);
}

/** Two years is a long time: a measure counts as one, and so does what is spoken of as a word. */
function isAmount(english: Tokens, start: number, at: number): boolean {
  const phrase = english.slice(start, at + 1);
  return (
    phrase.some(({ lower }) => /^(?:one|each|every|half|an?)$/.test(lower)) ||
    (MEASURES.has(english[at]!.lower) &&
      phrase.some(({ pos, lower }) => pos === 'NUM' || /^(?:few|many|several|more|most)$/.test(lower)))
  );
}

const MEASURES: ReadonlySet<string> = new Set(
  (
    'years months weeks days hours minutes seconds miles metres meters feet inches dollars euros pounds dinars cents ' +
    'kilometres kilometers kilograms grams litres liters tons tonnes degrees points goals times yards acres hectares barrels'
  ).split(' '),
);

/** "there is many people", "there are a problem". */
function afterThere(english: Tokens, at: number): Remark | undefined {
  const [there, verb, next, noun] = english.slice(at, at + 4);
  if (there?.lower !== 'there' || !verb || !next || !noun) return undefined;
  if (/^(?:is|was)$/.test(verb.lower)) {
    const many = /^(?:many|several|numerous|both|various|two|three|four|five|six|seven|eight|nine|ten)$/.test(
      next.lower,
    );
    if (!many || noun.lower === 'a' || !isPlural(noun)) return undefined;
    return remark(there, verb, SINGULAR_BE.get(verb.lower)!, 'error');
  }
  if (/^(?:are|were)$/.test(verb.lower) && /^(?:an?|one)$/.test(next.lower)) {
    const after = english[at + 4];
    if (!isSingular(noun) || (after && !/^(?:PUNCT|ADP|PRON|SCONJ)$/.test(after.pos)) || after?.lower === 'of')
      return undefined;
    return remark(there, verb, PLURAL_BE.get(verb.lower)!, 'error');
  }
  return undefined;
}

/** "the people know that … and wants": what a person does, while only the plural subject is a person. */
function afterAnd(english: Tokens, at: number): Remark | undefined {
  const [and, verb] = [english[at]!, english[at + 1]];
  if (and.lower !== 'and' || !verb || !MINDS.has(verb.lower) || english[at + 2]?.pos === 'PUNCT') return undefined;
  const before = english.slice(0, at);
  const subject = before.findIndex(
    (token, k) => (isPlural(token) || /^(?:they|we)$/.test(token.lower)) && PLAIN_BASES.has(before[k + 1]?.lower ?? ''),
  );
  if (subject < 0 || before.slice(subject).some(isOneBeing)) return undefined;
  return remark(english[subject]!, verb, MINDS.get(verb.lower)!, 'warning');
}

/** What only beings do. */
const MINDS: ReadonlyMap<string, string> = new Map(
  'want know believe think hope fear wish'.split(' ').map((base) => [thirdOf(base)!, base] as const),
);

/** He, she, who, a name or a body of people: may be what wants and knows. */
function isOneBeing({ pos, lower, text }: EnglishToken, at: number): boolean {
  if (
    /^(?:he|she|it|who|which|that's|one|everyone|nobody|someone|each|every|government|country|state|nation|team|party|company|group|public)$/.test(
      lower,
    )
  )
    return true;
  if (/(?:er|or|ist|ian|man|ent|ant|ee|king|chief|leader|minister)$/.test(lower) && pos === 'NOUN') return true;
  return pos === 'PROPN' && at > 0 && /^\p{Lu}/u.test(text);
}

function isBeside(one: EnglishToken, other: EnglishToken): boolean {
  return other.start === one.end + 1;
}

function remark(subject: EnglishToken, verb: EnglishToken, wanted: string, level: 'error' | 'warning'): Remark {
  return {
    side: 'target',
    start: subject.start < verb.start && verb.start - subject.end <= 1 ? subject.start : verb.start,
    end: verb.end,
    level,
    reason: { key: 'check.agreement.verb', values: { subject: subject.text, verb: verb.text, wanted } },
    fix: { start: verb.start, end: verb.end, text: wanted },
  };
}
