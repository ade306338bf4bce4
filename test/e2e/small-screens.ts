import type { Page } from 'playwright-core';

/**
 * What of a page does not fit its screen: a page that has to be moved sideways, and targets under the 24 px of WCAG 2.5.8. Excused,
 * as there, is a link within a sentence; and the strip along a document, all of whose places the filters lead to as well.
 */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`${scrollWidth} px wide`);
    for (const target of document.querySelectorAll<HTMLElement>('a, button, summary, select, input, textarea')) {
      if (target.closest('.strip, .visually-hidden, .skip, [hidden]') || !target.checkVisibility()) continue;
      const pressed = target.closest('label') ?? target;
      const { width, height } = pressed.getBoundingClientRect();
      if (width === 0 || height === 0 || (width > 23.5 && height > 23.5)) continue;
      const around = target.parentElement?.textContent?.trim() ?? '';
      const inSentence = getComputedStyle(target).display === 'inline' && around !== target.textContent?.trim();
      if (!inSentence)
        found.push(`${target.tagName} ${target.className} ${target.textContent?.trim()} ${width}×${height}`);
    }
    return found;
  });
}
