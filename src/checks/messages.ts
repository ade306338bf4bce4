import { checkMessagesEn } from './messages/en.js';

/** Why a check speaks: a message by its key, with the values it names. Each language's catalogue has every key. */
export interface Reason {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, string | number>>;
}

export type MessageKey = keyof typeof checkMessagesEn;
export type CheckMessages = { readonly [key in MessageKey]: string };

/** The reason as a sentence of a catalogue's language, `{name}` filled in. */
export function reasonText({ key, values = {} }: Reason, catalogue: CheckMessages = checkMessagesEn): string {
  return catalogue[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
