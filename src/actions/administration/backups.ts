import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Backup } from '../../domain/backup.js';
import { done, type Result, refused } from '../../domain/refusal.js';
import { type Desk, databaseOf } from '../desk.js';
import { type By, recordAudit } from './audit.js';

/** In the data folder: where backups are that were made in the browser. */
const BACKUPS = 'backups';
const NAME = /^tawazi-\d{4}-\d{2}-\d{2}T\d{6}Z\.db$/;
/** What is not whole yet, or never will be. */
const PART = '.part';

/** The folder of the backups that `backUpHere` makes. */
export const backupFolder = ({ settings }: Pick<Desk, 'settings'>): string => join(settings.data, BACKUPS);

/**
 * Copies the database as it is at one moment into a new file, while others write. A file that is there is not written over, and
 * none is left that is not whole. Everything is in it, the digests of passwords among it: only the owner can read the file.
 */
export async function backUp(desk: Desk, by: By, file: string): Promise<Result<{ readonly file: string }>> {
  if (existsSync(file)) return refused({ kind: 'invalid', field: 'file', problem: 'taken' });
  const part = `${file}${PART}`;
  try {
    await desk.workers.run<void>('backup', { database: databaseOf(desk), target: part });
    await chmod(part, 0o600);
    await rename(part, file);
  } catch (error) {
    // No such folder, no room, no right to write: whatever it was, there is no copy.
    await rm(part, { force: true }).catch(() => undefined);
    return refused({ kind: 'not-written', why: (error as Error).message });
  }
  const details = { file: basename(file) };
  await desk.store.write((db) => recordAudit(desk, db, { kind: 'backup.made', by, details }));
  return done({ file });
}

const atWork = new WeakSet<Desk>();

/** The same into the desk's own folder of backups, named by the time. One at a time. */
export async function backUpHere(desk: Desk, by: By): Promise<Result<{ readonly file: string }>> {
  if (atWork.has(desk)) return refused({ kind: 'wrong-state', state: 'backing-up', wanted: 'done' });
  atWork.add(desk);
  try {
    const folder = backupFolder(desk);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await removeParts(folder);
    const time = desk.clock.now().replace(/\.\d+/, '').replaceAll(':', '');
    return await backUp(desk, by, join(folder, `tawazi-${time}.db`));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return refused({ kind: 'not-written', why: error.message });
  } finally {
    atWork.delete(desk);
  }
}

/** The backups in the desk's own folder, the newest first. */
export async function backupsOf(desk: Pick<Desk, 'settings'>): Promise<Backup[]> {
  const folder = backupFolder(desk);
  const names = (await namesIn(folder)).filter((name) => NAME.test(name));
  const found = await Promise.all(
    names.map(async (name) => {
      const file = await lstat(join(folder, name));
      return file.isFile() ? [{ name, bytes: file.size, at: timeOf(name) }] : [];
    }),
  );
  return found.flat().sort((a, b) => (a.name < b.name ? 1 : -1));
}

/** Where one of them is, for somebody who takes it away, which is written down; only names of the list are known. */
export async function takeBackup(
  desk: Desk,
  by: By,
  name: string,
): Promise<(Backup & { readonly path: string }) | undefined> {
  const backup = (await backupsOf(desk)).find((known) => known.name === name);
  if (!backup) return undefined;
  const details = { file: backup.name };
  await desk.store.write((db) => recordAudit(desk, db, { kind: 'backup.downloaded', by, details }));
  return { ...backup, path: join(backupFolder(desk), backup.name) };
}

/** None of a folder that is not there yet. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isSystemError(error) && /^(ENOENT|ENOTDIR)$/.test(error.code ?? '')) return [];
    throw error;
  }
}

/** What a process left that ended within a copy. */
async function removeParts(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.endsWith(PART) && NAME.test(name.slice(0, -PART.length))) await rm(join(folder, name), { force: true });
}

function timeOf(name: string): string {
  return name.replace(/^tawazi-(.*T)(\d\d)(\d\d)(\d\d)Z\.db$/, '$1$2:$3:$4Z');
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string';
}
