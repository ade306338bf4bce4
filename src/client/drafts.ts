/**
 * What somebody types stays in this browser from the first keystroke until the server has confirmed it: by person,
 * segment and the version it was typed on. Storage is the origin's own, so that two desks never mix.
 */
export interface Draft {
  readonly segmentId: string;
  /** The version that was on the screen when the typing began. */
  readonly version: number;
  readonly text: string;
}

const PREFIX = 'tawazi-draft';
const person = document.body?.dataset.person ?? '';

/** False where the browser would not keep it: no room left, or storage switched off. */
export function keepDraft(draft: Draft): boolean {
  try {
    localStorage.setItem(keyOf(draft.segmentId, draft.version), draft.text);
    return true;
  } catch {
    return false;
  }
}

export function forgetDrafts(segmentId: string): void {
  for (const draft of draftsOf(segmentId)) localStorage.removeItem(keyOf(draft.segmentId, draft.version));
}

/** All drafts of a segment, newest version first. */
export function draftsOf(segmentId: string): Draft[] {
  const start = `${PREFIX}:${person}:${segmentId}:`;
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start))
      .map((key) => ({ segmentId, version: Number(key.slice(start.length)), text: localStorage.getItem(key) ?? '' }))
      .sort((a, b) => b.version - a.version);
  } catch {
    return [];
  }
}

function keyOf(segmentId: string, version: number): string {
  return `${PREFIX}:${person}:${segmentId}:${version}`;
}
