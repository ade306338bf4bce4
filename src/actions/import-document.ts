import type { Alignment } from '../align/bead.js';
import { type CodeNames, storedCodes } from '../domain/codes.js';
import { done, type Result, refused } from '../domain/refusal.js';
import type { AlignmentState, Side, TranslationState } from '../domain/segment.js';
import { type CutSegment, cutIntoSegments } from '../formats/cut.js';
import { useDraft } from './batch/use-draft.js';
import type { Actor, Desk, DeskWriter } from './desk.js';
import { inspectDraft, languagesOf } from './draft-import.js';
import type { ImportControl } from './import-jobs.js';
import type { SkeletonFacts } from './inspect-worker.js';
import { learningOf } from './learning.js';
import { letOthersIn } from './let-others-in.js';
import { searchTexts } from './search-texts.js';

export interface ImportedDocument {
  readonly documentId: string;
  readonly segments: number;
}

/**
 * Makes the document of a draft: aligns in a worker, then writes everything or nothing. With a control it can be watched and
 * stopped; then it rejects and nothing is stored.
 */
export async function importDraft(
  desk: Desk,
  actor: Actor,
  input: { readonly draftId: string },
  control?: ImportControl,
): Promise<Result<ImportedDocument>> {
  const found = await inspectDraft(desk, input.draftId);
  if (!found?.inspection.ok) return refused({ kind: 'not-found' });
  const { draft, inspection } = found;
  const texts = {
    projectId: draft.project_id,
    draftId: draft.id,
    title: draft.title,
    source: { name: draft.source_name, text: inspection.texts.source, encoding: inspection.source.encoding },
    target: { name: draft.target_name, text: inspection.texts.target, encoding: inspection.target.encoding },
    skeleton: skeletonOf(draft, inspection),
    linked: inspection.alignment,
    codes: { source: inspection.skeletons.source?.codes ?? [], target: inspection.skeletons.target?.codes ?? [] },
  };
  return importTexts(desk, actor, texts, control);
}

/** The Word document or page that the English is to be put back into: its own, else that of the Arabic. */
export function skeletonOf(
  draft: { readonly source_bytes: Buffer; readonly target_bytes: Buffer },
  inspection: Readonly<Record<Side, { readonly name: string }>> & {
    readonly skeletons: Readonly<Record<Side, SkeletonFacts | null>>;
  },
): Skeleton | undefined {
  const side = (['target', 'source'] as const).find((one) => inspection.skeletons[one] !== null);
  if (!side) return undefined;
  const { format, encoding, taken } = inspection.skeletons[side]!;
  const { name } = inspection[side];
  return { format, encoding, side, name, bytes: draft[`${side}_bytes`], taken: taken && JSON.stringify(taken) };
}

/** A file that one side's text was taken from, to be given back with the English in it. */
export interface Skeleton {
  readonly format: string;
  readonly encoding: string;
  readonly side: Side;
  readonly name: string;
  readonly bytes: Buffer;
  readonly taken: string | null;
}

export interface TextToImport {
  readonly name: string;
  readonly text: string;
  readonly encoding: string;
}

/** Aligns two texts and stores them as a document of the project. */
export async function importTexts(
  desk: Desk,
  actor: Actor,
  input: {
    readonly projectId: string;
    /** Used up by the import, in the same transaction; a draft that is gone refuses it, so that a double click makes one document. */
    readonly draftId?: string;
    readonly title: string;
    readonly source: TextToImport;
    readonly target: TextToImport;
    readonly skeleton?: Skeleton | undefined;
    /** Inline codes of the two texts, in their order. */
    readonly codes?: Readonly<Record<Side, readonly CodeAt[]>>;
    /** The alignment that came with the texts; without it they are aligned. */
    readonly linked?: { readonly alignment: Alignment; readonly confirmed: readonly boolean[] } | null;
  },
  control?: ImportControl,
): Promise<Result<ImportedDocument>> {
  const languages = await languagesOf(desk, input.projectId);
  const given = {
    source: input.source.text,
    target: input.target.text,
    options: { sourceLanguage: languages.source, targetLanguage: languages.target },
    learned: (await learningOf(desk, input.projectId))?.data,
  };
  const alignment =
    input.linked?.alignment ??
    (await desk.workers.run<Alignment>('align', given, control?.signal, (share) =>
      control?.tell({ phase: 'aligning', share }),
    ));
  const cut = cutIntoSegments({ source: input.source.text, target: input.target.text }, alignment);
  const documentId = desk.clock.id();
  return desk.write(async (writer) => {
    const { db, event } = writer;
    if (input.draftId && !(await useDraft(db, input.draftId, documentId))) return refused({ kind: 'not-found' });
    await db
      .insertInto('document')
      .values({
        id: documentId,
        project_id: input.projectId,
        title: input.title,
        origin_format: input.skeleton?.format ?? 'plain-text',
        source_name: input.source.name,
        target_name: input.target.name,
        source_encoding: input.source.encoding,
        target_encoding: input.target.encoding,
        source_tail: cut.sourceTail,
        target_tail: cut.targetTail,
        created_by: actor.personId,
        created_at: desk.clock.now(),
      })
      .execute();
    if (input.skeleton)
      await db
        .insertInto('exchange_file')
        .values({ document_id: documentId, ...input.skeleton })
        .execute();
    const sure = input.linked?.confirmed;
    const segments = sure
      ? cut.segments.map((segment, k) => ({
          ...segment,
          alignment: sure[k] ? ('confirmed' as const) : ('auto' as const),
        }))
      : cut.segments;
    const codes = codesOfSegments(cut.segments, input.codes);
    await insertSegments(
      desk,
      writer,
      documentId,
      segments.map((segment, k) => ({ ...segment, codes: codes[k]! })),
      control,
    );
    await event({ kind: 'document.imported', projectId: input.projectId, documentId, by: actor.personId });
    return done({ documentId, segments: cut.segments.length });
  });
}

