import type { OpenBatch } from '../../src/domain/batch.js';
import { LONGEST_NAME } from '../../src/domain/login.js';
import type {
  DeletedDocument,
  DocumentCard,
  FileProblem,
  ImportProblem,
  Member,
  ProjectCard,
  Standing,
} from '../../src/domain/read-model.js';
import type { Refusal } from '../../src/domain/refusal.js';
import { roles } from '../../src/domain/role.js';
import { documentAddress, projectAddress } from '../addresses.js';
import { By } from '../by.js';
import type { PageContext } from '../context.js';
import { ImportBox, type ImportValues } from '../import-box.js';
import { Layout } from '../layout.js';
import { ProgressBar } from '../progress.js';
import { projectName } from '../project-name.js';
import { refusalSentence } from '../refusal.js';
import { Refused } from '../refused.js';
import { Told } from '../told.js';

export interface ProjectPageProps {
  readonly project: ProjectCard;
  readonly standing: Standing;
  /** Newest first. */
  readonly documents: readonly DocumentCard[];
  readonly members: readonly Member[];
  /** Most bytes of one side. */
  readonly importLimit: number;
  readonly fileProblem?: FileProblem | undefined;
  /** Files that were given together and wait to be imported. */
  readonly batches: readonly OpenBatch[];
  readonly importProblem?: ImportProblem;
  /** What was typed into the import box, given back. */
  readonly importValues?: ImportValues;
  readonly refusal?: Refusal;
  /** The part in which something was just done. */
  readonly told?: 'members' | 'settings' | undefined;
  /** The document that was just deleted. */
  readonly deleted?: DeletedDocument | undefined;
}

export function ProjectPage(context: PageContext, props: ProjectPageProps) {
  const { project, standing, refusal, deleted } = props;
  const name = projectName(context, project);
  return (
    <Layout context={context} title={name} page="project" here={projectAddress(project.id)}>
      <main id="main" class="wide">
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <nav class="families" aria-label={name}>
          <a href={projectAddress(project.id, 'glossary')}>{context.t('terms.title')}</a>
          <a href={projectAddress(project.id, 'checks')}>{context.t('checks.title')}</a>
        </nav>
        {refusal && <Refused>{refusalSentence(context, refusal)}</Refused>}
        {deleted && <Told>{context.t('deletion.told', { title: deleted.title, count: deleted.segments })}</Told>}
        <Documents context={context} documents={props.documents} />
        {standing.may.has('document.import') && (
          <ImportBox
            context={context}
            projectId={project.id}
            limit={props.importLimit}
            problem={props.importProblem}
            values={props.importValues}
            fileProblem={props.fileProblem}
            batches={props.batches}
          />
        )}
        <Members context={context} {...props} />
        {standing.may.has('project.manage') && <Settings context={context} {...props} />}
      </main>
    </Layout>
  );
}

function Documents({
  context,
  documents,
}: {
  readonly context: PageContext;
  readonly documents: readonly DocumentCard[];
}) {
  const { t, number } = context;
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t('project.documents')}</h2>
      {documents.length === 0 ? (
        <p class="nothing">{t('project.noDocuments')}</p>
      ) : (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{t('project.document')}</th>
              <th scope="col">{t('progress.label')}</th>
              <th scope="col">{t('project.open')}</th>
              <th scope="col">{t('project.imported')}</th>
            </tr>
          </thead>
          <tbody>
            {documents.map((document) => (
              <tr>
                <th scope="row">
                  <a href={documentAddress(document.id)}>
                    <bdi>{document.title}</bdi>
                  </a>{' '}
                  <span class="faint">{t('progress.segments', { count: document.progress.segments })}</span>
                </th>
                <td>
                  <ProgressBar context={context} progress={document.progress} words />
                </td>
                <td class={document.progress.openFlags > 0 ? 'warn' : ''} data-label={t('project.open')}>
                  {number(document.progress.openFlags)}
                </td>
                <td class="faint">
                  <By context={context} name={document.createdBy} at={document.createdAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Members({
  context: { t },
  project,
  members,
  standing,
  told,
}: ProjectPageProps & { readonly context: PageContext }) {
  return (
    <section aria-labelledby="members">
      <h2 id="members">{t('project.members')}</h2>
      {told === 'members' && <Told>{t('told.members')}</Told>}
      <ul class="members">
        {members.map((member) => (
          <li>
            <bdi>{member.name}</bdi> <bdi class="faint">{member.login}</bdi>{' '}
            <span class="role">{t(`role.${member.role}`)}</span>
            {member.barred && <span class="role barred">{t('admin.barred')}</span>}
          </li>
        ))}
      </ul>
      {standing.may.has('project.manage') && (
        <form method="post" action={projectAddress(project.id, 'members')} class="inline">
          <label>
            {t('project.login')}
            <input name="login" required dir="auto" autocomplete="off" />
          </label>
          <label>
            {t('project.role')}
            <select name="role">
              {[...roles, 'none' as const].map((role) => (
                <option value={role}>{t(`role.${role}`)}</option>
              ))}
            </select>
          </label>
          <button type="submit">{t('project.addMember')}</button>
        </form>
      )}
    </section>
  );
}

function Settings({ context: { t }, project, told }: ProjectPageProps & { readonly context: PageContext }) {
  return (
    <section aria-labelledby="settings">
      <h2 id="settings">{t('project.settings')}</h2>
      {told === 'settings' && <Told>{t('told.saved')}</Told>}
      <form method="post" action={projectAddress(project.id, 'name')} class="inline project-name">
        <label>
          {t('project.name')}
          <input name="name" value={project.name} required maxlength={LONGEST_NAME} dir="auto" autocomplete="off" />
        </label>
        <label>
          {t('project.nameAr')} <span class="faint">({t('project.nameArHint')})</span>
          <input name="nameAr" value={project.nameAr ?? ''} maxlength={LONGEST_NAME} dir="auto" autocomplete="off" />
        </label>
        <button type="submit">{t('project.rename')}</button>
      </form>
      <form method="post" action={projectAddress(project.id, 'settings')} class="inline">
        <label class="check">
          <input type="checkbox" name="allowsOwnApproval" value="1" checked={project.allowsOwnApproval} />
          {t('project.ownApproval')}
        </label>
        <button type="submit">{t('project.save')}</button>
      </form>
    </section>
  );
}
