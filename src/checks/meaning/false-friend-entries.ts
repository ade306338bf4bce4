import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FalseFriendLevel } from '../../domain/false-friend.js';
import { root } from '../../root.js';
import { foldArabic } from '../../text/fold.js';

/** An Arabic phrase with what English is not to say for it. */
export interface FalseFriend {
  /** Each alternative as folded words. */
  readonly arabic: readonly (readonly string[])[];
  readonly calque: RegExp;
  /** The same within words too: asked first, since compiling what a border is costs more than all the rest of the search. */
  readonly roughly: RegExp;
  readonly better: string;
  readonly level: FalseFriendLevel;
  /** Said beside the finding. */
  readonly note?: string;
}

/** A line of data/false-friends/entries.tsv. */
export interface FalseFriendEntry extends FalseFriend {
  readonly example: { readonly source: string; readonly target: string };
}

let known: readonly FalseFriendEntry[] | undefined;

/** The entries that come with the program, read once. Throws for a line that is none: a defect of the file. */
export function falseFriends(): readonly FalseFriendEntry[] {
  known ??= readFileSync(join(root, 'data/false-friends/entries.tsv'), 'utf8').trimEnd().split('\n').map(entryOf);
  return known;
}

function entryOf(line: string, k: number): FalseFriendEntry {
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
    arabic: alternativesOf(arabic),
    ...patternsOf(calque),
    better,
    example: { source, target },
    level,
  };
}

/** Phrases divided by `|`, each as folded words. */
export function alternativesOf(arabic: string): string[][] {
  return arabic.split('|').map((words) => foldArabic(words).trim().split(/\s+/));
}

/** A pattern over English as it is looked for: whole words, small or capital. */
export function patternsOf(pattern: string): Pick<FalseFriend, 'calque' | 'roughly'> {
  return {
    calque: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu'),
    roughly: new RegExp(pattern, 'iu'),
  };
}
