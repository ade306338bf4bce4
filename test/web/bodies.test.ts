import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARABIC, ENGLISH } from '../actions/desk.js';
import { ask } from './raw.js';
import { type TestServer, testServer, type Visitor } from './server.js';

const MB = 2 ** 20;
const BOUNDARY = 'between-the-parts-7d1a';

let server: TestServer;
let translator: Visitor;
let imports: string;
let headers: Record<string, string>;

beforeAll(async () => {
  server = await testServer();
  translator = await server.as(server.people.translator.personId);
  imports = `/projects/${server.people.projectId}/imports`;
  headers = { Cookie: translator.cookie(), Origin: server.address };
});
afterAll(() => server.end());

const drafts = async () => (await server.desk.store.reader.selectFrom('draft_import').select('id').execute()).length;

/** What a server says to these bytes before it closes, or after a while. */
function converse(
  text: string,
  more: (write: (data: string | Buffer) => void) => void = () => undefined,
): Promise<string> {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(text);
      more((data) => void (socket.writable && socket.write(data)));
    });
    const end = () => {
      clearTimeout(timer);
      resolve(said);
    };
    const timer = setTimeout(() => socket.destroy(), 3_000);
    socket.on('data', (data) => (said += data));
    socket.on('close', end);
    socket.on('error', end);
  });
}

