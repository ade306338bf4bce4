import { z } from 'zod';
import { ProjectsPage } from '../../../views/pages/projects.js';
import { SettingsPage } from '../../../views/pages/settings.js';
import { wishDigest } from '../../actions/digests.js';
import { createProject } from '../../actions/people.js';
import { rememberPreferences } from '../../actions/preferences.js';
import { type PreferenceName, type Preferences, preferenceNames, preferences } from '../../domain/preferences.js';
import type { Person } from '../../domain/read-model.js';
import type { Refusal } from '../../domain/refusal.js';
import { digestWish } from '../../store/queries/digests.js';
import { projectsFor } from '../../store/queries/projects.js';
import { readForm, textField } from '../forms.js';
import { message, render } from '../page.js';
import { statusOf } from '../refusals.js';
import { type Request, type Route, signedIn, wantsPiece } from '../route.js';
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
  signedIn('GET', '/settings', 'signed-in', (request) => settings(request)),
  signedIn('POST', '/settings/digest', 'signed-in', async (request) => {
    const { c, desk, person } = request;
    if (desk.settings.smtp === null) return message(request, 404, 'not-found');
    const form = await readForm(c, z.object({ email: textField, digest: textField }));
    const wished = await wishDigest(desk, person.id, form);
    return wished.ok ? c.redirect('/settings', 303) : settings(request, wished.refusal);
  }),
  { method: 'POST', path: '/preferences', access: 'public', handle: prefer },
];

async function settings(request: Request & { readonly person: Person }, refusal?: Refusal) {
  const { desk, person, page } = request;
  const digest = desk.settings.smtp === null ? undefined : await digestWish(desk.store.reader, person.id);
  return render(
    request,
    SettingsPage(page, { digest, ...(refusal ? { refusal } : {}) }),
    refusal ? statusOf(refusal) : 200,
  );
}

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

async function prefer({ c, desk, person, ...request }: Request): Promise<Response> {
  const { next, ...chosen } = await readForm(
    c,
    z.object({
      ...preferenceFields,
      next: z.string().optional(),
    }),
  );
  for (const name of preferenceNames) {
    const value = chosen[name];
    if (value) writePreference(c, desk.settings, name, value);
  }
  if (person) await rememberPreferences(desk, person.id, withoutUndefined(chosen));
  return wantsPiece({ c, desk, person, ...request }) ? c.body(null, 204) : c.redirect(sameSitePath(next), 303);
}

const preferenceFields = {
  language: z.enum(preferences.language).optional(),
  theme: z.enum(preferences.theme).optional(),
  density: z.enum(preferences.density).optional(),
  size: z.enum(preferences.size).optional(),
  columns: z.enum(preferences.columns).optional(),
  letters: z.enum(preferences.letters).optional(),
  omissions: z.enum(preferences.omissions).optional(),
  invisibles: z.enum(preferences.invisibles).optional(),
};

function withoutUndefined(chosen: { readonly [Name in PreferenceName]?: Preferences[Name] | undefined }) {
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)) as Partial<Preferences>;
}
