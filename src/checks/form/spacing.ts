import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';

/** A space before a comma, none after it, two in a row, or spaces just inside brackets. */
export const spacing: PairCheck = {
  id: 'spacing',
  category: 'fluency/punctuation',
  severity: 'minor',
  levels: ['error', 'hint'],
  example: { source: 'وصل الوزير، ثم غادر.', target: 'The minister arrived , then left.' },
  run({ target }) {
    return rules.flatMap(({ pattern, key, text, level = 'error' }) =>
      [...target.matchAll(pattern)].map((match): Remark => {
        const start = match.index;
        const end = start + match[0].length;
        return {
          side: 'target',
          start,
          end,
          level,
          reason: { key },
          fix: { start, end, text: match[0].replace(/[ \u00a0]+/g, '') + text },
        };
      }),
    );
  },
};

const rules: readonly {
  readonly pattern: RegExp;
  readonly key: 'check.spacing.before' | 'check.spacing.after' | 'check.spacing.double' | 'check.spacing.inside';
  /** What follows the mark in the fix. */
  readonly text: string;
  readonly level?: 'error' | 'hint';
}[] = [
  // Not before dots in a row, nor before a decimal (" .5") or a file's ending (" .docx").
  {
    pattern: /(?<=\S)[ \u00a0]+[,;](?=\s|$)|(?<=[\p{L}\d])[ \u00a0]+[.](?=\s*$)|(?<=\p{L})[ \u00a0]+[:?!](?=\s|$)/gu,
    key: 'check.spacing.before',
    text: '',
  },
  { pattern: /(?<=\p{Ll}),(?=\p{L})/gu, key: 'check.spacing.after', text: ' ' },
  { pattern: /(?<=[\p{L},;])[ ]{2,}(?=[\p{L}\d])/gu, key: 'check.spacing.double', text: ' ', level: 'hint' },
  { pattern: /(?<=\s)\([ ]+(?=\S)|(?<=\S)[ ]+\)/g, key: 'check.spacing.inside', text: '' },
];
