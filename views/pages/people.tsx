import { LONGEST_NAME } from '../../src/domain/login.js';
import type { PersonCard, ProjectHead } from '../../src/domain/read-model.js';
import type { Refusal } from '../../src/domain/refusal.js';
import { roles } from '../../src/domain/role.js';
import { ADMINISTRATION, PEOPLE, personAddress } from '../addresses.js';
import { AdministrationFrame } from '../administration/frame.js';
import { Memberships } from '../administration/memberships.js';
import { By } from '../by.js';
import type { PageContext } from '../context.js';
import { projectName } from '../project-name.js';
import { refusalSentence } from '../refusal.js';
import { Refused } from '../refused.js';

/** What was typed to add somebody, given back where it was refused. */
export interface NewPerson {
  readonly login: string;
  readonly name: string;
  readonly administrator: boolean;
  readonly project: string;
  readonly role: string;
}

export interface PeoplePageProps {
  /** By name. */
  readonly people: readonly PersonCard[];
  readonly projects: readonly ProjectHead[];
  readonly refusal?: Refusal;
  readonly typed?: NewPerson;
}

/** Everybody on the desk. */
export function PeoplePage(context: PageContext, props: PeoplePageProps) {
  const { t } = context;
  return (
    <AdministrationFrame context={context} title={t('admin.people')} part="people" here={ADMINISTRATION}>
      <h1>{t('admin.people')}</h1>
      <table class="list people">
        <thead>
          <tr>
            <th scope="col">{t('admin.person')}</th>
            <th scope="col">{t('admin.memberships')}</th>
            <th scope="col">{t('admin.seen')}</th>
          </tr>
        </thead>
        <tbody>
          {props.people.map((person) => (
            <Row context={context} person={person} />
          ))}
        </tbody>
      </table>
      <AddPerson context={context} {...props} />
    </AdministrationFrame>
  );
}

function Row({ context, person }: { readonly context: PageContext; readonly person: PersonCard }) {
  const { t } = context;
  return (
    <tr class={person.barredAt === null ? '' : 'barred'}>
      <th scope="row">
        <a href={personAddress(person.id)}>
          <bdi>{person.name}</bdi>
        </a>{' '}
        <bdi class="faint">{person.login}</bdi>{' '}
        {person.id === context.person?.id && <span class="faint">({t('admin.you')})</span>}{' '}
        {person.administrator && <span class="role">{t('admin.administrator')}</span>}{' '}
        {person.barredAt !== null && <span class="role barred">✕ {t('admin.barred')}</span>}
      </th>
      <td>
        <Memberships context={context} memberships={person.memberships} />
      </td>
      <td class="faint" data-label={t('admin.seen')}>
        {person.seenAt === null ? t('admin.neverSeen') : <By context={context} name={null} at={person.seenAt} />}
      </td>
    </tr>
  );
}

function AddPerson({
  context,
  projects,
  refusal,
  typed,
}: Omit<PeoplePageProps, 'people'> & { readonly context: PageContext }) {
  const { t } = context;
  return (
    <section aria-labelledby="add-person">
      <h2 id="add-person">{t('admin.add')}</h2>
      {refusal && <Refused>{refusalSentence(context, refusal)}</Refused>}
      <form method="post" action={PEOPLE} class="stacked narrow-form">
        <label>
          {t('admin.shownName')}
          <input
            name="name"
            value={typed?.name ?? ''}
            required
            maxlength={LONGEST_NAME}
            dir="auto"
            autocomplete="off"
          />
        </label>
        <label>
          {t('signIn.login')} <span class="faint">({t('admin.loginHint')})</span>
          <input name="login" value={typed?.login ?? ''} required maxlength={64} dir="auto" autocomplete="off" />
        </label>
        <div class="inline">
          <label>
            {t('admin.project')}
            <select name="project">
              <option value="">{t('admin.noProject')}</option>
              {projects.map((project) => (
                <option value={project.id} selected={project.id === typed?.project}>
                  {projectName(context, project)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('project.role')}
            <select name="role">
              {roles.map((role) => (
                <option value={role} selected={role === typed?.role}>
                  {t(`role.${role}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <label class="check">
          <input type="checkbox" name="administrator" value="1" checked={typed?.administrator ?? false} />
          {t('admin.makeAdministrator')}
        </label>
        <div class="form-end">
          <button type="submit" class="primary">
            {t('admin.addSubmit')}
          </button>
        </div>
      </form>
    </section>
  );
}
