import type { Result } from '../../src/domain/refusal.js';
import type { ChangeKind } from '../../src/domain/repair.js';
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
  readonly undone: Result<{
    readonly kind: ChangeKind;
    readonly segmentId: string | null;
    readonly many: boolean;
    readonly left: number;
  }>;
  readonly as: 'undo' | 'redo';
}) {
  const { t } = context;
  if (!undone.ok) return <p data-refused>{refusalSentence(context, undone.refusal)}</p>;
  const { kind, segmentId, many, left } = undone.value;
  return (
    <p data-undone={segmentId ?? ''} data-many={many ? '' : undefined}>
      {as === 'redo'
        ? t('undo.redone')
        : kind === 'undo' || kind === 'redo'
          ? t('undo.undone')
          : t('undo.undoneWhat', { deed: t(`undo.of.${kind}`) })}
      {left > 0 && ` ${t('undo.left', { count: left })}`}
    </p>
  );
}
