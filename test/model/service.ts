import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it came in. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format: { readonly type: string };
  };
  /** What was sent to be judged. */
  readonly pair: { readonly arabic: string; readonly english: string };
}

type Behaviour = (response: ServerResponse, asked: Asked) => void;

export interface Service {
  readonly url: string;
  readonly asked: Asked[];
  /** How it answers from now on; of several each answers once and the last from then on. */
  behave(...behaviours: Behaviour[]): void;
  end(): Promise<void>;
}

/** A chat completion service on this machine that answers as it is told to. */
export async function service(): Promise<Service> {
  const asked: Asked[] = [];
  let behaviours: Behaviour[] = [says({ errors: [] })];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Asked['body'];
    const pair = JSON.parse(body.messages.at(-1)!.content) as Asked['pair'];
    asked.push({ path: request.url ?? '', headers: request.headers, body, pair });
    const behaviour = behaviours.length > 1 ? behaviours.shift()! : behaviours[0]!;
    behaviour(response, asked.at(-1)!);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    behave(...next) {
      behaviours = next;
    },
    async end() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** A well-formed completion with this content. */
export const completion = (content: unknown, more: object = { usage: { total_tokens: 700 } }): string =>
  JSON.stringify({
    id: 'x',
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    ...more,
  });

export const raw =
  (text: string | Buffer, status = 200, headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    void response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(text);

export const says = (answer: object): Behaviour => raw(completion(JSON.stringify(answer)));

/** An error as it should be named, with what differs. */
export const error = (over: object = {}): object => ({
  side: 'english',
  quote: 'will to meet',
  category: 'fluency/grammar',
  severity: 'major',
  explanation: 'No verb form; "wants to meet".',
  ...over,
});

export const hangs: Behaviour = () => undefined;

export const breaksOff: Behaviour = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '5000' });
  response.write('{"choices": [');
  setTimeout(() => response.destroy(), 10);
};

/** More and more, without an end and without a length. */
export const floods: Behaviour = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  const more = () => {
    while (!response.destroyed && response.write('x'.repeat(65_536)));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};

/** The answer in pieces of a few bytes, within characters too. */
export const drips =
  (text: string, pauseMs: number, bytes = 40): Behaviour =>
  (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const whole = Buffer.from(text);
    let at = 0;
    const timer = setInterval(() => {
      if (response.destroyed) return clearInterval(timer);
      response.write(whole.subarray(at, at + bytes));
      at += bytes;
      if (at < whole.length) return;
      clearInterval(timer);
      response.end();
    }, pauseMs);
  };
