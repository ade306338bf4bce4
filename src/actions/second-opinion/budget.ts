import type { OpinionBudget } from '../../domain/second-opinion.js';
import { opinionSettings } from '../../store/queries/opinions.js';
import type { Writer } from '../../store/store.js';
import type { Desk } from '../desk.js';

/** The day, in UTC, that what is sent now counts for. */
export function dayOf({ clock }: Pick<Desk, 'clock'>): string {
  return clock.now().slice(0, 10);
}

/**
 * Counts a segment and the tokens it may take before anything is sent, so that not even an end of the program in between sends
 * more than is allowed. False, and nothing is counted, where the day has no room for them.
 */
export async function reserve(
  desk: Pick<Desk, 'clock' | 'settings'>,
  db: Writer,
  projectId: string,
  tokens: number,
): Promise<boolean> {
  const day = dayOf(desk);
  const project = await opinionSettings(db, projectId, day);
  if (!project) return false;
  const most = Math.min(project.budget.tokens, desk.settings.modelTokens);
  const { today, budget } = project;
  if (today.segments + 1 > budget.segments || today.tokens + tokens > most) return false;
  await count(db, { projectId, day }, { segments: 1, tokens });
  return true;
}

/** Puts what was really used in the place of what was reserved; `used` 0 for what was never sent. */
export async function settle(
  db: Writer,
  at: { readonly projectId: string; readonly day: string },
  { reserved, used }: { readonly reserved: number; readonly used: number },
): Promise<void> {
  await count(db, at, { segments: 0, tokens: used - reserved });
}

async function count(
  db: Writer,
  { projectId, day }: { readonly projectId: string; readonly day: string },
  { segments, tokens }: OpinionBudget,
): Promise<void> {
  await db
    .insertInto('opinion_usage')
    .values({ project_id: projectId, day, segments, tokens: Math.max(0, tokens) })
    .onConflict((conflict) =>
      conflict.columns(['project_id', 'day']).doUpdateSet(({ ref, fn, val, eb }) => ({
        segments: eb(ref('opinion_usage.segments'), '+', segments),
        tokens: fn<number>('max', [val(0), eb(ref('opinion_usage.tokens'), '+', tokens)]),
      })),
    )
    .execute();
}
