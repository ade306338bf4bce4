import { stateAfterSave, type TranslationState } from './segment.js';

/** A segment as it stands, beside the version that came in with the last file. */
export interface StandingVersion {
  readonly source: string;
  readonly target: string;
  readonly state: TranslationState;
  /** The English as it last came in; undefined where that cannot be told. */
  readonly base: string | undefined;
}

/** The same segment in a newer file. */
export interface IncomingVersion {
  readonly source: string;
  /** null: the file has no English for it. */
  readonly target: string | null;
  /** What the file says of it; null where files of its kind say nothing. */
  readonly state: TranslationState | null;
}

/**
 * What a newer file says of a segment's English: nothing new (`same`: it stands here already; `ours`: the file is as it was and
 * the English was corrected here), a new one (`theirs`), or a new one where it was corrected here too (`conflict`).
 */
export type EnglishVerdict = 'same' | 'ours' | 'theirs' | 'conflict';

export function englishVerdict(here: StandingVersion, file: IncomingVersion): EnglishVerdict {
  if (file.target === null || unbroken(file.target) === unbroken(here.target)) return 'same';
  // What came in is known but for its line breaks.
  const [ours, theirs, base] = [here.target, file.target, here.base].map((text) => text?.replace(/\s+/g, ' '));
  if (theirs === base) return 'ours';
  return ours === base ? 'theirs' : 'conflict';
}

/** Browsers send line breaks in one way, whatever a file has. */
function unbroken(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** Whose English is taken where both sides have one: a correction made here is never lost without being asked for. */
export const usualChoice = (verdict: EnglishVerdict): 'ours' | 'theirs' => (verdict === 'theirs' ? 'theirs' : 'ours');

/**
 * The state of a segment after an update that changed it. A file approves nothing here: what it calls approved is translated.
 * English that was kept while its Arabic changed is a draft again, for somebody to look at.
 */
export function stateAfterUpdate(
  here: StandingVersion | null,
  file: IncomingVersion,
  takes: 'ours' | 'theirs',
): TranslationState {
  if (here && takes === 'ours') return here.source === file.source ? here.state : 'initial';
  if (file.target === null || file.target === '') return 'initial';
  if (file.state !== null) return file.state === 'initial' ? 'initial' : 'translated';
  if (!here || here.source !== file.source) return 'initial';
  return stateAfterSave(here.state, { changed: true, confirm: false });
}

/** What an update does with a row of the document or of the file. */
export const updateKinds = ['conflict', 'both', 'source', 'target', 'added', 'removed', 'kept', 'same'] as const;
export type UpdateKind = (typeof updateKinds)[number];

/** The kind of a segment that both have. */
export function updateKind(here: StandingVersion, file: IncomingVersion): UpdateKind {
  const verdict = englishVerdict(here, file);
  if (verdict === 'conflict') return 'conflict';
  const newSource = here.source !== file.source;
  if (verdict === 'theirs') return newSource ? 'both' : 'target';
  if (newSource) return 'source';
  return verdict === 'ours' ? 'kept' : 'same';
}
