import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import type { Context } from 'hono';
import type { Received } from './body-limit.js';

/** A file that was sent and lies on the disk: it may be larger than memory. Gone once its request is answered. */
export class UploadedFile {
  constructor(
    /** As it was sent. */
    readonly name: string,
    readonly size: number,
    readonly path: string,
  ) {}

  async arrayBuffer(): Promise<ArrayBuffer> {
    return new Uint8Array(await readFile(this.path)).buffer;
  }
}

/** A field of a form, or the files that were sent under its name. */
type Fields = Record<string, string | UploadedFile | (string | UploadedFile)[]>;

const received = new WeakMap<Context, Fields>();

/** What receiveUpload took in of a request. */
export function uploadedFields(c: Context): Fields | undefined {
  return received.get(c);
}

export interface UploadLimits {
  /** Bytes of all of it, of one file, and of one field that is none. */
  readonly body: number;
  readonly file: number;
  readonly field: number;
}

const MOST_FILES = 500;
const MOST_FIELDS = 100;
/** Before the first part there is nothing but a line. */
const PREAMBLE = 1024 * 1024;
/** As of other bodies: so much more is read before the answer, since a browser shows it only once it has sent all. */
const DRAIN = 64 * 1024 * 1024;

export function isUpload(c: Context): boolean {
  return /^multipart\/form-data\s*;/i.test(c.req.header('Content-Type') ?? '');
}

/**
 * Takes a form with files in, the files onto the disk as they come. To be called once somebody's right is decided. `remove` takes
 * the files away; whoever wants to keep one moves it. Throws the system's error where they cannot be written, and keeps nothing.
 */
export async function receiveUpload(
  c: Context,
  folder: string,
  limits: UploadLimits,
): Promise<{ readonly received: Received | 'bad'; remove(): Promise<void> }> {
  const nothing = async () => {};
  const encoding = c.req.header('Content-Encoding');
  if (encoding && encoding !== 'identity') return { received: 'encoded', remove: nothing };
  const { body } = c.req.raw;
  if (!body) return { received: 'received', remove: nothing };
  await mkdir(folder, { recursive: true });
  const place = await mkdtemp(join(folder, 'coming-'));
  const remove = () => rm(place, { recursive: true, force: true });
  let how: Received | 'bad' | undefined;
  try {
    how = await take(c, body, place, limits);
  } finally {
    if (how !== 'received') await remove();
  }
  return { received: how, remove };
}

async function take(
  c: Context,
  body: ReadableStream<Uint8Array>,
  place: string,
  limits: UploadLimits,
): Promise<Received | 'bad'> {
  const found: { name: string; value: string | UploadedFile }[] = [];
  const coming: { out: WriteStream; closed: Promise<void> }[] = [];
  let problem: Received | 'bad' | undefined;
  let failure: unknown;
  let ended = false;
  let parts = 0;
  const parser = parserOf(c, limits);
  if (!parser) return 'bad';
  parser.on('field', (name, value, _nameTruncated, valueTruncated) => {
    parts++;
    if (!name) problem ??= 'bad';
    if (valueTruncated) problem ??= 'too-large';
    found[parts] = { name, value };
  });
  parser.on('file', (name, stream, fileName) => {
    parts++;
    if (!name) problem ??= 'bad';
    const at = parts;
    const path = join(place, String(at));
    let size = 0;
    stream.on('data', (piece: Buffer) => (size += piece.length));
    stream.on('limit', () => (problem ??= 'too-large'));
    const out = createWriteStream(path);
    out.once('error', (error) => {
      if (ended) return;
      failure ??= error;
      // It would wait for this file for ever.
      parser.destroy();
    });
    out.once('finish', () => {
      found[at] = { name, value: new UploadedFile(fileName ?? '', size, path) };
    });
    coming.push({ out, closed: new Promise((resolve) => out.once('close', resolve)) });
    stream.pipe(out);
  });
  for (const event of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const) parser.on(event, () => (problem ??= 'bad'));
  const parsed = finished(parser).catch(() => {
    problem ??= 'bad';
  });
  try {
    await pour(body, parser, (size) => {
      if (size > limits.body || (parts === 0 && size > PREAMBLE)) problem ??= 'too-large';
      return problem === undefined && failure === undefined;
    }).catch(() => {
      problem ??= 'broken-off';
    });
    if (problem === undefined) await parsed;
    if (problem === undefined) await Promise.all(coming.map(({ closed }) => closed));
  } finally {
    ended = true;
    // What did not come to its end would stay open, and keep its room on the disk although it is deleted.
    parser.destroy();
    for (const { out } of coming) out.destroy();
    await Promise.all(coming.map(({ closed }) => closed));
  }
  if (failure !== undefined) throw failure;
  if (problem !== undefined) return problem;
  // Files end in any order; fields count in the one in which they were sent.
  const fields: Fields = {};
  for (const one of found) if (one) put(fields, one.name, one.value);
  received.set(c, fields);
  return 'received';
}

/** Hands a body to the parser for as long as it goes on. Of what is not wanted so much is read as a browser sends before it shows the answer. */
async function pour(
  body: ReadableStream<Uint8Array>,
  parser: Busboy,
  goesOn: (size: number) => boolean,
): Promise<void> {
  let [size, over] = [0, 0];
  for await (const chunk of body) {
    size += chunk.length;
    if (goesOn(size)) {
      if (!parser.write(chunk)) await drained(parser);
    } else {
      over += chunk.length;
      if (over > DRAIN) break;
    }
  }
  parser.end();
}

function parserOf(c: Context, limits: UploadLimits): Busboy | undefined {
  try {
    return new Busboy({
      headers: { 'content-type': c.req.header('Content-Type') ?? '' },
      // A name as it was sent; who uses it takes the path off.
      preservePath: true,
      limits: {
        fileSize: limits.file,
        fieldSize: limits.field,
        files: MOST_FILES,
        fields: MOST_FIELDS,
        fieldNameSize: 200,
      },
    });
  } catch {
    return undefined;
  }
}

async function drained(parser: Busboy): Promise<void> {
  await new Promise<void>((resolve) => {
    const on = () => {
      for (const event of ['drain', 'finish', 'error', 'close'] as const) parser.off(event, on);
      resolve();
    };
    for (const event of ['drain', 'finish', 'error', 'close'] as const) parser.on(event, on);
  });
}

function put(fields: Fields, name: string, value: string | UploadedFile): void {
  // As hono's own: the last of a name, or all where the name says so.
  if (!name.endsWith('[]')) fields[name] = value;
  else fields[name] = [...(Array.isArray(fields[name]) ? fields[name] : []), value];
}
