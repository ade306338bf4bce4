import { type CodeNames, markersOf, readCodes } from '../domain/codes.js';
import type { ReplacementPreview } from '../domain/read-model.js';
import { done, type Result, refused } from '../domain/refusal.js';
import { stateAfterSave } from '../domain/segment.js';
import type { Reader } from '../store/store.js';
import { findAll } from '../text/find.js';
import { fold } from '../text/fold.js';
import { beginChange } from './changes.js';
import type { Actor, Desk } from './desk.js';
import { letOthersInAfter } from './let-others-in.js';
import { findSegment, onSegment, readText, writeVersion } from './segment-version.js';

export interface Replacement {
  readonly documentId: string;
  readonly find: string;
  readonly put: string;
  /** With case and marks. */
  readonly exact: boolean;
  readonly wholeWords: boolean;
}

/** More segments than this are no list that anybody reads through. */
export const MOST_REPLACED = 500;
const LONGEST_SEARCH = 500;

/** Every change that a replacement in the English of a document would make; nothing is written. */
export async function previewReplacement(desk: Desk, input: Replacement): Promise<Result<ReplacementPreview>> {
  const read = readReplacement(input);
  if (!read.ok) return read;
  const found = await found500(desk.store.reader, read.value);
  return done({
    more: found.length > MOST_REPLACED,
    segments: found.slice(0, MOST_REPLACED).map(({ row, text, hits }) => ({
      id: row.id,
      position: row.position,
      version: row.version,
      state: row.state,
      before: row.target_text,
      after: text,
      hits,
    })),
  });
}

/**
 * Makes the chosen changes of a replacement, each as a revision, all as one change to be taken back at once. A segment that
 * has changed since it was shown is left as it is, and counted.
 */
export async function replaceAll(
  desk: Desk,
  actor: Actor,
  input: Replacement & { readonly chosen: ReadonlyMap<string, number> },
): Promise<Result<{ readonly replaced: number; readonly left: number }>> {
  const read = readReplacement(input);
  if (!read.ok) return read;
  const { find, put, exact, wholeWords, documentId } = read.value;
  return desk.write(async ({ db, event }) => {
    const ready = [];
    for (const [segmentId, version] of input.chosen) {
      const segment = await findSegment(db, segmentId);
      if (segment?.document_id !== documentId || segment.version !== version || segment.position < 1) continue;
      const { text, hits } = replaced(segment.target_text, readCodes(segment.codes), { find, put, exact, wholeWords });
      if (hits > 0 && text !== segment.target_text) ready.push({ segment, text });
    }
    const left = input.chosen.size - ready.length;
    const [first] = ready;
    if (!first) return input.chosen.size === 0 ? done({ replaced: 0, left }) : refused({ kind: 'rows-changed' });
    const changeId = await beginChange(desk, db, actor, {
      documentId,
      kind: 'replace',
      segmentId: first.segment.id,
    });
    for (const [k, { segment, text }] of ready.entries()) {
      await writeVersion(desk, db, segment, {
        text,
        state: stateAfterSave(segment.state, { changed: true, confirm: false }),
        way: 'replace',
        why: null,
        by: actor.personId,
        changeId,
      });
      await letOthersInAfter(ROWS_AT_ONCE, k);
    }
    await event(onSegment(first.segment, 'document.replaced', actor));
    return done({ replaced: ready.length, left });
  });
}

/** Each takes up to a millisecond. */
const ROWS_AT_ONCE = 100;

function readReplacement(input: Replacement): Result<Replacement> {
  const find = readText(input.find, 'find');
  if (!find.ok) return find;
  const put = readText(input.put, 'put');
  if (!put.ok) return put;
  if (find.value.trim() === '') return refused({ kind: 'invalid', field: 'find', problem: 'missing' });
  if (find.value.length > LONGEST_SEARCH || put.value.length > LONGEST_SEARCH)
    return refused({ kind: 'invalid', field: 'find', problem: 'too-long' });
  return done({ ...input, find: find.value, put: put.value });
}

/** The segments that would change, one more than are shown at most. */
async function found500(reader: Reader, { documentId, ...how }: Replacement) {
  const wanted = fold(how.find, 'en');
  const rows = await reader
    .selectFrom('segment')
    .where('document_id', '=', documentId)
    .where('position', '>', 0)
    .where(({ eb, fn }) => eb(fn('instr', ['target_folded', eb.val(wanted)]), '>', 0))
    .orderBy('position')
    .select(['id', 'position', 'version', 'state', 'target_text', 'codes'])
    .execute();
  const found = [];
  for (const row of rows) {
    const { text, hits } = replaced(row.target_text, readCodes(row.codes), how);
    if (text !== row.target_text) found.push({ row, text, hits });
    if (found.length > MOST_REPLACED) break;
  }
  return found;
}

/** A place that has a part of a code's marker is none: the code would be lost. */
function replaced(
  text: string,
  codes: CodeNames,
  { find, put, exact, wholeWords }: Omit<Replacement, 'documentId'>,
): { readonly text: string; readonly hits: number } {
  const markers = markersOf(text, codes);
  const spans = findAll(text, find, { language: 'en', exact, wholeWords }).filter(({ start, end }) =>
    markers.every(
      (marker) => end <= marker.start || marker.end <= start || (start <= marker.start && marker.end <= end),
    ),
  );
  let [made, at] = ['', 0];
  for (const { start, end } of spans) {
    made += text.slice(at, start) + put;
    at = end;
  }
  return { text: made + text.slice(at), hits: spans.length };
}
