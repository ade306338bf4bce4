import { createTransport } from 'nodemailer';
import { digestMail } from '../../views/mail/digest.js';
import type { Desk } from '../actions/desk.js';
import { digestSent } from '../actions/digests.js';
import { type DueDigest, dueDigests } from '../store/queries/digests.js';
import { noticesOf, unreadNotices } from '../store/queries/notices.js';

/** A letter names no more; the rest is counted. */
const MOST_TOLD = 30;
const EVERY_MS = 5 * 60_000;
/** A server that does not answer must not hold the others up for long. */
const PATIENCE_MS = 20_000;

export interface Digests {
  stop(): Promise<void>;
}

/** Sends a mail; rejects where the server does not take it. */
export type Send = (mail: { readonly to: string; readonly subject: string; readonly text: string }) => Promise<void>;

/** Writes to people what they have not read, as often as each wants it. Undefined where no mail server is set. */
export function startDigests(desk: Desk, address: string, failed: (error: unknown) => void): Digests | undefined {
  const send = sender(desk);
  if (!send) return undefined;
  let waiting: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    waiting = waiting.then(() => sendDigests(desk, address, send, failed)).catch(failed);
  }, EVERY_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await waiting;
    },
  };
}

/** The way to the mail server of the settings. */
export function sender({ settings }: Pick<Desk, 'settings'>): Send | undefined {
  if (settings.smtp === null) return undefined;
  const transport = createTransport({
    url: settings.smtp,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const from = settings.mailFrom || 'Tawazi <tawazi@localhost>';
  return async ({ to, subject, text }) => {
    await transport.sendMail({
      from,
      to: { name: '', address: to },
      subject,
      text,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  };
}

/** Writes to everybody who is to be written to now. Gives how many; a mail that was not taken is tried again the next time. */
export async function sendDigests(
  desk: Desk,
  address: string,
  send: Send,
  failed: (error: unknown) => void,
): Promise<number> {
  let sent = 0;
  for (const due of await dueDigests(desk.store.reader, desk.clock.now())) {
    try {
      if (await sendOne(desk, address, send, due)) sent++;
    } catch (error) {
      failed(error);
    }
  }
  return sent;
}

async function sendOne(desk: Desk, address: string, send: Send, due: DueDigest): Promise<boolean> {
  const { reader } = desk.store;
  // What comes in while it is written is for the next one.
  const at = desk.clock.now();
  const latest = await noticesOf(reader, due.person, { limit: 2 * MOST_TOLD });
  const notices = latest.filter(({ read }) => !read).slice(0, MOST_TOLD);
  if (notices.length === 0) return false;
  const unread = Math.max(notices.length, await unreadNotices(reader, due.person.id));
  await send({ to: due.email, ...digestMail({ language: due.language, address, notices, unread }) });
  await digestSent(desk, due.person.id, at);
  return true;
}
