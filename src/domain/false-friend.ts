/** A false friend that a project added to those that come with the program, as its managers write it. */
export interface FalseFriendText {
  /** The Arabic, alternatives divided by `|`. */
  readonly arabic: string;
  /** What English is not to say (see checks/meaning/own-false-friends.ts for what may stand in it). */
  readonly calque: string;
  /** What English would say, alternatives divided by ` / `. */
  readonly better: string;
  /** Said beside the finding; empty for nothing. */
  readonly note: string;
  readonly level: FalseFriendLevel;
}

/** A hint where the calque is often right. */
export const falseFriendLevels = ['warning', 'hint'] as const;
export type FalseFriendLevel = (typeof falseFriendLevels)[number];
export const isFalseFriendLevel = (value: unknown): value is FalseFriendLevel =>
  falseFriendLevels.includes(value as FalseFriendLevel);

/** One that is stored; `version` counts its changes. */
export interface OwnFalseFriend extends FalseFriendText {
  readonly id: string;
  readonly version: number;
  readonly by: string;
  readonly at: string;
}

/** Longer than any entry that comes with the program. */
export const LONGEST_PATTERN = 300;
export const LONGEST_NOTE = 500;
/** Each is looked for in every segment; the program itself has some two hundred. */
export const MOST_FALSE_FRIENDS = 1_000;
