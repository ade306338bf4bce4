import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importTexts } from '../../src/actions/import-document.js';
import { attachment } from '../../src/web/download.js';
import { ARABIC, ENGLISH, must } from '../actions/desk.js';
import { type TestServer, testServer, type Visitor } from './server.js';

/** The name as a browser would store it. */
function nameIn(header: string): string {
  return decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(header)?.[1] ?? '');
}

describe('the name of a download', () => {
  it.each([
    ['مقابلة.en.txt', 'مقابلة.en.txt', 'export.en.txt'],
    ['Final report 2.en.txt', 'Final report 2.en.txt', 'Final report 2.en.txt'],
    ['تقرير v2.tsv', 'تقرير v2.tsv', '_____ v2.tsv'],
    ['a"; filename="evil.exe.en.txt', 'a_; filename=_evil.exe.en.txt', 'a_; filename=_evil.exe.en.txt'],
    ['one\r\nX-Evil: 1.en.txt', 'oneX-Evil_ 1.en.txt', 'oneX-Evil_ 1.en.txt'],
    ['../../etc/passwd.en.txt', '__.._etc_passwd.en.txt', '__.._etc_passwd.en.txt'],
    ['.htaccess.en.txt', '_htaccess.en.txt', '_htaccess.en.txt'],
    ['CON.en.txt', '_CON.en.txt', '_CON.en.txt'],
    ['100%41.en.txt', '100%41.en.txt', '100_41.en.txt'],
    ["it's (new)*.en.txt", "it's (new)_.en.txt", "it's (new)_.en.txt"],
    ['report\u202etxt.exe.en.txt', 'reporttxt.exe.en.txt', 'reporttxt.exe.en.txt'],
    ['.en.txt', 'export.en.txt', 'export.en.txt'],
  ])('of %j is %j, and %j for clients that know ASCII alone', (name, whole, ascii) => {
    const header = attachment(name);
    expect(nameIn(header)).toBe(whole);
    expect(/filename="([^"]*)"/.exec(header)?.[1]).toBe(ascii);
  });

  it.each([
    ['Arabic letters', 'س'.repeat(300)],
    ['emoji', `a${'😀'.repeat(300)}`],
    ['families of emoji', '👩‍👩‍👧‍👦'.repeat(60)],
  ])('is cut between characters when it is of 300 %s', (_what, title) => {
    const name = nameIn(attachment(`${title}.en.txt`));
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(Buffer.byteLength(name)).toBeGreaterThan(200);
    expect(`${title}.en.txt`.startsWith(name.slice(0, -'.en.txt'.length))).toBe(true);
    expect(name).not.toContain('\ufffd');
  });

  it('makes one well-formed header of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const header = attachment(`${title}.en.txt`);
        expect(header).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.!#$&+^`|~%-]+$/);
        expect(header.match(/"/g)).toHaveLength(2);
        expect(nameIn(header)).toMatch(/\.en\.txt$/);
        expect(nameIn(header)).not.toMatch(/[/\\\p{Cc}\p{Cs}]/u);
      }),
    );
  });
});

describe('a download', () => {
  let server: TestServer;
  let translator: Visitor;
  beforeAll(async () => {
    server = await testServer();
    translator = await server.as(server.people.translator.personId);
  });
  afterAll(() => server.end());

  const titled = (title: string, target = ENGLISH) =>
    importTexts(server.desk, server.people.translator, {
      projectId: server.people.projectId,
      title,
      source: { name: 'a.txt', text: ARABIC, encoding: 'utf-8' },
      target: { name: 'b.txt', text: target, encoding: 'utf-8' },
    });

  it.each(['تقرير نهائي "v2; filename=evil.exe\r\nX-Evil: 1', `a${'😀'.repeat(100)}`, '../../x', 'CON'])(
    'of a document named %j arrives whole, as a file',
    async (title) => {
      const { documentId } = must(await titled(title));
      const answer = await translator.get(`/documents/${documentId}/export/target-text`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /);
      expect(answer.headers.get('x-evil')).toBeNull();
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(await answer.text()).toBe(ENGLISH);
    },
  );

  it('of a text full of markup is that text and no page', async () => {
    const text = '<script>alert(1)</script> & "quoted".\n';
    const { documentId } = must(await titled('markup', text));
    const answer = await translator.get(`/documents/${documentId}/export/target-text`);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await answer.text()).toBe(text);
  });

  it('in a format that is not known is nowhere', async () => {
    const { documentId } = must(await titled('t'));
    for (const format of ['docx', 'constructor', '..%2fexport'])
      expect((await translator.get(`/documents/${documentId}/export/${format}`)).status).toBe(404);
  });
});
