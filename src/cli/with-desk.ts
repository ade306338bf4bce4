import { mkdirSync } from 'node:fs';
import { type Desk, openDesk } from '../actions/desk.js';
import { readSettings, type Settings } from '../config.js';
import type { Person } from '../domain/read-model.js';
import { StoreBusy, StoreDamaged } from '../store/store.js';
import { Refused } from './outcome.js';

/** The settings from the environment. Throws Refused naming each wrong one. */
export function settingsOrRefuse(): Settings {
  const read = readSettings(process.env);
  if (!read.ok) throw new Refused(read.problems.join('; '));
  return read.settings;
}

/** Opens the desk, does the work, closes the desk. */
export async function withDesk<Value>(work: (desk: Desk) => Promise<Value>): Promise<Value> {
  const desk = await openDeskOrRefuse(settingsOrRefuse());
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}

/** Opens the desk in its data folder, which is made where it is missing. Throws Refused where that cannot be. */
export async function openDeskOrRefuse(settings: Settings): Promise<Desk> {
  try {
    mkdirSync(settings.data, { recursive: true });
    return await openDesk(settings);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof StoreDamaged || error instanceof StoreBusy) throw new Refused(message);
    if (code && /^(E[A-Z]+|SQLITE_\w+)$/.test(code))
      throw new Refused(`the data folder ${settings.data} cannot be used: ${message}`);
    throw error;
  }
}

/** In whose name a command acts: the desk's first administrator. */
export async function operator(desk: Desk): Promise<Person> {
  const user = await desk.store.reader
    .selectFrom('user')
    .where('administrator', '=', 1)
    .where('barred_at', 'is', null)
    .orderBy('id')
    .select(['id', 'login', 'name'])
    .executeTakeFirst();
  if (!user) throw new Refused('nobody is here yet: start the server once, or add an administrator with "user add"');
  return { ...user, administrator: true };
}

/** A project by its id or its name; where there is only one it need not be named. */
export async function projectNamed(desk: Desk, name: string | undefined): Promise<{ id: string; name: string }> {
  const projects = await desk.store.reader
    .selectFrom('project')
    .where('importing', '=', 0)
    .select(['id', 'name'])
    .orderBy('name')
    .execute();
  const found = projects.filter((project) => name === undefined || project.id === name || project.name === name);
  if (found.length === 1) return found[0]!;
  const known = projects.map((project) => `"${project.name}"`).join(', ') || 'none';
  const which = found.length === 0 ? 'no' : 'more than one';
  throw new Refused(
    name === undefined
      ? `say which project with --project: ${known}`
      : `${which} project is called "${name}"; there are: ${known}`,
  );
}

/** Of several documents with one title so many ids fit a line that is read. */
const MOST_TOLD = 10;

/** The id of a document by its id or its title. */
export async function documentNamed(desk: Desk, name: string): Promise<string> {
  const found = await desk.store.reader
    .selectFrom('document')
    .innerJoin('project', 'project.id', 'document.project_id')
    .where('project.importing', '=', 0)
    .where(({ eb, or }) => or([eb('document.id', '=', name), eb('title', '=', name)]))
    .select('document.id')
    .execute();
  if (found.length === 0) throw new Refused(`no document "${name}"`);
  if (found.length > 1) {
    const ids = found.slice(0, MOST_TOLD).map(({ id }) => id);
    throw new Refused(`more than one document "${name}": ${ids.join(', ')}${found.length > MOST_TOLD ? ', …' : ''}`);
  }
  return found[0]!.id;
}
