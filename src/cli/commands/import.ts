import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { restoreDocument } from '../../actions/archive/restore.js';
import type { Actor, Desk } from '../../actions/desk.js';
import { changeDraft, discardDraft, draftImport, languagesOf, stageImport } from '../../actions/draft-import.js';
import { asSubtitles, importFile } from '../../actions/exchange/import-file.js';
import { importDraft } from '../../actions/import-document.js';
import { type FileGroup, groupFiles } from '../../domain/file-pairs.js';
import { problemLine } from '../../formats/problem.js';
import { bytesOf, type GivenFile, givenFile, readFile } from '../given-file.js';
import { importLargeFile } from '../import-large.js';
import { Refused, Usage } from '../outcome.js';
import { type AskedReading, askedReading, readingOptions, readingUsage } from '../reading-options.js';
import { importProblemLine, refusalLine } from '../refusal-line.js';
import { update } from '../update-document.js';
import { warningLine } from '../warning-line.js';
import { operator, projectNamed, withDesk } from '../with-desk.js';

export const usage = `tawazi import (ARABIC ENGLISH | BILINGUAL | ARCHIVE) [--project P] [--title T] [--whole-page]
tawazi import ARABIC ENGLISH (--links FILE | --lines) [--project P] [--title T]
tawazi import FILE FILE FILE… [--project P]
tawazi import FILE [FILE] --into DOCUMENT [--dry-run] [--english ours|theirs]
  each but --into: ${readingUsage}`;

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
  /** How the files are to be read. */
  readonly reading: AskedReading;
}

/**
 * Imports a text and its translation, in either order (text, Word, HTML; of a page its article, or with --whole-page all its
 * text), also with another aligner's links (--links: hunalign's ladder, InterText, OPUS or TEI; --lines: line by line); two
 * subtitle files (SRT, WebVTT), which are paired by their times; one file that holds both sides (TMX, XLIFF, CSV, TSV, PO,
 * hunalign's text output); or an archive, with its history. Of many files those belong together whose names say so (see
 * domain/file-pairs.ts); each that holds both sides is taken by itself, and one that is refused does not stop the rest. What
 * could be chosen on the page before an import is an option here (see ../reading-options.ts). Prints each document's id and
 * number of segments. With --into the files are a newer version of a document (see ../update-document.ts).
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
      ...readingOptions,
    },
  });
  const [first, second] = positionals;
  if (!first) throw new Usage('name two files, or one that holds both sides');
  if (positionals.length > 2 && values.title !== undefined) throw new Usage('--title is for one document');
  if (values.into === undefined && (values['dry-run'] || values.english !== undefined))
    throw new Usage('--dry-run and --english belong to --into');
  if ((values.links !== undefined || values.lines) && positionals.length !== 2)
    throw new Usage('--links and --lines belong to two texts');
  const reading = askedReading(values);
  if (values.into !== undefined && Object.keys(readingOptions).some((name) => name in values))
    throw new Usage(
      'a newer version is read as the document was: --into takes none of --encoding, --columns, --on-problem',
    );
  // Before anything is opened: what cannot be read is refused whole.
  const given: GivenFile[] = [];
  for (const file of positionals) given.push(await givenFile(file));
  const { into } = values;
  if (into !== undefined) {
    if (positionals.length > 2) throw new Usage('--into takes one file, or two texts');
    const newer = given.map(({ name }) => ({ name: basename(name), bytes: bytesOf(name) }));
    return withDesk((desk) => update(desk, { given: newer, into, dryRun: values['dry-run'], english: values.english }));
  }
  await withDesk(async (desk) => {
    const { id: projectId } = await projectNamed(desk, values.project);
    const actor: Actor = { personId: (await operator(desk)).id, role: 'manager', shell: true };
    const place = {
      desk,
      actor,
      projectId,
      title: values.title ?? '',
      wholePage: values['whole-page'] ?? false,
      links: values.links,
      lines: values.lines ?? false,
      reading,
    };
    const tables = given.filter(({ format }) => format === 'csv').length;
    if (reading.choices.columns && tables === 0)
      throw new Refused('--columns belongs to a table (CSV, TSV), and none is there');
    if (values.links !== undefined || values.lines) return importPair(place, first, second!);
    if (positionals.length === 1) return importOne(place, given[0]!);
    await importMany(place, given);
  });
}

/** Each in its turn. One that is refused does not stop the rest. */
async function importMany(place: Place, given: readonly GivenFile[]): Promise<void> {
  const groups = groupFiles(given, await languagesOf(place.desk, place.projectId));
  const importGroup = async (group: FileGroup<GivenFile>): Promise<void> => {
    if (group.kind === 'pair') return importPair(place, group.source.name, group.target.name);
    if (group.kind === 'whole') return importOne(place, group.file);
    throw new Refused(halfLine(group));
  };
  if (groups.length === 1) return importGroup(groups[0]!);
  let refused = 0;
  for (const group of groups)
    try {
      await importGroup(group);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused++;
      process.stderr.write(`tawazi import: ${error.message}\n`);
    }
  if (refused > 0) throw new Refused(`${refused} of ${groups.length} were not imported`);
}

