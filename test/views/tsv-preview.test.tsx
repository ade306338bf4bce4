import { describe, expect, it } from 'vitest';
import { writeTsv } from '../../src/formats/tsv.js';
import { TsvPreview } from '../../views/tsv-preview.js';

const preview = (text: string) => `${TsvPreview({ text })}`;
const cellsOf = (html: string) => [...html.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, cell]) => cell);
const exported = (sourceText: string, targetText: string) =>
  writeTsv([{ position: 1, sourceText, targetText, state: 'initial' }], { source: 'ar', target: 'en' });

describe('the preview of a tab-separated export', () => {
  it('gives each cell its language and direction', () => {
    const html = preview(exported('قال', 'He said'));
    expect(html).toContain('<td lang="ar" dir="rtl">قال</td>');
    expect(html).toContain('<td lang="en" dir="ltr">He said</td>');
  });

  it.each([
    ['a tab and a line break', 'one\ttwo\nthree'],
    ['quotation marks', 'He said &quot;no&quot;, &quot;never&quot;.'],
    ['nothing', ''],
  ])('reads a cell with %s as it was written', (_what, cell) => {
    const written = cell.replaceAll('&quot;', '"');
    expect(cellsOf(preview(exported('قال', written)))).toEqual(['1', 'قال', cell, 'initial']);
  });

  it('shows a cell that was cut off as far as it goes', () => {
    const text = exported('قال', 'He said "no" and left');
    expect(cellsOf(preview(text.slice(0, text.indexOf('and')))).at(-1)).toContain('He said');
    expect(preview('')).not.toContain('<td');
  });
});
