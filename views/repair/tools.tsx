import type { NextChange } from '../../src/domain/read-model.js';
import { type RepairKind, repairKinds } from '../../src/domain/repair.js';
import { documentPart } from '../addresses.js';
import type { PageContext } from '../context.js';

/** The keys of the mode, as src/client/repair.ts binds them. */
const keys: Readonly<Record<RepairKind, string>> = {
  merge: 'm',
  split: 's',
  'move-up': 'u',
  'move-down': 'd',
  'shift-up': 'Shift+u',
  'shift-down': 'Shift+d',
  detach: 't',
  pair: 'p',
  confirm: 'c',
  realign: 'n',
};

/** What the mode puts below the current row, and the dialog in which each step is shown before it is done. */
export function RepairTools({ context: { t } }: { readonly context: PageContext }) {
  return (
    <>
      <template id="repair-template">
        <div class="repair-tools" role="toolbar" aria-label={t('repair.mode')}>
          {repairKinds.map((kind) => (
            <button type="button" data-repair-kind={kind} title={t(`repair.${kind}.what`)}>
              {t(`repair.${kind}`)} <kbd>{keys[kind]}</kbd>
            </button>
          ))}
        </div>
      </template>
      <dialog id="repair" aria-label={t('repair.mode')}>
        <div data-repair-place></div>
        <form method="dialog">
          <button type="submit">{t('app.cancel')}</button>
        </form>
      </dialog>
    </>
  );
}

/** What this person can take back or do again. */
export function TakeBack({
  context,
  documentId,
  changes,
}: {
  readonly context: PageContext;
  readonly documentId: string;
  readonly changes: { readonly undo: NextChange | undefined; readonly redo: NextChange | undefined };
}) {
  return (
    <div id="take-back" class="take-back">
      <One context={context} documentId={documentId} as="undo" change={changes.undo} />
      <One context={context} documentId={documentId} as="redo" change={changes.redo} />
    </div>
  );
}

function One({
  context: { t },
  documentId,
  as,
  change,
}: {
  readonly context: PageContext;
  readonly documentId: string;
  readonly as: 'undo' | 'redo';
  readonly change: NextChange | undefined;
}) {
  if (!change) return null;
  const kind = as === 'redo' ? 'undo' : change.kind;
  return (
    <form method="post" action={documentPart(documentId, as)} data-take-back={as}>
      <button type="submit" class="quiet" title={t(`undo.what.${kind}`, { number: Math.max(0, change.position ?? 0) })}>
        {t(`undo.${as}`)}
      </button>
    </form>
  );
}
