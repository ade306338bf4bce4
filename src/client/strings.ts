const table: Readonly<Record<string, string>> = JSON.parse(
  document.querySelector<HTMLMetaElement>('meta[name="tawazi-strings"]')?.content ?? '{}',
);

/** A sentence in the page's language, with `{name}` filled in. */
export function say(key: string, parameters: Readonly<Record<string, string | number>> = {}): string {
  return (table[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}
