import { preferences } from '../../src/domain/preferences.js';
import type { Language } from '../context.js';
import type { messages as english } from './en/index.js';

/** A sentence, or its plural forms chosen by `{count}` (CLDR categories; English has two, Arabic six). */
export type Message = string | Plural;
export type Plural = { readonly other: string } & {
  readonly [category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

/** English names every message; a language is complete when it has the same ones. */
export type Key = keyof typeof english;
export type Messages = { readonly [key in Key]: Message };

export type Parameters = Readonly<Record<string, string | number>>;
export type Translate = (key: Key, parameters?: Parameters) => string;

/**
 * The interface's languages: for each that src/domain/preferences.ts names, the folder of its name here with an index.ts that
 * exports its `messages`. A new language is such a folder and its name in that list; test/views/locales.test.ts says what lacks.
 */
export const messages = Object.fromEntries(
  await Promise.all(
    preferences.language.map(async (language) => {
      const folder: { readonly messages: Messages } = await import(/* @vite-ignore */ `./${language}/index.js`);
      return [language, folder.messages] as const;
    }),
  ),
) as Readonly<Record<Language, Messages>>;

/** A language's name in itself: how those who read it find it. */
export function languageName(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

/** Gives messages in a language, with `{name}` filled in and numbers written as the language writes them. */
export function translator(language: Language): Translate {
  const table = messages[language];
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, parameters = {}) => {
    const message: Message = table[key];
    const text =
      typeof message === 'string' ? message : (message[rules.select(Number(parameters.count ?? 0))] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = parameters[name];
      return value === undefined ? whole : typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}
