import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { preferences } from '../../src/domain/preferences.js';
import { root } from '../../src/root.js';
import { languageName, type Message, messages, translator } from '../../views/locales/translate.js';

const tables: Record<string, Readonly<Record<string, Message>>> = messages;
const { en } = messages;
const forms = (message: Message) =>
  (typeof message === 'string' ? { other: message } : message) as Record<string, string>;
const placeholders = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));

it('every language of the interface is one folder, and every folder one language that can be chosen by its own name', () => {
  const folders = readdirSync(join(root, 'views/locales'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map(({ name }) => name).sort()).toEqual([...preferences.language].sort());
  for (const language of preferences.language) expect(languageName(language)).not.toBe(language);
  expect(languageName('ar')).toBe('العربية');
});

describe.each(Object.entries(tables))('the sentences in %s', (language, table) => {
  it('are the ones that English has, none empty', () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(en).sort());
    for (const message of Object.values(table))
      for (const text of Object.values(forms(message))) expect(text.trim()).not.toBe('');
  });

  it('fill in what English fills in', () => {
    for (const [key, message] of Object.entries(table)) {
      const wanted = placeholders(forms(en[key as keyof typeof en] as Message).other!);
      const { other } = forms(message);
      expect([key, placeholders(other!)]).toEqual([key, wanted]);
      for (const text of Object.values(forms(message)))
        for (const name of placeholders(text)) expect(wanted.has(name)).toBe(true);
    }
  });

  it('isolate what is written in another script: names of people, encodings, kinds of file', () => {
    // What checks name is isolated as it is filled in (views/segment/finding.tsx).
    const foreign = Object.entries(table)
      .filter(([key]) => !key.startsWith('check.'))
      .flatMap(([, message]) => Object.values(forms(message)))
      .flatMap((text) => [...text.matchAll(/.?\{(?:name|encoding|what)\}.?/gu)].map(([found]) => found));
    expect(foreign).toHaveLength(11);
    for (const found of foreign) expect(found).toMatch(/^\u2068\{\w+\}\u2069$/);
  });

  it('have every plural form that the language has', () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const message of Object.values(table))
      if (typeof message !== 'string') expect(Object.keys(message).sort()).toEqual([...categories].sort());
  });
});

describe('Arabic counting', () => {
  it.each([
    [0, 'لا مقاطع'],
    [1, 'مقطع واحد'],
    [2, 'مقطعان'],
    [3, 'مقاطع'],
    [11, 'مقطعًا'],
    [100, 'مقطع'],
  ])('of %d segments', (count, words) => {
    expect(translator('ar')('progress.segments', { count })).toContain(words);
  });
});
