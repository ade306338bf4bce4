import type { TranslationState } from '../../domain/segment.js';

/** The state of a translation from what XLIFF says; undefined for a word that no version knows. */
export function stateFrom(
  said: string | undefined,
  { approved, empty, version }: { readonly approved: boolean; readonly empty: boolean; readonly version: 1 | 2 },
): TranslationState | undefined {
  if (approved && said !== 'final') return 'reviewed';
  if (said === undefined) return version === 2 || empty ? 'initial' : 'translated';
  if (said === 'final' || said === 'reviewed' || said === 'initial') return said;
  if (said === 'signed-off') return 'reviewed';
  if (said === 'translated' || said.startsWith('needs-review-')) return 'translated';
  if (said === 'new' || said.startsWith('needs-') || said.startsWith('x-')) return 'initial';
  return undefined;
}

/** XLIFF 1.2, section 2.3: what its `state` has for each. */
export const statesOf12: Record<TranslationState, string> = {
  initial: 'needs-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final',
};
