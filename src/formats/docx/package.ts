import type { Problem } from '../problem.js';
import { isZip, openZip, unpacked, type Zip, type ZipEntry, type ZipLimits } from '../zip/read.js';
import { rewriteZip } from '../zip/write.js';
import { readElements } from './tree.js';

/** A part of a package as text. */
export interface Part {
  /** As in the archive. */
  readonly name: string;
  readonly xml: string;
}

export type PartKind = 'header' | 'footer' | 'footnotes' | 'endnotes' | 'styles' | 'numbering' | 'settings';

/** A Word document's package (ECMA-376 part 2), with the parts that hold or shape its text. */
export interface Package {
  readonly zip: Zip;
  readonly main: Part;
  /** The main part's own relationships: id, kind and part. */
  readonly related: readonly { readonly id: string; readonly kind: PartKind; readonly part: Part }[];
}

/** Whether bytes begin as an archive whose first names are those of a Word document. What is in it, only opening tells. */
export function looksLikeDocx(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4) return false;
  const window = (from: number, to: number) => new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, from), to));
  // The directory at the end names all parts.
  return /word\//i.test(window(0, NAMES) + window(bytes.length - NAMES, bytes.length));
}

const NAMES = 65_536;

/** Opens a Word document: found by its relationships and content type, not by its parts' names. */
export function openPackage(bytes: Uint8Array, limits: Partial<ZipLimits> = {}): Package | Problem {
  const zip = openZip(bytes, limits);
  if (!isZip(zip)) return zip;
  try {
    return packageOf(zip);
  } catch (error) {
    if (error instanceof Undecodable) return error.problem;
    throw error;
  }
}

function packageOf(zip: Zip): Package | Problem {
  const parts = new Map(zip.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const types = textOf(parts.get('[content_types].xml'));
  const top = relationships(textOf(parts.get('_rels/.rels')), '');
  const mainName = top.find(({ type }) => type.endsWith('/officeDocument'))?.target;
  const main = mainName === undefined ? undefined : parts.get(mainName.toLowerCase());
  if (!main || !types || !isWord(types, main.name)) return { kind: 'not-this-format', detail: 'docx' };
  const folder = main.name.includes('/') ? main.name.slice(0, main.name.lastIndexOf('/')) : '';
  const base = main.name.slice(folder.length).replace(/^\//, '');
  const rels = textOf(parts.get(`${folder === '' ? '' : `${folder}/`}_rels/${base}.rels`.toLowerCase()));
  const related = relationships(rels, folder).flatMap(({ id, type, target }) => {
    const kind = kinds.find((one) => type.endsWith(`/${one}`));
    const entry = parts.get(target.toLowerCase());
    return kind && entry ? [{ id, kind, part: { name: entry.name, xml: textOf(entry) ?? '' } }] : [];
  });
  return { zip, main: { name: main.name, xml: textOf(main) ?? '' }, related };
}

export function isPackage(opened: Package | Problem): opened is Package {
  return 'zip' in opened;
}

/** The package with some parts' text changed; the same bytes without one. A part in UTF-16 stays in it. */
export function rewritePackage({ zip }: Package, changed: readonly Part[]): Uint8Array {
  const contents = changed.map(({ name, xml }) => {
    const old = unpacked(zip.entries.find((entry) => entry.name === name)!);
    return [name, encoded(xml, markOf(old))] as const;
  });
  return rewriteZip(zip, new Map(contents));
}

const kinds: readonly PartKind[] = ['header', 'footer', 'footnotes', 'endnotes', 'styles', 'numbering', 'settings'];

function isWord(types: string, main: string): boolean {
  let type: string | undefined;
  readElements(types, new Set(['ct:Override']), ({ attributes }) => {
    if (attributes.PartName?.toLowerCase() === `/${main.toLowerCase()}`) type = attributes.ContentType;
  });
  return type === undefined || /wordprocessingml|ms-word/.test(type);
}

function relationships(xml: string | undefined, folder: string) {
  const found: { readonly id: string; readonly type: string; readonly target: string }[] = [];
  if (xml === undefined) return found;
  readElements(xml, new Set(['rel:Relationship']), ({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    if (mode !== 'External') found.push({ id, type, target: resolved(target, folder) });
  });
  return found;
}

/** A target without its steps, seen from the folder of the part that names it. */
function resolved(target: string, folder: string): string {
  const path = target.startsWith('/') ? target : `${folder}/${target}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

type Mark = 'utf-8' | 'utf-8+bom' | 'utf-16le' | 'utf-16be';

/** Parts are in UTF-8 or UTF-16 (ECMA-376 part 2, 6.2.5). */
function markOf(bytes: Uint8Array): Mark {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8+bom' : 'utf-8';
}

function textOf(entry: ZipEntry | undefined): string | undefined {
  if (!entry) return undefined;
  const bytes = unpacked(entry);
  const encoding = markOf(bytes).replace('+bom', '');
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Undecodable(entry.name, new TextDecoder(encoding).decode(bytes));
  }
}

/** A part that is in neither of the two encodings: its words would come in spoilt and go out so. */
class Undecodable extends Error {
  readonly problem: Problem;
  constructor(name: string, lenient: string) {
    super(name);
    const before = lenient.slice(0, lenient.indexOf('\ufffd')).split('\n');
    this.problem = {
      kind: 'encoding-unknown',
      detail: /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)/.exec(lenient)?.[1] ?? 'no UTF-8',
      place: { line: before.length, column: before.at(-1)!.length + 1 },
      unit: name,
    };
  }
}

function encoded(xml: string, mark: Mark): Uint8Array {
  if (mark === 'utf-8') return Buffer.from(xml, 'utf8');
  if (mark === 'utf-8+bom') return Buffer.from(`\ufeff${xml}`, 'utf8');
  const bytes = Buffer.from(`\ufeff${xml}`, 'utf16le');
  return mark === 'utf-16be' ? bytes.swap16() : bytes;
}
