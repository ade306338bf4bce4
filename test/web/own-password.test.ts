import { afterAll, beforeAll, expect, it } from 'vitest';
import { setPassword } from '../../src/actions/people.js';
import { messages } from '../../views/locales/translate.js';
import { must } from '../actions/desk.js';
import { plainBrowser } from './plain-browser.js';
import { type TestServer, testServer } from './server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.end());

const say = (key: keyof typeof messages.en) => String(messages.en[key]);
/** Each password costs a third of a second of a processor, and more of a busy one. */
const PATIENCE_MS = 90_000;

it('is set by who came by a link, and changed by who knows the present one; that ends all sessions but this one', {
  timeout: PATIENCE_MS,
}, async () => {
  const visitor = await server.as(server.people.reviewer.personId);
  const elsewhere = await server.as(server.people.reviewer.personId);
  const here = plainBrowser(visitor);
  await here.open('/settings');
  expect(here.html()).not.toContain('name="present"');
  await here.press(say('password.set'), { password: 'the first one' });
  expect(here.address()).toContain('changed=password');
  expect(here.html()).toContain(say('password.changed'));
  expect((await elsewhere.get('/settings')).status).not.toBe(200);

  await here.press(say('password.change'), { present: 'a wrong one', password: 'the second one' });
  expect(here.status()).toBe(422);
  expect(here.html()).toContain(say('password.wrong'));
  await here.press(say('password.change'), { present: 'the first one', password: 'short' });
  expect(here.status()).toBe(422);
  expect(here.html()).toContain('The new password is too short.');
  await here.press(say('password.change'), { present: 'the first one', password: 'the second one' });
  expect(here.html()).toContain(say('password.changed'));
  const newcomer = await server.as(null);
  const enter = (password: string) => newcomer.post('/sign-in', { login: 'reviewer', password });
  expect((await enter('the first one')).status).toBe(401);
  expect((await enter('the second one')).status).toBe(303);
});

it('is not guessed: wrong ones are counted as in signing in', { timeout: PATIENCE_MS }, async () => {
  must(await setPassword(server.desk, { login: 'translator', password: 'a long password' }));
  const here = plainBrowser(await server.as(server.people.translator.personId));
  await here.open('/settings');
  for (let k = 0; k < 5; k++) {
    await here.press(say('password.change'), { present: `guess ${k}`, password: 'another password' });
    expect(here.status()).toBe(422);
  }
  await here.press(say('password.change'), { present: 'a long password', password: 'another password' });
  expect(here.status()).toBe(429);
});
