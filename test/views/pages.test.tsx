import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../views/context.js';
import { renderedPages } from './rendered.js';

describe.each(languages)('pages in %s', (language) => {
  let all: [string, string][];
  beforeAll(() => {
    all = Object.entries(renderedPages(language));
  });

  it('say their language and direction', () => {
    for (const [name, html] of all)
      if (name !== 'row') expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
  });

  it('run and style nothing inline, and load nothing from elsewhere', () => {
    for (const [, html] of all) {
      expect(html.replace(/"[^"]*"/g, '""').match(/<[^>]*\s(style|on\w+)=/g)).toBeNull();
      expect(html.match(/<script(?![^>]*src="\/static\/)[^>]*>/g)).toBeNull();
      expect(html.match(/(?:src|href)="(?:https?:)?\/\//g)).toBeNull();
    }
  });

  it('show what people typed as text', () => {
    for (const [, html] of all) expect(html).not.toMatch(/<script>|<img/);
    expect(all.filter(([, html]) => html.includes('&lt;script&gt;')).map(([name]) => name)).toEqual(
      all.map(([name]) => name),
    );
  });

  it('leave no key of a sentence and no placeholder unfilled', () => {
    for (const [, html] of all) {
      const words = html.replace(/<meta name="tawazi-strings"[^>]*>/, '');
      expect(
        words.match(/\b(?:flag|segment|draft|export|refusal|way|filter|app)\.[a-z]+[A-Za-z.-]*(?=[<"\s])/g),
      ).toBeNull();
      expect(words.match(/\{[a-z]+\}/g)).toBeNull();
    }
  });

  it('keep each text of a segment in one piece, with its language and direction', () => {
    const html = renderedPages(language).row!;
    expect(html).toMatch(/<p class="text" data-side="source" lang="ar" dir="rtl"[^>]*>قال المسماريُّ [^<]*<\/p>/);
    expect(html).toMatch(/<p class="text" data-side="target" lang="en" dir="ltr"[^>]*>Al-Mismari said [^<]*<\/p>/);
  });

  it('show both texts of a stale save: a diff, and the sent one in the box', () => {
    const html = renderedPages(language).workbench!;
    expect(html).toMatch(/<ins>/);
    expect(html).toMatch(/<textarea name="text"[^>]*>\s*Typed &quot;&gt;&lt;script&gt;/);
  });
});
