/** XLIFF 2 translation states: one of three separate axes beside the alignment and the open flags. */
export const translationStates = ['initial', 'translated', 'reviewed', 'final'] as const;
export type TranslationState = (typeof translationStates)[number];

export const alignmentStates = ['auto', 'confirmed'] as const;
export type AlignmentState = (typeof alignmentStates)[number];

export const sides = ['source', 'target'] as const;
export type Side = (typeof sides)[number];

/** Through what a revision came about. */
export const revisionWays = [
  'import',
  'typed',
  'correction',
  'check-fix',
  'restore',
  'confirm',
  'approve',
  'request-changes',
  'replace',
  'merge',
  'split',
  'move',
  'detach',
  'pair',
  'confirm-pairing',
  'realign',
  'undo',
  /** The Arabic changed, or the segment left the document, with a newer version of its file; new English comes by `import`. */
  'update',
] as const;
export type RevisionWay = (typeof revisionWays)[number];

/** UTF-16 units; far above any sentence, low enough that no screen and no diff is brought down by one segment. */
export const LONGEST_SEGMENT = 50_000;

/**
 * The state after the English was saved. A changed text loses its approval; confirming makes it `translated`;
 * saving an approved text again without a change leaves the approval alone.
 */
export function stateAfterSave(
  before: TranslationState,
  save: { readonly changed: boolean; readonly confirm: boolean },
): TranslationState {
  if (!save.changed && (before === 'reviewed' || before === 'final')) return before;
  if (save.confirm) return 'translated';
  return save.changed && before !== 'initial' ? 'translated' : before;
}
