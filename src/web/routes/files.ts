import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Context } from 'hono';
import { root } from '../../root.js';
import { message } from '../page.js';
import type { Request, Route } from '../route.js';

/** What may be read, by the first part of the address after /static/. */
const folders: Readonly<Record<string, readonly string[]>> = {
  client: [join(root, 'dist/client')],
  styles: [join(root, 'views/styles')],
  fonts: [
    join(root, 'node_modules/@fontsource/ibm-plex-sans/files'),
    join(root, 'node_modules/@fontsource/ibm-plex-sans-arabic/files'),
  ],
};

const mediaTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export const fileRoutes: Route[] = [
  { method: 'GET', path: '/static/:folder/:file{.+}', access: 'public', handle: sendFile },
  {
    method: 'GET',
    path: '/favicon.ico',
    access: 'public',
    handle: ({ c }) => c.redirect('/static/styles/icon.svg', 301),
  },
  { method: 'GET', path: '/healthz', access: 'public', handle: health },
];

async function sendFile(request: Request): Promise<Response> {
  const { c } = request;
  const file = await find(c.req.param('folder') ?? '', c.req.param('file') ?? '');
  if (!file) return message(request, 404, 'not-found');
  const content = await readFile(file.path);
  const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  // Fonts never change under one name; scripts and styles do with a new version, and are asked for again.
  const cache = file.path.endsWith('.woff2') ? 'public, max-age=31536000, immutable' : 'no-cache';
  const headers = { 'Content-Type': file.type, ETag: tag, 'Cache-Control': cache };
  return c.req.header('If-None-Match') === tag ? c.body(null, 304, headers) : c.body(content, 200, headers);
}

async function find(folder: string, name: string): Promise<{ path: string; type: string } | undefined> {
  const type = mediaTypes[extname(name)];
  if (!type || !Object.hasOwn(folders, folder) || name.includes('\0')) return undefined;
  for (const base of folders[folder]!) {
    const path = normalize(join(base, name));
    if (path.startsWith(base + sep) && (await stat(path).catch(() => undefined))?.isFile()) return { path, type };
  }
  return undefined;
}

async function health({ c, desk }: { readonly c: Context; readonly desk: Request['desk'] }): Promise<Response> {
  await desk.store.reader.selectFrom('project').select('id').limit(1).execute();
  return c.json({ ok: true });
}
