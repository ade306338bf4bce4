import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDesk } from '../../src/actions/desk.js';
import { setMember } from '../../src/actions/people.js';
import { saveTranslation } from '../../src/actions/translate.js';
import { lastEventId } from '../../src/store/queries/events.js';
import { must, smallDocument } from '../actions/desk.js';
import { ask } from './raw.js';
import { type TestServer, testServer, type Visitor } from './server.js';

let server: TestServer;
let translator: Visitor;
let reviewer: Visitor;
let documentId: string;
let segments: string[];
/** How many listeners the desk has: one for each stream that is followed. */
let listeners = 0;

beforeAll(async () => {
  server = await testServer();
  countListeners(server);
  translator = await server.as(server.people.translator.personId);
  reviewer = await server.as(server.people.reviewer.personId);
});
afterAll(() => server.end());
beforeEach(async () => {
  const small = await smallDocument(server.desk, server.people.translator, server.people.projectId);
  documentId = small.documentId;
  segments = small.rows.map((row) => row.id);
});

function countListeners({ desk }: TestServer): void {
  const onEvent = desk.onEvent.bind(desk);
  Object.defineProperty(desk, 'onEvent', {
    value(listener: () => void) {
      listeners++;
      const forget = onEvent(listener);
      return () => {
        listeners--;
        forget();
      };
    },
  });
}

interface Heard {
  readonly id: number;
  readonly kind: string;
  readonly segmentId: string | null;
  readonly version: number | null;
  readonly by: string | null;
}

interface Ear {
  readonly status: number;
  readonly headers: Headers;
  readonly heard: Heard[];
  /** What came that is no event: comments and settings. */
  readonly rest: string[];
  /** When the server has ended the stream. */
  readonly ended: Promise<void>;
  until(count: number): Promise<Heard[]>;
  hangUp(): Promise<void>;
}

async function listen(headers: Record<string, string> = {}, query = '', visitor = translator): Promise<Ear> {
  const stop = new AbortController();
  const response = await fetch(`${server.address}/documents/${documentId}/events${query}`, {
    headers: { Cookie: visitor.cookie(), ...headers },
    signal: stop.signal,
  });
  const heard: Heard[] = [];
  const rest: string[] = [];
  let told: () => void = () => undefined;
  const ended = (async () => {
    let text = '';
    try {
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
        text += chunk;
        const blocks = text.split('\n\n');
        text = blocks.pop()!;
        for (const block of blocks) {
          // Who is there is told beside what happens.
          if (/^event: presence$/m.test(block)) continue;
          const data = /^data: (.*)$/m.exec(block)?.[1];
          if (data) heard.push(JSON.parse(data));
          else rest.push(block);
          const id = /^id: (.*)$/m.exec(block)?.[1];
          if (data) expect(id).toBe(String(heard.at(-1)!.id));
        }
        told();
      }
    } catch {
      // Hung up by this side.
    }
    told();
  })();
  return {
    status: response.status,
    headers: response.headers,
    heard,
    rest,
    ended,
    async until(count) {
      while (heard.length < count) await new Promise<void>((resolve) => (told = resolve));
      return heard;
    },
    async hangUp() {
      stop.abort();
      await ended;
    },
  };
}

const save = (visitor: Visitor, segment: number, text: string, version = 1) =>
  visitor.post(`/segments/${segments[segment]}/translation`, { text, version: String(version) });
const newest = () => lastEventId(server.desk.store.reader, documentId);

