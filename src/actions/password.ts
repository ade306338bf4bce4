import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** OWASP's password storage advice for scrypt: N = 2^17, r = 8, p = 1, which takes 128 MiB and about a third of a second. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 160 * 1024 * 1024 };
const KEY_BYTES = 32;
/** Each hash holds 128 MiB: more at once and a flood of sign-ins would be a flood of memory. */
const AT_ONCE = 2;
const WAITING_AT_MOST = 40;

export class TooManyHashes extends Error {}

/** Hashes a password as `scrypt$N$r$p$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** Whether a password is the hashed one. Takes as long where there is no hash, so that names cannot be guessed by the clock. */
export async function passwordFits(password: string, hash: string | null): Promise<boolean> {
  const [, N, r, p, salt, key] = (hash ?? NOBODY).split('$');
  const expected = Buffer.from(key!, 'base64');
  const found = await derive(password, Buffer.from(salt!, 'base64'), {
    ...COST,
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return timingSafeEqual(expected, found) && hash !== null;
}

const NOBODY = [
  'scrypt',
  COST.N,
  COST.r,
  COST.p,
  Buffer.alloc(16).toString('base64'),
  Buffer.alloc(KEY_BYTES).toString('base64'),
].join('$');

let running = 0;
const waiting: (() => void)[] = [];

/** NFKC first, so that the same password typed on two keyboards is the same (NIST SP 800-63B, 3.1.1.2). */
async function derive(password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> {
  if (waiting.length >= WAITING_AT_MOST) throw new TooManyHashes('too many sign-ins at once');
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await new Promise((resolve, reject) =>
      scrypt(password.normalize('NFKC'), salt, KEY_BYTES, cost, (error, key) => (error ? reject(error) : resolve(key))),
    );
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
