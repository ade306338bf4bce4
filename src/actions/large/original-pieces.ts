import { TextDecoder } from 'node:util';
import { formatNamed } from '../../formats/registry.js';
import type { Reader } from '../../store/store.js';
import { changesOf, encoded } from '../exchange/export-file.js';
import { letOthersIn } from '../let-others-in.js';

export interface PiecedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/**
 * The file that a document came from, with the translations, states and comments of now put in, piece by piece: for one that
 * is too large to be held. undefined for all others, which originalFile gives.
 */
export async function originalPieces(reader: Reader, documentId: string): Promise<PiecedFile | undefined> {
  const file = await reader
    .selectFrom('exchange_file')
    .innerJoin('document', 'document.id', 'exchange_file.document_id')
    .innerJoin('project', 'project.id', 'document.project_id')
    .where('document_id', '=', documentId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('exchange_piece')
          .where('exchange_piece.document_id', '=', documentId)
          .select('exchange_piece.number'),
      ),
    )
    .select(['exchange_file.format', 'exchange_file.name', 'exchange_file.encoding'])
    .select(['project.source_language', 'project.target_language'])
    .executeTakeFirst();
  const format = file && formatNamed(file.format);
  if (!file || format?.input !== 'text' || !format.rewriter) return undefined;
  // What is at its first version is as the file has it.
  const { changeOf, count } = await changesOf(reader, documentId, { changedOnly: true });
  const raw = rawPieces(reader, documentId);
  if (count === 0) return { name: file.name, mediaType: format.mediaType, pieces: raw };
  const languages = { source: file.source_language, target: file.target_language };
  const rewriter = format.rewriter(changeOf, { languages, limits: NO_LIMITS });
  return { name: file.name, mediaType: format.mediaType, pieces: rewritten() };

  async function* rewritten(): AsyncGenerator<Uint8Array> {
    const decoder = new TextDecoder(file!.encoding.split('+')[0]!);
    let first = true;
    const out = function* (text: string) {
      if (text !== '') yield encoded(text, file!.encoding, first);
      if (text !== '') first = false;
    };
    for await (const piece of raw) yield* out(rewriter.push(decoder.decode(piece, { stream: true })));
    yield* out(rewriter.push(decoder.decode()) + rewriter.end());
    if (rewriter.refused) throw new Error(`a file that was read is refused: ${rewriter.refused.kind}`);
  }
}

/** It was read once under the limits of its time. */
const NO_LIMITS = { size: Number.POSITIVE_INFINITY, units: Number.POSITIVE_INFINITY, unitLength: 2 ** 29 };

/** The pieces as they came, each read when it is wanted. */
export async function* rawPieces(reader: Reader, documentId: string): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number++) {
    const piece = await reader
      .selectFrom('exchange_piece')
      .where('document_id', '=', documentId)
      .where('number', '=', number)
      .select('bytes')
      .executeTakeFirst();
    if (!piece) return;
    yield piece.bytes;
    // Others' requests are answered in between.
    await letOthersIn();
  }
}
