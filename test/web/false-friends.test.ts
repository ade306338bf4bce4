import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { falseFriendsOf } from '../../src/store/queries/false-friends.js';
import { messages } from '../../views/locales/translate.js';
import { type PlainBrowser, plainBrowser } from './plain-browser.js';
import { type TestServer, testServer, type Visitor } from './server.js';

let server: TestServer;
let visitor: Visitor;
let manager: PlainBrowser;
let address: string;
const say = (key: keyof typeof messages.en) => String(messages.en[key]);

beforeAll(async () => {
  server = await testServer();
  visitor = await server.as(server.people.manager.personId);
  manager = plainBrowser(visitor);
  address = `/projects/${server.people.projectId}/false-friends`;
});
afterAll(() => server.end());

const entries = () => falseFriendsOf(server.desk.store.reader, server.people.projectId);

describe('a manager’s own false friends, without scripts', () => {
  it('are added, given back as typed where they are refused, changed and removed', async () => {
    await manager.open(`/projects/${server.people.projectId}/checks`);
    await manager.follow(say('falseFriends.title'));
    const typed = { arabic: 'الحراك', calque: '(the mobility', better: 'the protests' };
    await manager.press(say('falseFriends.add'), typed);
    expect(manager.status()).toBe(422);
    expect(manager.html()).toContain('value="(the mobility"');
    await manager.press(say('falseFriends.add'), { ...typed, calque: 'the mobility' });
    expect(await entries()).toMatchObject([{ calque: 'the mobility', level: 'warning', version: 1 }]);
    const [{ id } = { id: '' }] = await entries();
    await manager.press(say('project.save'), { better: 'the protest movement', level: 'hint' }, `entry-${id}`);
    expect(await entries()).toMatchObject([{ better: 'the protest movement', level: 'hint', version: 2 }]);
    await manager.press(say('falseFriends.remove'), {}, `entry-${id}`);
    expect(await entries()).toEqual([]);
  });

  it('come in as a file, and go out again', async () => {
    const form = new FormData();
    form.set('file', new File(['ملف\tthe file of\tthe issue of\tnote\thint\n'], 'own.tsv'));
    const answer = await visitor.post(`${address}.tsv`, form);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('1 false friend added.');
    const out = await visitor.get(`${address}.tsv`);
    expect(out.headers.get('content-disposition')).toContain('false-friends.tsv');
    expect(await out.text()).toBe('arabic\tcalque\tbetter\tnote\tlevel\nملف\tthe file of\tthe issue of\tnote\thint\n');
    form.set('file', new File(['x\ty\tz\n'], 'own.tsv'));
    const refused = await visitor.post(`${address}.tsv`, form);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Line 1: The Arabic phrase has no Arabic words');
  });
});
