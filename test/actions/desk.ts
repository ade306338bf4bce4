import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Actor, type Desk, openDesk } from '../../src/actions/desk.js';
import { importTexts } from '../../src/actions/import-document.js';
import { addPerson, createProject, setMember } from '../../src/actions/people.js';
import { readSettings, type Settings } from '../../src/config.js';
import type { SegmentRow } from '../../src/domain/read-model.js';
import type { Result } from '../../src/domain/refusal.js';
import type { Role } from '../../src/domain/role.js';
import { segmentPage } from '../../src/store/queries/segments.js';

export interface TestDesk {
  readonly desk: Desk;
  readonly settings: Settings;
  /** Closes the desk and deletes its folder. */
  end(): Promise<void>;
}

/** A desk on a real database file in a folder of its own. */
export async function testDesk(environment: Record<string, string> = {}): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'tawazi-'));
  const settings = settingsFor({
    TAWAZI_DATA: folder,
    TAWAZI_SAMPLE: 'no',
    TAWAZI_CHECKS: 'no',
    TAWAZI_LOG: 'silent',
    PORT: '0',
    ...environment,
  });
  const desk = await openDesk(settings);
  return {
    desk,
    settings,
    async end() {
      await desk.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export function settingsFor(environment: Record<string, string>): Settings {
  const read = readSettings(environment);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.settings;
}

export interface Team {
  readonly projectId: string;
  readonly administrator: string;
  readonly manager: Actor;
  readonly translator: Actor;
  readonly translator2: Actor;
  readonly reviewer: Actor;
  readonly reviewer2: Actor;
  /** Somebody with an account and no membership. */
  readonly stranger: string;
}

/** A project with one of each role (two translators, two reviewers) and a stranger. Nobody has a password. */
export async function team(desk: Desk): Promise<Team> {
  const person = async (login: string, administrator = false) =>
    must(
      await addPerson(desk, { login, name: login[0]!.toUpperCase() + login.slice(1), password: null, administrator }),
    ).id;
  const administrator = await person('administrator', true);
  const managerId = await person('manager');
  const { projectId } = must(await createProject(desk, { id: managerId }, { name: 'Desk' }));
  const manager: Actor = { personId: managerId, role: 'manager' };
  const member = async (login: string, role: Role): Promise<Actor> => {
    const personId = await person(login);
    must(await setMember(desk, manager, { projectId, login, role }));
    return { personId, role };
  };
  return {
    projectId,
    administrator,
    manager,
    translator: await member('translator', 'translator'),
    translator2: await member('translator2', 'translator'),
    reviewer: await member('reviewer', 'reviewer'),
    reviewer2: await member('reviewer2', 'reviewer'),
    stranger: await person('stranger'),
  };
}

export const ARABIC = `قال المسماري إن حفتر يرغب في لقاء موسكو. وأضاف أن الاجتماع سيعقد في 12 مايو بحضور 40 ضابطا.

لم تعلن موسكو موقفها بعد.
`;

export const ENGLISH = `Al-Mismari said that Haftar will to meet with Moscow. He added that the meeting would be held on 12 May with 40 officers present.

Moscow has not announced its position yet.
`;

/** Imports a small text of three sentences in two paragraphs. */
export async function smallDocument(
  desk: Desk,
  actor: Actor,
  projectId: string,
): Promise<{ documentId: string; rows: SegmentRow[] }> {
  const { documentId } = must(
    await importTexts(desk, actor, {
      projectId,
      title: 'Interview',
      source: { name: 'مقابلة.txt', text: ARABIC, encoding: 'utf-8' },
      target: { name: 'interview.txt', text: ENGLISH, encoding: 'utf-8' },
    }),
  );
  return { documentId, rows: await rowsOf(desk, documentId) };
}

export async function rowsOf(desk: Desk, documentId: string): Promise<SegmentRow[]> {
  return [...(await segmentPage(desk.store.reader, documentId, { filter: 'all', page: 1, size: 1_000 })).rows];
}

/** The value of a result that must not be refused. */
export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
