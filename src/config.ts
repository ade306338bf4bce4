import { join, resolve } from 'node:path';
import { root } from './root.js';

/** Everything that can be set from outside, read here and nowhere else. README.md documents each name; a test holds that. */
export interface Settings {
  /** Address to listen on. */
  readonly host: string;
  /** TCP port; 0 lets the system choose. */
  readonly port: number;
  /** Folder of the database. */
  readonly data: string;
  /** The address that browsers use, when it is not http://HOST:PORT (behind a proxy). No trailing slash. */
  readonly baseUrl: string | null;
  /** How many proxies of one's own stand before it and write X-Forwarded-For. */
  readonly proxies: number;
  /** Most bytes of one side of an import. */
  readonly importLimit: number;
  /** Most bytes of a file of a format that is read piece by piece (TMX, XLIFF). */
  readonly largeLimit: number;
  /** Most elements within elements, units of a file, and UTF-16 units of one unit's text. */
  readonly limitDepth: number;
  readonly limitUnits: number;
  readonly limitUnitLength: number;
  /** How long somebody stays signed in without signing in again. */
  readonly sessionHours: number;
  /** Whether an empty desk gets the sample project. */
  readonly sample: boolean;
  /** Whether checks follow what people change. */
  readonly checks: boolean;
  /** Whether the grammar engine looks at what the checks have seen. */
  readonly grammar: boolean;
  /** The mail server as an smtp: or smtps: address, with name and password if it wants them; null sends no mail. */
  readonly smtp: string | null;
  /** Who mails are from. */
  readonly mailFrom: string;
  /** The address of a language model's API that may give second opinions; null: there is none. */
  readonly modelUrl: string | null;
  /** What the API calls the model. */
  readonly modelName: string;
  /** Never shown, written down or sent to anybody but that API. */
  readonly modelKey: string;
  /** How long an answer is waited for. */
  readonly modelSeconds: number;
  /** Most tokens that one project may use a day; its managers can set less. */
  readonly modelTokens: number;
  readonly log: LogLevel;
}

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

interface Setting<Value> {
  readonly name: string;
  readonly fallback: string;
  /** The value is not repeated where it is refused. */
  readonly secret?: boolean;
  /** Throws a sentence that says what the value should be. */
  readonly parse: (value: string) => Value;
}

const table: { readonly [Key in keyof Settings]: Setting<Settings[Key]> } = {
  host: { name: 'HOST', fallback: '127.0.0.1', parse: hostName },
  port: { name: 'PORT', fallback: '4710', parse: wholeNumber(0, 65_535) },
  data: { name: 'TAWAZI_DATA', fallback: join(root, 'data'), parse: (value) => resolve(value) },
  baseUrl: { name: 'TAWAZI_BASE_URL', fallback: '', parse: webAddress },
  proxies: { name: 'TAWAZI_PROXIES', fallback: '0', parse: wholeNumber(0, 9) },
  importLimit: {
    name: 'TAWAZI_IMPORT_LIMIT',
    fallback: String(8 * 1024 * 1024),
    parse: wholeNumber(1_000, 1_000_000_000),
  },
  largeLimit: {
    name: 'TAWAZI_LARGE_LIMIT',
    fallback: String(1024 * 1024 * 1024),
    parse: wholeNumber(1_000, 100_000_000_000),
  },
  limitDepth: { name: 'TAWAZI_LIMIT_DEPTH', fallback: '256', parse: wholeNumber(8, 2_000) },
  limitUnits: { name: 'TAWAZI_LIMIT_UNITS', fallback: '2000000', parse: wholeNumber(1, 100_000_000) },
  limitUnitLength: { name: 'TAWAZI_LIMIT_UNIT_LENGTH', fallback: '1000000', parse: wholeNumber(100, 100_000_000) },
  sessionHours: { name: 'TAWAZI_SESSION_HOURS', fallback: '168', parse: wholeNumber(1, 8_760) },
  sample: { name: 'TAWAZI_SAMPLE', fallback: 'yes', parse: yesOrNo },
  checks: { name: 'TAWAZI_CHECKS', fallback: 'yes', parse: yesOrNo },
  grammar: { name: 'TAWAZI_GRAMMAR', fallback: 'no', parse: yesOrNo },
  smtp: { name: 'TAWAZI_SMTP', fallback: '', secret: true, parse: mailServer },
  mailFrom: { name: 'TAWAZI_MAIL_FROM', fallback: '', parse: oneLine },
  modelUrl: { name: 'TAWAZI_MODEL_URL', fallback: '', secret: true, parse: modelAddress },
  modelName: { name: 'TAWAZI_MODEL', fallback: '', parse: oneLine },
  modelKey: { name: 'TAWAZI_MODEL_KEY', fallback: '', secret: true, parse: headerValue },
  modelSeconds: { name: 'TAWAZI_MODEL_SECONDS', fallback: '60', parse: wholeNumber(1, 3_600) },
  modelTokens: { name: 'TAWAZI_MODEL_TOKENS', fallback: '1000000', parse: wholeNumber(1, 1_000_000_000) },
  log: { name: 'TAWAZI_LOG', fallback: 'warn', parse: oneOf(logLevels) },
};

