import type { ProjectHead } from '../src/domain/read-model.js';
import { batchAddress, projectAddress } from './addresses.js';
import type { PageContext } from './context.js';
import { projectName } from './project-name.js';

/** From a draft to where it was given: the project, or the files that came with it. */
export function DraftTrail({
  context,
  project,
  draft,
}: {
  readonly context: PageContext;
  readonly project: ProjectHead;
  readonly draft: { readonly batchId: string | null };
}) {
  const { t } = context;
  return (
    <nav class="trail" aria-label={t('projects.title')}>
      <a href={projectAddress(project.id)}>
        <bdi>{projectName(context, project)}</bdi>
      </a>
      {draft.batchId !== null && (
        <>
          {' › '}
          <a href={batchAddress(draft.batchId)}>{t('batch.back')}</a>
        </>
      )}
    </nav>
  );
}
