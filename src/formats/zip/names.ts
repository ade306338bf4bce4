/** What is wrong with an entry's name, as a short phrase of data; undefined where it stays inside and says what it is. */
export function nameTrouble(name: string): string | undefined {
  const shown = name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\ufffd').slice(0, SHOWN);
  const outside = name.startsWith('/') || name.includes('\\') || /^[a-z]:/i.test(name);
  const parts = name.replace(/\/$/, '').split('/');
  const steps = parts.some((part) => part === '' || /^\.+$/.test(part));
  const unclear = /[\p{Cc}\p{Cf}\p{Cs}\ufffd]/u.test(name) || name.length > LONGEST;
  return outside || steps || unclear ? shown || 'no name' : undefined;
}

const LONGEST = 1_000;
const SHOWN = 100;
