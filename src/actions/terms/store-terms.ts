import { piecesOf } from '../../checks/terms/forms-in-texts.js';
import { done, type Result, refused } from '../../domain/refusal.js';
import { alternativesIn, MOST_TERMS, type TermStep, type TermText } from '../../domain/term.js';
import type { TermTable } from '../../store/schema.js';
import type { Writer } from '../../store/store.js';
import type { Actor, Desk } from '../desk.js';
import { letOthersIn } from '../let-others-in.js';
import { MOST_PHRASES, recheckForms, recheckProject, recheckTerms } from '../recheck.js';
import { columnsOf } from './read-typed.js';

/** Who writes where. */
export interface Writing {
  readonly desk: Desk;
  readonly db: Writer;
  readonly actor: Actor;
  readonly projectId: string;
}

/** Adds terms; not one where the project would have too many. */
export async function insertTerms(writing: Writing, texts: readonly TermText[]): Promise<Result<string[]>> {
  const { desk, db, projectId } = writing;
  const { count } = await db
    .selectFrom('term')
    .where('project_id', '=', projectId)
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  if (Number(count) + texts.length > MOST_TERMS) return tooMany;
  const ids: string[] = [];
  for (let from = 0; from < texts.length; from += ROWS_AT_ONCE) {
    const some = texts.slice(from, from + ROWS_AT_ONCE);
    const rows = some.map((text) => ({
      id: desk.clock.id(),
      project_id: projectId,
      ...columnsOf(text),
      version: 1,
      ...handOf(writing),
    }));
    const changes = rows.map(({ id }, k) => changeRow(writing, { id, version: 1, step: 'added', text: some[k]! }));
    await db.insertInto('term').values(rows).execute();
    await db.insertInto('term_change').values(changes).execute();
    for (const { id } of rows) ids.push(id);
    await letOthersIn();
  }
  return done(ids);
}

export const tooMany = refused({ kind: 'invalid', field: 'term', problem: 'too-many' });

/** Few enough that others wait for a moment only. */
const ROWS_AT_ONCE = 200;

/** Gives a term a new text, as its next version. */
export async function updateTerm(writing: Writing, before: TermTable, text: TermText): Promise<void> {
  const version = before.version + 1;
  await writing.db
    .updateTable('term')
    .set({ ...columnsOf(text), version, ...handOf(writing) })
    .where('id', '=', before.id)
    .execute();
  await keepChange(writing, { id: before.id, version, step: 'changed', text });
}

/** Takes a term away; its history keeps what it said. */
export async function deleteTerm(writing: Writing, before: TermTable): Promise<void> {
  await keepChange(writing, { id: before.id, version: before.version + 1, step: 'removed', text: textOf(before) });
  await writing.db.deleteFrom('term').where('id', '=', before.id).execute();
}

/** What a stored term says. */
export function textOf(row: TermTable): TermText {
  const { arabic, english, allowed, forbidden, note, status } = row;
  return { arabic, english, allowed, forbidden, note, status, caseMatters: row.case_matters === 1 };
}

/** Has the segments looked at anew that have one of these terms, or may have it by its new Arabic. What is proposed concerns none. */
export async function recheckFor(
  { db, projectId }: Pick<Writing, 'db' | 'projectId'>,
  changes: readonly { readonly id?: string; readonly before?: TermText; readonly after?: TermText }[],
): Promise<void> {
  const checked = changes.filter(({ before, after }) => before?.status === 'approved' || after?.status === 'approved');
  if (checked.length > MOST_PHRASES) return recheckProject(db, projectId);
  await recheckTerms(
    db,
    projectId,
    checked.flatMap(({ id }) => id ?? []),
  );
  const phrases = checked.flatMap(({ after }) => (after?.status === 'approved' ? alternativesIn(after.arabic) : []));
  if (phrases.length > MOST_PHRASES) return recheckProject(db, projectId);
  await recheckForms(
    db,
    projectId,
    phrases.map((phrase) => piecesOf(phrase)),
  );
}

function handOf({ desk, actor }: Writing): { changed_by: string; changed_at: string } {
  return { changed_by: actor.personId, changed_at: desk.clock.now() };
}

interface KeptChange {
  readonly id: string;
  readonly version: number;
  readonly step: TermStep;
  readonly text: TermText;
}

async function keepChange(writing: Writing, change: KeptChange): Promise<void> {
  await writing.db.insertInto('term_change').values(changeRow(writing, change)).execute();
}

function changeRow(writing: Writing, { id, version, step, text }: KeptChange) {
  return {
    id: writing.desk.clock.id(),
    project_id: writing.projectId,
    term_id: id,
    version,
    step,
    text: JSON.stringify(text),
    ...handOf(writing),
  };
}