describe('a body that is too large', () => {
  const head = (path: string, rest: string) =>
    `POST ${path} HTTP/1.1\r\nHost: ${new URL(server.address).host}\r\nOrigin: ${server.address}\r\nCookie: ${translator.cookie()}\r\nContent-Type: application/x-www-form-urlencoded\r\n${rest}\r\n\r\n`;

  it('is refused by what it says, before it is sent', async () => {
    const said = await converse(head('/preferences', 'Content-Length: 99999999999'), (write) => write('x'));
    expect(said).toMatch(/^HTTP\/1\.1 413/);
    const small = await converse(head('/preferences', `Content-Length: ${2 * MB}\r\nConnection: close`), (write) =>
      write('x'.repeat(2 * MB)),
    );
    expect(small).toMatch(/^HTTP\/1\.1 413/);
  });

  it('is refused while it is read, when it does not say how large it is', async () => {
    const piece = `${(MB / 4).toString(16)}\r\n${'x'.repeat(MB / 4)}\r\n`;
    const said = await converse(head('/preferences', 'Transfer-Encoding: chunked\r\nConnection: close'), (write) =>
      write(`${piece.repeat(8)}0\r\n\r\n`),
    );
    expect(said).toMatch(/^HTTP\/1\.1 413/);
  });

  it('is a bad request when its length and its encoding contradict each other', async () => {
    const said = await converse(head('/preferences', 'Content-Length: 3\r\nTransfer-Encoding: chunked'), (write) =>
      write('0\r\n\r\n'),
    );
    expect(said).toMatch(/^HTTP\/1\.1 400/);
  });

  it('is not even measured for somebody who may not send it', async () => {
    const { Cookie: _none, ...nobody } = headers;
    const stranger = { ...headers, Cookie: (await server.as(server.people.stranger)).cookie() };
    const body = Buffer.alloc(60 * MB);
    expect((await ask(server.address, imports, { method: 'POST', headers: nobody, body })).status).toBe(401);
    expect((await ask(server.address, imports, { method: 'POST', headers: stranger, body })).status).toBe(404);
  });

  it('of an import is 413, with nothing stored and others served', async () => {
    const before = await drafts();
    const large = ask(server.address, imports, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` },
      body: Buffer.alloc(60 * MB),
    });
    expect((await translator.get('/')).status).toBe(200);
    expect((await large).status).toBe(413);
    expect(await drafts()).toBe(before);
  });

  it('does not come compressed', async () => {
    for (const encoding of ['gzip', 'deflate', 'br', 'gzip, gzip']) {
      const answer = await ask(server.address, imports, {
        method: 'POST',
        headers: { ...headers, 'Content-Encoding': encoding },
        body: Buffer.alloc(100),
      });
      expect(answer.status).toBe(415);
    }
  });
});

describe('an upload', () => {
  const part = (disposition: string, content: string) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
  const send = (parts: string[]) =>
    ask(server.address, imports, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` },
      body: `${parts.join('')}--${BOUNDARY}--\r\n`,
    });

  it('takes its fields in any order, and names as they are without their paths', async () => {
    const answer = await send([
      part('name="targetFile"; filename="..\\..\\evil\\interview.txt"', ENGLISH),
      part('name="sourceFile"; filename="../../../etc/مقابلة.txt"', ARABIC),
      part('name="title"', 'Mixed'),
    ]);
    expect(answer.status).toBe(303);
    const page = await (await translator.get(answer.headers.location!)).text();
    expect(page).toContain('<bdi>مقابلة.txt</bdi>');
    expect(page).toContain('<bdi>interview.txt</bdi>');
    expect(page).not.toMatch(/etc|evil/);
  });

  it('takes the last of two files of one name', async () => {
    const answer = await send([
      part('name="sourceFile"; filename="first.txt"', ENGLISH),
      part('name="sourceFile"; filename="second.txt"', ARABIC),
      part('name="targetText"', ENGLISH),
    ]);
    expect(await (await translator.get(answer.headers.location!)).text()).toContain('<bdi>second.txt</bdi>');
  });

  it.each<[string, string[], number]>([
    ['no parts', [], 400],
    ['a file without a name', [part('name="sourceFile"', ARABIC), part('name="targetText"', ENGLISH)], 400],
    ['one side alone', [part('name="sourceText"', ARABIC)], 400],
    [
      'a file where a text should be',
      [part('name="sourceText"; filename="a"', ARABIC), part('name="targetText"', 'x')],
      400,
    ],
    ['white space on one side', [part('name="sourceText"', ARABIC), part('name="targetText"', ' \n\t ')], 422],
    ['a NUL in the text', [part('name="sourceText"', ARABIC), part('name="targetText"', 'one\0two three')], 422],
    ['parts without names', [part('filename="a"', ARABIC)], 400],
  ])('with %s is refused with nothing stored', async (_what, parts, status) => {
    const before = await drafts();
    expect((await send(parts)).status).toBe(status);
    expect(await drafts()).toBe(before);
  });

  it('of ten thousand parts is read or refused, and others are served meanwhile', async () => {
    const parts = Array.from({ length: 10_000 }, (_, k) => part(`name="field${k}"`, 'x'));
    const [answer] = await Promise.all([send(parts), translator.get('/healthz')]);
    expect(answer.status).toBe(400);
  });

  it('is a document once, however often the button is pressed', async () => {
    const staged = await send([part('name="sourceText"', ARABIC), part('name="targetText"', ENGLISH)]);
    const import_ = () => translator.post(`${staged.headers.location}/document`);
    const answers = await Promise.all([import_(), import_()]);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303]);
    const document = answers[0]!.headers.get('location')!;
    expect(answers[1]!.headers.get('location')).toBe(document);
    expect((await import_()).status).toBe(404);
    expect(await (await translator.get(document)).text()).toContain('Haftar will to meet with Moscow');
    expect(await drafts()).toBeGreaterThanOrEqual(0);
  });

  it('keeps a swap, an encoding and a title that were chosen, and refuses an encoding that is none', async () => {
    const staged = await send([part('name="sourceText"', ARABIC), part('name="targetText"', ENGLISH)]);
    const draft = staged.headers.location!;
    expect((await translator.post(draft, { title: 'عنوان' })).status).toBe(303);
    expect((await translator.post(draft, { sourceEncoding: 'utf-7' })).status).toBe(422);
    expect((await translator.post(draft, { swap: 'yes' })).status).toBe(400);
    expect((await translator.post(draft, { sourceEncoding: 'windows-1256' })).status).toBe(303);
    const page = await (await translator.get(draft)).text();
    expect(page).toContain('value="عنوان"');
    expect(page).toMatch(/<option value="windows-1256" selected/);
    expect((await translator.post(`${draft}/discard`)).status).toBe(303);
    expect((await translator.get(draft)).status).toBe(404);
  });
});
