import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { restoreDocument } from '../../actions/archive/restore.js';
import type { Actor, Desk } from '../../actions/desk.js';
import { changeDraft, discardDraft, draftImport, languagesOf, stageImport } from '../../actions/draft-import.js';
import { asSubtitles, importFile } from '../../actions/exchange/import-file.js';
import { importDraft } from '../../actions/import-document.js';
import { isTextLadder } from '../../actions/linked-texts.js';
import { pairFiles } from '../../domain/file-pairs.js';
import { problemLine } from '../../formats/problem.js';
import { importLargeFile, largeFiles } from '../import-large.js';
import { Refused, Usage } from '../outcome.js';
import { importProblemLine, refusalLine } from '../refusal-line.js';
import { update } from '../update-document.js';
import { operator, projectNamed, withDesk } from '../with-desk.js';

export const usage = `tawazi import (ARABIC ENGLISH | BILINGUAL | ARCHIVE) [--project P] [--title T] [--whole-page]
tawazi import ARABIC ENGLISH (--links FILE | --lines) [--project P] [--title T]
tawazi import FILE FILE FILE… [--project P]
tawazi import FILE [FILE] --into DOCUMENT [--dry-run] [--english ours|theirs]`;

/** Where everything goes, and in whose name. */
interface Place {
  readonly desk: Desk;
  readonly actor: Actor;
  readonly projectId: string;
  readonly title: string;
  readonly wholePage: boolean;
  /** A file that links two texts, or that their lines go together. */
  readonly links: string | undefined;
  readonly lines: boolean;
}