async function waitUntil(what: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await what())) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('the live stream', () => {
  it('tells what others do as it happens: which segment, which version, by whom', async () => {
    const ear = await listen({}, `?after=${await newest()}`);
    expect(ear.headers.get('content-type')).toContain('text/event-stream');
    await save(reviewer, 0, 'Heard.');
    const [event] = await ear.until(1);
    expect(event).toMatchObject({
      kind: 'segment.saved',
      segmentId: segments[0],
      version: 2,
      by: 'Reviewer',
      position: 1,
    });
    await save(reviewer, 1, 'Heard again.');
    expect((await ear.until(2))[1]!.segmentId).toBe(segments[1]);
    await ear.hangUp();
  });

  it('goes on where it was left, without a gap and without telling twice', async () => {
    const first = await listen({}, `?after=${await newest()}`);
    await save(reviewer, 0, 'One.');
    const left = (await first.until(1))[0]!.id;
    await first.hangUp();
    await reviewer.post(`/segments/${segments[1]}/approval`, { version: '1' });
    await save(reviewer, 2, 'Three.');
    const second = await listen({ 'Last-Event-ID': String(left) }, '?after=0');
    expect((await second.until(2)).map((event) => event.kind)).toEqual(['segment.approved', 'segment.saved']);
    await save(reviewer, 0, 'Four.', 2);
    expect((await second.until(3))[2]!.version).toBe(3);
    await second.hangUp();
  });

  it('tells a long absence whole', async () => {
    const before = await newest();
    for (let version = 1; version <= 230; version++) await save(reviewer, 0, `Version ${version}.`, version);
    const ear = await listen({ 'Last-Event-ID': String(before) });
    const ids = (await ear.until(230)).map((event) => event.id);
    expect(new Set(ids).size).toBe(230);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    await ear.hangUp();
  });

  it.each(['99999999', 'abc', '-1', '1e999', '0x10', '9007199254740993'])(
    'of somebody who says they heard %s hears what comes next',
    async (id) => {
      const ear = await listen({ 'Last-Event-ID': id });
      expect(ear.status).toBe(200);
      await save(reviewer, 0, 'Next.');
      await waitUntil(() => ear.heard.some((event) => event.kind === 'segment.saved'));
      await ear.hangUp();
    },
  );

  it('tells nothing of other documents', async () => {
    const ear = await listen({}, `?after=${await newest()}`);
    const other = await smallDocument(server.desk, server.people.translator, server.people.projectId);
    await reviewer.post(`/segments/${other.rows[0]!.id}/approval`, { version: '1' });
    await save(reviewer, 0, 'This one.');
    expect((await ear.until(1)).map((event) => event.segmentId)).toEqual([segments[0]]);
    await ear.hangUp();
  });

  it('hears what another process writes', async () => {
    const ear = await listen({}, `?after=${await newest()}`);
    const elsewhere = await openDesk(server.settings);
    try {
      const input = { segmentId: segments[0]!, text: 'From elsewhere.', version: 1, confirm: false };
      must(await saveTranslation(elsewhere, server.people.reviewer, input));
      expect((await ear.until(1))[0]!.by).toBe('Reviewer');
    } finally {
      await elsewhere.close();
      await ear.hangUp();
    }
  });
});

describe('a stream', () => {
  it('tells nothing more after signing out', async () => {
    const visitor = await server.as(server.people.translator2.personId);
    const ear = await listen({}, `?after=${await newest()}`, visitor);
    await visitor.post('/sign-out');
    await save(reviewer, 0, 'Not for those who left.');
    await ear.ended;
    expect(ear.heard).toEqual([]);
  });

  it('tells nothing more to who is no member any longer', async () => {
    const { desk, people } = server;
    const ear = await listen({}, `?after=${await newest()}`, await server.as(people.reviewer2.personId));
    must(await setMember(desk, people.manager, { projectId: people.projectId, login: 'reviewer2', role: null }));
    await save(reviewer, 0, 'Not for those who were taken out.');
    await ear.ended;
    expect(ear.heard).toEqual([]);
  });

  it('is forgotten when its listener goes away', async () => {
    await waitUntil(() => listeners === 0);
    const ears = await Promise.all([listen(), listen(), listen()]);
    await waitUntil(() => listeners === 3);
    for (const ear of ears) await ear.hangUp();
    await waitUntil(() => listeners === 0);
    expect(listeners).toBe(0);
  });

  it('is not begun by who asks for its headers alone', async () => {
    const headers = { Cookie: translator.cookie() };
    const answer = await ask(server.address, `/documents/${documentId}/events`, { method: 'HEAD', headers });
    expect(answer.status).toBe(200);
    expect(listeners).toBe(0);
  });

  it('is refused to who has forty already, until one is let go', async () => {
    const ears = await Promise.all(Array.from({ length: 40 }, () => listen()));
    const over = await listen();
    expect(over.status).toBe(429);
    await over.ended;
    const others = await listen({}, '', reviewer);
    expect(others.status).toBe(200);
    await others.hangUp();
    await ears[0]!.hangUp();
    await waitUntil(async () => {
      const again = await listen();
      await again.hangUp();
      return again.status === 200;
    });
    await Promise.all(ears.map((ear) => ear.hangUp()));
    await waitUntil(() => listeners === 0);
  });

  it('that nobody reads holds nobody up, and is forgotten with its connection', async () => {
    const { hostname, port } = new URL(server.address);
    const socket = connect(Number(port), hostname);
    socket.pause();
    socket.write(
      `GET /documents/${documentId}/events HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${translator.cookie()}\r\n\r\n`,
    );
    await waitUntil(() => listeners === 1);
    for (let version = 1; version <= 50; version++)
      expect((await save(reviewer, 0, `${version} ${'x'.repeat(1_000)}`, version)).status).toBe(303);
    socket.destroy();
    await waitUntil(() => listeners === 0);
  });

  it('ends with the server', async () => {
    const kept = server;
    server = await testServer();
    const own = await smallDocument(server.desk, server.people.translator, server.people.projectId);
    documentId = own.documentId;
    const ear = await listen({}, '', await server.as(server.people.translator.personId));
    await ear.until(1);
    await server.end();
    await ear.ended;
    server = kept;
    expect(ear.rest.join()).toContain('retry:');
  });
});
