import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../root.js';
import { foldArabic } from '../../text/fold.js';

/** A line of data/false-friends/entries.tsv. */
export interface FalseFriend {
  /** Each alternative as folded words. */
  readonly arabic: readonly (readonly string[])[];
  readonly calque: RegExp;
  readonly better: string;
  readonly example: { readonly source: string; readonly target: string };
  readonly level: 'warning' | 'hint';
}

let known: readonly FalseFriend[] | undefined;

/** The entries that come with the program, read once. Throws for a line that is none: a defect of the file. */
export function falseFriends(): readonly FalseFriend[] {
  known ??= readFileSync(join(root, 'data/false-friends/entries.tsv'), 'utf8').trimEnd().split('\n').map(entryOf);
  return known;
}

function entryOf(line: string, k: number): FalseFriend {
  const [arabic, calque, better, source, target, level, more] = line.split('\t');
  if (
    !arabic ||
    !calque ||
    !better ||
    !source ||
    !target ||
    (level !== 'warning' && level !== 'hint') ||
    more !== undefined
  )
    throw new Error(`data/false-friends/entries.tsv:${k + 1}: six cells are wanted`);
  return {
    arabic: arabic.split('|').map((words) => foldArabic(words).trim().split(/\s+/)),
    calque: new RegExp(`(?<![\\p{L}\\p{N}])(?:${calque})(?![\\p{L}\\p{N}])`, 'iu'),
    better,
    example: { source, target },
    level,
  };
}
