import { randomBytes } from 'node:crypto';

/** Time and ids come in as arguments wherever they matter, so that tests can name them. */
export interface Clock {
  /** ISO 8601 in UTC with milliseconds. */
  now(): string;
  /** A new id: UUID version 7 (RFC 9562), so that ids sort by the time they were made. */
  id(): string;
}

export const systemClock: Clock = { now: () => new Date().toISOString(), id: () => uuid7(Date.now(), randomBytes(10)) };

function uuid7(milliseconds: number, random: Uint8Array): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  const tail = Buffer.from(random);
  tail[0] = (tail[0]! & 0x0f) | 0x70;
  tail[2] = (tail[2]! & 0x3f) | 0x80;
  const hex = time + tail.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
