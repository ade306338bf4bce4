import type { Person } from '../domain/read-model.js';
import type { Desk } from './desk.js';
import { loadSamples } from './load-samples.js';
import { addPerson } from './people.js';

/** Who a new desk belongs to, until its people have names of their own. */
const FIRST_PERSON = { login: 'desk', name: 'Desk manager', password: null, administrator: true };

/** Gives an empty desk its first administrator and, where the settings want it, the sample project. Returns the first administrator. */
export async function firstStart(desk: Desk, samplesFolder: string): Promise<Person> {
  const administrator = await firstAdministrator(desk);
  if (administrator) return administrator;
  const added = await addPerson(desk, FIRST_PERSON);
  if (!added.ok) throw new Error(`the first person cannot be added: ${JSON.stringify(added.refusal)}`);
  if (desk.settings.sample) await loadSamples(desk, samplesFolder, added.value.id);
  return (await firstAdministrator(desk))!;
}

async function firstAdministrator(desk: Desk): Promise<Person | undefined> {
  const row = await desk.store.reader
    .selectFrom('user')
    .where('administrator', '=', 1)
    .where('barred_at', 'is', null)
    .orderBy('id')
    .select(['id', 'login', 'name'])
    .executeTakeFirst();
  return row && { ...row, administrator: true };
}
