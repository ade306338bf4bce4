import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The address of who asks: the other end's as the socket knows it, or, behind so many proxies of one's own, what the outermost
 * of them wrote into X-Forwarded-For. Each proxy adds an address at the end; whatever stands before those was sent by the
 * visitor and is not believed.
 */
export function addressOf(c: Context, proxies: number): string {
  const written = proxies === 0 ? [] : (c.req.header('X-Forwarded-For') ?? '').split(',').map((part) => part.trim());
  const told = written.at(-proxies);
  if (proxies > 0 && told !== undefined && isIP(told) !== 0) return told;
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    // A request that came over no socket (a test calling the app itself).
    return 'unknown';
  }
}
