import { asPreference, type PreferenceName, type Preferences, preferenceNames } from '../../domain/preferences.js';
import type { Reader } from '../store.js';

/** What a person has chosen, and only that. */
export async function preferencesOf(reader: Reader, personId: string): Promise<Partial<Preferences>> {
  const rows = await reader
    .selectFrom('preference')
    .where('user_id', '=', personId)
    .select(['name', 'value'])
    .execute();
  return Object.fromEntries(
    rows.flatMap(({ name, value }) => {
      const known = preferenceNames.find((one): one is PreferenceName => one === name);
      const chosen = known && asPreference(known, value);
      return chosen === undefined ? [] : [[name, chosen]];
    }),
  );
}
