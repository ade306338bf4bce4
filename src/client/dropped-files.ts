/** What a folder may hold before it is taken for a mistake; the server takes no more at once. */
const MOST_FILES = 500;

/** The files of a drop, also those in folders, which are then named with their folders: these may say a language. */
export function filesIn(transfer: DataTransfer): Promise<readonly File[]> {
  // Asked for at once: after the event there is nothing in it any more.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const plain = [...transfer.files];
  return entries.some((entry) => entry?.isDirectory) ? below(entries) : Promise.resolve(plain);
}

async function below(entries: readonly (FileSystemEntry | null)[]): Promise<readonly File[]> {
  const found: File[] = [];
  const open = entries.filter((entry) => entry !== null);
  for (let entry = open.shift(); entry && found.length < MOST_FILES; entry = open.shift()) {
    if (isFolder(entry)) open.push(...(await all(entry)));
    // Names with a dot before them are the computer's own, as .DS_Store.
    else if (isFile(entry) && !entry.name.startsWith('.')) found.push(await named(entry));
  }
  return found;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

async function named(entry: FileSystemFileEntry): Promise<File> {
  const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
  return new File([file], entry.fullPath.replace(/^\//, ''), { type: file.type, lastModified: file.lastModified });
}

/** A reader hands out a hundred at a time, and nothing at the end. */
async function all(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    found.push(...some);
  }
}
