import { makeSignInLink } from '../../src/actions/sign-in.js';
import { serve } from '../../src/web/serve.js';
import { type Team, type TestDesk, team, testDesk } from '../actions/desk.js';

export interface TestServer extends TestDesk {
  readonly address: string;
  readonly people: Team;
  /** A browser without a screen: keeps its cookie, sends Origin with writes as browsers do, follows nothing. */
  as(personId: string | null): Promise<Visitor>;
}

export interface Visitor {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(
    path: string,
    form?: Record<string, string> | FormData | URLSearchParams,
    headers?: Record<string, string>,
  ): Promise<Response>;
  /** The cookie header it sends. */
  cookie(): string;
}

/** A desk behind a real listening server on a free port. */
export async function testServer(environment: Record<string, string> = {}): Promise<TestServer> {
  const t = await testDesk(environment);
  const people = await team(t.desk);
  const server = await serve(t.desk);
  return {
    ...t,
    address: server.address,
    people,
    async as(personId) {
      const visitor = visitorOf(server.address);
      if (personId) await visitor.get(`/sign-in/link/${await makeSignInLink(t.desk, personId)}`);
      return visitor;
    },
    async end() {
      await server.close();
      await t.end();
    },
  };
}

function visitorOf(address: string): Visitor {
  let cookie = '';
  const ask = async (path: string, init: RequestInit) => {
    const response = await fetch(address + path, {
      redirect: 'manual',
      ...init,
      headers: {
        Accept: 'text/html',
        ...(cookie ? { Cookie: cookie } : {}),
        ...(init.headers as Record<string, string>),
      },
    });
    for (const set of response.headers.getSetCookie()) if (set.startsWith('tawazi=')) cookie = set.split(';')[0]!;
    return response;
  };
  return {
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, form = {}, headers = {}) =>
      ask(path, {
        method: 'POST',
        body: form instanceof FormData ? form : new URLSearchParams(form),
        headers: { Origin: address, 'Sec-Fetch-Site': 'same-origin', ...headers },
      }),
    cookie: () => cookie,
  };
}
