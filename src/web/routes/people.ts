import { z } from 'zod';
import { invitationAddress, personAddress } from '../../../views/addresses.js';
import { PeoplePage, type PeoplePageProps } from '../../../views/pages/people.js';
import { type PersonDeed, PersonPage, type PersonPageProps, personDeeds } from '../../../views/pages/person.js';
import {
  barPerson,
  INVITATION_HOURS,
  invitePerson,
  readmitPerson,
  renamePerson,
  setAdministrator,
} from '../../actions/administration/people.js';
import { addPerson, setMember } from '../../actions/people.js';
import type { Person } from '../../domain/read-model.js';
import type { Refusal, Result } from '../../domain/refusal.js';
import { roles } from '../../domain/role.js';
import { everybody, personCard } from '../../store/queries/people.js';
import { projectsFor } from '../../store/queries/projects.js';
import { readForm, textField } from '../forms.js';
import { message, refuse, render } from '../page.js';
import { statusOf } from '../refusals.js';
import { type Request, type Route, signedIn } from '../route.js';

type Administrator = Request & { readonly person: Person };

/** Who is on the desk, and what administrators do about them. */
export const peopleRoutes: Route[] = [
  signedIn('GET', '/administration', 'administrator', (request) => showPeople(request)),
  signedIn('POST', '/administration/people', 'administrator', add),
  signedIn('GET', '/administration/people/:person', 'administrator', (request) =>
    showPerson(request, { done: personDeeds.find((deed) => deed === request.c.req.query('done')) }),
  ),
  signedIn('POST', '/administration/people/:person/link', 'administrator', (request) =>
    invite(request, personIn(request)),
  ),
  signedIn('POST', '/administration/people/:person/name', 'administrator', async (request) => {
    const { name } = await readForm(request.c, z.object({ name: textField }));
    return settled(request, 'name', await renamePerson(request.desk, { ...deed(request), name }));
  }),
  signedIn('POST', '/administration/people/:person/administrator', 'administrator', async (request) => {
    const form = await readForm(request.c, z.object({ administrator: z.enum(['yes', 'no']) }));
    const administrator = form.administrator === 'yes';
    const set = await setAdministrator(request.desk, { ...deed(request), administrator });
    return settled(request, administrator ? 'administrator' : 'no-administrator', set);
  }),
  signedIn('POST', '/administration/people/:person/barring', 'administrator', async (request) =>
    settled(request, 'barring', await barPerson(request.desk, deed(request))),
  ),
  signedIn('POST', '/administration/people/:person/readmission', 'administrator', async (request) =>
    settled(request, 'readmission', await readmitPerson(request.desk, deed(request))),
  ),
];

const personIn = ({ c }: Administrator): string => c.req.param('person') ?? '';
const deed = (request: Administrator) => ({ personId: personIn(request), by: request.person.id });

async function add(request: Administrator): Promise<Response> {
  const { c, desk, person } = request;
  const form = await readForm(
    c,
    z.object({
      login: textField,
      name: textField,
      administrator: z.literal('1').optional(),
      project: z.string().default(''),
      role: z.enum(roles).default('translator'),
    }),
  );
  const typed = { ...form, administrator: form.administrator === '1' };
  // Before anything is written: nobody is added to a project that is not there.
  const project = (await projectsFor(desk.store.reader, person)).find(({ id }) => id === form.project);
  if (form.project !== '' && !project) return message(request, 404, 'not-found');
  const added = await addPerson(desk, { ...typed, password: null }, person.id);
  if (!added.ok) return showPeople(request, { refusal: loginRefusal(added.refusal), typed });
  if (project) {
    const actor = { personId: person.id, role: 'manager' } as const;
    await setMember(desk, actor, { projectId: project.id, login: form.login, role: form.role });
  }
  return invite(request, added.value.id);
}

/** That nobody has the login name is no problem here: it is one that cannot be one. */
function loginRefusal(refusal: Refusal): Refusal {
  const malformed = refusal.kind === 'invalid' && refusal.field === 'login' && refusal.problem === 'unknown-value';
  return malformed ? { ...refusal, problem: 'control-character' } : refusal;
}

/** Shown in the answer itself, and so once: it is kept nowhere. */
async function invite(request: Administrator, personId: string): Promise<Response> {
  const { c, desk, person } = request;
  const made = await invitePerson(desk, { personId, by: person.id });
  if (!made.ok) return showPerson(request, { refusal: made.refusal }, personId);
  const base = desk.settings.baseUrl ?? new URL(c.req.url).origin;
  const invitation = { address: base + invitationAddress(made.value.token), days: INVITATION_HOURS / 24 };
  return showPerson(request, { invitation }, personId);
}

async function showPeople(
  request: Administrator,
  outcome: Pick<PeoplePageProps, 'refusal' | 'typed'> = {},
): Promise<Response> {
  const { desk, person, page } = request;
  const people = await everybody(desk.store.reader);
  const projects = await projectsFor(desk.store.reader, person);
  const status = outcome.refusal ? statusOf(outcome.refusal) : 200;
  return render(request, PeoplePage(page, { people, projects, ...outcome }), status);
}

async function showPerson(
  request: Administrator,
  outcome: Omit<PersonPageProps, 'person'>,
  personId = personIn(request),
): Promise<Response> {
  const person = await personCard(request.desk.store.reader, personId);
  if (!person) return message(request, 404, 'not-found');
  const status = outcome.refusal ? statusOf(outcome.refusal) : 200;
  return render(request, PersonPage(request.page, { person, ...outcome }), status);
}

function settled(request: Administrator, done: PersonDeed, result: Result<null>): Response | Promise<Response> {
  if (result.ok) return request.c.redirect(`${personAddress(personIn(request))}?done=${done}`, 303);
  return result.refusal.kind === 'not-found'
    ? refuse(request, result.refusal)
    : showPerson(request, { refusal: result.refusal });
}
