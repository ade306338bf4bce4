import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stageImport } from '../../src/actions/draft-import.js';
import { importTexts } from '../../src/actions/import-document.js';
import { addPerson, createProject, setMember } from '../../src/actions/people.js';
import { makeSignInLink } from '../../src/actions/sign-in.js';
import { must, rowsOf } from '../actions/desk.js';
import { type TestServer, testServer, type Visitor } from './server.js';

/** Each would run, or break out of where it stands, if it were put into a page as it is. */
const TEXTS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</textarea><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</template><b onclick=alert(1)>',
  '<!--<script>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  'javascript:alert(1)',
  '&lt;script&gt; &amp;amp; &#60;',
  'a\u2028b\u2029c',
  '\u202eevil\u2066',
];

let server: TestServer;
let visitor: Visitor;

beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.end());

/** A project in which everything that somebody can name is this text. */
async function everywhere(text: string): Promise<string[]> {
  const { desk } = server;
  const shown = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');
  const login = `person${desk.clock.id()}`;
  const { id: personId } = must(await addPerson(desk, { login, name: shown, password: null, administrator: false }));
  const { projectId } = must(await createProject(desk, { id: personId }, { name: shown }));
  const manager = { personId, role: 'manager' } as const;
  must(await setMember(desk, manager, { projectId, login: 'reviewer', role: 'reviewer' }));
  const { documentId } = must(
    await importTexts(desk, manager, {
      projectId,
      title: text,
      source: { name: text, text, encoding: 'utf-8' },
      target: { name: text, text, encoding: 'utf-8' },
    }),
  );
  const staged = await stageImport(desk, manager, {
    projectId,
    title: text,
    source: { name: text, bytes: new TextEncoder().encode(text) },
    target: { name: text, bytes: new TextEncoder().encode(`${text} ${text}`) },
  });
  if (!staged.ok) throw new Error(staged.problem.kind);
  const [row] = await rowsOf(desk, documentId);
  visitor = await server.as(null);
  await visitor.get(`/sign-in/link/${await makeSignInLink(desk, personId)}`);
  const reviewer = await server.as(server.people.reviewer.personId);
  const segment = `/segments/${row!.id}`;
  const flag = { version: '1', side: 'target', start: '0', end: '1', category: 'other', severity: 'minor' };
  expect((await reviewer.post(`${segment}/flags`, { ...flag, comment: text, proposal: `${text}!` })).status).toBe(303);
  expect(
    (await visitor.post(`${segment}/translation`, { text: `${text} ${text}`, version: '1', why: text })).status,
  ).toBe(303);
  expect((await reviewer.post(`${segment}/change-request`, { version: '2', why: text })).status).toBe(303);
  const flagId = (await rowsOf(desk, documentId))[0]!.flags[0]!.id;
  expect((await reviewer.post(`/flags/${flagId}/dismissal`, { reason: 'other', note: text })).status).toBe(303);
  const pages = ['/', `/projects/${projectId}`, `/imports/${staged.value}`, `${segment}/history`].concat(
    ['', `?edit=${row!.id}`, `?flag=${row!.id}`, '/export'].map((part) => `/documents/${documentId}${part}`),
  );
  const answers = await Promise.all(pages.map((page) => visitor.get(page)));
  const query = encodeURIComponent(text);
  return Promise.all([
    ...answers.map((answer) => answer.text()),
    (await visitor.get(segment, { 'HX-Request': 'true' })).text(),
    (await visitor.post(`${segment}/translation`, { text: `late ${text}`, version: '1' })).text(),
    (
      await visitor.post(`${segment}/translation`, { text: `late ${text}`, version: '1' }, { 'HX-Request': 'true' })
    ).text(),
    (await visitor.post(`${segment}/translation`, { text, version: text })).text(),
    (await reviewer.post(`${segment}/flags`, { ...flag, version: '3', severity: text, comment: text })).text(),
    (await visitor.post(`/projects/${projectId}/members`, { login: text, role: 'reviewer' })).text(),
    (await visitor.post(`/projects/${projectId}/imports`, { title: text, sourceText: text })).text(),
    (await (await server.as(null)).post('/sign-in', { login: text, password: 'x', next: text })).text(),
    (await (await server.as(null)).get(`/sign-in?next=${query}`)).text(),
    (await visitor.get(`/documents/${documentId}?filter=${query}&page=${query}&edit=${query}`)).text(),
    (await visitor.get(`/nowhere/${query}?q=${query}`)).text(),
  ]);
}

/** The names of all elements and attributes that a browser would see in a page. */
function structureOf(html: string): Set<string> {
  const found = new Set<string>();
  for (const [, name, attributes] of html.matchAll(/<([a-z!/][^\s>/]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi)) {
    found.add(name!.toLowerCase());
    for (const [, attribute] of attributes!.matchAll(/\s([^\s=>"'/]+)(?:=(?:"[^"]*"|'[^']*'|[^\s>]*))?/g))
      found.add(`@${attribute!.toLowerCase()}`);
  }
  return found;
}

describe('a text that looks like markup', () => {
  let plain: Set<string>;
  beforeAll(async () => {
    plain = new Set((await everywhere('plain words')).flatMap((page) => [...structureOf(page)]));
    // Whether a diff strikes anything out depends on the words.
    for (const name of ['del', '/del']) plain.add(name);
    // Attributes and elements that only come with a refusal or a warning are on some page of the plain project too.
    expect(plain.size).toBeGreaterThan(60);
    expect([...plain].filter((name) => /^@on|^@style$|^style$|^(img|iframe|object|base)$/.test(name))).toEqual([]);
  });

  it.each(TEXTS)('is text on every page: %j', async (text) => {
    const pages = await everywhere(text);
    for (const page of pages) {
      expect([...structureOf(page)].filter((name) => !plain.has(name))).toEqual([]);
      expect(page).not.toMatch(/(?:href|src|action)="javascript:/i);
      // The page’s own two.
      expect(page.match(/<script/g)?.length ?? 0).toBeLessThanOrEqual(2);
      const title = /<title>(.*?)<\/title>/s.exec(page)?.[1] ?? '';
      expect(title).not.toMatch(/[<>]/);
    }
  });

  it('is kept as it is', async () => {
    const text = `${TEXTS[0]!} & "x" 'y' <b>`;
    const { desk, people } = server;
    const { documentId } = must(
      await importTexts(desk, people.translator, {
        projectId: people.projectId,
        title: 't',
        source: { name: 'a', text: 'نص', encoding: 'utf-8' },
        target: { name: 'b', text: 'x', encoding: 'utf-8' },
      }),
    );
    const translator = await server.as(people.translator.personId);
    const [row] = await rowsOf(desk, documentId);
    expect((await translator.post(`/segments/${row!.id}/translation`, { text, version: '1' })).status).toBe(303);
    expect((await rowsOf(desk, documentId))[0]!.targetText).toBe(text);
    const page = await (await translator.get(`/documents/${documentId}`)).text();
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; &#39;y&#39; &lt;b&gt;');
  });
});
