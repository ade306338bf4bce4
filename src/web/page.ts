import type { Context } from 'hono';
import { raw } from 'hono/html';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { type Language, type PageContext, pageContextOf } from '../../views/context.js';
import { MessagePage, type MessageReason } from '../../views/pages/message.js';
import { refusalSentence } from '../../views/refusal.js';
import { asPreference, type PreferenceName } from '../domain/preferences.js';
import type { Person } from '../domain/read-model.js';
import type { Refusal } from '../domain/refusal.js';
import { statusOf } from './refusals.js';
import { type Request, wantsPiece } from './route.js';
import { readPreference } from './session.js';

type Status = 200 | 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503;

/** A whole page. */
export function render(
  { c }: Pick<Request, 'c'>,
  page: JSX.Element,
  status: Status = 200,
): Response | Promise<Response> {
  return c.html(raw(`<!doctype html>${page}`), status);
}

/** A piece of a page, for the client's own code. */
export function renderPiece(
  { c }: Pick<Request, 'c'>,
  piece: JSX.Element,
  status: Status = 200,
): Response | Promise<Response> {
  return c.html(raw(`${piece}`), status);
}

/** A page that says one thing: what went wrong, in the reader's language, and why. The client's code gets it as plain text. */
export function message(
  request: Request,
  status: Status,
  reason: MessageReason,
  detail?: string,
  why?: string,
): Response | Promise<Response> {
  if (wantsPiece(request)) return request.c.text(`${status} ${reason}${detail ? `: ${detail}` : ''}`, status);
  const shown = { status, reason, ...(why ? { why } : detail ? { detail } : {}) };
  return render(request, MessagePage(request.page, { ...shown, documentId: request.place?.documentId }), status);
}

/** A refusal that has no page of its own to be shown in. */
export function refuse(request: Request, refusal: Refusal): Response | Promise<Response> {
  const reason: Record<Refusal['kind'], MessageReason> = {
    'not-found': 'not-found',
    'not-permitted': 'not-permitted',
    stale: 'changed-meanwhile',
    'four-eyes': 'not-permitted',
    'wrong-state': 'changed-meanwhile',
    'rows-changed': 'changed-meanwhile',
    'changed-since': 'changed-since',
    'nothing-to-undo': 'nothing-to-undo',
    'switched-off': 'switched-off',
    'budget-spent': 'budget-spent',
    'too-many-segments': 'too-many-segments',
    'no-repair': 'refused',
    unreadable: 'bad-request',
    'not-written': 'refused',
    repaired: 'changed-meanwhile',
    renamed: 'changed-meanwhile',
    'being-updated': 'refused',
    invalid: 'refused',
  };
  return message(
    request,
    statusOf(refusal),
    reason[refusal.kind],
    refusal.kind === 'invalid'
      ? refusal.field
      : refusal.kind === 'too-many-segments'
        ? `${refusal.count} > ${refusal.limit}`
        : undefined,
    refusal.kind === 'invalid' || refusal.kind === 'no-repair' ? refusalSentence(request.page, refusal) : undefined,
  );
}

/** What the views want to know of a request: the chosen language and theme, else the browser's first known language. */
export function pageContext(c: Context, person: Person | null, unread = 0): PageContext {
  const chosen = <Name extends PreferenceName>(name: Name) => asPreference(name, readPreference(c, name));
  const language = chosen('language') ?? browserLanguage(c.req.header('Accept-Language') ?? '');
  const theme = chosen('theme') ?? 'system';
  const look = {
    density: chosen('density') ?? 'comfortable',
    size: chosen('size') ?? 'normal',
    columns: chosen('columns') ?? 'arabic-first',
    letters: chosen('letters') ?? 'on',
    omissions: chosen('omissions') ?? 'off',
    invisibles: chosen('invisibles') ?? 'off',
  } as const;
  const { pathname, search } = new URL(c.req.url);
  return pageContextOf({ language, theme, look, unread, person, path: pathname + search });
}

function browserLanguage(header: string): Language {
  const wanted = header
    .split(',')
    .map((part) => {
      const [tag, ...parameters] = part.trim().split(';');
      const q = Number(/^\s*q=([\d.]+)$/.exec(parameters.join(';'))?.[1] ?? 1);
      return { language: asPreference('language', tag!.slice(0, 2).toLowerCase()), q };
    })
    .filter(({ language }) => language !== undefined)
    .sort((a, b) => b.q - a.q);
  return wanted[0]?.language ?? 'en';
}
