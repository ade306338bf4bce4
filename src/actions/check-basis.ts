import { isDeepStrictEqual } from 'node:util';
import type { CheckJob } from '../checks/worker.js';
import { calibrationOf } from '../store/queries/calibration.js';
import { settingsOfChecks } from '../store/queries/checks.js';
import { falseFriendsOf } from '../store/queries/false-friends.js';
import { glossaryMark } from '../store/queries/terms.js';
import type { Reader } from '../store/store.js';

/** What a project has its checks go by. */
export type CheckBasis = Pick<CheckJob, 'settings' | 'falseFriends' | 'coverage'> & {
  /** Of its glossary, which may be long, what changes with every change of it. */
  readonly glossary: string;
};

/** What a project has its checks go by just now. */
export async function checkBasis(reader: Reader, projectId: string): Promise<CheckBasis> {
  return {
    settings: await settingsOfChecks(reader, projectId),
    falseFriends: await falseFriendsOf(reader, projectId),
    coverage: await calibrationOf(reader, projectId),
    glossary: await glossaryMark(reader, projectId),
  };
}

/**
 * Whether it is still that. To be asked in the transaction that stores what was found: a setting that came in between has had the
 * segments marked to be looked at anew, and what was found by the one before must not count for that.
 */
export async function isBasisNow(reader: Reader, projectId: string, basis: CheckBasis): Promise<boolean> {
  return isDeepStrictEqual(await checkBasis(reader, projectId), basis);
}
