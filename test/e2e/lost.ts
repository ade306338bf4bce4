import { expect } from 'vitest';
import type { Desk } from './browser.js';

/** For a desk that is intercepted. The next post to an address is done and its answer thrown away; `meanwhile` happens before it is sent again. */
export async function loseAnswer(
  { page }: Desk,
  to: string,
  meanwhile: () => Promise<unknown> = async () => undefined,
): Promise<string[]> {
  const sent: string[] = [];
  let lost = 0;
  await page.route(`**/${to}`, async (route) => {
    sent.push((await route.request().headerValue('idempotency-key')) ?? '');
    if (lost++ > 0) return route.continue();
    const answer = await route.fetch();
    expect(answer.status()).toBe(200);
    await meanwhile();
    await route.abort();
  });
  return sent;
}

/** The second one, under the key of the first, has been answered. */
export async function answered({ page }: Desk, sent: readonly string[]): Promise<void> {
  await expect.poll(() => sent.length, { timeout: 20_000 }).toBe(2);
  await expect.poll(() => page.locator('[aria-busy="true"], .segment [aria-busy]').count()).toBe(0);
  expect(await page.locator('#banner').isHidden()).toBe(true);
  expect(new Set(sent).size).toBe(1);
  expect(sent[0]).not.toBe('');
}
