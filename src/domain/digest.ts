/** How often somebody wants what they have not read by e-mail. */
export const digestRates = ['off', 'hourly', 'daily'] as const;
export type DigestRate = (typeof digestRates)[number];

export interface DigestWish {
  readonly email: string;
  readonly digest: DigestRate;
}

/** At least so long lies between two of them. */
export const DIGEST_PAUSE_MS: Readonly<Record<Exclude<DigestRate, 'off'>, number>> = {
  hourly: 3_600_000,
  daily: 24 * 3_600_000,
};

/**
 * Whether something can be an e-mail address: one sign @ with something on both sides, nothing that would end a header or
 * begin another address. Whether it exists only a mail can tell.
 */
export function isEmailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>",;:()[\]\\\p{Cc}]+@[^\s@<>",;:()[\]\\\p{Cc}]+$/u.test(text);
}
