import type { AuditEntry } from '../../src/domain/audit.js';
import type { PageContext } from '../context.js';
import type { Key } from '../locales/translate.js';
import { projectName } from '../project-name.js';

/** What was done, as a sentence whose subject stands beside it. */
export function said(context: PageContext, entry: AuditEntry): string {
  const { t } = context;
  const { person, project, details } = entry;
  return t(keyOf(entry), {
    person: person?.name ?? '',
    project: project ? projectName(context, project) : '',
    from: details.from ?? '',
    to: details.to ?? '',
    title: details.title ?? '',
    file: details.file ?? '',
    role: details.role ? t(`role.${details.role}`) : '',
    before: details.before ? t(`role.${details.before}`) : '',
  });
}

function keyOf({ kind, details }: AuditEntry): Key {
  if (kind === 'person.added' && details.administrator) return 'audit.said.person.added.administrator';
  if (kind === 'member.set' && details.before) return 'audit.said.member.changed';
  if (kind === 'project.own-approval' && !details.allowed) return 'audit.said.project.own-approval.no';
  return `audit.said.${kind}`;
}
