import { z } from 'zod';
import { OWN_PASSWORD_HERE } from '../../../views/addresses.js';
import { InvitationPage } from '../../../views/pages/invitation.js';
import { SignInPage } from '../../../views/pages/sign-in.js';
import { personByLink, personBySession, signIn, signInByLink, signOut } from '../../actions/sign-in.js';
import type { PreferenceName } from '../../domain/preferences.js';
import { hasPassword } from '../../store/queries/passwords.js';
import { preferencesOf } from '../../store/queries/preferences.js';
import { addressOf } from '../address.js';
import { optionalText, readForm, textField } from '../forms.js';
import { render } from '../page.js';
import type { Request, Route } from '../route.js';
import {
  forgetPreferences,
  forgetSession,
  readSession,
  sameSitePath,
  writePreference,
  writeSession,
} from '../session.js';

export const signInRoutes: Route[] = [
  { method: 'GET', path: '/sign-in', access: 'public', handle: show },
  { method: 'POST', path: '/sign-in', access: 'public', handle: enter },
  { method: 'GET', path: '/sign-in/link/:token', access: 'public', handle: enterByLink },
  { method: 'GET', path: '/sign-in/invitation/:token', access: 'public', handle: showInvitation },
  { method: 'POST', path: '/sign-in/invitation/:token', access: 'public', handle: acceptInvitation },
  { method: 'POST', path: '/sign-out', access: 'public', handle: leave },
];

function show(request: Request): Response | Promise<Response> {
  const next = sameSitePath(request.c.req.query('next'));
  return request.person ? request.c.redirect(next, 303) : render(request, SignInPage(request.page, { next }));
}

async function enter(request: Request): Promise<Response> {
  const { c, desk, page } = request;
  const { login, password, next } = await readForm(
    c,
    z.object({ login: textField, password: textField, next: optionalText }),
  );
  const answer = await signIn(desk, { login, password, address: addressOf(c, desk.settings.proxies) });
  const onward = sameSitePath(next);
  if (answer.ok) {
    await endPresentSession(request);
    writeSession(c, desk.settings, answer);
    await bringPreferences(request, answer.token);
    return c.redirect(onward, 303);
  }
  if (answer.kind === 'wrong') return render(request, SignInPage(page, { next: onward, login, problem: 'wrong' }), 401);
  const { retryAfterSeconds } = answer;
  c.header('Retry-After', String(retryAfterSeconds));
  return render(
    request,
    SignInPage(page, { next: onward, login, problem: { kind: 'too-many', retryAfterSeconds } }),
    429,
  );
}

/** One use only: it is printed to whoever started the server, as notebooks do. */
async function enterByLink(request: Request): Promise<Response> {
  // Who only asks whether the link is there, as link checkers do, does not use it up.
  if (request.c.req.method === 'HEAD') return request.c.body(null);
  return useLink(request, '/');
}

/** A link that was sent to somebody. What shows what is behind links in messages asks for it too, and uses nothing up. */
async function showInvitation(request: Request): Promise<Response> {
  const token = request.c.req.param('token') ?? '';
  const person = await personByLink(request.desk, token);
  return person ? render(request, InvitationPage(request.page, { name: person.name, token })) : linkIsOver(request);
}

/** Who has no password yet is led to where one is set: the link will not work again. */
async function acceptInvitation(request: Request): Promise<Response> {
  const { c, desk } = request;
  const person = await personByLink(desk, c.req.param('token') ?? '');
  if (!person) return linkIsOver(request);
  return useLink(request, (await hasPassword(desk.store.reader, person.id)) ? '/' : OWN_PASSWORD_HERE);
}

async function useLink(request: Request, next: string): Promise<Response> {
  const { c, desk } = request;
  const session = await signInByLink(desk, c.req.param('token') ?? '');
  if (!session) return linkIsOver(request);
  await endPresentSession(request);
  writeSession(c, desk.settings, session);
  await bringPreferences(request, session.token);
  return c.redirect(next, 303);
}

function linkIsOver(request: Request): Response | Promise<Response> {
  return render(request, SignInPage(request.page, { next: '/', problem: 'link-expired' }), 401);
}

/** The desk looks as its person chose, on this device too. */
async function bringPreferences({ c, desk }: Request, token: string): Promise<void> {
  const person = await personBySession(desk, token);
  if (!person) return;
  for (const [name, value] of Object.entries(await preferencesOf(desk.store.reader, person.id)))
    writePreference(c, desk.settings, name as PreferenceName, value);
}

async function leave(request: Request): Promise<Response> {
  forgetSession(request.c, request.desk.settings);
  await endPresentSession(request);
  return request.c.redirect('/sign-in', 303);
}

async function endPresentSession({ c, desk }: Request): Promise<void> {
  const token = readSession(c, desk.settings);
  if (!token) return;
  forgetPreferences(c, desk.settings);
  await signOut(desk, token);
}
