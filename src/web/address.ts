import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** The other end's address as the socket knows it; no header is believed. */
export function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    // A request that came over no socket (a test calling the app itself).
    return 'unknown';
  }
}