function halfLine({ file, missing, several }: Extract<FileGroup<GivenFile>, { kind: 'half' }>): string {
  if (several) return `${file.name}: several of the files could be its other side`;
  const other = { source: 'the source', target: 'the translation', none: 'the other side' }[missing ?? 'none'];
  const why = missing === null ? '; its name says no language' : '';
  return `${file.name}: holds one side alone, and ${other} is not among the files${why}`;
}

/** A file that holds both sides, or is to be told that it does not. */
async function importOne(place: Place, { name: file, format, large }: GivenFile): Promise<void> {
  const { desk, actor, reading } = place;
  if (large) return importLargeFile(desk, actor, { ...place, file, choices: reading.choices });
  if (format === 'archive') return restore(place, file, readFile(file));
  const given = { name: basename(file), bytes: bytesOf(file) };
  if (format === 'ladder') {
    const none = { name: '', bytes: new Uint8Array() };
    return importTwo(place, { source: given, target: none, pairing: 'ladder' }, { source: file, target: file });
  }
  await importExchange(place, file, given);
}

async function importPair(place: Place, source: string, target: string): Promise<void> {
  const given = {
    source: { name: basename(source), bytes: bytesOf(source) },
    target: { name: basename(target), bytes: bytesOf(target) },
  };
  const subtitles = asSubtitles(given.source, given.target);
  if (subtitles) return importExchange(place, `${source}, ${target}`, subtitles);
  const { links: linksFile, lines } = place;
  const links = linksFile === undefined ? undefined : { name: basename(linksFile), bytes: bytesOf(linksFile) };
  const pairing = lines ? ('lines' as const) : undefined;
  await importTwo(place, { ...given, links, pairing }, { source, target, links: linksFile });
}

async function importTwo(
  { desk, actor, projectId, title, wholePage, reading }: Place,
  texts: Pick<Parameters<typeof stageImport>[2], 'source' | 'target' | 'links' | 'pairing'>,
  names: Parameters<typeof importProblemLine>[1],
): Promise<void> {
  const staged = await stageImport(desk, actor, { projectId, title, encodings: reading.encodings, ...texts });
  if (!staged.ok) throw new Refused(importProblemLine(staged.problem, names));
  const draftId = staged.value;
  if (wholePage) await changeDraft(desk, actor, { draftId, sourcePart: 'whole', targetPart: 'whole' });
  const draft = await draftImport(desk, draftId);
  if (draft?.ok && draft.value.warnings.some((warning) => warning.kind === 'swapped')) {
    process.stderr.write('tawazi import: the two files were swapped; taken the other way round\n');
    await changeDraft(desk, actor, { draftId, swap: true });
  } else if (draft?.ok)
    for (const warning of draft.value.warnings)
      process.stderr.write(`tawazi import: warning: ${warningLine(warning, names)}\n`);
  const imported = await importDraft(desk, actor, { draftId });
  if (!imported.ok) {
    await discardDraft(desk, actor, { draftId });
    throw new Refused(refusalLine(imported.refusal));
  }
  process.stdout.write(`${imported.value.documentId}\t${imported.value.segments}\n`);
}

async function importExchange(
  { desk, actor, projectId, title, reading: { choices } }: Place,
  file: string,
  input: Pick<Parameters<typeof importFile>[2], 'name' | 'bytes' | 'source'>,
): Promise<void> {
  const imported = await importFile(desk, actor, { projectId, title, choices, ...input });
  if (!imported.ok) throw new Refused(`${file}: ${problemLine(imported.problem)}`);
  for (const problem of imported.value.problems)
    process.stderr.write(`tawazi import: warning: ${problemLine(problem)}\n`);
  for (const warning of imported.value.warnings)
    process.stderr.write(`tawazi import: warning: ${warningLine(warning, { source: file, target: file })}\n`);
  process.stdout.write(`${imported.value.documentId}\t${imported.value.segments}\n`);
}

async function restore({ desk, actor, projectId }: Place, file: string, bytes: Uint8Array): Promise<void> {
  const restored = await restoreDocument(desk, actor, { projectId, text: new TextDecoder().decode(bytes) });
  if (!restored.ok) throw new Refused(`${file}: ${restored.problem}`);
  const { documentId, segments, newPeople } = restored.value;
  if (newPeople.length > 0) process.stderr.write(`tawazi import: added without a password: ${newPeople.join(', ')}\n`);
  process.stdout.write(`${documentId}\t${segments}\n`);
}
