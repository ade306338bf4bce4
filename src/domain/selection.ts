import type { Refusal } from './refusal.js';

/** Segments that somebody chose, each with the version that they saw. */
export type Selection = ReadonlyMap<string, number>;

/** More than a page of the workbench shows is no selection that anybody looked at. */
export const MOST_SELECTED = 500;

/** What became of an action on a selection: what was possible is done, and the rest says why not. */
export interface Selected {
  readonly done: number;
  readonly left: readonly { readonly id: string; readonly position: number; readonly refusal: Refusal }[];
}
