import type { Refusal } from '../src/domain/refusal.js';
import type { PageContext } from './context.js';
import { FileField } from './file-field.js';
import { refusalSentence } from './refusal.js';
import { Refused } from './refused.js';

/** The form that takes in a project's list as a file; whose list it is says `of`, the beginning of its messages. */
export function ListFileForm({
  context,
  of,
  address,
  accept,
}: {
  readonly context: PageContext;
  readonly of: 'terms' | 'falseFriends';
  readonly address: string;
  readonly accept: string;
}) {
  const { t } = context;
  return (
    <form method="post" action={address} enctype="multipart/form-data" class="inline">
      <div>
        <FileField context={context} label={t(`${of}.file`)} name="file" accept={accept} required />
        <span class="faint">{t(`${of}.import.hint`)}</span>
      </div>
      <button type="submit">{t(`${of}.import`)}</button>
    </form>
  );
}

/** A line that was not taken, and so nothing of the file: with a reason, or no line of such a list at all. */
export interface RefusedLine {
  readonly line: number;
  readonly refusal: Refusal | null;
}

/** Says what became of such a file. */
export function ListFileOutcome({
  context,
  of,
  taken,
}: {
  readonly context: PageContext;
  readonly of: 'terms' | 'falseFriends';
  /** The sentence where it was taken. */
  readonly taken: string | RefusedLine;
}) {
  const { t } = context;
  if (typeof taken === 'string')
    return (
      <p class="notice" role="status">
        {taken}
      </p>
    );
  const { line, refusal } = taken;
  return (
    <Refused>
      {refusal ? t(`${of}.line`, { line, problem: refusalSentence(context, refusal) }) : t(`${of}.notTable`, { line })}
    </Refused>
  );
}
