import { z } from 'zod';
import { ProjectsPage } from '../../../views/pages/projects.js';
import { SettingsPage, type SettingsPageProps } from '../../../views/pages/settings.js';
import { wishDigest } from '../../actions/digests.js';
import { changeOwnPassword } from '../../actions/own-password.js';
import { createProject } from '../../actions/people.js';
import { rememberPreferences } from '../../actions/preferences.js';
import { type PreferenceName, type Preferences, preferenceNames, preferences } from '../../domain/preferences.js';
import type { Person } from '../../domain/read-model.js';
import type { Refusal } from '../../domain/refusal.js';
import { digestWish } from '../../store/queries/digests.js';
import { hasPassword } from '../../store/queries/passwords.js';
import { projectsFor } from '../../store/queries/projects.js';
import { addressOf } from '../address.js';
import { optionalText, readForm, textField } from '../forms.js';
import { message, render } from '../page.js';
import { statusOf } from '../refusals.js';
import { type Request, type Route, signedIn, wantsPiece } from '../route.js';
import { sameSitePath, writePreference, writeSession } from '../session.js';
import { toldIn, withTold } from '../told.js';

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
    return wished.ok
      ? c.redirect(withTold('/settings', 'digest'), 303)
      : settings(request, { refusal: wished.refusal });
  }),
  signedIn('POST', '/settings/password', 'signed-in', async (request) => {
    const { c, desk, person } = request;
    const { present = '', password } = await readForm(c, z.object({ present: optionalText, password: textField }));
    const address = addressOf(c, desk.settings.proxies);
    const changed = await changeOwnPassword(desk, person, { present, password, address });
    if (changed.ok) {
      writeSession(c, desk.settings, changed);
      return c.redirect('/settings?changed=password', 303);
    }
    if ('refusal' in changed) return settings(request, { passwordRefusal: changed.refusal });
    c.header('Retry-After', String(changed.retryAfterSeconds));
    return settings(request, { retryAfterSeconds: changed.retryAfterSeconds });
  }),
  { method: 'POST', path: '/preferences', access: 'public', handle: prefer },
];

async function settings(
  request: Request & { readonly person: Person },
  outcome: Pick<SettingsPageProps, 'refusal' | 'passwordRefusal' | 'retryAfterSeconds'> = {},
) {
  const { c, desk, person, page } = request;
  const { reader } = desk.store;
  const digest = desk.settings.smtp === null ? undefined : await digestWish(reader, person.id);
  const refusal = outcome.refusal ?? outcome.passwordRefusal;
  return render(
    request,
    SettingsPage(page, {
      digest,
      hasPassword: await hasPassword(reader, person.id),
      passwordChanged: c.req.query('changed') === 'password',
      told: toldIn(c, ['look', 'digest']),
      ...outcome,
    }),
    refusal ? statusOf(refusal) : outcome.retryAfterSeconds === undefined ? 200 : 429,
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