/**
 * Imports a text and its translation, in either order (text, Word, HTML; of a page its article, or with --whole-page all its
 * text), also with another aligner's links (--links: hunalign's ladder, InterText, OPUS or TEI; --lines: line by line); two subtitle files (SRT, WebVTT), which are paired by their times; one
 * file that holds both sides (TMX, XLIFF, CSV, TSV, PO, hunalign's text output); or an archive, with its history. Of more than two files those belong
 * together that differ in the language of their names (x.ar.txt with x.en.txt); each of the others is taken by itself, and one
 * that is refused does not stop the rest. Prints each document's id and number of segments. With --into the files are a newer
 * version of a document (see ../update-document.ts).
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      project: { type: 'string' },
      title: { type: 'string' },
      'whole-page': { type: 'boolean' },
      links: { type: 'string' },
      lines: { type: 'boolean' },
      into: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      english: { type: 'string' },
    },
  });
  const [first, second] = positionals;
  if (!first) throw new Usage('name two files, or one that holds both sides');
  if (positionals.length > 2 && values.title !== undefined) throw new Usage('--title is for one document');
  if (values.into === undefined && (values['dry-run'] || values.english !== undefined))
    throw new Usage('--dry-run and --english belong to --into');
  if ((values.links !== undefined || values.lines) && positionals.length !== 2)
    throw new Usage('--links and --lines belong to two texts');
  // Before anything is opened: what cannot be read is refused whole.
  const large = new Set(values.into === undefined ? await largeFiles(positionals) : []);
  const files = new Map(positionals.filter((file) => !large.has(file)).map((file) => [file, readFile(file)]));
  const { into } = values;
  if (into !== undefined) {
    if (positionals.length > 2) throw new Usage('--into takes one file, or two texts');
    const given = [...files].map(([name, bytes]) => ({ name: basename(name), bytes }));
    return withDesk((desk) => update(desk, { given, into, dryRun: values['dry-run'], english: values.english }));
  }
  await withDesk(async (desk) => {
    const { id: projectId } = await projectNamed(desk, values.project);
    const actor: Actor = { personId: (await operator(desk)).id, role: 'manager' };
    const place = {
      desk,
      actor,
      projectId,
      title: values.title ?? '',
      wholePage: values['whole-page'] ?? false,
      links: values.links,
      lines: values.lines ?? false,
    };
    if (positionals.length === 1 && large.size === 0) return importOne(place, first, files.get(first)!);
    if (positionals.length === 1) return importLargeFile(desk, actor, { ...place, file: first });
    if (positionals.length === 2 && large.size === 0) return importPair(place, files, first, second!);
    await importMany(place, files, [...large]);
  });
}

async function importMany(
  place: Place,
  files: ReadonlyMap<string, Uint8Array>,
  large: readonly string[],
): Promise<void> {
  const { pairs, alone } = pairFiles([...files.keys()], await languagesOf(place.desk, place.projectId));
  let refused = 0;
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused++;
      process.stderr.write(`tawazi import: ${error.message}\n`);
    }
  };
  for (const { source, target } of pairs) await attempt(() => importPair(place, files, source, target));
  for (const file of alone) await attempt(() => importOne(place, file, files.get(file)!));
  for (const file of large) await attempt(() => importLargeFile(place.desk, place.actor, { ...place, file }));
  const all = pairs.length + alone.length + large.length;
  if (refused > 0) throw new Refused(`${refused} of ${all} were not imported`);
}

async function importOne(place: Place, file: string, bytes: Uint8Array): Promise<void> {
  if (isArchive(bytes)) return restore(place, file, bytes);
  const given = { name: basename(file), bytes };
  if (isTextLadder(given)) {
    const none = { name: '', bytes: new Uint8Array() };
    return importTwo(place, { source: given, target: none, pairing: 'ladder' }, { source: file, target: file });
  }
  await importExchange(place, file, given);
}

async function importPair(
  place: Place,
  files: ReadonlyMap<string, Uint8Array>,
  source: string,
  target: string,
): Promise<void> {
  const given = {
    source: { name: basename(source), bytes: files.get(source)! },
    target: { name: basename(target), bytes: files.get(target)! },
  };
  const subtitles = asSubtitles(given.source, given.target);
  if (subtitles) return importExchange(place, `${source}, ${target}`, subtitles);
  const { links: linksFile, lines } = place;
  const links = linksFile === undefined ? undefined : { name: basename(linksFile), bytes: readFile(linksFile) };
  const pairing = lines ? ('lines' as const) : undefined;
  await importTwo(place, { ...given, links, pairing }, { source, target, links: linksFile });
}

async function importTwo(
  { desk, actor, projectId, title, wholePage }: Place,
  texts: Pick<Parameters<typeof stageImport>[2], 'source' | 'target' | 'links' | 'pairing'>,
  names: Parameters<typeof importProblemLine>[1],
): Promise<void> {
  const staged = await stageImport(desk, actor, { projectId, title, ...texts });
  if (!staged.ok) throw new Refused(importProblemLine(staged.problem, names));
  const draftId = staged.value;
  if (wholePage) await changeDraft(desk, actor, { draftId, sourcePart: 'whole', targetPart: 'whole' });
  const draft = await draftImport(desk, draftId);
  if (draft?.ok && draft.value.warnings.some((warning) => warning.kind === 'swapped')) {
    process.stderr.write('tawazi import: the two files were swapped; taken the other way round\n');
    await changeDraft(desk, actor, { draftId, swap: true });
  } else if (draft?.ok)
    for (const warning of draft.value.warnings)
      process.stderr.write(`tawazi import: warning: ${JSON.stringify(warning)}\n`);
  const imported = await importDraft(desk, actor, { draftId });
  if (!imported.ok) {
    await discardDraft(desk, actor, { draftId });
    throw new Refused(refusalLine(imported.refusal));
  }
  process.stdout.write(`${imported.value.documentId}\t${imported.value.segments}\n`);
}

async function importExchange(
  { desk, actor, projectId, title }: Place,
  file: string,
  input: Pick<Parameters<typeof importFile>[2], 'name' | 'bytes' | 'source'>,
): Promise<void> {
  const imported = await importFile(desk, actor, { projectId, title, ...input });
  if (!imported.ok) throw new Refused(`${file}: ${problemLine(imported.problem)}`);
  for (const problem of imported.value.problems)
    process.stderr.write(`tawazi import: warning: ${problemLine(problem)}\n`);
  process.stdout.write(`${imported.value.documentId}\t${imported.value.segments}\n`);
}

/** What `export --format archive` writes. */
function isArchive(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*\{\s*"tawazi"\s*:/.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}

async function restore({ desk, actor, projectId }: Place, file: string, bytes: Uint8Array): Promise<void> {
  const restored = await restoreDocument(desk, actor, { projectId, text: new TextDecoder().decode(bytes) });
  if (!restored.ok) throw new Refused(`${file}: ${restored.problem}`);
  const { documentId, segments, newPeople } = restored.value;
  if (newPeople.length > 0) process.stderr.write(`tawazi import: added without a password: ${newPeople.join(', ')}\n`);
  process.stdout.write(`${documentId}\t${segments}\n`);
}

function readFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Refused(`${file}: ${(error as Error).message}`);
  }
}
