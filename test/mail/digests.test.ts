import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addComment } from '../../src/actions/comment.js';
import { wishDigest } from '../../src/actions/digests.js';
import { rememberPreferences } from '../../src/actions/preferences.js';
import { readNotices } from '../../src/actions/read-notices.js';
import { sendDigests, sender } from '../../src/mail/digests.js';
import { noticesOf } from '../../src/store/queries/notices.js';
import { must, smallDocument, type Team, type TestDesk, team, testDesk } from '../actions/desk.js';
import { testServer } from '../web/server.js';

interface Received {
  readonly to: readonly string[];
  readonly text: string;
}

/** A mail server on a free port that keeps what it gets. */
async function mailServer() {
  const received: Received[] = [];
  let refuses = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refuses ? new Error('no such mailbox') : undefined),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: String(Buffer.concat(parts)),
        });
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    address: `smtp://127.0.0.1:${port}`,
    refuse: (now: boolean) => {
      refuses = now;
    },
    end: () => new Promise<void>((ended) => server.close(ended)),
  };
}

let mail: Awaited<ReturnType<typeof mailServer>>;
let t: TestDesk;
let people: Team;
let segmentId: string;
beforeEach(async () => {
  mail = await mailServer();
  t = await testDesk({ TAWAZI_SMTP: mail.address, TAWAZI_MAIL_FROM: 'Desk <desk@example.org>' });
  people = await team(t.desk);
  segmentId = (await smallDocument(t.desk, people.translator, people.projectId)).rows[0]!.id;
});
afterEach(async () => {
  await t.end();
  await mail.end();
});

const failures: unknown[] = [];
const run = () => sendDigests(t.desk, 'https://desk.example', sender(t.desk)!, (error) => failures.push(error));
const mention = (text = '@translator Is he a colonel?') => addComment(t.desk, people.reviewer, { segmentId, text });
const wish = (digest: string, email = 'translator@example.org') =>
  wishDigest(t.desk, people.translator.personId, { email, digest });
/** The words of a mail, whichever way they were encoded. */
const words = ({ text }: Received) => {
  const body = text.slice(text.indexOf('\r\n\r\n') + 4);
  if (/transfer-encoding: base64/i.test(text)) return Buffer.from(body, 'base64').toString();
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
};

describe('notices by e-mail', () => {
  it('are not sent to anybody who did not ask for them', async () => {
    must(await mention());
    expect(await run()).toBe(0);
    expect(mail.received).toEqual([]);
  });

  it('tell what was not read, with the way there, and not the same again', async () => {
    must(await wish('hourly'));
    must(await mention());
    expect(await run()).toBe(1);
    const [letter] = mail.received;
    expect(letter!.to).toEqual(['translator@example.org']);
    expect(letter!.text).toMatch(/^From: Desk <desk@example.org>\r$/m);
    expect(letter!.text).toMatch(/^Subject: Tawazi: 1 notice\r$/m);
    expect(words(letter!)).toContain('Is he a colonel?');
    expect(words(letter!)).toContain(`https://desk.example/segments/${segmentId}`);
    expect(await run()).toBe(0);
    // The pause holds even with something new; after it the new is sent.
    must(await mention('@translator And here?'));
    expect(await run()).toBe(0);
    const earlier = new Date(Date.now() - 3_700_000).toISOString();
    await t.desk.store.write((db) => db.updateTable('user').set({ digest_sent_at: earlier }).execute());
    expect(await run()).toBe(1);
    expect(words(mail.received[1]!)).toContain('And here?');
  });

  it('are in the language of the person, and end when they are read or turned off', async () => {
    await rememberPreferences(t.desk, people.translator.personId, { language: 'ar' });
    must(await wish('daily'));
    must(await mention('@translator راجع هذه الجملة.'));
    expect(await run()).toBe(1);
    expect(words(mail.received[0]!)).toMatch(/راجع هذه الجملة[\s\S]*كل الإشعارات/);
    await t.desk.store.write((db) => db.updateTable('user').set({ digest_sent_at: null }).execute());
    const person = { id: people.translator.personId, administrator: false };
    for (const { id } of await noticesOf(t.desk.store.reader, person, { limit: 10 }))
      await readNotices(t.desk, person.id, { id });
    expect(await run()).toBe(0);
    must(await mention());
    must(await wish('off'));
    expect(await run()).toBe(0);
  });

  it('that the server does not take are tried again, and others get theirs', async () => {
    must(await wish('hourly'));
    must(await mention());
    mail.refuse(true);
    expect(await run()).toBe(0);
    expect(failures.splice(0)).toHaveLength(1);
    mail.refuse(false);
    expect(await run()).toBe(1);
  });

  it.each([
    ['hourly', ''],
    ['hourly', 'no address'],
    ['hourly', 'a@b\nBcc: c@d'],
    ['hourly', 'a@b, c@d'],
    ['weekly', 'a@b'],
  ])('are refused for %s to %j', async (digest, email) => {
    expect(await wish(digest, email)).toMatchObject({ ok: false, refusal: { kind: 'invalid' } });
  });
});

describe('the settings page', () => {
  it('offers them only where a mail server is set', async () => {
    const without = await testServer();
    const visitor = await without.as(without.people.translator.personId);
    expect(await (await visitor.get('/settings')).text()).not.toContain('id="digest"');
    expect((await visitor.post('/settings/digest', { email: 'a@b', digest: 'daily' })).status).toBe(404);
    await without.end();
    const server = await testServer({ TAWAZI_SMTP: mail.address });
    const here = await server.as(server.people.translator.personId);
    expect((await here.post('/settings/digest', { email: 'a@b', digest: 'daily' })).status).toBe(303);
    expect(await (await here.get('/settings')).text()).toMatch(/value="a@b"/);
    expect((await here.post('/settings/digest', { email: '', digest: 'daily' })).status).toBe(422);
    await server.end();
  });
});
