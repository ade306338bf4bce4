import type { Role } from './role.js';

/** Everything that a person can be allowed to do inside a project, and which roles may. */
const allowed = {
  'project.read': ['translator', 'reviewer', 'manager'],
  'document.import': ['translator', 'reviewer', 'manager'],
  'document.export': ['translator', 'reviewer', 'manager'],
  'segment.translate': ['translator', 'reviewer', 'manager'],
  'segment.repair': ['translator', 'reviewer', 'manager'],
  'segment.approve': ['reviewer', 'manager'],
  'flag.raise': ['translator', 'reviewer', 'manager'],
  'flag.fix': ['translator', 'reviewer', 'manager'],
  'flag.dismiss': ['translator', 'reviewer', 'manager'],
  'flag.verify': ['reviewer', 'manager'],
  'flag.reopen': ['reviewer', 'manager'],
  'flag.dispute': ['translator', 'reviewer', 'manager'],
  'flag.settle': ['reviewer', 'manager'],
  'comment.write': ['translator', 'reviewer', 'manager'],
  'segment.assign': ['reviewer', 'manager'],
  'opinion.ask': ['translator', 'reviewer', 'manager'],
  'term.propose': ['translator', 'reviewer', 'manager'],
  'finding.dismiss': ['translator', 'reviewer', 'manager'],
  'project.manage': ['manager'],
} as const satisfies Record<string, readonly Role[]>;

export type ProjectPermission = keyof typeof allowed;
export const projectPermissions = Object.keys(allowed) as ProjectPermission[];

/** Whether a role carries a permission. */
export function permits(role: Role, permission: ProjectPermission): boolean {
  return (allowed[permission] as readonly Role[]).includes(role);
}
