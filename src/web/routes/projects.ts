import { z } from 'zod';
import { ProjectPage, type ProjectPageProps } from '../../../views/pages/project.js';
import { setMember, setOwnApproval } from '../../actions/people.js';
import { renameProject } from '../../actions/rename-project.js';
import type { Result } from '../../domain/refusal.js';
import { roles } from '../../domain/role.js';
import { openBatches } from '../../store/queries/batches.js';
import { deletedDocument } from '../../store/queries/deletions.js';
import { documentsOf, membersOf, projectFor } from '../../store/queries/projects.js';
import { readForm, textField } from '../forms.js';
import { message, render } from '../page.js';
import { statusOf } from '../refusals.js';
import { actorOf, type PlacedRequest, placed, type Route } from '../route.js';
import { toldIn, withTold } from '../told.js';

export const projectRoutes: Route[] = [
  placed('GET', '/projects/:project', 'project.read', 'project', (request) => showProject(request, {})),
  placed('POST', '/projects/:project/members', 'project.manage', 'project', async (request) => {
    const { c, desk, place } = request;
    const { login, role } = await readForm(c, z.object({ login: textField, role: z.enum([...roles, 'none']) }));
    const { projectId } = place;
    return settled(
      request,
      await setMember(desk, actorOf(place.standing), { projectId, login, role: role === 'none' ? null : role }),
      'members',
    );
  }),
  placed('POST', '/projects/:project/name', 'project.manage', 'project', async (request) => {
    const { c, desk, place } = request;
    const names = await readForm(c, z.object({ name: textField, nameAr: textField }));
    const { projectId } = place;
    return settled(request, await renameProject(desk, actorOf(place.standing), { projectId, ...names }), 'settings');
  }),
  placed('POST', '/projects/:project/settings', 'project.manage', 'project', async (request) => {
    const { c, desk, place } = request;
    const { allowsOwnApproval } = await readForm(c, z.object({ allowsOwnApproval: z.literal('1').optional() }));
    const { projectId } = place;
    return settled(
      request,
      await setOwnApproval(desk, actorOf(place.standing), { projectId, allowed: allowsOwnApproval === '1' }),
      'settings',
    );
  }),
];

/** The project's page, with whatever came of a form on it. */
export async function showProject(
  request: PlacedRequest,
  outcome: Pick<ProjectPageProps, 'importProblem' | 'importValues' | 'fileProblem' | 'refusal'>,
  status: 200 | 400 | 413 | 415 | ReturnType<typeof statusOf> = 200,
): Promise<Response> {
  const { c, desk, person, place, page } = request;
  const { reader } = desk.store;
  const project = await projectFor(reader, person, place.projectId);
  if (!project) return message(request, 404, 'not-found');
  const documents = await documentsOf(reader, place.projectId);
  const members = await membersOf(reader, place.projectId);
  const { importLimit } = desk.settings;
  const deleted = await deletedDocument(reader, c.req.query('deleted') ?? '');
  const batches = place.standing.may.has('document.import') ? await openBatches(reader, place.projectId) : [];
  return render(
    request,
    ProjectPage(page, {
      project,
      standing: place.standing,
      documents,
      members,
      importLimit,
      batches,
      deleted: deleted?.projectId === project.id ? deleted : undefined,
      told: toldIn(c, ['members', 'settings']),
      ...outcome,
    }),
    status,
  );
}

/** Back to the part of the page that it was done in, which is far down below many documents; it says there what was done. */
function settled(
  request: PlacedRequest,
  result: Result<null>,
  part: 'members' | 'settings',
): Response | Promise<Response> {
  return result.ok
    ? request.c.redirect(withTold(`/projects/${request.place.projectId}`, part), 303)
    : showProject(request, { refusal: result.refusal }, statusOf(result.refusal));
}
