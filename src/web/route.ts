import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { PageContext } from '../../views/context.js';
import type { Desk } from '../actions/desk.js';
import type { ProjectPermission } from '../domain/permission.js';
import type { Person, Standing } from '../domain/read-model.js';
import type { Place } from '../store/queries/standing.js';
import type { UploadLimits } from './uploads.js';

/** Who may use a route. A project permission is looked up in the project that the path's id belongs to. */
export type Access = 'public' | 'signed-in' | 'administrator' | ProjectPermission;

/** Which parameter of the path names the thing whose project decides; needed by every project permission. */
export type ScopeName = 'project' | 'document' | 'segment' | 'flag' | 'finding' | 'draft' | 'batch';

/** A request on its way through a handler: everything that was found out about it. */
export interface Request {
  readonly c: Context;
  readonly desk: Desk;
  readonly log: Logger;
  /** What the views want to know: language, theme, person, path. */
  readonly page: PageContext;
  readonly person: Person | null;
  readonly place: Place | null;
}

/** A request of somebody signed in, in a place where they have a standing. */
export interface PlacedRequest extends Request {
  readonly person: Person;
  readonly place: Place;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly access: Access;
  readonly scope?: ScopeName;
  /** Whose files may be larger than memory, and go to the disk as they come. */
  readonly uploads?: (desk: Desk) => UploadLimits;
  /** Most bytes of a body; forms get a small default. */
  readonly bodyLimit?: (desk: Desk) => number;
  readonly handle: (request: Request) => Promise<Response> | Response;
  /** How it tells again what came of the one write of its handler, where the answer was lost; see sending.ts. */
  readonly again?: Again;
}

export type Again = (request: PlacedRequest, outcome: unknown) => Promise<Response> | Response;

/** A route inside a project. */
export function placed(
  method: Route['method'],
  path: string,
  access: ProjectPermission,
  scope: ScopeName,
  handle: (request: PlacedRequest) => Promise<Response> | Response,
  again?: Again,
): Route {
  const more = again ? { again } : {};
  return { method, path, access, scope, handle: (request) => handle(request as PlacedRequest), ...more };
}

/** A route for everybody who is signed in. */
export function signedIn(
  method: Route['method'],
  path: string,
  access: 'signed-in' | 'administrator',
  handle: (request: Request & { readonly person: Person }) => Promise<Response> | Response,
): Route {
  return { method, path, access, handle: (request) => handle(request as Request & { readonly person: Person }) };
}

/** Who acts, for an action. */
export function actorOf(standing: Standing): { personId: string; role: Standing['role'] } {
  return { personId: standing.person.id, role: standing.role };
}

/** Whether the client's own code asks, and wants a piece of a page rather than a page. */
export function wantsPiece({ c }: Request): boolean {
  return c.req.header('HX-Request') === 'true';
}
