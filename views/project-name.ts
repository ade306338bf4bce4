import type { ProjectHead } from '../src/domain/read-model.js';
import type { PageContext } from './context.js';

/** A project's name in the reader's language where it has one. */
export function projectName({ language }: PageContext, project: ProjectHead): string {
  return language === 'ar' ? (project.nameAr ?? project.name) : project.name;
}
