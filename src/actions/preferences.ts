import type { Preferences } from '../domain/preferences.js';
import type { Desk } from './desk.js';

/** Keeps what a person has chosen, to be there wherever they sign in. */
export async function rememberPreferences(desk: Desk, personId: string, chosen: Partial<Preferences>): Promise<void> {
  const rows = Object.entries(chosen).map(([name, value]) => ({ user_id: personId, name, value }));
  if (rows.length === 0) return;
  await desk.write(async ({ db }) => {
    for (const row of rows)
      await db
        .insertInto('preference')
        .values(row)
        .onConflict((conflict) => conflict.columns(['user_id', 'name']).doUpdateSet({ value: row.value }))
        .execute();
  });
}
