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
      if (after && /^(and|or|\/|,)$/.test(after.lower) && /^(?:NOUN|PROPN)$/.test(english[at + 4]?.pos ?? ''))
        return [];
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
