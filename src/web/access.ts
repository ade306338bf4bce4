import { GonePage, goneSentence } from '../../views/pages/gone.js';
import { deletedDocument } from '../store/queries/deletions.js';
import { type Place, type Scope, standingIn } from '../store/queries/standing.js';
import { message, render } from './page.js';
import { type Request, type Route, type ScopeName, wantsPiece } from './route.js';

/** Ids are what Clock.id gives; anything else is nowhere, and need not be asked of the database. */
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const scopes: Record<ScopeName, (id: string) => Scope> = {
  project: (projectId) => ({ projectId }),
  document: (documentId) => ({ documentId }),
  segment: (segmentId) => ({ segmentId }),
  flag: (flagId) => ({ flagId }),
  finding: (findingId) => ({ findingId }),
  draft: (draftId) => ({ draftId }),
  batch: (batchId) => ({ batchId }),
};

/**
 * Decides whether a request may use a route: the request with its place, or the answer that says no. What does not exist
 * and what is not this person's give the same 404.
 */
export async function decideAccess(request: Request, route: Route): Promise<Request | Response> {
  if (route.access === 'public') return request;
  const { c, person } = request;
  if (!person) return askToSignIn(request);
  if (route.access === 'signed-in') return request;
  if (route.access === 'administrator') return person.administrator ? request : message(request, 403, 'not-permitted');
  if (!route.scope) throw new Error(`${route.method} ${route.path} wants ${route.access} but names no scope`);
  const id = c.req.param(route.scope) ?? '';
  const place = ID.test(id) ? await placeAt(request, scopes[route.scope](id)) : undefined;
  if (!place)
    return (route.scope === 'document' && (await tellGone(request, id))) || message(request, 404, 'not-found');
  if (!place.standing.may.has(route.access)) return message(request, 403, 'not-permitted');
  return { ...request, place };
}

/** Where a thing stands and what the person who asks may do there; undefined where it is not there for them. */
export async function placeAt({ desk, person }: Request, scope: Scope): Promise<Place | undefined> {
  const place = person ? await standingIn(desk.store.reader, person, scope) : undefined;
  if (!place) return undefined;
  // A project that asks a model asks none where the desk has none any more.
  const standing = { ...place.standing, asksModel: place.standing.asksModel && desk.settings.modelUrl !== null };
  return { ...place, standing };
}

/** A document that was deleted is not one that never was: whoever is in its project is told. */
async function tellGone(request: Request, documentId: string): Promise<Response | undefined> {
  const { c, desk, page } = request;
  const document = ID.test(documentId) ? await deletedDocument(desk.store.reader, documentId) : undefined;
  if (!document || !(await placeAt(request, { projectId: document.projectId }))) return undefined;
  if (wantsPiece(request)) return c.text(`${goneSentence(page, document)} ${page.t('gone.drafts')}`, 410);
  return render(request, GonePage(page, document), 410);
}

/** A page that was asked for is asked for again after signing in; anything else is told 401. */
function askToSignIn(request: Request): Response | Promise<Response> {
  const { c } = request;
  const page = c.req.method === 'GET' && !wantsPiece(request) && (c.req.header('Accept') ?? '').includes('text/html');
  if (!page) return message(request, 401, 'sign-in-first');
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`, 303);
}
