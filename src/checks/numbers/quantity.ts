import type { Span } from '../../text/span.js';

/** A number of a text, in whatever way it is written. */
export interface Quantity extends Span {
  /** Undefined for dates, times and ranges, which go by their key. */
  readonly value: number | undefined;
  readonly key: string;
  /**
   * `implied` says it by a form that need not be rendered as a number: a dual, an ordinal, one. `named` is a figure in a
   * name or a decade (COVID-19, 1980s), which the other side may or may not have.
   */
  readonly kind: 'digits' | 'word' | 'implied' | 'named';
  readonly written?: string;
  /** Other values that it may be said by: 3.5 of "three and a half", 2 of 48 hours. */
  readonly also?: readonly number[];
  /** What it was multiplied by: 1e6 in "3 million". */
  readonly scale?: number;
  /** As a time of day: minutes since midnight or noon. */
  readonly clock?: number;
}

/** Every value that a quantity may be said by. */
export function valuesOf({ value, also = [] }: Quantity): readonly number[] {
  return value === undefined ? also : [value, ...also];
}

/** Said as a number, which the other side should have. */
export function isPlain({ kind }: Quantity): boolean {
  return kind === 'digits' || kind === 'word';
}

/** Equal but for the last bits. */
export function isSameValue(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(a) * 1e-9;
}

/** Looked at by the check of years. */
export function isYear({ key, value, kind }: Quantity): boolean {
  return kind === 'digits' && value !== undefined && /^\d{4}$/.test(key) && value >= 1500 && value <= 2100;
}

/** Half a day: times of day are told by twelve hours or by twenty-four. */
export const HALF_DAY = 720;

/** The time of day that figures with a separator tell (17:30, 5.30), in minutes since midnight or noon. */
export function clockOf(figures: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2})[:.](\d\d)(?!\d)/.exec(figures) ?? [];
  if (hours === undefined || Number(hours) > 24 || Number(minutes) > 59) return undefined;
  return (Number(hours) * 60 + Number(minutes)) % HALF_DAY;
}
