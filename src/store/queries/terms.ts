import { type SelectQueryBuilder, sql } from 'kysely';
import type { Term, TermChange, TermStatus, TermText } from '../../domain/term.js';
import type { Database, TermTable } from '../schema.js';
import type { Reader } from '../store.js';

/** Which terms of a glossary are asked for; the words folded as both sides are. */
export interface TermsAsked {
  readonly words?: readonly string[];
  readonly status?: TermStatus | undefined;
}

/** A term with the number of segments that have it. */
export type CountedTerm = Term & { readonly segments: number };

/**
 * A page of a project's terms, in the order of the Arabic, with the number of all that are asked for. A page beyond the last
 * gives the last.
 */
export async function termPage(
  reader: Reader,
  projectId: string,
  asked: TermsAsked & { readonly page: number; readonly size: number },
): Promise<{
  readonly terms: CountedTerm[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
}> {
  const { count } = await asking(reader.selectFrom('term').where('project_id', '=', projectId), asked)
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(Number(count) / asked.size));
  const page = Math.min(asked.page, pages);
  const rows = await asking(termRows(reader).where('project_id', '=', projectId), asked)
    .orderBy('arabic_folded')
    .orderBy('term.id')
    .limit(asked.size)
    .offset((page - 1) * asked.size)
    .select(({ selectFrom }) =>
      selectFrom('segment_term')
        .whereRef('segment_term.term_id', '=', 'term.id')
        .select(({ fn }) => fn.countAll<number | string>().as('segments'))
        .as('segments'),
    )
    .execute();
  const terms = rows.map((row) => ({ ...termOf(row), segments: Number(row.segments ?? 0) }));
  return { terms, count: Number(count), page, pages };
}

/** All terms of a project, in the order of the Arabic. */
export async function termsOf(reader: Reader, projectId: string): Promise<Term[]> {
  const rows = await termRows(reader)
    .where('project_id', '=', projectId)
    .orderBy('arabic_folded')
    .orderBy('term.id')
    .execute();
  return rows.map(termOf);
}

/** What the checks of a project go by: its approved terms, in the order in which they were added. */
export async function approvedTerms(
  reader: Reader,
  projectId: string,
): Promise<(Omit<TermText, 'status'> & { readonly id: string })[]> {
  const rows = await reader
    .selectFrom('term')
    .where('project_id', '=', projectId)
    .where('status', '=', 'approved')
    .orderBy('id')
    .select(['id', 'arabic', 'english', 'allowed', 'forbidden', 'note', 'case_matters'])
    .execute();
  return rows.map(({ case_matters: caseMatters, ...row }) => ({ ...row, caseMatters: caseMatters === 1 }));
}

/** A term of a project; undefined where it has it not. */
export async function termById(reader: Reader, projectId: string, id: string): Promise<Term | undefined> {
  const row = await termRows(reader).where('project_id', '=', projectId).where('term.id', '=', id).executeTakeFirst();
  return row && termOf(row);
}

/** Everything that a term of a project has said, the newest first; of one that was removed as well. */
export async function termHistory(reader: Reader, projectId: string, termId: string): Promise<TermChange[]> {
  const rows = await reader
    .selectFrom('term_change')
    .innerJoin('user', 'user.id', 'term_change.changed_by')
    .where('project_id', '=', projectId)
    .where('term_id', '=', termId)
    .orderBy('term_change.id', 'desc')
    .select(['step', 'version', 'text', 'user.name as by', 'changed_at as at'])
    .execute();
  return rows.map((row) => ({ ...row, text: JSON.parse(row.text) as TermText }));
}

/** What happened to a project's glossary lately, the newest first. */
export async function latestTermChanges(
  reader: Reader,
  projectId: string,
  most = 200,
): Promise<(TermChange & { readonly termId: string })[]> {
  const rows = await reader
    .selectFrom('term_change')
    .innerJoin('user', 'user.id', 'term_change.changed_by')
    .where('project_id', '=', projectId)
    .orderBy('term_change.id', 'desc')
    .limit(most)
    .select(['term_id as termId', 'step', 'version', 'text', 'user.name as by', 'changed_at as at'])
    .execute();
  return rows.map((row) => ({ ...row, text: JSON.parse(row.text) as TermText }));
}

/** The terms that the checks found in segments, by segment, those that are proposed left out. */
export async function termsInSegments(reader: Reader, segmentIds: readonly string[]): Promise<Map<string, Term[]>> {
  const found = new Map<string, Term[]>();
  if (segmentIds.length === 0) return found;
  const rows = await termRows(reader)
    .innerJoin('segment_term', 'segment_term.term_id', 'term.id')
    .where('segment_term.segment_id', 'in', [...segmentIds])
    .where('status', '=', 'approved')
    .orderBy('arabic_folded')
    .select('segment_term.segment_id')
    .execute();
  for (const { segment_id: segmentId, ...row } of rows)
    found.set(segmentId, [...(found.get(segmentId) ?? []), termOf(row)]);
  return found;
}

/** What changes with every change of a project's glossary; empty while there was none. */
export async function glossaryMark(reader: Reader, projectId: string): Promise<string> {
  const newest = await reader
    .selectFrom('term_change')
    .where('project_id', '=', projectId)
    .orderBy('id', 'desc')
    .limit(1)
    .select('id')
    .executeTakeFirst();
  return newest?.id ?? '';
}

function termRows(reader: Reader) {
  return reader
    .selectFrom('term')
    .innerJoin('user', 'user.id', 'term.changed_by')
    .select(['term.id', 'arabic', 'english', 'allowed', 'forbidden', 'note', 'status', 'case_matters', 'version'])
    .select(['user.name as by', 'changed_at as at']);
}

function termOf({
  case_matters: caseMatters,
  ...row
}: Pick<TermTable, 'id' | 'case_matters' | 'version'> & Omit<Term, 'caseMatters' | 'version'>): Term {
  const { id, arabic, english, allowed, forbidden, note, status, version, by, at } = row;
  return { id, arabic, english, allowed, forbidden, note, status, caseMatters: caseMatters === 1, version, by, at };
}

function asking<Tables extends keyof Database, Row>(
  query: SelectQueryBuilder<Database, Tables | 'term', Row>,
  { words = [], status }: TermsAsked,
): SelectQueryBuilder<Database, Tables | 'term', Row> {
  const term = query as unknown as SelectQueryBuilder<Database, 'term', Row>;
  let asked = words.reduce((all, word) => all.where(sql<number>`instr(term.search_text, ${word})`, '>', 0), term);
  if (status) asked = asked.where('term.status', '=', status);
  return asked as unknown as SelectQueryBuilder<Database, Tables | 'term', Row>;
}
