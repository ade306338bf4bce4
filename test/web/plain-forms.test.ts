import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importTexts } from '../../src/actions/import-document.js';
import { revisionsOf } from '../../src/store/queries/segments.js';
import { type Key, messages } from '../../views/locales/translate.js';
import { ARABIC, ENGLISH, must, rowsOf, smallDocument } from '../actions/desk.js';
import { type PlainBrowser, plainBrowser } from './plain-browser.js';
import { type TestServer, testServer } from './server.js';

let server: TestServer;
let translator: PlainBrowser;
let reviewer: PlainBrowser;

beforeAll(async () => {
  server = await testServer();
  translator = plainBrowser(await server.as(server.people.translator.personId));
  reviewer = plainBrowser(await server.as(server.people.reviewer.personId));
});
afterAll(() => server.end());

const say = (key: Key) => String(messages.en[key]);
const RIGHT = 'Al-Mismari said that Haftar wants to meet with Moscow.';

describe('without scripts', () => {
  it('the whole work is done by following links and pressing buttons', async () => {
    await translator.open('/');
    await translator.follow('Desk');
    await translator.press(say('import.submit'), { sourceText: ARABIC, targetText: ENGLISH, title: 'مقابلة' });
    expect(translator.address()).toMatch(/^\/imports\//);
    await translator.press(say('draft.import'));
    const [document] = translator.address().split('?') as [string];
    expect(document).toMatch(/^\/documents\//);
    const documentId = document.split('/').at(-1)!;
    const [first, second, third] = await rowsOf(server.desk, documentId);

    await reviewer.open(document);
    await reviewer.follow(say('segment.flag'), `segment-${first!.id}`);
    await reviewer.press(say('flag.submit'), {
      category: 'fluency/grammar',
      severity: 'major',
      comment: 'No English.',
      proposal: RIGHT,
    });
    expect(reviewer.address()).toContain(document);
    expect(reviewer.html()).toContain('No English.');

    await translator.open(document);
    await translator.press(say('flag.accept'), {}, `segment-${first!.id}`);
    expect(translator.html()).toContain(RIGHT);
    await reviewer.open(document);
    await reviewer.press(say('flag.verify'), {}, `segment-${first!.id}`);
    await reviewer.press(say('segment.approve'), {}, `segment-${first!.id}`);

    await translator.follow(say('segment.edit'), `segment-${second!.id}`);
    await translator.press(
      'Confirm',
      { text: 'He added, in two lines:\nthe meeting is on 12 May.' },
      `segment-${second!.id}`,
    );
    await translator.follow(say('segment.edit'), `segment-${third!.id}`);
    await translator.press(say('segment.save'), { text: 'Moscow is silent.' }, `segment-${third!.id}`);
    await translator.follow(say('segment.history'), `segment-${third!.id}`);
    await translator.press(say('history.restore'));
    expect(translator.address()).toContain(document);

    await reviewer.open(`${document}?filter=review`);
    await reviewer.press(say('segment.requestChanges'), { why: 'One line.' }, `segment-${second!.id}`);
    await reviewer.open(document);
    await reviewer.press(say('segment.approve'), {}, `segment-${third!.id}`);
    await reviewer.follow(say('workbench.export'));
    expect(reviewer.html()).toContain('1 segment not approved');

    const rows = await rowsOf(server.desk, documentId);
    expect(rows.map((row) => [row.targetText, row.state])).toEqual([
      [RIGHT, 'reviewed'],
      ['He added, in two lines:\nthe meeting is on 12 May.', 'initial'],
      ['Moscow has not announced its position yet.', 'reviewed'],
    ]);
    expect(rows[0]!.flags.map((flag) => flag.state)).toEqual(['verified']);
    expect((await revisionsOf(server.desk.store.reader, third!.id)).map((revision) => revision.way)).toEqual([
      'approve',
      'restore',
      'typed',
      'import',
    ]);
    await reviewer.press(say('app.signOut'));
    expect(reviewer.address()).toBe('/sign-in');
    reviewer = plainBrowser(await server.as(server.people.reviewer.personId));
  });

  it('the manager’s forms work', async () => {
    const manager = plainBrowser(await server.as(server.people.manager.personId));
    await manager.open(`/projects/${server.people.projectId}`);
    await manager.press(say('project.save'), { allowsOwnApproval: '1' }, 'settings');
    expect(manager.html()).toMatch(/name="allowsOwnApproval" value="1" checked/);
    await manager.press(say('project.addMember'), { login: 'stranger', role: 'translator' }, 'members');
    expect(manager.html()).toContain('Stranger');
    await manager.press(say('project.addMember'), { login: 'stranger', role: 'none' }, 'members');
    expect(manager.html()).not.toContain('Stranger');
  });
});

describe('a refusal loses nothing', () => {
  let document: string;
  let ids: string[];
  beforeEach(async () => {
    const small = await smallDocument(server.desk, server.people.translator2, server.people.projectId);
    document = `/documents/${small.documentId}`;
    ids = small.rows.map((row) => row.id);
  });

  it('when the segment has left the part of the document that was looked at', async () => {
    await translator.open(`${document}?filter=todo`);
    await translator.follow(say('segment.edit'), `segment-${ids[0]}`);
    await reviewer.open(document);
    await reviewer.press(say('segment.approve'), {}, `segment-${ids[0]}`);
    await translator.press(say('segment.save'), { text: 'Typed for an hour.' }, `segment-${ids[0]}`);
    expect(translator.status()).toBe(409);
    expect(translator.html()).toContain('>\nTyped for an hour.</textarea>');
    await translator.press(say('segment.save'), {}, `segment-${ids[0]}`);
    expect(translator.status()).toBe(200);
    expect((await rowsOf(server.desk, document.split('/').at(-1)!))[0]!.targetText).toBe('Typed for an hour.');
  });

  it('of the reasons that were given', async () => {
    await reviewer.open(document);
    await translator.open(document);
    await translator.follow(say('segment.edit'), `segment-${ids[0]}`);
    await translator.press(say('segment.save'), { text: 'Quicker.' }, `segment-${ids[0]}`);
    await reviewer.press(say('segment.requestChanges'), { why: 'A long <reason>.' }, `segment-${ids[0]}`);
    expect(reviewer.status()).toBe(409);
    expect(reviewer.html()).toContain('A long &lt;reason&gt;.');
  });

  it('of a flag', async () => {
    await reviewer.open(document);
    await reviewer.follow(say('segment.flag'), `segment-${ids[1]}`);
    await translator.open(document);
    await translator.follow(say('segment.edit'), `segment-${ids[1]}`);
    await translator.press(say('segment.save'), { text: 'Quicker.' }, `segment-${ids[1]}`);
    await reviewer.press(say('flag.submit'), {
      severity: 'critical',
      category: 'accuracy/omission',
      comment: 'Left out.',
    });
    expect(reviewer.status()).toBe(409);
    await reviewer.press(say('flag.submit'));
    expect(reviewer.status()).toBe(200);
    const [, row] = await rowsOf(server.desk, document.split('/').at(-1)!);
    expect(row!.flags[0]).toMatchObject({ severity: 'critical', category: 'accuracy/omission', comment: 'Left out.' });
  });
});

describe('after a change', () => {
  it('the page that holds the segment is shown again, from its history too', async () => {
    const sentences = (text: string) => Array.from({ length: 130 }, (_, k) => `${text} ${k + 1}.`).join('\n\n');
    const { documentId } = must(
      await importTexts(server.desk, server.people.translator, {
        projectId: server.people.projectId,
        title: 'Long',
        source: { name: 'a', text: sentences('قال المتحدث الجملة رقم'), encoding: 'utf-8' },
        target: { name: 'b', text: sentences('The speaker said sentence number'), encoding: 'utf-8' },
      }),
    );
    const last = (await rowsOf(server.desk, documentId)).at(-1)!;
    await translator.open(`/segments/${last.id}`);
    expect(translator.address()).toContain('page=2');
    await translator.follow(say('segment.edit'), `segment-${last.id}`);
    await translator.press(say('segment.confirm'), { text: 'The last one.' }, `segment-${last.id}`);
    expect(translator.address()).toContain('filter=all&page=2');
    await translator.follow(say('segment.history'), `segment-${last.id}`);
    await translator.press(say('history.restore'));
    expect(translator.address()).toContain('page=2');
    expect(translator.html()).toContain(`id="segment-${last.id}"`);
  });
});
