import type { ProjectCard } from '../../src/domain/read-model.js';
import type { Refusal } from '../../src/domain/refusal.js';
import { HOME, PROJECTS, projectAddress } from '../addresses.js';
import type { PageContext } from '../context.js';
import { Layout } from '../layout.js';
import { ProgressBar } from '../progress.js';
import { projectName } from '../project-name.js';
import { refusalSentence } from '../refusal.js';
import { Refused } from '../refused.js';

export interface ProjectsPageProps {
  readonly projects: readonly ProjectCard[];
  readonly mayCreate: boolean;
  readonly refusal?: Refusal;
}

export function ProjectsPage(context: PageContext, { projects, mayCreate, refusal }: ProjectsPageProps) {
  const { t } = context;
  return (
    <Layout context={context} title={t('projects.title')} page="projects" here={HOME}>
      <main id="main" class="wide">
        <h1>{t('projects.title')}</h1>
        {projects.length === 0 && <p class="nothing">{t('projects.none')}</p>}
        <ul class="cards">
          {projects.map((project) => (
            <li class="card">
              <h2>
                <a href={projectAddress(project.id)}>
                  <bdi>{projectName(context, project)}</bdi>
                </a>
              </h2>
              <p class="facts">
                <span>{t('projects.pair', { source: t('language.ar'), target: t('language.en') })}</span>
                <span>{t('projects.documents', { count: project.documents })}</span>
                <span>{t('progress.segments', { count: project.progress.segments })}</span>
                <span class={project.progress.openFlags > 0 ? 'warn' : ''}>
                  {t('progress.flags', { count: project.progress.openFlags })}
                </span>
                {project.role && <span>{t(`role.${project.role}`)}</span>}
              </p>
              <ProgressBar context={context} progress={project.progress} />
            </li>
          ))}
        </ul>
        {mayCreate && (
          <section aria-labelledby="new-project">
            <h2 id="new-project">{t('projects.new')}</h2>
            {refusal && <Refused>{refusalSentence(context, refusal)}</Refused>}
            <form method="post" action={PROJECTS} class="inline">
              <label>
                {t('projects.name')}
                <input name="name" required maxlength={100} dir="auto" />
              </label>
              <button type="submit">{t('projects.create')}</button>
            </form>
          </section>
        )}
      </main>
    </Layout>
  );
}
