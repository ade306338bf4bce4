import type { CheckedPair, CheckJob } from '../checks/worker.js';
import type { Reader, Writer } from '../store/store.js';
import { checkBasis, isBasisNow } from './check-basis.js';
import { judgeTraits } from './check-consistency.js';
import type { Desk } from './desk.js';
import { learningOf } from './learning.js';
import { type NewFinding, storeFindings } from './store-findings.js';
import { glossaryFor } from './terms/glossary.js';

/** Few enough that a save in between waits for a moment only, enough that a document is done soon. */
const SEGMENTS_AT_ONCE = 200;
/** More changed segments than these are told as one event. */
const MOST_TOLD_ONE_BY_ONE = 20;

/**
 * Checks the next segments that have changed since they were last looked at, of one document, in a worker, and stores what
 * was found. A segment that changes meanwhile is left for the next time, and so are all where the settings change. Gives the
 * number of segments looked at: 0 when everything is checked.
 */
export async function checkNext(
  desk: Desk,
  options: {
    readonly documentId?: string;
    readonly signal?: AbortSignal;
    /** Told where a check broke; the segment counts as looked at. */
    readonly onFailure?: (failure: { readonly segmentId: string; readonly message: string }) => void;
  } = {},
): Promise<number> {
  const segments = await uncheckedSegments(desk.store.reader, options.documentId);
  const [first] = segments;
  if (!first) return 0;
  const { project_id: projectId, document_id: documentId } = first;
  const basis = await checkBasis(desk.store.reader, projectId);
  const { glossary, ...known } = basis;
  const { settings } = known;
  const job: CheckJob = {
    ...known,
    terms: await glossaryFor(desk, projectId, glossary),
    learned: (await learningOf(desk, projectId))?.data,
    pairs: segments.map(({ source_text: source, target_text: target }) => ({ source, target })),
  };
  const checked = await desk.workers.run<CheckedPair[]>('check', job, options.signal);
  for (const [at, { failure }] of checked.entries())
    if (failure) options.onFailure?.({ segmentId: segments[at]!.id, message: failure });
  await desk.write(async ({ db, event }) => {
    if (!(await isBasisNow(db, projectId, basis))) return;
    const current: { segment: Unchecked; result: CheckedPair }[] = [];
    for (const [at, segment] of segments.entries()) {
      const taken = await db
        .updateTable('segment')
        .set({ checked_version: segment.version, unsaid: checked[at]!.unsaid ?? null })
        .where('id', '=', segment.id)
        .where('version', '=', segment.version)
        .executeTakeFirst();
      if (Number(taken.numUpdatedRows) > 0) current.push({ segment, result: checked[at]! });
    }
    const ids = current.map(({ segment }) => segment.id);
    if (ids.length === 0) return;
    // What a model or the grammar engine said of these very versions is not looked for anew.
    await db
      .deleteFrom('finding')
      .where('segment_id', 'in', ids)
      .where(({ eb, or, selectFrom }) =>
        or([
          eb('origin', '=', 'check'),
          eb(
            'version',
            '<>',
            selectFrom('segment').whereRef('segment.id', '=', 'finding.segment_id').select('segment.version'),
          ),
        ]),
      )
      .execute();
    const findings = current.flatMap(({ segment, result }) =>
      result.findings.map((finding): NewFinding => ({ segment, finding, traitKey: null })),
    );
    await storeFindings(desk, db, projectId, findings);
    await replaceTerms(db, current);
    await judgeTraits(desk, db, { projectId, settings }, await replaceTraits(db, current), ids);
    if (ids.length > MOST_TOLD_ONE_BY_ONE) {
      await event({ kind: 'document.checked', projectId, documentId, by: null });
      return;
    }
    for (const segmentId of ids) await event({ kind: 'segment.checked', projectId, documentId, segmentId, by: null });
  });
  return segments.length;
}

type Unchecked = Awaited<ReturnType<typeof uncheckedSegments>>[number];

/** The next segments to be looked at, of one document. What is being imported waits until it is complete. */
async function uncheckedSegments(reader: Reader, documentId?: string) {
  const next = documentId ?? (await uncheckedDocument(reader));
  if (next === undefined) return [];
  return reader
    .selectFrom('segment')
    .innerJoin('document', 'document.id', 'segment.document_id')
    .whereRef('checked_version', '<>', 'version')
    .where('position', '>', 0)
    .where('document_id', '=', next)
    .orderBy('position')
    .limit(SEGMENTS_AT_ONCE)
    .select(['segment.id', 'document_id', 'project_id', 'source_text', 'target_text', 'version'])
    .execute();
}

async function uncheckedDocument(reader: Reader): Promise<string | undefined> {
  const document = await reader
    .selectFrom('document')
    .innerJoin('project', 'project.id', 'document.project_id')
    .where('project.importing', '=', 0)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('segment')
          .whereRef('segment.document_id', '=', 'document.id')
          .whereRef('checked_version', '<>', 'version')
          .where('position', '>', 0)
          .select('segment.id'),
      ),
    )
    .orderBy('document.id')
    .limit(1)
    .select('document.id')
    .executeTakeFirst();
  return document?.id;
}

/** Puts the traits of checked segments in the place of their old ones; gives the keys under which anything came or went. */
async function replaceTraits(
  db: Writer,
  checked: readonly { readonly segment: Unchecked; readonly result: CheckedPair }[],
): Promise<{ readonly check: string; readonly key: string }[]> {
  const ids = checked.map(({ segment }) => segment.id);
  const before = await db
    .selectFrom('segment_trait')
    .where('segment_id', 'in', ids)
    .select(['check_id', 'key'])
    .distinct()
    .execute();
  await db.deleteFrom('segment_trait').where('segment_id', 'in', ids).execute();
  const rows = checked.flatMap(({ segment, result }) =>
    result.traits.map(({ check, key, value, written, side, start, end }) => ({
      segment_id: segment.id,
      project_id: segment.project_id,
      version: segment.version,
      check_id: check,
      key,
      value,
      written,
      side,
      start,
      end,
    })),
  );
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await db
      .insertInto('segment_trait')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .execute();
  const keys = new Map<string, { check: string; key: string }>();
  for (const { check_id: check, key } of [...before, ...rows]) keys.set(`${check} ${key}`, { check, key });
  return [...keys.values()];
}

/** Puts the terms that were found in segments in the place of those found before. */
async function replaceTerms(
  db: Writer,
  checked: readonly { readonly segment: Unchecked; readonly result: CheckedPair }[],
): Promise<void> {
  await db
    .deleteFrom('segment_term')
    .where(
      'segment_id',
      'in',
      checked.map(({ segment }) => segment.id),
    )
    .execute();
  const rows = checked.flatMap(({ segment, result }) =>
    result.terms.map((termId) => ({ segment_id: segment.id, term_id: termId })),
  );
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await db
      .insertInto('segment_term')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .execute();
}

/** SQLite takes 32,766 parameters a statement. */
const ROWS_AT_ONCE = 1_000;
