import { z } from 'zod';
import { ChecksPage } from '../../../views/pages/checks.js';
import { checkStandings, setCheck } from '../../actions/check-settings.js';
import { calibrationOf } from '../../store/queries/calibration.js';
import { projectFor } from '../../store/queries/projects.js';
import { readForm, textField } from '../forms.js';
import { message, refuse, render } from '../page.js';
import { actorOf, type PlacedRequest, placed, type Route } from '../route.js';

/** A project's checks: what each looks for, how often it speaks and is dismissed, and at which level it counts. */
export const checkRoutes: Route[] = [
  placed('GET', '/projects/:project/checks', 'project.read', 'project', showChecks),
  placed('POST', '/projects/:project/checks', 'project.manage', 'project', async (request) => {
    const { check, setting } = await readForm(request.c, z.object({ check: textField, setting: textField }));
    const { projectId, standing } = request.place;
    const set = await setCheck(request.desk, actorOf(standing), {
      projectId,
      check,
      setting: setting === 'as-found' ? null : setting,
    });
    return set.ok
      ? request.c.redirect(`/projects/${projectId}/checks#check-${check}`, 303)
      : refuse(request, set.refusal);
  }),
];

async function showChecks(request: PlacedRequest): Promise<Response> {
  const { desk, person, place, page } = request;
  const project = await projectFor(desk.store.reader, person, place.projectId);
  if (!project) return message(request, 404, 'not-found');
  const checks = await checkStandings(desk, place.projectId);
  const calibration = await calibrationOf(desk.store.reader, place.projectId);
  return render(request, ChecksPage(page, { project, standing: place.standing, checks, calibration }));
}
