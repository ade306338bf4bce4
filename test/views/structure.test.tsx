import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../views/context.js';
import { renderedPages } from './rendered.js';

describe.each(languages)('the structure of pages in %s', (language) => {
  let all: [string, string][];
  beforeAll(() => {
    const { row: _alone, ...pages } = renderedPages(language);
    all = Object.entries(pages).map(([name, html]) => [name, html.replace(/<template.*?<\/template>/gs, '')]);
  });

  it('has one main part, one first heading, and a skip link that leads somewhere', () => {
    for (const [name, html] of all) {
      expect(html.match(/<main/g), name).toHaveLength(1);
      expect(html.match(/<h1/g), name).toHaveLength(1);
      expect(html, name).toContain('href="#main"');
      expect(html.match(/ id="main"/g), name).toHaveLength(1);
    }
  });

  it('leaves out no level of heading', () => {
    for (const [name, html] of all) {
      const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
      const jumps = levels.filter((level, k) => level > (levels[k - 1] ?? 0) + 1);
      expect(jumps, name).toEqual([]);
    }
  });

  it('gives every field a label', () => {
    for (const [name, html] of all) {
      const labelled = new Set([...html.matchAll(/<label[^>]* for="([^"]+)"/g)].map(([, id]) => id));
      const outsideLabels = html.replace(/<label(?![^>]* for=).*?<\/label>/gs, '');
      const bare = [...outsideLabels.matchAll(/<(?:input|select|textarea)[^>]*>/g)]
        .map(([field]) => field)
        .filter((field) => !field.includes('type="hidden"') && !labelled.has(/ id="([^"]+)"/.exec(field)?.[1]));
      expect(bare, name).toEqual([]);
    }
  });

  it('uses no id twice, and refers to none that is not there', () => {
    for (const [name, html] of all) {
      const ids = [...html.matchAll(/<[^>]* id="([^"]+)"/g)].map(([, id]) => id);
      expect([...new Set(ids)], name).toEqual(ids);
      for (const [, id] of html.matchAll(/ (?:aria-labelledby|for)="([^"]+)"/g)) expect(ids, name).toContain(id);
    }
  });

  it('names every landmark of a kind that it has twice', () => {
    for (const [name, html] of all)
      expect(html.match(/<(?:nav|aside)(?![^>]*aria-label)[^>]*>/g) ?? [], name).toEqual([]);
  });
});
