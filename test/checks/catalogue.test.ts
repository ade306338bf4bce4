import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { catalogue } from '../../src/checks/catalogue.js';
import { root } from '../../src/root.js';

it('docs/checks.md lists the checks as they are (tawazi check --list prints the table)', () => {
  expect(readFileSync(join(root, 'docs/checks.md'), 'utf8')).toContain(`\n${catalogue()}\n`);
});
