import type { DocumentCard, ProjectHead } from '../src/domain/read-model.js';
import { documentAddress, projectAddress } from './addresses.js';
import type { PageContext } from './context.js';
import { projectName } from './project-name.js';

/** The way from a page of a document back to it. */
export function DocumentTrail({
  context: { t },
  document,
}: {
  readonly context: PageContext;
  readonly document: Pick<DocumentCard, 'id' | 'title'>;
}) {
  return (
    <nav class="trail" aria-label={t('project.document')}>
      <a href={documentAddress(document.id)} data-way-back={document.id}>
        <bdi>{document.title}</bdi>
      </a>
    </nav>
  );
}

/** The way from a page of a project, or from a document, back to the project. */
export function ProjectTrail({ context, project }: { readonly context: PageContext; readonly project: ProjectHead }) {
  return (
    <nav class="trail" aria-label={context.t('projects.title')}>
      <a href={projectAddress(project.id)}>
        <bdi>{projectName(context, project)}</bdi>
      </a>
    </nav>
  );
}
