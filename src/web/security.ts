import type { MiddlewareHandler } from 'hono';
import type { Settings } from '../config.js';

/** Everything comes from here, nothing runs inline, nobody frames us. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer, errors and files among them. */
export function securityHeaders(settings: Settings): MiddlewareHandler {
  const https = settings.baseUrl?.startsWith('https:') ?? false;
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    headers.set('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('X-Frame-Options', 'DENY');
    headers.set('Referrer-Policy', 'same-origin');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    if (https) headers.set('Strict-Transport-Security', 'max-age=31536000');
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  };
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Lets a write through only where the browser says that it comes from our own pages: by Sec-Fetch-Site, or by an Origin
 * that is ours. Where both are sent both must say so; a request with neither is refused. Hono's own guard looks at form
 * bodies alone.
 */
export function refuseForeignWrites(settings: Settings): MiddlewareHandler {
  return async (c, next) => {
    if (SAFE_METHODS.has(c.req.method)) return next();
    const site = c.req.header('Sec-Fetch-Site');
    const origin = c.req.header('Origin');
    const own =
      (site !== undefined || origin !== undefined) &&
      (site === undefined || site === 'same-origin') &&
      (origin === undefined || origin === settings.baseUrl || origin === `http://${c.req.header('Host')}`);
    return own ? next() : c.text(FOREIGN_WRITE, 403);
  };
}

const FOREIGN_WRITE =
  '403 Forbidden: this request did not come from a page of this desk. Behind a proxy, TAWAZI_BASE_URL must be the address that browsers use.';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

/** A desk that listens on loopback answers to loopback's names only, so that no foreign name can be pointed at it. */
export function refuseForeignHosts(settings: Settings): MiddlewareHandler {
  const loopback = LOOPBACK.test(settings.host) || settings.host === '::1';
  const own = settings.baseUrl ? new URL(settings.baseUrl).host : undefined;
  return async (c, next) => {
    const host = c.req.header('Host') ?? '';
    const known = host === own || (loopback ? LOOPBACK.test(host) : own === undefined);
    return known ? next() : c.text('421 Misdirected Request: this desk has another address', 421);
  };
}
