import type { Context } from 'hono';

/** An address that leads to a page which says what was done, once: the client's code takes it out of the address again. */
export function withTold(address: string, told: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}told=${told}`;
}

/** Which of the things that a page can say was done its address names; nothing else that is written there is said. */
export function toldIn<Told extends string>(c: Context, known: readonly Told[]): Told | undefined {
  const told = c.req.query('told');
  return known.find((name) => name === told);
}
