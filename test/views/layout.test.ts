import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../src/root.js';
import { sheets } from '../../views/layout.js';

const namesIn = (folder: string, ending: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => basename(name, ending))
    .sort();

it('names every style sheet', () => {
  expect([...sheets].sort()).toEqual(namesIn('views/styles', '.css'));
});
