import { grammar } from '../checks/grammar/grammar.js';
import { allChecks, familyOf } from '../checks/registry.js';
import { isCheckSetting } from '../domain/finding.js';
import type { CheckStanding } from '../domain/read-model.js';
import { done, type Result, refused } from '../domain/refusal.js';
import { countsOfChecks, settingsOfChecks } from '../store/queries/checks.js';
import type { Actor, Desk } from './desk.js';
import { recheckGrammar, recheckProject } from './recheck.js';

/** Every check with what the project has set for it, how often it speaks and how often it is dismissed. */
export async function checkStandings(desk: Desk, projectId: string): Promise<CheckStanding[]> {
  const settings = await settingsOfChecks(desk.store.reader, projectId);
  const counts = await countsOfChecks(desk.store.reader, projectId);
  return allChecks.map((check) => ({
    check: check.id,
    family: familyOf(check),
    setting: settings[check.id] ?? null,
    findings: counts.get(check.id)?.findings ?? 0,
    dismissed: counts.get(check.id)?.dismissed ?? 0,
  }));
}

/** Sets at which level a check counts in a project, or turns it off; null leaves it to the check. All segments are checked anew. */
export async function setCheck(
  desk: Desk,
  actor: Actor,
  input: { readonly projectId: string; readonly check: string; readonly setting: string | null },
): Promise<Result<null>> {
  const { projectId, check, setting } = input;
  if (!allChecks.some(({ id }) => id === check))
    return refused({ kind: 'invalid', field: 'check', problem: 'unknown-value' });
  if (setting !== null && !isCheckSetting(setting))
    return refused({ kind: 'invalid', field: 'setting', problem: 'unknown-value' });
  return desk.write(async ({ db, event }) => {
    await db.deleteFrom('check_setting').where('project_id', '=', projectId).where('check_id', '=', check).execute();
    if (setting !== null)
      await db.insertInto('check_setting').values({ project_id: projectId, check_id: check, setting }).execute();
    if (check === grammar.id) await recheckGrammar(db, projectId);
    else await recheckProject(db, projectId);
    await event({ kind: 'project.changed', projectId, by: actor.personId });
    return done(null);
  });
}
