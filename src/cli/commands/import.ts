import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { restoreDocument } from '../../actions/archive/restore.js';
import type { Actor } from '../../actions/desk.js';
import { changeDraft, discardDraft, draftImport, stageImport } from '../../actions/draft-import.js';
import { asSubtitles, importFile } from '../../actions/exchange/import-file.js';
import { importDraft } from '../../actions/import-document.js';
import { problemLine } from '../../formats/problem.js';
import { Refused, Usage } from '../outcome.js';
import { importProblemLine, refusalLine } from '../refusal-line.js';
import { operator, projectNamed, withDesk } from '../with-desk.js';

export const usage = 'tawazi import (ARABIC ENGLISH | BILINGUAL | ARCHIVE) [--project P] [--title T]';

/**
 * Imports a text and its translation, in either order, or one file that holds both (TMX, XLIFF, CSV, TSV, PO); two subtitle files (SRT, WebVTT) are paired by their times; an archive comes back with its history; prints the document's id and its number of segments.
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { project: { type: 'string' }, title: { type: 'string' } },
  });
  const [source, target] = positionals;
  if (positionals.length === 1 && source && isArchive(readFile(source))) return restore(source, values.project);
  if (positionals.length === 1 && source)
    return importExchange(source, { name: basename(source), bytes: readFile(source) }, values);
  if (positionals.length !== 2 || !source || !target) throw new Usage('name two files, or one bilingual file');
  const files = { source: readFile(source), target: readFile(target) };
  const subtitles = asSubtitles(
    { name: basename(source), bytes: files.source },
    { name: basename(target), bytes: files.target },
  );
  if (subtitles) return importExchange(target, subtitles, values);
  await withDesk(async (desk) => {
    const project = await projectNamed(desk, values.project);
    const actor: Actor = { personId: (await operator(desk)).id, role: 'manager' };
    const staged = await stageImport(desk, actor, {
      projectId: project.id,
      title: values.title ?? '',
      source: { name: basename(source), bytes: files.source },
      target: { name: basename(target), bytes: files.target },
    });
    if (!staged.ok) throw new Refused(importProblemLine(staged.problem, { source, target }));
    const draftId = staged.value;
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
  });
}

async function importExchange(
  file: string,
  input: Pick<Parameters<typeof importFile>[2], 'name' | 'bytes' | 'source'>,
  values: { readonly project?: string | undefined; readonly title?: string | undefined },
): Promise<void> {
  await withDesk(async (desk) => {
    const project = await projectNamed(desk, values.project);
    const actor: Actor = { personId: (await operator(desk)).id, role: 'manager' };
    const given = { projectId: project.id, title: values.title ?? '', ...input };
    const imported = await importFile(desk, actor, given);
    if (!imported.ok) throw new Refused(`${file}: ${problemLine(imported.problem)}`);
    for (const problem of imported.value.problems)
      process.stderr.write(`tawazi import: warning: ${problemLine(problem)}\n`);
    process.stdout.write(`${imported.value.documentId}\t${imported.value.segments}\n`);
  });
}

/** What `export --format archive` writes. */
function isArchive(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*\{\s*"tawazi"\s*:/.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}

async function restore(file: string, project: string | undefined): Promise<void> {
  const text = new TextDecoder('utf-8', { fatal: false }).decode(readFile(file));
  await withDesk(async (desk) => {
    const { id: projectId } = await projectNamed(desk, project);
    const actor: Actor = { personId: (await operator(desk)).id, role: 'manager' };
    const restored = await restoreDocument(desk, actor, { projectId, text });
    if (!restored.ok) throw new Refused(`${file}: ${restored.problem}`);
    const { documentId, segments, newPeople } = restored.value;
    if (newPeople.length > 0)
      process.stderr.write(`tawazi import: added without a password: ${newPeople.join(', ')}\n`);
    process.stdout.write(`${documentId}\t${segments}\n`);
  });
}

function readFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Refused(`${file}: ${(error as Error).message}`);
  }
}
