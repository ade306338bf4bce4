import type { CoverageCalibration } from '../../domain/calibration.js';
import type { FalseFriend } from '../meaning/false-friend-entries.js';
import type { Glossary } from '../terms/glossary.js';

/** What a project adds to what the checks know. */
export interface ProjectKnowledge {
  /** Its managers' false friends. */
  readonly falseFriends?: readonly FalseFriend[];
  /** The approved terms of its glossary. */
  readonly terms?: Glossary | undefined;
  /** What is usual in its approved segments; within its bounds. */
  readonly coverage?: CoverageCalibration | undefined;
}
