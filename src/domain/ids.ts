import { randomBytes } from 'node:crypto';

/** Time and ids come in as arguments wherever they matter, so that tests can name them. */
export interface Clock {
  /** ISO 8601 in UTC with milliseconds. */
  now(): string;
  /** A new id: UUID version 7 (RFC 9562). One process's ids sort in the order they were made, even if its clock jumps back. */
  id(): string;
}

/** The machine's clock. */
export function systemClock(): Clock {
  let last = 0;
  let count = 0;
  return {
    now: () => new Date().toISOString(),
    id() {
      const now = Date.now();
      count = now > last ? 0 : count + 1;
      last = Math.max(last, now) + (count > 0xfff ? 1 : 0);
      count &= 0xfff;
      return uuid7(last, count, randomBytes(8));
    },
  };
}

/** `count` fills the 12 bits of rand_a, as RFC 9562 section 6.2 method 1 allows. */
function uuid7(milliseconds: number, count: number, random: Buffer): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  random[0] = (random[0]! & 0x3f) | 0x80;
  const tail = random.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
