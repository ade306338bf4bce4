import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkNext } from '../../src/actions/check-segments.js';
import { importTexts } from '../../src/actions/import-document.js';
import { undoLast } from '../../src/actions/undo.js';
import { messages, translator as translatorOf } from '../../views/locales/translate.js';
import { must, rowsOf, smallDocument } from '../actions/desk.js';
import { type PlainBrowser, plainBrowser } from './plain-browser.js';
import { type TestServer, testServer } from './server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.end());

it('offers no replacement before it was said what is put, and offers to delete where nothing is put', async () => {
  const { documentId } = await smallDocument(server.desk, server.people.manager, server.people.projectId);
  const translator = plainBrowser(await server.as(server.people.translator.personId));
  const page = `/documents/${documentId}/replacement`;
  await translator.open(`${page}?find=moscow`);
  expect(translator.html()).toContain('These words are in 2 segments.');
  expect(translator.html()).not.toContain(messages.en['replace.do']);
  expect(translator.html()).not.toContain('<del>');
  await translator.open(`${page}?find=moscow&put=`);
  expect(translator.html()).toContain('<del>');
  expect(translator.html()).toContain(messages.en['replace.do']);
});

it('begins a long list of changes at its head, so that the next Enter makes none that was not read', async () => {
  const text = (sentence: string) => ({
    name: 'text.txt',
    text: Array.from({ length: 12 }, (_, k) => `${sentence} ${k}.`).join('\n\n'),
    encoding: 'utf-8',
  });
  const { documentId } = must(
    await importTexts(server.desk, server.people.manager, {
      projectId: server.people.projectId,
      title: 'Long',
      source: text('قال الوزير'),
      target: text('The minister said'),
    }),
  );
  const translator = plainBrowser(await server.as(server.people.translator.personId));
  const focused = () => /<(\w+)[^>]* autofocus/.exec(translator.html())?.[1];
  await translator.open(`/documents/${documentId}/replacement?find=minister&put=secretary`);
  expect(translator.html()).toContain('12 segments would change.');
  expect(focused()).toBe('p');
  await translator.open(`/documents/${documentId}/replacement?find=said%203&put=added`);
  expect(focused()).toBe('button');
});

const say = translatorOf('en');
const english = async (documentId: string) =>
  (await rowsOf(server.desk, documentId)).map(({ targetText }) => targetText);

describe('a replacement', () => {
  let documentId: string;
  let before: string[];
  let translator: PlainBrowser;
  beforeEach(async () => {
    const { desk, people } = server;
    ({ documentId } = await smallDocument(desk, people.manager, people.projectId));
    before = await english(documentId);
    translator = plainBrowser(await server.as(people.translator.personId));
    await translator.open(`/documents/${documentId}/replacement?find=moscow&put=the+Kremlin`);
  });

  it('is made as it was shown, and the page after it says how many segments were changed', async () => {
    await translator.press(say('replace.do'));
    expect(await english(documentId)).toEqual(before.map((text) => text.replace('Moscow', 'the Kremlin')));
    expect(translator.html()).toMatch(/role="status"[^>]*>2 segments were changed\./);
  });

  it.each([
    ['what is put', { put: 'Cairo' }, '<ins>Cairo</ins>'],
    ['what is looked for', { find: 'Haftar' }, '<del>Haftar</del>'],
    ['that capitals matter', { exact: '1' }, say('replace.none')],
  ])('is not made, but shown anew, where %s was changed since it was shown', async (_what, filled, shown) => {
    await translator.press(say('replace.do'), filled);
    expect([translator.status(), await english(documentId)]).toEqual([409, before]);
    expect(translator.html()).toContain(say('replace.otherWords'));
    expect(translator.html()).toContain(shown);
  });

  it('that was shown anew is made on the next press', async () => {
    await translator.press(say('replace.do'), { put: 'Cairo' });
    await translator.press(say('replace.do'));
    expect(await english(documentId)).toEqual(before.map((text) => text.replace('Moscow', 'Cairo')));
  });

  it('is shown for other words by the button that shows it, which leads to an address of its own', async () => {
    await translator.press(say('replace.show'), { put: 'Cairo & more' });
    expect(translator.address()).toBe(`/documents/${documentId}/replacement?find=moscow&put=Cairo+%26+more`);
    expect([translator.status(), await english(documentId)]).toEqual([200, before]);
    expect(translator.html()).toContain('<ins>Cairo &amp; more</ins>');
  });

  it('of segments that have changed meanwhile is not made, and is shown as it would be now', async () => {
    const other = plainBrowser(await server.as(server.people.reviewer.personId));
    await other.open(translator.address());
    await other.press(say('replace.do'), { put: 'Moscow city', shownPut: 'Moscow city' });
    await translator.press(say('replace.do'));
    expect(translator.status()).toBe(409);
    expect(translator.html()).toContain(say('refusal.rowsChanged'));
    expect(translator.html()).toContain('2 segments would change.');
  });
});

