import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Settings } from '../config.js';
import { type PreferenceName, preferenceNames } from '../domain/preferences.js';

/** `__Host-` ties the cookie to this host over TLS; browsers refuse the prefix on plain http, which loopback speaks. */
function cookieName(settings: Settings): string {
  return overTls(settings) ? '__Host-tawazi' : 'tawazi';
}

function overTls(settings: Settings): boolean {
  return settings.baseUrl?.startsWith('https:') ?? false;
}

export function readSession(c: Context, settings: Settings): string | undefined {
  return getCookie(c, cookieName(settings));
}

export function writeSession(
  c: Context,
  settings: Settings,
  session: { readonly token: string; readonly expiresAt: string },
): void {
  setCookie(c, cookieName(settings), session.token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: overTls(settings),
    expires: new Date(session.expiresAt),
  });
}

export function forgetSession(c: Context, settings: Settings): void {
  deleteCookie(c, cookieName(settings), { path: '/', secure: overTls(settings) });
}

const YEAR_SECONDS = 365 * 24 * 3_600;

/** A choice of looks; holds no secret. */
export function writePreference(c: Context, settings: Settings, name: PreferenceName, value: string): void {
  setCookie(c, `tawazi-${name}`, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: overTls(settings),
    maxAge: YEAR_SECONDS,
  });
}

/** What the next one at this browser does not take over; in which language and light the page stands may stay. */
export function forgetPreferences(c: Context, settings: Settings): void {
  for (const name of preferenceNames)
    if (name !== 'language' && name !== 'theme')
      deleteCookie(c, `tawazi-${name}`, { path: '/', secure: overTls(settings) });
}

export function readPreference(c: Context, name: PreferenceName): string | undefined {
  return getCookie(c, `tawazi-${name}`);
}

/** A place on this site to go on to, or '/' for anything else: other hosts, `//`, `/\`, schemes, control characters. */
export function sameSitePath(next: string | undefined): string {
  if (!next || !/^\/(?![/\\])[^\u0000-\u001f\u007f\\]*$/.test(next)) return '/';
  const base = 'http://desk.invalid';
  const url = URL.canParse(next, base) ? new URL(next, base) : undefined;
  return url && url.origin === base && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}${url.hash}` : '/';
}
