/** How the desk looks and behaves to a person: each choice with its values in the order in which they are offered. */
export const preferences = {
  language: ['en', 'ar'],
  theme: ['system', 'light', 'dark'],
  density: ['comfortable', 'compact'],
  size: ['small', 'normal', 'large', 'larger'],
  columns: ['arabic-first', 'english-first'],
  letters: ['on', 'off'],
  omissions: ['off', 'on'],
  invisibles: ['off', 'on'],
} as const;

export type PreferenceName = keyof typeof preferences;
export const preferenceNames = Object.keys(preferences) as PreferenceName[];
export type Preferences = { readonly [Name in PreferenceName]: (typeof preferences)[Name][number] };

export type Language = Preferences['language'];

/** A known value of a choice; undefined for anything else. */
export function asPreference<Name extends PreferenceName>(
  name: Name,
  value: string | undefined,
): Preferences[Name] | undefined {
  return (preferences[name] as readonly string[]).find((known) => known === value) as Preferences[Name] | undefined;
}
