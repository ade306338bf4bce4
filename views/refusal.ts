import type { ImportProblem } from '../src/domain/read-model.js';
import type { CurrentSegment, Refusal } from '../src/domain/refusal.js';
import type { PageContext } from './context.js';
import { fileProblemSentence } from './file-problem.js';
import { type Key, messages } from './locales/translate.js';

/** A refusal as a sentence in the reader's language. */
export function refusalSentence(context: PageContext, refusal: Refusal): string {
  const { t } = context;
  switch (refusal.kind) {
    case 'not-found':
      return t('refusal.notFound');
    case 'not-permitted':
      return t('refusal.notPermitted');
    case 'four-eyes':
      return t(`refusal.fourEyes.${refusal.what}`);
    case 'stale':
      if (refusal.sent.text !== refusal.current.text && isOwn(context, refusal.current)) return t('refusal.staleOwn');
      return refusal.sent.text === refusal.current.text
        ? t('refusal.stalePlain')
        : t('refusal.stale', { name: refusal.current.by ?? t('refusal.somebody') });
    case 'rows-changed':
      return t('refusal.rowsChanged');
    case 'no-repair':
      return t(`repair.problem.${refusal.problem}`);
    case 'unreadable':
      return fileProblemSentence(context, refusal.problem);
    case 'too-many-segments':
      return t('refusal.tooManySegments', {
        segments: context.number(refusal.count),
        limit: context.number(refusal.limit),
      });
    case 'changed-since':
      return t('refusal.changedSince');
    case 'nothing-to-undo':
      return t('refusal.nothingToUndo');
    case 'switched-off':
      return t('refusal.switchedOff');
    case 'budget-spent':
      return t('refusal.budgetSpent');
    case 'repaired':
      return t('refusal.repaired', { number: refusal.into.position });
    case 'wrong-state':
      return t(stateKeys[refusal.state] ?? 'refusal.wrongState');
    case 'renamed':
      return t('refusal.renamed', { title: refusal.title });
    case 'being-updated':
      return t('refusal.beingUpdated', { name: refusal.by });
    case 'not-written':
      return t('refusal.notWritten', { why: refusal.why });
    case 'invalid': {
      if (refusal.field === 'login' && refusal.problem === 'unknown-value') return t('refusal.unknownLogin');
      if (refusal.field === 'presentPassword') return t('password.wrong');
      const name = `field.${refusal.field}`;
      const field = t(name in messages.en ? (name as Key) : 'field.other');
      return t(problemKeys[refusal.problem], { field });
    }
  }
}

const stateKeys: Readonly<Record<string, Key>> = {
  flagged: 'refusal.flagged',
  'last-manager': 'refusal.lastManager',
  'last-administrator': 'refusal.lastAdministrator',
  oneself: 'refusal.oneself',
  barred: 'refusal.barred',
  'backing-up': 'refusal.backingUp',
};

const problemKeys = {
  missing: 'refusal.missing',
  'too-long': 'refusal.tooLong',
  'too-short': 'refusal.tooShort',
  'unknown-value': 'refusal.invalid',
  'outside-text': 'refusal.invalid',
  'splits-character': 'refusal.invalid',
  nul: 'refusal.character',
  'lone-surrogate': 'refusal.character',
  'control-character': 'refusal.invalid',
  taken: 'refusal.taken',
  'too-many': 'refusal.tooMany',
  'not-arabic': 'refusal.notArabic',
  'no-words': 'refusal.noWords',
  'not-a-pattern': 'refusal.notAPattern',
  'speaks-against-itself': 'refusal.againstItself',
  'not-the-title': 'refusal.notTheTitle',
} as const;

/** Why a text was not taken in, as a sentence. */
export function importProblemSentence(context: PageContext, problem: ImportProblem): string {
  const { t, number } = context;
  if (problem.kind === 'links')
    return t('import.problem.links', { problem: fileProblemSentence(context, problem.problem) });
  const side = t(`side.${problem.side}`);
  switch (problem.kind) {
    case 'empty':
      return t('import.problem.empty', { side });
    case 'missing':
      return t('import.problem.missing', { side });
    case 'binary':
      return t('import.problem.binary', { side, what: problem.what });
    case 'too-large':
      return t('import.problem.tooLarge', {
        side,
        size: number(megabytes(problem.bytes)),
        limit: number(megabytes(problem.limit)),
      });
    case 'undecodable':
      return t('import.problem.undecodable', { side, encoding: problem.encoding });
    case 'nul':
      return t('import.problem.nul', { side, line: problem.line, column: problem.column });
    case 'lone-surrogate':
      return t('import.problem.surrogate', { side, line: problem.line, column: problem.column });
    case 'file':
      return t('import.problem.file', { side, problem: fileProblemSentence(context, problem.problem) });
  }
}

/** To one decimal place; a megabyte as file managers count it, 2^20 bytes. */
export function megabytes(bytes: number): number {
  return Math.round((10 * bytes) / 2 ** 20) / 10;
}

/** Whether it was changed by the very person who is told of it: in another tab, or on another device. */
export function isOwn({ person }: PageContext, { byId }: CurrentSegment): boolean {
  return person !== null && byId === person.id;
}
