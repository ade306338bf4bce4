import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../src/root.js';
import { clientModules, sheets } from '../../views/layout.js';

const namesIn = (folder: string, ending: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => basename(name, ending))
    .sort();

it('names every module of the client and every style sheet', () => {
  expect([...clientModules, 'early-keys', 'main'].sort()).toEqual(namesIn('src/client', '.ts'));
  expect([...sheets].sort()).toEqual(namesIn('views/styles', '.css'));
});
