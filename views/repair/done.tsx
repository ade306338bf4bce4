import type { Result } from '../../src/domain/refusal.js';
import type { PageContext } from '../context.js';
import { refusalSentence } from '../refusal.js';

/** Tells the client's code which segment to go on at. */
export function RepairDone({ segmentId }: { readonly segmentId: string }) {
  return <p data-repaired={segmentId}></p>;
}

/** What was taken back or done again, or why not. */
export function UndoneNote({
  context,
  undone,
  as,
}: {
  readonly context: PageContext;
  readonly undone: Result<{ readonly segmentId: string | null; readonly left: number }>;
  readonly as: 'undo' | 'redo';
}) {
  const { t } = context;
  if (!undone.ok) return <p data-refused>{refusalSentence(context, undone.refusal)}</p>;
  const { segmentId, left } = undone.value;
  return (
    <p data-undone={segmentId ?? ''}>
      {t(as === 'undo' ? 'undo.undone' : 'undo.redone')}
      {left > 0 && ` ${t('undo.left', { count: left })}`}
    </p>
  );
}
