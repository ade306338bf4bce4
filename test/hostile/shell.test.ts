import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../../src/actions/desk.js';
import { addPerson, createProject } from '../../src/actions/people.js';
import { root } from '../../src/root.js';
import { must, settingsFor } from '../actions/desk.js';
import { hostileFiles } from './files.js';

let folder: string;
let trap: Server;
let asked = 0;
let port = 0;

const open = (): Promise<Desk> => openDesk(settingsFor({ TAWAZI_DATA: join(folder, 'data') }));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tawazi-hostile-'));
  mkdirSync(join(folder, 'data'));
  const desk = await open();
  const { id } = must(await addPerson(desk, { login: 'boss', name: 'Boss', password: null, administrator: true }));
  must(await createProject(desk, { id }, { name: 'Desk' }));
  await desk.close();
  trap = createServer((_, response) => {
    asked++;
    response.end();
  });
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
  port = (trap.address() as AddressInfo).port;
});
afterAll(() => {
  trap.close();
  rmSync(folder, { recursive: true });
});

async function stored(): Promise<number> {
  const desk = await open();
  try {
    const { reader } = desk.store;
    const [drafts, documents] = [
      await reader.selectFrom('draft_import').select('id').execute(),
      await reader.selectFrom('document').select('id').execute(),
    ];
    return drafts.length + documents.length;
  } finally {
    await desk.close();
  }
}

/** In little memory: what would grow without a bound would end it otherwise than by a line. */
function tawazi(...args: string[]) {
  const done = spawnSync(process.execPath, [join(root, 'dist/server/src/cli/tawazi.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, TAWAZI_DATA: join(folder, 'data'), NODE_OPTIONS: '--max-old-space-size=256' },
  });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

describe.each(hostileFiles(0).map(({ what }) => what))('in the shell, %s', (what) => {
  it('is refused in one line that says where, and nothing is stored', async () => {
    const { name, content, line, beside } = hostileFiles(port).find((one) => one.what === what)!;
    writeFileSync(join(folder, name), content);
    if (beside) writeFileSync(join(folder, beside.name), beside.content);
    const done = tawazi('import', name, ...(beside ? [beside.name] : []));
    expect(done).toMatchObject({ status: 1, out: '' });
    expect(done.err.trimEnd().split('\n')).toHaveLength(1);
    expect(done.err).toMatch(new RegExp(`^tawazi import: ${name.replaceAll('.', '\\.')}(?:, \\S+)?: `));
    expect(done.err).toMatch(line);
    expect(await stored()).toBe(0);
    expect(asked).toBe(0);
    expect(readdirSync(join(folder, 'data')).filter((one) => !/^tawazi\.db/.test(one))).toEqual([]);
  }, 60_000);
});

describe('in the shell, a file above the limit', () => {
  it('is refused before it is read', async () => {
    writeFileSync(join(folder, 'large.csv'), Buffer.alloc(20 * 1024 * 1024, 'قال,said\n'));
    const done = tawazi('import', 'large.csv');
    expect(done).toMatchObject({ status: 1, out: '' });
    expect(done.err).toBe(
      'tawazi import: large.csv: larger than the limit: 20971520 bytes, and 8388608 are read whole (TAWAZI_IMPORT_LIMIT)\n',
    );
    expect(await stored()).toBe(0);
  });
});
