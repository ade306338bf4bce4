import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';

/** Arabic-Indic digits in English. */
export const digitsMixed: PairCheck = {
  id: 'digits-mixed',
  category: 'locale/number',
  severity: 'minor',
  levels: ['error'],
  example: { source: 'قتل ١٢ شخصا.', target: 'It killed ١٢ people.' },
  run({ target }) {
    return [...target.matchAll(/[\d.,٫٬]*[\u0660-\u0669\u06f0-\u06f9][\d.,٫٬\u0660-\u0669\u06f0-\u06f9]*/g)].map(
      (match): Remark => {
        const [start, end] = [match.index, match.index + match[0].length];
        const text = match[0]
          .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
          .replaceAll('٫', '.')
          .replaceAll('٬', ',');
        return {
          side: 'target',
          start,
          end,
          level: 'error',
          reason: { key: 'check.digits-mixed.arabic' },
          fix: { start, end, text },
        };
      },
    );
  },
};

/** Directional controls and other invisible characters that English text has no use for, and U+FFFD. */
export const bidiControls: PairCheck = {
  id: 'bidi-controls',
  category: 'fluency/punctuation',
  severity: 'neutral',
  levels: ['error', 'hint'],
  example: { source: 'نص', target: 'Te\u202bxt' },
  run({ target }) {
    return [...target.matchAll(/[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]+|\ufffd+/g)].map(
      (match): Remark => {
        const [start, end] = [match.index, match.index + match[0].length];
        const lost = match[0].startsWith('\ufffd');
        const place = { side: 'target' as const, start, end };
        return lost
          ? { ...place, level: 'error', reason: { key: 'check.bidi-controls.lost' } }
          : {
              ...place,
              level: /[\u202a-\u202e]/.test(match[0]) ? 'error' : 'hint',
              reason: { key: 'check.bidi-controls.invisible' },
              fix: { start, end, text: '' },
            };
      },
    );
  },
};
