import type { Language } from '../context.js';
import { ar } from './ar.js';
import { en } from './en.js';

/** A sentence, or its plural forms chosen by `{count}` (CLDR categories; English has two, Arabic six). */
export type Message = string | Plural;
export type Plural = { readonly other: string } & {
  readonly [category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

/** English names every message; a language is complete when it has the same ones. */
export type Key = keyof typeof en;
export type Messages = { readonly [key in Key]: Message };

export type Parameters = Readonly<Record<string, string | number>>;
export type Translate = (key: Key, parameters?: Parameters) => string;

export const messages: Readonly<Record<Language, Messages>> = { en, ar };

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
