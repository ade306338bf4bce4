import type { ProjectHead } from '../domain/read-model.js';
import { projectHead } from '../store/queries/projects.js';
import type { PlacedRequest } from './route.js';

/** The project that a request's place is in, as the way back to it names it. */
export async function projectOf({ desk, place }: PlacedRequest): Promise<ProjectHead> {
  const project = await projectHead(desk.store.reader, place.projectId);
  if (!project) throw new Error(`a place is in the project ${place.projectId}, which is not there`);
  return project;
}
