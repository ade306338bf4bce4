import { describe, expect, it } from 'vitest';
import { routes } from '../../src/web/routes/index.js';
import { documentAddress, segmentInView, signInAddress } from '../../views/addresses.js';
import { languages } from '../../views/context.js';
import { renderedPages } from './rendered.js';

const table = routes(new AbortController().signal).map(({ method, path }) => ({
  method,
  path: new RegExp(`^${path.replace(/:[^/]+/g, '[^/]+').replace('*', '.+')}$`),
}));
const answered = (method: string, address: string) =>
  table.some((route) => route.method === method && route.path.test(address.split(/[?#]/)[0]!));

/**
 * Every address that a page leads to, and every one that it sends a form to; not those in templates, which the client's
 * code fills in for a segment.
 */
function addressesIn(html: string): [method: string, address: string][] {
  return [...html.replace(/<template.*?<\/template>/gs, '').matchAll(/<(\w+)[^>]*?\s(?:href|src|action)="([^"]*)"/g)]
    .map(([whole, tag, address]): [string, string] => [
      tag === 'form' && !whole.includes('method="get"') ? 'POST' : 'GET',
      address!,
    ])
    .filter(([, address]) => !address.startsWith('#'));
}

describe('addresses', () => {
  it.each(languages)('on every page in %s have a route that answers them', (language) => {
    for (const [page, html] of Object.entries(renderedPages(language))) {
      const found = addressesIn(html);
      expect(found.length, page).toBeGreaterThan(0);
      expect(
        found.filter(([method, address]) => !answered(method, address)),
        page,
      ).toEqual([]);
    }
  });

  it('name the view only where it is not the document as a whole', () => {
    expect(documentAddress('d')).toBe('/documents/d');
    expect(documentAddress('d', { filter: 'flagged' })).toBe('/documents/d?filter=flagged');
    expect(segmentInView({ id: 's', documentId: 'd' }, { filter: 'all', order: 'text', page: 2 }, 'edit')).toBe(
      '/documents/d?filter=all&page=2&edit=s#segment-s',
    );
  });

  it('carry the whole address to go to after signing in', () => {
    const next = '/documents/d?filter=all&page=2';
    expect(new URL(signInAddress(next), 'http://desk').searchParams.get('next')).toBe(next);
  });
});
