import { termProblem } from '../../checks/terms/read-term.js';
import { done, type Result, refused } from '../../domain/refusal.js';
import {
  alternativesIn,
  isTermStatus,
  LONGEST_TERM,
  LONGEST_TERM_NOTE,
  type TermText,
  type TypedTerm,
} from '../../domain/term.js';
import { foldArabic, foldEnglish } from '../../text/fold.js';
import { readText } from '../segment-version.js';

export type { TypedTerm };

/** A term as it is stored, or what is wrong with it and where. */
export function readTyped(typed: TypedTerm): Result<TermText> {
  const { status, caseMatters } = typed;
  if (!isTermStatus(status)) return refused({ kind: 'invalid', field: 'status', problem: 'unknown-value' });
  const texts = { arabic: '', english: '', allowed: '', forbidden: '', note: '' };
  for (const field of ['arabic', 'english', 'allowed', 'forbidden', 'note'] as const) {
    const read = readText(typed[field], fieldNames[field]);
    if (!read.ok) return read;
    const written = read.value.trim().replace(/\s+/g, ' ');
    texts[field] = divided.has(field) ? alternativesIn(written).join(' | ') : written;
    if (texts[field].length > (field === 'note' ? LONGEST_TERM_NOTE : LONGEST_TERM))
      return refused({ kind: 'invalid', field: fieldNames[field], problem: 'too-long' });
  }
  const text: TermText = { ...texts, status, caseMatters };
  const wrong = termProblem(text);
  return wrong ? refused({ kind: 'invalid', field: fieldNames[wrong.field], problem: wrong.problem }) : done(text);
}

const divided: ReadonlySet<string> = new Set(['arabic', 'allowed', 'forbidden']);

/** Other forms have fields of these names that are something else. */
const fieldNames = {
  arabic: 'termArabic',
  english: 'termEnglish',
  allowed: 'termAllowed',
  forbidden: 'termForbidden',
  note: 'remark',
} as const;

/** The columns of a term. */
export function columnsOf({ caseMatters, ...text }: TermText) {
  const { arabic, english, allowed, forbidden, note } = text;
  return {
    ...text,
    case_matters: caseMatters ? (1 as const) : (0 as const),
    arabic_folded: foldArabic(arabic),
    english_folded: foldEnglish(english),
    search_text: [foldArabic(arabic), ...[english, allowed, forbidden, note].map(foldEnglish), foldArabic(note)].join(
      '\n',
    ),
  };
}
