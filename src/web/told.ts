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

/** What came of changing many segments at once. */
export interface Changed {
  readonly changed: number;
  /** Those that had changed meanwhile. */
  readonly left: number;
}

/** An address that leads to a page which says how many segments were changed; its fragment stays. */
export function withChanged(address: string, { changed, left }: Changed): string {
  const [path, fragment] = address.split('#');
  const query = `changed=${changed}${left > 0 ? `&left=${left}` : ''}`;
  return `${path}${path!.includes('?') ? '&' : '?'}${query}${fragment === undefined ? '' : `#${fragment}`}`;
}

export function changedIn(c: Context): Changed | undefined {
  const [changed = '', left = '0'] = [c.req.query('changed'), c.req.query('left')];
  return COUNT.test(changed) && COUNT.test(left) ? { changed: Number(changed), left: Number(left) } : undefined;
}

const COUNT = /^\d{1,6}$/;