describe('what is sent twice', () => {
  const fieldsOf = (html: string) => {
    const fields = new URLSearchParams();
    for (const [tag] of html.slice(html.indexOf('<main')).matchAll(/<input[^>]*>/g)) {
      const [name, value] = ['name', 'value'].map((part) => new RegExp(`\\s${part}="([^"]*)"`).exec(tag)?.[1]);
      if (name && (!tag.includes('checkbox') || / checked/.test(tag))) fields.append(name, value ?? '');
    }
    return fields;
  };
  /** Presses the button twice before the first answer is there. */
  const twice = async (path: string, changed: (fields: URLSearchParams) => void = () => undefined) => {
    const visitor = await server.as(server.people.translator.personId);
    const fields = fieldsOf(await (await visitor.get(path)).text());
    const send = () =>
      fetch(server.address + path.split('?')[0], {
        method: 'POST',
        redirect: 'manual',
        headers: {
          Cookie: visitor.cookie(),
          Origin: server.address,
          'Sec-Fetch-Site': 'same-origin',
          Accept: 'text/html',
        },
        body: new URLSearchParams(fields),
      });
    const both = await Promise.all([send(), send()]);
    changed(fields);
    return [...both, await send()];
  };

  it('as a replacement is made once, and told each time as the first', async () => {
    const { desk, people } = server;
    const { documentId } = await smallDocument(desk, people.manager, people.projectId);
    // What it puts holds what it looks for: made twice it would be there twice.
    const answers = await twice(`/documents/${documentId}/replacement?find=Moscow&put=Greater+Moscow`);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect((await english(documentId)).join(' ')).not.toContain('Greater Greater');
    expect((await rowsOf(desk, documentId)).map(({ version }) => version)).toEqual([2, 1, 2]);
    must(await undoLast(desk, people.translator, documentId));
    expect((await english(documentId)).join(' ')).not.toContain('Greater');
  });

  it('with something else in it is no second time: the page says that it has changed meanwhile', async () => {
    const { desk, people } = server;
    const { documentId } = await smallDocument(desk, people.manager, people.projectId);
    const answers = await twice(`/documents/${documentId}/replacement?find=Moscow&put=Greater+Moscow`, (fields) =>
      fields.delete('segment[]'),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 409]);
  });

  it('as a correction of the same Arabic is made once', async () => {
    const { desk, people } = server;
    const text = (paragraphs: string[]) => ({ name: 'x.txt', text: paragraphs.join('\n\n'), encoding: 'utf-8' });
    const { documentId } = must(
      await importTexts(desk, people.manager, {
        projectId: people.projectId,
        title: 'Alike',
        source: text(['قال الوزير إن الاجتماع انتهى.', 'لم تعلن موسكو موقفها.', 'قال الوزير إن الاجتماع انتهى.']),
        target: text(['The minister said it was over.', 'Moscow was silent.', 'The minister said it ended.']),
      }),
    );
    while ((await checkNext(desk)) > 0);
    const [first] = await rowsOf(desk, documentId);
    const answers = await twice(`/segments/${first!.id}/alike`);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    for (const { headers } of answers) {
      expect(headers.get('location')).toContain('changed=1');
      expect(headers.get('location')).toContain(`#segment-${first!.id}`);
    }
    const rows = await rowsOf(desk, documentId);
    expect(rows.map(({ version }) => version)).toEqual([1, 1, 2]);
    expect(rows[2]!.targetText).toBe(rows[0]!.targetText);
  });
});
