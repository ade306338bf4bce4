import { join } from 'node:path';
import type { Desk } from './actions/desk.js';
import { firstStart } from './actions/first-start.js';
import { makeSignInLink } from './actions/sign-in.js';
import { startDigests } from './mail/digests.js';
import { root } from './root.js';
import { serve } from './web/serve.js';

export interface RunningServer {
  /** Where it listens, as a browser would type it; no trailing slash. */
  readonly address: string;
  /** Signs the desk's first administrator in, once. */
  readonly link: { readonly login: string; readonly address: string };
  close(): Promise<void>;
}

/** Puts the parts together: an empty desk gets its first person and the sample project, then it is served. */
export async function startServer(desk: Desk): Promise<RunningServer> {
  const first = await firstStart(desk, join(root, 'data/samples'));
  const server = await serve(desk);
  const address = desk.settings.baseUrl ?? server.address;
  const token = await makeSignInLink(desk, first.id);
  const digests = startDigests(desk, address, (error) =>
    process.stderr.write(`a digest was not sent: ${(error as Error).message}\n`),
  );
  const close = async () => {
    await digests?.stop();
    await server.close();
  };
  return { address, link: { login: first.login, address: `${address}/sign-in/link/${token}` }, close };
}
