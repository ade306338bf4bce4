/** What a project knows beyond the two texts: all of it may be empty. */
export interface ProjectKnowledge {
  /** Folded English words that are right here, whatever a dictionary says: names, terms, house spellings. */
  readonly words: ReadonlySet<string>;
}

export const NOTHING_KNOWN: ProjectKnowledge = { words: new Set() };
