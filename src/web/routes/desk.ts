import { z } from 'zod';
import { ProjectsPage } from '../../../views/pages/projects.js';
import { createProject } from '../../actions/people.js';
import type { Person } from '../../domain/read-model.js';
import type { Refusal } from '../../domain/refusal.js';
import { projectsFor } from '../../store/queries/projects.js';
import { readForm, textField } from '../forms.js';
import { render } from '../page.js';
import { statusOf } from '../refusals.js';
import { type Request, type Route, signedIn } from '../route.js';
import { sameSitePath, writePreference } from '../session.js';

/** What belongs to no project: the list of them, and how the desk looks to somebody. */
export const deskRoutes: Route[] = [
  signedIn('GET', '/', 'signed-in', (request) => projects(request, 200)),
  signedIn('POST', '/projects', 'administrator', async (request) => {
    const { c, desk, person } = request;
    const { name } = await readForm(c, z.object({ name: textField }));
    const made = await createProject(desk, person, { name });
    return made.ok
      ? c.redirect(`/projects/${made.value.projectId}`, 303)
      : projects(request, statusOf(made.refusal), made.refusal);
  }),
  { method: 'POST', path: '/preferences', access: 'public', handle: prefer },
];

async function projects(
  request: Request & { readonly person: Person },
  status: 200 | ReturnType<typeof statusOf>,
  refusal?: Refusal,
) {
  const { desk, person, page } = request;
  const list = await projectsFor(desk.store.reader, person);
  return render(
    request,
    ProjectsPage(page, { projects: list, mayCreate: person.administrator, ...(refusal ? { refusal } : {}) }),
    status,
  );
}

async function prefer({ c, desk }: Request): Promise<Response> {
  const wanted = await readForm(
    c,
    z.object({
      language: z.enum(['en', 'ar']).optional(),
      theme: z.enum(['system', 'light', 'dark']).optional(),
      next: z.string().optional(),
    }),
  );
  if (wanted.language) writePreference(c, desk.settings, 'language', wanted.language);
  if (wanted.theme) writePreference(c, desk.settings, 'theme', wanted.theme);
  return c.redirect(sameSitePath(wanted.next), 303);
}
