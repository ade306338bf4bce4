import { looksLikeTbx, readTbx } from '../../formats/tbx/read.js';
import { readTermsCsv } from '../../formats/terms-csv.js';
import { decode } from '../../text/decode.js';

/** A glossary's file with the limits of its parts. */
export interface TermsJob {
  readonly bytes: Uint8Array;
  readonly unitLength: number;
  readonly depth: number;
}

/** What stands in the file; without terms the line is no part of a glossary. */
export type TermsReading =
  | (Extract<ReturnType<typeof readTermsCsv>, { ok: true }> & { readonly tbx: boolean; readonly passedOver: number })
  | { readonly ok: false; readonly line: number };

/** Reads a glossary's file, a table or TBX. */
export function readTermsFile({ bytes, unitLength, depth }: TermsJob): TermsReading {
  const decoded = decode(bytes);
  if (decoded.kind === 'refused') return { ok: false, line: 1 };
  const tbx = looksLikeTbx(decoded.text);
  const read = tbx ? readTbx(decoded.text, { unitLength, depth }) : readTermsCsv(decoded.text);
  return read.ok ? { passedOver: 0, ...read, tbx } : { ok: false, line: read.line };
}
