import { batchAddress, projectAddress } from './addresses.js';
import type { PageContext } from './context.js';

/** From a draft to where it was given: the project, or the files that came with it. */
export function DraftTrail({
  context: { t },
  draft,
}: {
  readonly context: PageContext;
  readonly draft: { readonly projectId: string; readonly batchId: string | null };
}) {
  return (
    <nav class="trail" aria-label={t('projects.title')}>
      <a href={projectAddress(draft.projectId)}>{t('draft.project')}</a>
      {draft.batchId !== null && (
        <>
          {' › '}
          <a href={batchAddress(draft.batchId)}>{t('batch.back')}</a>
        </>
      )}
    </nav>
  );
}
