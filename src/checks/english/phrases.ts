import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';

/** "was very welcomed": a participle of a plain verb is graded by much, widely, warmly, not by very. */
export const passiveForm: PairCheck = {
  id: 'passive-form',
  category: 'fluency/grammar',
  severity: 'minor',
  levels: ['error'],
  example: { source: 'لقي ترحيبا كبيرا', target: 'The visit was very welcomed by the people.' },
  run({ english }) {
    return english.flatMap((token, at): Remark[] => {
      const [be, next, by] = [english[at - 1], english[at + 1], english[at + 2]];
      if (token.lower !== 'very' || !be || !next || !/^(is|are|was|were|been|be)$/.test(be.lower)) return [];
      if (!/ed$/.test(next.lower)) return [];
      const plain =
        PLAIN_PARTICIPLES.has(next.lower) || (by?.lower === 'by' && next.pos === 'VERB' && !FEELINGS.test(next.lower));
      if (!plain) return [];
      return [
        {
          side: 'target',
          start: token.start,
          end: next.end,
          level: 'error',
          reason: { key: 'check.passive-form.very', values: { participle: next.text } },
        },
      ];
    });
  },
};

const PLAIN_PARTICIPLES: ReadonlySet<string> = new Set(
  'welcomed rejected accepted supported condemned criticized criticised affected damaged appreciated praised needed wanted demanded desired followed awaited'.split(
    ' ',
  ),
);
/** Feelings are adjectives by now: very pleased by the news. */
const FEELINGS =
  /^(pleased|interested|worried|concerned|excited|impressed|surprised|disappointed|touched|moved|encouraged|frustrated|influenced|troubled|saddened|alarmed|disturbed|embarrassed|annoyed|amused|tired|bored|limited)$/;

/** "prevent other countries manipulating": British English may leave "from" out, most style books do not; before a pronoun many do. */
export const preventFrom: PairCheck = {
  id: 'prevent-from',
  category: 'fluency/grammar',
  severity: 'minor',
  levels: ['warning'],
  example: {
    source: 'لمنع دول أخرى من التلاعب بالمصير',
    target: 'to prevent other countries manipulating the fate of the people',
  },
  run({ english }) {
    return english.flatMap((token, at): Remark[] => {
      if (!/^(prevent|prevents|prevented)$/.test(token.lower)) return [];
      for (let next = at + 1; next < Math.min(at + 6, english.length); next++) {
        const word = english[next]!;
        if (word.lower === 'from' || word.pos === 'PUNCT' || word.pos === 'ADP') return [];
        if (word.pos === 'VERB' && /ing$/.test(word.lower) && next > at + 1) {
          const subject = english[next - 1]!;
          if (!/^(NOUN|PROPN)$/.test(subject.pos)) return [];
          return [
            {
              side: 'target',
              start: token.start,
              end: word.end,
              level: 'warning',
              reason: { key: 'check.prevent-from.from', values: { verb: word.text } },
              fix: { start: word.start, end: word.start, text: 'from ' },
            },
          ];
        }
      }
      return [];
    });
  },
};

/** `Libya" he said`: a quotation is parted from who said it by a comma or another mark. */
export const commaBeforeSaid: PairCheck = {
  id: 'comma-before-said',
  category: 'fluency/punctuation',
  severity: 'minor',
  levels: ['error'],
  example: { source: '«لا نريد الحرب» قال الوزير.', target: '"We do not want war" he said.' },
  run({ target }) {
    return [...target.matchAll(SAID)].map((match): Remark => {
      const start = match.index;
      return {
        side: 'target',
        start,
        end: start + match[0].length,
        level: 'error',
        reason: { key: 'check.comma-before-said.comma' },
        fix: { start: start + match[1]!.length, end: start + match[1]!.length, text: ',' },
      };
    });
  },
};

/** A word, closing quotation marks, then he said or said he. */
const SAID =
  /(\p{L})["”]\s(?:(?:he|she|they|it|[A-Z][\w-]+) (?:said|added|told|explained|stressed|noted)|(?:said|added|explained) (?:he|she|the|[A-Z]))\b/gu;

/** "…and the role of": a sentence that ends in a word that leads on. */
export const danglingEnd: PairCheck = {
  id: 'dangling-end',
  category: 'accuracy/omission',
  severity: 'major',
  levels: ['error'],
  example: { source: 'وأكد الوزير دور المؤسسة في البلاد.', target: 'The minister stressed the role of the' },
  run({ english, target }) {
    const last = english.findLast(({ pos }) => pos !== 'PUNCT');
    if (!last || english.length < 5 || !LEADS_ON.has(last.lower)) return [];
    if (/[.!?…]["'”’)\]]*\s*$/.test(target) && !SURELY.has(last.lower)) return [];
    return [
      {
        side: 'target',
        start: last.start,
        end: last.end,
        level: 'error',
        reason: { key: 'check.dangling-end.word', values: { word: last.text } },
      },
    ];
  },
};

const SURELY: ReadonlySet<string> = new Set('the a an and or whose their its my our your'.split(' '));
const LEADS_ON: ReadonlySet<string> = new Set([
  ...SURELY,
  ...'of to from with by for at into that which who because while when where if his as but was were is are has have had will would than during between against among upon about her'.split(
    ' ',
  ),
]);
