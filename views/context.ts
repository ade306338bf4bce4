import { type Preferences, preferences } from '../src/domain/preferences.js';
import type { Person } from '../src/domain/read-model.js';
import { type Translate, translator } from './locales/translate.js';

export const languages = preferences.language;
export type Language = Preferences['language'];
export type Theme = Preferences['theme'];
export type Look = Pick<Preferences, 'density' | 'size' | 'columns' | 'letters' | 'omissions' | 'invisibles'>;

/** What every page knows of who looks at it. */
export interface PageContext {
  readonly language: Language;
  readonly theme: Theme;
  readonly look: Look;
  readonly person: Person | null;
  /** Notices that this person has not read. */
  readonly unread: number;
  /** Where the page is, with its query: what a preference form comes back to. */
  readonly path: string;
  readonly t: Translate;
  /** A time as the reader's language writes it, in UTC. */
  time(iso: string): string;
  number(value: number): string;
}

/** Makes the context of one request. */
export function pageContextOf(
  facts: Pick<PageContext, 'language' | 'theme' | 'person' | 'path'> & {
    readonly look?: Look;
    readonly unread?: number;
  },
): PageContext {
  const times = new Intl.DateTimeFormat(facts.language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
    timeZoneName: 'short',
  });
  const numbers = new Intl.NumberFormat(facts.language);
  return {
    unread: 0,
    look: {
      density: 'comfortable',
      size: 'normal',
      columns: 'arabic-first',
      letters: 'on',
      omissions: 'off',
      invisibles: 'off',
    },
    ...facts,
    t: translator(facts.language),
    time: (iso) => times.format(new Date(iso)),
    number: (value) => numbers.format(value),
  };
}

export function directionOf(language: string): 'rtl' | 'ltr' {
  return ['ar', 'fa', 'ur', 'ps', 'he'].includes(language) ? 'rtl' : 'ltr';
}