/** The names of all settings, as the environment spells them. */
export const settingNames: readonly string[] = Object.values(table).map((setting) => setting.name);

export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the settings from an environment. Wrong values and misspelt TAWAZI_ names are refused, one line each. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): SettingsResult {
  const problems = Object.keys(environment)
    .filter((name) => name.startsWith('TAWAZI_') && !settingNames.includes(name))
    .map((name) => `${name}: no such setting; known: ${settingNames.join(', ')}`);
  const entries = Object.entries(table).map(([key, setting]) => {
    const value = environment[setting.name];
    try {
      return [key, (setting as Setting<unknown>).parse(value === undefined || value === '' ? setting.fallback : value)];
    } catch (error) {
      problems.push(`${setting.name}: ${(error as Error).message}${setting.secret ? '' : `, not "${value}"`}`);
      return [key, undefined];
    }
  });
  const read = Object.fromEntries(entries) as Partial<Settings>;
  if (read.modelUrl && !read.modelName)
    problems.push(`${table.modelName.name}: should name a model, since ${table.modelUrl.name} is set`);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings: read as Settings };
}

function hostName(value: string): string {
  if (!/^[\w.:-]+$/.test(value)) throw new Error('should be a host name or an IP address');
  return value;
}

function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= least && number <= most)) throw new Error(`should be a whole number from ${least} to ${most}`);
    return number;
  };
}

function webAddress(value: string): string | null {
  if (value === '') return null;
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol))
    throw new Error('should be an http or https address');
  return new URL(value).origin;
}

/** Texts and a key are sent there: in the clear only within this machine. */
function modelAddress(value: string): string | null {
  if (value === '') return null;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const plain = url?.username === '' && url.password === '' && url.search === '' && url.hash === '';
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (!url || !plain || !safe)
    throw new Error('should be an https address, or http on this machine, without a password or a query');
  return url.href;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function headerValue(value: string): string {
  if (!/^[\x21-\x7e]*$/.test(value)) throw new Error('should be visible ASCII characters without spaces');
  return value;
}

function mailServer(value: string): string | null {
  if (value === '') return null;
  if (!URL.canParse(value) || !/^smtps?:$/.test(new URL(value).protocol))
    throw new Error('should be an smtp or smtps address');
  return value;
}

function oneLine(value: string): string {
  if (/\p{Cc}/u.test(value)) throw new Error('should be one line');
  return value;
}

function yesOrNo(value: string): boolean {
  if (value !== 'yes' && value !== 'no') throw new Error('should be yes or no');
  return value === 'yes';
}

function oneOf<Value extends string>(values: readonly Value[]): (value: string) => Value {
  return (value) => {
    const found = values.find((candidate) => candidate === value);
    if (!found) throw new Error(`should be one of ${values.join(', ')}`);
    return found;
  };
}