/** An inline code of a running text: where its marker begins, the marker's number and its name. */
export type CodeAt = readonly [start: number, number: string, name: string];

/** Which codes each segment has, from where they stand in the two texts. */
function codesOfSegments(
  segments: readonly CutSegment[],
  codes: Readonly<Record<Side, readonly CodeAt[]>> | undefined,
): CodeNames[] {
  const next = { source: 0, target: 0 };
  const at = { source: 0, target: 0 };
  return segments.map((segment) => {
    const names: Record<string, string> = {};
    for (const side of ['source', 'target'] as const) {
      at[side] += segment[`${side}Lead`].length + segment[`${side}Text`].length;
      const here = codes?.[side] ?? [];
      for (; next[side] < here.length && here[next[side]]![0] < at[side]; next[side]++) {
        const [, number, name] = here[next[side]]!;
        names[number] ??= name;
      }
    }
    return names;
  });
}

/** A segment as it is imported; of a file of another tool with what that says of it. */
export interface SegmentToInsert extends CutSegment {
  readonly alignment?: AlignmentState;
  readonly state?: TranslationState;
  readonly unitId?: string;
  /** Its inline codes by the numbers of their markers. */
  readonly codes?: CodeNames;
  /** Where it stands: one behind the other from the beginning unless said. */
  readonly id?: string;
  readonly position?: number;
  /** Whose English it is, and what brought it, where it comes into a document that is there. */
  readonly editedBy?: string | null;
  readonly changeId?: string;
  /** Become comments of `by`. */
  readonly notes?: readonly string[];
  readonly by?: string;
}

/** SQLite takes 32,766 parameters a statement; a chunk also bounds how long one statement keeps the thread. */
const ROWS_AT_ONCE = 500;

/** Writes the segments of a new document; stopped by a control, it throws, and the transaction is taken back. */
export async function insertSegments(
  desk: Desk,
  { db }: DeskWriter,
  documentId: string,
  segments: readonly SegmentToInsert[],
  control?: ImportControl,
): Promise<void> {
  for (let from = 0; from < segments.length; from += ROWS_AT_ONCE) {
    control?.signal.throwIfAborted();
    control?.tell({ phase: 'storing', share: from / segments.length });
    const chunk = segments.slice(from, from + ROWS_AT_ONCE).map((segment, k) => ({
      segment,
      id: segment.id ?? desk.clock.id(),
      position: segment.position ?? from + k + 1,
    }));
    const now = desk.clock.now();
    await db
      .insertInto('segment')
      .values(
        chunk.map(({ segment, id, position }) => ({
          id,
          document_id: documentId,
          position,
          source_text: segment.sourceText,
          target_text: segment.targetText,
          ...searchTexts(segment.sourceText, segment.targetText),
          source_lead: segment.sourceLead,
          target_lead: segment.targetLead,
          alignment: segment.alignment ?? ('auto' as const),
          confidence: segment.confidence,
          state: segment.state ?? ('initial' as const),
          version: 1,
          edited_by: segment.editedBy ?? null,
          changed_at: now,
          merged_into: null,
          unit_id: segment.unitId ?? null,
          codes: storedCodes(segment.codes ?? {}),
          assigned_to: null,
        })),
      )
      .execute();
    await db
      .insertInto('revision')
      .values(
        chunk.map(({ segment, id }) => ({
          id: desk.clock.id(),
          segment_id: id,
          version: 1,
          source_text: segment.sourceText,
          target_text: segment.targetText,
          state: segment.state ?? ('initial' as const),
          way: 'import' as const,
          why: null,
          created_by: segment.editedBy ?? null,
          created_at: now,
          change_id: segment.changeId ?? null,
        })),
      )
      .execute();
    const comments = chunk.flatMap(({ segment, id }) =>
      (segment.notes ?? []).map((text) => ({
        id: desk.clock.id(),
        segment_id: id,
        written_on: id,
        text,
        created_by: segment.by ?? '',
        created_at: now,
      })),
    );
    if (comments.length > 0) await db.insertInto('comment').values(comments).execute();
    // Lets waiting requests be answered between two chunks; the transaction stays open and other writes stay queued.
    await letOthersIn();
  }
}
