import type { DraftWarning } from '../domain/read-model.js';
import { type Side, sides } from '../domain/segment.js';

/** What is to be known of the languages that were found on both sides, held against the project's: swapped, or not what they should be. */
export function languageWarnings(
  found: Readonly<Record<Side, string>>,
  wanted: Readonly<Record<Side, string>>,
): DraftWarning[] {
  if (found.source === wanted.target && found.target === wanted.source) return [{ kind: 'swapped' }];
  return sides
    .filter((side) => found[side] !== wanted[side])
    .map((side) => ({ kind: 'language', side, found: found[side], wanted: wanted[side] }));
}
