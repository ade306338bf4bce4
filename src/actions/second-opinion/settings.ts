import { done, type Result, refused } from '../../domain/refusal.js';
import { MOST_BUDGET, type OpinionBudget } from '../../domain/second-opinion.js';
import type { Actor, Desk } from '../desk.js';
import { cancelWaiting } from './ask.js';
import { tellOpinions } from './tell.js';

/**
 * Switches second opinions on or off for a project and sets how much may be sent a day. Switched off, what waits is taken
 * back at once. Refused where the desk has no model to be asked.
 */
export async function setOpinions(
  desk: Desk,
  actor: Actor,
  input: { readonly projectId: string; readonly on: boolean; readonly budget: OpinionBudget },
): Promise<Result<null>> {
  const { projectId, on, budget } = input;
  if (on && desk.settings.modelUrl === null) return refused({ kind: 'switched-off' });
  for (const field of ['segments', 'tokens'] as const)
    if (!(Number.isInteger(budget[field]) && budget[field] >= 1 && budget[field] <= MOST_BUDGET[field]))
      return refused({ kind: 'invalid', field, problem: 'unknown-value' });
  return desk.write(async (writer) => {
    const { db, event } = writer;
    await db
      .updateTable('project')
      .set({ second_opinion: on ? 1 : 0, opinion_segments: budget.segments, opinion_tokens: budget.tokens })
      .where('id', '=', projectId)
      .execute();
    const cancelled = on ? [] : await cancelWaiting(desk, db, { projectId });
    await tellOpinions(writer, cancelled);
    await event({ kind: 'project.changed', projectId, by: actor.personId });
    return done(null);
  });
}
