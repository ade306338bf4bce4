import type { Actor, Desk } from '../actions/desk.js';
import { discardDraft, type GivenText } from '../actions/draft-import.js';
import { updateDocument } from '../actions/update/apply.js';
import { previewUpdate } from '../actions/update/preview.js';
import { sidesOf, stageUpdate } from '../actions/update/stage.js';
import type { UpdatedSegment } from '../domain/read-model.js';
import { updateKinds } from '../domain/update.js';
import { type Problem, problemLine } from '../formats/problem.js';
import { Refused, Usage } from './outcome.js';
import { importProblemLine, refusalLine } from './refusal-line.js';
import { documentNamed, operator } from './with-desk.js';

/**
 * Brings a document up to date from newer files. Prints a line for each segment that changes: what happens to it, its number,
 * its texts; then how many there are of each kind. English that was corrected here and changed in the file stays unless
 * `english` is `theirs`. A dry run stops there.
 */
export async function update(
  desk: Desk,
  input: {
    readonly given: readonly GivenText[];
    readonly into: string;
    readonly dryRun: boolean;
    readonly english: string | undefined;
  },
): Promise<void> {
  const { english = 'ours' } = input;
  if (english !== 'ours' && english !== 'theirs') throw new Usage('--english takes ours or theirs');
  const documentId = await documentNamed(desk, input.into);
  const actor: Actor = { personId: (await operator(desk)).id, role: 'manager' };
  const staged = await stageUpdate(desk, actor, { documentId, ...sidesOf(input.given) });
  if (!staged.ok) {
    if ('problem' in staged) throw refusedBy(staged.problem);
    const [source = '', target = source] = input.given.map(({ name }) => name);
    throw new Refused(importProblemLine(staged.textProblem, { source, target }));
  }
  const draftId = staged.value;
  const preview = await previewUpdate(desk, draftId);
  if (!preview.ok) {
    await discardDraft(desk, actor, { draftId });
    throw 'problem' in preview ? refusedBy(preview.problem) : new Refused(refusalLine(preview.refusal));
  }
  const { changes, counts, more, basis, problems } = preview.value;
  for (const problem of problems)
    process.stderr.write(`tawazi import: warning: ${problem.kind} ${problem.detail ?? ''}\n`);
  for (const change of changes) process.stdout.write(`${lineOf(change)}\n`);
  if (more > 0) process.stdout.write(`… and ${more} more\n`);
  process.stdout.write(`${updateKinds.map((kind) => `${kind} ${counts[kind]}`).join(', ')}\n`);
  if (input.dryRun) {
    await discardDraft(desk, actor, { draftId });
    return;
  }
  const updated = await updateDocument(desk, actor, { draftId, basis, conflicts: english });
  if (!updated.ok) await discardDraft(desk, actor, { draftId });
  if (!updated.ok) throw 'problem' in updated ? refusedBy(updated.problem) : new Refused(refusalLine(updated.refusal));
  process.stdout.write(`${documentId}\t${updated.value.changed}\n`);
}

function lineOf({ kind, position, before, after }: UpdatedSegment): string {
  const texts = [before?.source, before?.target, after?.source, after?.target];
  return [kind, position ?? '+', ...texts.map((text) => (text ?? '').replace(/\s+/g, ' '))].join('\t');
}

function refusedBy(problem: Problem): Refused {
  return new Refused(problemLine(problem));
}
