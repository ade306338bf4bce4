import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';

/** "a very strong cooperation": a noun that is not counted takes no "a". */
export const uncountable: PairCheck = {
  id: 'uncountable',
  category: 'fluency/grammar',
  severity: 'minor',
  levels: ['warning'],
  example: { source: 'نتطلع إلى تعاون قوي جدا.', target: 'We look forward to a very strong cooperation.' },
  run({ target }) {
    return [...target.matchAll(WITH_ARTICLE)].map(
      ([whole, noun], k, all): Remark => ({
        side: 'target',
        start: all[k]!.index,
        end: all[k]!.index + whole.length,
        level: 'warning',
        reason: { key: 'check.uncountable.article', values: { noun: noun! } },
      }),
    );
  },
};

/** Nouns that dictionaries give as not counted in each of their everyday senses. */
const NOUNS =
  'advice|information|equipment|furniture|luggage|baggage|machinery|weaponry|legislation|cooperation|co-operation|progress|evidence|homework|ammunition|terrorism|corruption|infrastructure|unemployment|transparency|leisure|traffic';
/** Between article and noun only what grades or praises: "an information office" and "a progress report" are other things. */
const ADJECTIVES =
  'strong|close|good|great|full|real|important|useful|significant|considerable|big|large|huge|new|clear|continuous|constant|serious|direct|effective|fruitful|joint|bilateral|economic|military|international|regional|further|solid|tangible|remarkable|extensive|widespread';
const WITH_ARTICLE = new RegExp(
  `\\ban?\\s+(?:(?:very|more|most|highly|so)\\s+)?(?:(?:${ADJECTIVES})(?:,?\\s+(?:and\\s+)?(?:${ADJECTIVES}))?\\s+)?(${NOUNS})(?=\\s*[.,;:!?"”')]|\\s*$|\\s+(?:and|or|in|on|with|between|from|to|by|at|that|which|is|was|has|among|against|over)\\b)`,
  'giu',
);

/** "two battles or three battles": the noun is said once, after the second number. */
export const repeatedPhrase: PairCheck = {
  id: 'repeated-phrase',
  category: 'style/awkward',
  severity: 'minor',
  levels: ['warning'],
  example: { source: 'خاضت معركتين أو ثلاثا.', target: 'It fought two battles or three battles.' },
  run({ target }) {
    return [...target.matchAll(TWICE)].map((match): Remark => {
      const [whole, first, noun, between, second] = match;
      return {
        side: 'target',
        start: match.index,
        end: match.index + whole.length,
        level: 'warning',
        reason: { key: 'check.repeated-phrase.noun', values: { noun: noun! } },
        fix: {
          start: match.index,
          end: match.index + whole.length,
          text: `${first} ${between} ${second} ${noun}`,
        },
      };
    });
  },
};

const NUMBER = '\\d+|one|two|three|four|five|six|seven|eight|nine|ten|a dozen|twenty|thirty|a hundred';
/** A range of millions is said with both. */
const TWICE = new RegExp(
  `\\b(${NUMBER})\\s+(?!(?:million|billion|trillion|thousand|percent|per)\\b)(\\p{L}{3,})\\s+(or|to)\\s+(${NUMBER})\\s+\\2\\b`,
  'giu',
);
