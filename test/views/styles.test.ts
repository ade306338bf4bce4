import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../src/root.js';

const folder = join(root, 'views/styles');
const sheets = readdirSync(folder)
  .filter((name) => name.endsWith('.css'))
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

describe.each(sheets)('%s', (_name, css) => {
  it('mirrors: no property names a left or a right side', () => {
    expect(css.match(/(?:margin|padding|border|inset)-(?:left|right)|[\s{;](?:left|right)\s*:/g)).toBeNull();
  });

  it('moves nothing of itself: who wants no motion has none', () => {
    const still = css.replace(/@media \(prefers-reduced-motion: no-preference\) \{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '');
    expect(still.match(/(?:transition|animation)[\w-]*\s*:|scroll-behavior\s*:\s*smooth/g)).toBeNull();
  });

  it('loads nothing from elsewhere', () => {
    for (const [, address] of css.matchAll(/url\(["']?([^"')]+)/g))
      expect(address).toMatch(/^(?:\/static\/|[\w-]+\.css$)/);
  });
});

/** WCAG 2.2: relative luminance and contrast of two #rrggbb colours. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

describe('the two papers', () => {
  const theme = sheets.find(([name]) => name === 'theme.css')![1];
  const blocks = [...theme.matchAll(/\{([^{}]*--paper:[^{}]*)\}/g)].map(
    ([, block]) => new Map([...block!.matchAll(/--([\w-]+):\s*(#\w{6})/g)].map(([, name, value]) => [name!, value!])),
  );

  it('are light, dark by the system, and dark by choice: the last two the same', () => {
    expect(blocks).toHaveLength(3);
    expect(blocks[2]).toEqual(blocks[1]);
  });

  it.each([
    ['ink', ['paper', 'paper-raised', 'paper-current', 'added', 'removed', 'bad-paper']],
    ['ink', ['mark-neutral', 'mark-minor', 'mark-major', 'mark-critical', 'mark-overlap']],
    ['ink-faint', ['paper', 'paper-raised', 'paper-current']],
    ['accent', ['paper', 'paper-raised', 'paper-current']],
    ['accent-ink', ['accent']],
    ['good', ['paper', 'paper-current']],
    ['warn', ['paper', 'paper-current', 'warn-paper']],
    ['bad', ['paper', 'bad-paper']],
  ])('keep %s readable on %j', (ink, papers) => {
    for (const block of blocks)
      for (const paper of papers)
        expect([paper, contrast(block.get(ink)!, block.get(paper)!)]).toEqual([
          paper,
          expect.toSatisfy((ratio: number) => ratio >= 4.5),
        ]);
  });

  it('keep the borders of controls visible', () => {
    for (const block of blocks)
      for (const paper of ['paper', 'paper-current'])
        expect(contrast(block.get('hairline-strong')!, block.get(paper)!)).toBeGreaterThanOrEqual(3);
  });
});
