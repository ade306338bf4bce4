import type { PersonCard } from '../../src/domain/read-model.js';
import { projectAddress } from '../addresses.js';
import type { PageContext } from '../context.js';
import { projectName } from '../project-name.js';

/** The projects that somebody is in, each with their role there. */
export function Memberships({
  context,
  memberships,
}: {
  readonly context: PageContext;
  readonly memberships: PersonCard['memberships'];
}) {
  const { t } = context;
  if (memberships.length === 0) return <span class="faint">{t('admin.noMemberships')}</span>;
  return (
    <ul class="memberships">
      {memberships.map(({ project, role }) => (
        <li>
          <a href={`${projectAddress(project.id)}#members`}>
            <bdi>{projectName(context, project)}</bdi>
          </a>{' '}
          <span class="faint">{t(`role.${role}`)}</span>
        </li>
      ))}
    </ul>
  );
}
