import { englishStems } from '../../align/lexicon/english.js';
import { nameSkeleton } from '../../align/names/skeleton.js';
import { weightBetween } from '../../align/words/evidence.js';
import type { ConsistencyCheck, Trait } from '../check.js';
import { commonest } from './commonest.js';

/** One person or place spelt two ways in a project: Al-Mismari and Al-Mesmari. */
export const nameInconsistent: ConsistencyCheck = {
  id: 'name-inconsistent',
  category: 'fluency/inconsistency',
  severity: 'minor',
  levels: ['warning'],
  example: { source: 'قال المسماري إن الاجتماع انتهى.', target: 'Al-Mesmari said that the meeting had ended.' },
  traits(pair) {
    return pair.links.flatMap(({ source, target }): Trait[] => {
      const [arabic, english] = [pair.sourceWords[source.index]!, pair.targetWords[target.index]!];
      const written = pair.target.slice(english.start, english.end).replace(/['’]s?$/, '');
      if (!/^\p{Lu}\p{Ll}/u.test(written) || written.length < SHORTEST) return [];
      // What the lexicon translates is no name, or one that is translated and not spelt.
      const known = pair.dictionary.translations(arabic);
      if (englishStems(english.text).some(({ text }) => known.has(text))) return [];
      if (weightBetween(pair.evidence, arabic.text, english.text) < LEAST_WEIGHT) return [];
      return [
        {
          key: arabic.text.replace(/^[وبلفك](?=ال)/, '').replace(/^لل/, 'ال'),
          value: written.toLowerCase(),
          written,
          side: 'target',
          start: english.start,
          end: english.start + written.length,
        },
      ];
    });
  },
  judge(traits) {
    const usual = commonest(traits);
    const sound = nameSkeleton(usual.value).code;
    return traits
      .filter(({ value }) => value !== usual.value && nameSkeleton(value).code === sound)
      .map(({ segment, start, end, written }) => ({
        segment,
        remark: {
          side: 'target',
          start,
          end,
          level: 'warning',
          reason: { key: 'check.name-inconsistent.elsewhere', values: { name: written, other: usual.written } },
          fix: { start, end, text: usual.written },
        },
      }));
  },
};

const SHORTEST = 4;
/** By the evidence for the two words alone. */
const LEAST_WEIGHT = 0.05;
