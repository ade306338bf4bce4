import type { Alignment } from '../../align/bead.js';
import { cutsOfBeads } from '../../align/repair/beads.js';
import type { Cut, Streams } from '../../align/repair/streams.js';
import type { RepairProblem } from '../../domain/repair.js';
import type { Desk } from '../desk.js';
import { languagesOf } from '../draft-import.js';
import { learningOf } from '../learning.js';
import type { RepairWindow } from './window.js';

export interface Realigned {
  readonly cuts: readonly Cut[];
  readonly confidences: readonly number[];
}

/**
 * The rows of a window aligned anew by a worker, which an aborted signal ends: the promise then rejects. What was shown is
 * what is then done: rows that have not changed since they were last realigned get the same answer, without the work.
 */
export async function realign(
  desk: Desk,
  window: RepairWindow,
  streams: Streams,
  signal?: AbortSignal,
): Promise<Realigned | RepairProblem> {
  const recent = recentOf(desk);
  const known = recent.get(window.basis);
  if (known) return known;
  const languages = await languagesOf(desk, window.projectId);
  const learned = (await learningOf(desk, window.projectId))?.data;
  const alignment = await desk.workers.run<Alignment>(
    'align',
    {
      source: streams.source,
      target: streams.target,
      options: { sourceLanguage: languages.source, targetLanguage: languages.target },
      learned,
    },
    signal,
  );
  const made = cutsOfBeads(streams, alignment);
  const same =
    made.cuts.length === streams.rows.length &&
    made.cuts.every(
      ({ sourceEnd, targetEnd }, k) =>
        sourceEnd === streams.rows[k]!.source.end && targetEnd === streams.rows[k]!.target.end,
    );
  if (same) return 'nothing-to-realign';
  recent.set(window.basis, made);
  for (const basis of recent.keys()) if (recent.size > KEPT) recent.delete(basis);
  return made;
}

/** Realignments that somebody may be looking at. */
const KEPT = 8;
const recents = new WeakMap<Desk, Map<string, Realigned>>();

function recentOf(desk: Desk): Map<string, Realigned> {
  const known = recents.get(desk) ?? new Map<string, Realigned>();
  recents.set(desk, known);
  return known;
}
