import { randomBytes } from 'node:crypto';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { Desk } from '../../actions/desk.js';
import { addPerson, setMember, setPassword } from '../../actions/people.js';
import type { Refusal, Result } from '../../domain/refusal.js';
import { isRole, type Role, roles } from '../../domain/role.js';
import { Refused, Usage } from '../outcome.js';
import { refusalLine } from '../refusal-line.js';
import { projectNamed, withDesk } from '../with-desk.js';

export const usage = `tawazi user add LOGIN [--name NAME] [--role ${roles.join('|')}] [--project P] [--administrator] [--password-stdin]
tawazi user password LOGIN [--password-stdin]
tawazi user list`;

const options = {
  name: { type: 'string' },
  role: { type: 'string' },
  project: { type: 'string' },
  administrator: { type: 'boolean' },
  'password-stdin': { type: 'boolean' },
} as const;

/** People: add one, set a password, list them. Without --password-stdin a password is made up and printed once. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [verb, login] = positionals;
  if (verb === 'list' && positionals.length === 1) return withDesk(list);
  if ((verb !== 'add' && verb !== 'password') || !login || positionals.length !== 2)
    throw new Usage('say add, password or list');
  const { role } = values;
  if (role !== undefined && !isRole(role)) throw new Usage(`--role takes ${roles.join(', ')}`);
  const password = values['password-stdin']
    ? (await readAll(process.stdin)).replace(/\r?\n$/, '')
    : randomBytes(12).toString('base64url');
  await withDesk(async (desk) => {
    if (verb === 'password') orRefuse(await setPassword(desk, { login, password }), login);
    else
      await add(desk, {
        login,
        name: values.name ?? login,
        role,
        project: values.project,
        administrator: values.administrator ?? false,
        password,
      });
  });
  process.stdout.write(values['password-stdin'] ? `${login}\n` : `${login} ${password}\n`);
}

async function add(
  desk: Desk,
  person: {
    login: string;
    name: string;
    role: Role | undefined;
    project: string | undefined;
    administrator: boolean;
    password: string;
  },
): Promise<void> {
  // Looked up first: a person must not be left behind by a project that was misspelt.
  const project = person.role || person.project ? await projectNamed(desk, person.project) : undefined;
  const { id } = orRefuse(await addPerson(desk, person), person.login);
  if (project)
    orRefuse(
      await setMember(
        desk,
        { personId: id, role: 'manager', shell: true },
        { projectId: project.id, login: person.login, role: person.role ?? 'translator' },
      ),
      person.login,
    );
}

async function list(desk: Desk): Promise<void> {
  const people = await desk.store.reader
    .selectFrom('user')
    .leftJoin('membership', 'membership.user_id', 'user.id')
    .leftJoin('project', 'project.id', 'membership.project_id')
    .select(['user.login', 'user.name', 'user.administrator', 'membership.role', 'project.name as project'])
    .orderBy('user.login')
    .execute();
  for (const { login, name, administrator, role, project } of people)
    process.stdout.write(
      `${[login, name, administrator ? 'administrator' : '', role ?? '', project ?? ''].join('\t')}\n`,
    );
}

function orRefuse<Value>(result: Result<Value>, login: string): Value {
  if (!result.ok) throw new Refused(aboutLogin(result.refusal, login) ?? refusalLine(result.refusal));
  return result.value;
}

function aboutLogin(refusal: Refusal, login: string): string | undefined {
  if (refusal.kind !== 'invalid' || refusal.field !== 'login') return undefined;
  if (refusal.problem === 'taken') return `"${login}" is taken`;
  return refusal.problem === 'unknown-value' ? `nobody is called "${login}"; see "tawazi user list"` : undefined;
}
