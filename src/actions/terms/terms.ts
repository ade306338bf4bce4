import { done, type RefusedEntry, type Result, refused } from '../../domain/refusal.js';
import { MOST_TERMS, type TermText } from '../../domain/term.js';
import type { TermTable } from '../../store/schema.js';
import type { Writer } from '../../store/store.js';
import { foldArabic, foldEnglish } from '../../text/fold.js';
import type { Actor, Desk } from '../desk.js';
import { letOthersIn, letOthersInAfter } from '../let-others-in.js';
import { readTyped, type TypedTerm } from './read-typed.js';
import { deleteTerm, insertTerms, recheckFor, textOf, tooMany, updateTerm } from './store-terms.js';

/** Adds a term to a project's glossary and has the segments that it may concern checked anew. */
export async function addTerm(
  desk: Desk,
  actor: Actor,
  { projectId, typed }: { readonly projectId: string; readonly typed: TypedTerm },
): Promise<Result<{ readonly id: string }>> {
  const read = readTyped(typed);
  if (!read.ok) return read;
  return desk.write(async ({ db, event }) => {
    const writing = { desk, db, actor, projectId };
    if (await sameTerm(db, projectId, read.value)) return taken;
    const added = await insertTerms(writing, [read.value]);
    if (!added.ok) return added;
    await recheckFor(writing, [{ after: read.value }]);
    await event({ kind: 'project.changed', projectId, by: actor.personId });
    return done({ id: added.value[0]! });
  });
}

/** Which version of which term somebody saw. */
export interface SeenTerm {
  readonly projectId: string;
  readonly id: string;
  readonly version: number;
}

/** Changes a term, if it still is as the person saw it. */
export async function changeTerm(
  desk: Desk,
  actor: Actor,
  { typed, ...seen }: SeenTerm & { readonly typed: TypedTerm },
): Promise<Result<null>> {
  const read = readTyped(typed);
  return read.ok ? change(desk, actor, seen, () => read.value) : read;
}

/** Has the checks go by a term that was proposed. */
export async function approveTerm(desk: Desk, actor: Actor, seen: SeenTerm): Promise<Result<null>> {
  return change(desk, actor, seen, (before) => ({ ...before, status: 'approved' }));
}

async function change(
  desk: Desk,
  actor: Actor,
  seen: SeenTerm,
  changed: (before: TermText) => TermText,
): Promise<Result<null>> {
  const { projectId, id } = seen;
  return desk.write(async ({ db, event }) => {
    const found = await find(db, seen);
    if (!found.ok) return found;
    const before = textOf(found.value);
    const after = changed(before);
    if (isSame(before, after)) return done(null);
    const same = await sameTerm(db, projectId, after);
    if (same && same.id !== id) return taken;
    const writing = { desk, db, actor, projectId };
    await updateTerm(writing, found.value, after);
    await recheckFor(writing, [{ id, before, after }]);
    await event({ kind: 'project.changed', projectId, by: actor.personId });
    return done(null);
  });
}

/** Takes a term away, if it still is as the person saw it. */
export async function removeTerm(desk: Desk, actor: Actor, seen: SeenTerm): Promise<Result<null>> {
  const { projectId, id } = seen;
  return desk.write(async ({ db, event }) => {
    const found = await find(db, seen);
    if (!found.ok) return found;
    const writing = { desk, db, actor, projectId };
    await recheckFor(writing, [{ id, before: textOf(found.value) }]);
    await deleteTerm(writing, found.value);
    await event({ kind: 'project.changed', projectId, by: actor.personId });
    return done(null);
  });
}

export interface TermsTaken {
  readonly added: number;
  /** Same Arabic and preferred English, something else about it. */
  readonly changed: number;
  readonly known: number;
}

/** Takes in many terms, all or none. Those that the project has are changed where the list says something else of them. */
export async function addTerms(
  desk: Desk,
  actor: Actor,
  {
    projectId,
    typed,
    keeps = [],
  }: {
    readonly projectId: string;
    readonly typed: readonly TypedTerm[];
    /** What the list cannot say: it stays as it is of those that the project has. */
    readonly keeps?: readonly ('status' | 'caseMatters')[];
  },
): Promise<Result<TermsTaken> | RefusedEntry> {
  if (typed.length > MOST_TERMS) return { ...tooMany, entry: MOST_TERMS };
  const texts = new Map<string, TermText>();
  for (const [entry, one] of typed.entries()) {
    const read = readTyped(one);
    if (!read.ok) return { ...read, entry };
    texts.set(keyOf(foldArabic(read.value.arabic), foldEnglish(read.value.english)), read.value);
    await letOthersInAfter(TERMS_AT_ONCE, entry);
  }
  return desk.write(async ({ db, event }) => {
    const writing = { desk, db, actor, projectId };
    const rows = await db.selectFrom('term').where('project_id', '=', projectId).selectAll().execute();
    const known = new Map(rows.map((row) => [keyOf(row.arabic_folded, row.english_folded), row]));
    await letOthersIn();
    const fresh: TermText[] = [];
    const changed: { row: TermTable; after: TermText }[] = [];
    for (const [k, [key, said]] of [...texts].entries()) {
      await letOthersInAfter(COMPARED_AT_ONCE, k);
      const row = known.get(key);
      if (!row) {
        fresh.push(said);
        continue;
      }
      const before = textOf(row);
      const after = { ...said, ...Object.fromEntries(keeps.map((field) => [field, before[field]])) };
      if (!isSame(before, after)) changed.push({ row, after });
    }
    const added = await insertTerms(writing, fresh);
    if (!added.ok) return added;
    for (const [k, { row, after }] of changed.entries()) {
      await updateTerm(writing, row, after);
      await letOthersInAfter(TERMS_AT_ONCE, k);
    }
    await recheckFor(writing, [
      ...fresh.map((after) => ({ after })),
      ...changed.map(({ row, after }) => ({ id: row.id, before: textOf(row), after })),
    ]);
    if (fresh.length + changed.length > 0) await event({ kind: 'project.changed', projectId, by: actor.personId });
    const counts = { added: fresh.length, changed: changed.length };
    return done({ ...counts, known: typed.length - fresh.length - changed.length });
  });
}

/** Reading one costs some hundredths of a millisecond, storing a change two tenths. */
const TERMS_AT_ONCE = 100;
/** Holding one against what is stored costs a fiftieth of a millisecond. */
const COMPARED_AT_ONCE = 1_000;

function keyOf(arabic: string, english: string): string {
  return `${arabic}\n${english}`;
}

function isSame(a: TermText, b: TermText): boolean {
  return (Object.keys(b) as (keyof TermText)[]).every((field) => a[field] === b[field]);
}

const taken = refused({ kind: 'invalid', field: 'term', problem: 'taken' });

async function sameTerm(db: Writer, projectId: string, text: TermText): Promise<{ readonly id: string } | undefined> {
  return db
    .selectFrom('term')
    .where('project_id', '=', projectId)
    .where('arabic_folded', '=', foldArabic(text.arabic))
    .where('english_folded', '=', foldEnglish(text.english))
    .select('id')
    .executeTakeFirst();
}

/** Refuses what the project has not, and what somebody has changed since. */
async function find(db: Writer, { projectId, id, version }: SeenTerm): Promise<Result<TermTable>> {
  const found = await db
    .selectFrom('term')
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst();
  if (!found) return refused({ kind: 'not-found' });
  return found.version === version ? done(found) : refused({ kind: 'changed-since' });
}
