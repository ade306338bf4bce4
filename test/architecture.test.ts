import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../src/root.js';

/** Which of our own folders each folder may import from. Data flows one way: bytes → formats → text → … → store → views. */
const mayImport: Record<string, readonly string[]> = {
  'src/domain': ['src/domain'],
  'src/text': ['src/text'],
  'src/align': ['src/align', 'src/text', 'src/root'],
  'src/checks': ['src/checks', 'src/align', 'src/text', 'src/domain', 'src/root'],
  'src/formats': ['src/formats', 'src/align', 'src/text', 'src/domain'],
  'src/model': ['src/model', 'src/text', 'src/domain'],
  'src/store': ['src/store', 'src/domain', 'src/text'],
  'src/actions': [
    'src/actions',
    'src/store',
    'src/model',
    'src/domain',
    'src/formats',
    'src/checks',
    'src/align',
    'src/text',
    'src/config',
    'src/root',
  ],
  views: ['views', 'src/domain', 'src/text', 'src/checks'],
  'src/web': ['src/web', 'views', 'src/actions', 'src/store', 'src/domain', 'src/config', 'src/root'],
  'src/mail': ['src/mail', 'views', 'src/actions', 'src/store', 'src/domain'],
  'src/cli': [
    'src/cli',
    'src/actions',
    'src/store',
    'src/domain',
    'src/formats',
    'src/checks',
    'src/align',
    'src/text',
    'src/config',
    'src/root',
    'src/main',
  ],
  'src/client': ['src/client'],
};

/** What a web handler may know of the store: its queries, not its writes. */
const WEB_STORE = /^src\/store\/(queries\/|store\b|schema\b)/;

/** Packages and Node modules that only one room may touch. */
const reservedPackages: Record<string, readonly string[]> = {
  'better-sqlite3': ['src/store'],
  hono: ['src/web', 'views'],
  '@hono/node-server': ['src/web'],
  tinypool: ['src/actions'],
  nodemailer: ['src/mail'],
};

const purePlaces = ['src/domain', 'src/text', 'src/formats', 'views'];
const impureModules = /^node:(fs|http|https|net|child_process|worker_threads)/;

const files = ['src', 'views']
  .flatMap((folder) => filesBelow(join(root, folder)))
  .filter((file) => /\.tsx?$/.test(file));
const imports = files.flatMap((file) => importsOf(file).map((name) => ({ from: relative(root, file), name })));

describe('the rooms of the house', () => {
  it('are all known', () => {
    const rooms = new Set(imports.map(({ from }) => roomOf(from)));
    for (const room of rooms)
      if (room.includes('/') || room === 'views') expect(Object.keys({ ...mayImport, ...loose })).toContain(room);
  });

  it('import only downwards', () => {
    const wrong = imports.filter(({ from, name }) => {
      const allowed = mayImport[roomOf(from)];
      return name.startsWith('.') && allowed && !allowed.includes(roomOf(targetOf(from, name)));
    });
    expect(wrong).toEqual([]);
  });

  it('let the views see of the checks only what they say', () => {
    const wrong = imports.filter(({ from, name }) => {
      const target = name.startsWith('.') ? targetOf(from, name) : '';
      return from.startsWith('views') && target.startsWith('src/checks/') && !target.startsWith('src/checks/messages');
    });
    expect(wrong).toEqual([]);
  });

  it('let the web see the store only through its queries', () => {
    const wrong = imports.filter(({ from, name }) => {
      const target = name.startsWith('.') ? targetOf(from, name) : '';
      return from.startsWith('src/web') && target.startsWith('src/store/') && !WEB_STORE.test(target);
    });
    expect(wrong).toEqual([]);
  });

  it('keep SQL, HTTP and threads where they belong', () => {
    const wrong = imports.filter(({ from, name }) => {
      const owner = Object.entries(reservedPackages).find(
        ([packageName]) => name === packageName || name.startsWith(`${packageName}/`),
      );
      return owner && !owner[1].some((room) => from.startsWith(room));
    });
    expect(wrong).toEqual([]);
  });

  it('stay pure where they say they are', () => {
    const wrong = imports.filter(
      ({ from, name }) => purePlaces.some((place) => from.startsWith(place)) && impureModules.test(name),
    );
    expect(wrong).toEqual([]);
  });
});

/** Single files at the top of src, which belong to no room. */
const loose: Record<string, readonly string[]> = { 'src/main': [], 'src/config': [], 'src/root': [] };

function roomOf(file: string): string {
  const parts = file.split('/');
  if (parts[0] === 'views') return 'views';
  return parts.length > 2 ? `${parts[0]}/${parts[1]}` : file.replace(/\.[jt]sx?$/, '');
}

function targetOf(from: string, name: string): string {
  return normalize(join(dirname(from), name));
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from\s+|import\s*\(\s*|^import\s+)'([^']+)'/gm)].map((match) => match[1]!);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}
