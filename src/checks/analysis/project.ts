import type { FalseFriend } from '../meaning/false-friend-entries.js';

/** What a project adds to what the checks know. */
export interface ProjectKnowledge {
  /** Its managers' false friends. */
  readonly falseFriends?: readonly FalseFriend[];
}
