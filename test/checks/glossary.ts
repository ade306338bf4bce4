import type { ProjectKnowledge } from '../../src/checks/analysis/project.js';
import { type CheckedTerm, glossaryOf } from '../../src/checks/terms/glossary.js';
import type { TermText } from '../../src/domain/term.js';

/** A term as short as a test wants it. */
export type ShortTerm = Pick<TermText, 'arabic' | 'english'> & Partial<TermText>;

/** A project that has these terms and nothing else. */
export function projectWith(terms: readonly ShortTerm[]): ProjectKnowledge {
  return { terms: glossaryOf(terms.map(termOf)) };
}

function termOf(term: ShortTerm, k: number): CheckedTerm {
  return { id: String(k), allowed: '', forbidden: '', note: '', caseMatters: false, ...term };
}
