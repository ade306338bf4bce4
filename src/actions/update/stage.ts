import type { ImportProblem } from '../../domain/read-model.js';
import { formatNames } from '../../formats/format.js';
import type { Problem } from '../../formats/problem.js';
import type { Reader } from '../../store/store.js';
import { decode } from '../../text/decode.js';
import { detectLanguage } from '../../text/detect.js';
import type { Actor, Desk } from '../desk.js';
import { type GivenText, stageImport } from '../draft-import.js';
import { asSubtitles, stageFile } from '../exchange/import-file.js';
import { documentRows, givenEnglish, sideText } from './document-rows.js';

export type StagedUpdate =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly problem: Problem }
  | { readonly ok: false; readonly textProblem: ImportProblem };

/**
 * Takes a newer version of a document in, to be looked at before it is taken over: both texts, or one of them where the other
 * stays as it was; or the file of the kind that the document came from.
 */
export async function stageUpdate(
  desk: Desk,
  actor: Actor,
  input: {
    readonly documentId: string;
    readonly source?: GivenText | undefined;
    readonly target?: GivenText | undefined;
    readonly file?: GivenText | undefined;
  },
): Promise<StagedUpdate> {
  const { documentId } = input;
  const document = await desk.store.reader
    .selectFrom('document')
    .where('id', '=', documentId)
    .selectAll()
    .executeTakeFirst();
  if (!document) return { ok: false, problem: { kind: 'no-units' } };
  const given = { projectId: document.project_id, title: document.title, documentId };
  if (isOfUnits(document.origin_format)) {
    const pair = input.source && input.target && asSubtitles(input.source, input.target);
    const file = pair ?? input.file ?? input.target ?? input.source;
    if (!file) return { ok: false, problem: { kind: 'no-units' } };
    if (await isKeptInPieces(desk.store.reader, documentId)) return { ok: false, problem: { kind: 'large-document' } };
    return stageFile(desk, actor, { ...given, ...file });
  }
  if (!input.source && !input.target) return { ok: false, textProblem: { kind: 'missing', side: 'target' } };
  const rows = await documentRows(desk.store.reader, documentId);
  const own = async (side: 'source' | 'target'): Promise<GivenText> => ({
    name: document[`${side}_name`],
    bytes: new TextEncoder().encode(
      side === 'source'
        ? sideText(rows, 'source', document.source_tail)
        : await givenEnglish(desk.store.reader, documentId),
    ),
  });
  const staged = await stageImport(desk, actor, {
    ...given,
    source: input.source ?? (await own('source')),
    target: input.target ?? (await own('target')),
  });
  return staged.ok ? staged : { ok: false, textProblem: staged.problem };
}

/** Whether the file that a document came from is too large to be held, and so to be compared with another. */
export async function isKeptInPieces(reader: Reader, documentId: string): Promise<boolean> {
  const piece = await reader
    .selectFrom('exchange_piece')
    .where('document_id', '=', documentId)
    .select('number')
    .executeTakeFirst();
  return piece !== undefined;
}

/** Whether a document of this origin has the units of a file; others are running text, whatever it came in. */
export function isOfUnits(origin: string): boolean {
  return formatNames.some((name) => name === origin);
}

/** Whether what was staged is a newer version of a document. */
export async function isUpdate(desk: Desk, draftId: string): Promise<boolean> {
  const draft = await desk.store.reader
    .selectFrom('draft_import')
    .where('id', '=', draftId)
    .select('document_id')
    .executeTakeFirst();
  return draft?.document_id != null;
}

/** Files as the sides of a document: one text is the side that its language says, two are put in order. */
export function sidesOf(given: readonly GivenText[]): { source?: GivenText; target?: GivenText } {
  const [first, second] = given;
  const arabic = given.map(({ bytes }) => {
    const decoded = decode(bytes);
    return decoded.kind === 'text' && detectLanguage(decoded.text).language === 'ar';
  });
  if (!first) return {};
  if (!second) return arabic[0] ? { source: first } : { target: first };
  return arabic[1] && !arabic[0] ? { source: second, target: first } : { source: first, target: second };
}
