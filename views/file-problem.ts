import type { FileProblem } from '../src/domain/read-model.js';
import type { PageContext } from './context.js';
import { type Key, messages } from './locales/translate.js';

/** What is wrong with a file, or to be known of it, as a sentence with its place. */
export function fileProblemSentence({ t, number }: PageContext, problem: FileProblem): string {
  const key = `exchange.problem.${problem.kind}`;
  const what = t(key in messages.en ? (key as Key) : 'exchange.problem.not-well-formed');
  const parts = [problem.detail === null ? what : `${what} \u2068${problem.detail}\u2069`];
  if (problem.place) parts.push(t('exchange.place', { line: problem.place.line, column: problem.place.column }));
  if (problem.unit !== null) parts.push(t('exchange.unit', { unit: `\u2068${problem.unit}\u2069` }));
  if (problem.more > 0) parts.push(`(+${number(problem.more)})`);
  return parts.join(' ');
}
