const table: Readonly<Record<string, string>> = JSON.parse(
  document.querySelector<HTMLMetaElement>('meta[name="tawazi-strings"]')?.content ?? '{}',
);

/** A sentence in the page's language, with `{name}` filled in. */
export function say(key: string, parameters: Readonly<Record<string, string | number>> = {}): string {
  return (table[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}

const format = new Intl.DateTimeFormat(document.documentElement.lang, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Rewrites the times in a part of the page in the reader's own time zone; the server can only write them in UTC. */
export function tellLocalTimes(part: ParentNode): void {
  for (const time of part.querySelectorAll<HTMLTimeElement>('time[datetime]'))
    time.textContent = format.format(new Date(time.dateTime));
}
