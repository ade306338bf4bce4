import { looksLikeDocx } from '../../formats/docx/package.js';
import type { DocumentFacts, FormatName, Unit } from '../../formats/format.js';
import { looksLikeHtml } from '../../formats/html/read.js';
import { sameLanguage } from '../../formats/languages.js';
import type { Problem } from '../../formats/problem.js';
import { detectFormat, formatNamed } from '../../formats/registry.js';
import { looksLikeSubtitles } from '../../formats/subtitles/cues.js';
import { withSource } from '../../formats/subtitles/index.js';
import { type Decoded, decode, type Encoding } from '../../text/decode.js';
import { declaredEncoding, encodingOfHead } from '../large/pieces.js';

export interface ExchangeJob {
  /** The file that is given back; of two files the translation. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The other side, of formats that hold one each. */
  readonly source?: Uint8Array | undefined;
  readonly languages: { readonly source: string; readonly target: string };
  /** The bytes are only the beginning of the file. */
  readonly beginningOnly?: boolean;
}

/** A bilingual file, read. */
export interface ReadFile {
  readonly format: FormatName;
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly text: string;
  readonly units: readonly Unit[];
  readonly facts: DocumentFacts;
  readonly problems: readonly Problem[];
}

export type ExchangeReading =
  | { readonly ok: true; readonly value: ReadFile }
  | { readonly ok: false; readonly problem: Problem };

/** UTF-16 units by which a format is recognised. */
const SAMPLE = 4_000;

/** Reads a file of another tool, whichever its format is. Refused with one problem that says what and where. */
export function readExchangeFile(job: ExchangeJob): ExchangeReading {
  const { name, source, languages, beginningOnly = false } = job;
  const bytes = beginningOnly ? upToLastTag(job.bytes) : job.bytes;
  // A Word document is one of two texts to be aligned.
  if (looksLikeDocx(bytes)) return { ok: false, problem: { kind: 'one-side', detail: 'docx' } };
  const decoded = decodeFile(bytes);
  if (decoded.kind === 'refused') return { ok: false, problem: problemOf(decoded) };
  const { text, encoding, bom } = decoded;
  if (looksLikeHtml(name, text.slice(0, SAMPLE))) return { ok: false, problem: { kind: 'one-side', detail: 'HTML' } };
  const found = detectFormat({ name, bytes: bytes.subarray(0, SAMPLE), text: text.slice(0, SAMPLE) });
  const format = found && formatNamed(found);
  if (format?.input !== 'text') return { ok: false, problem: { kind: 'not-this-format' } };
  if (!format.bilingual && !source) return { ok: false, problem: { kind: 'one-side' } };
  const reader = format.reader({ languages });
  let units: readonly Unit[] = [...reader.push(text), ...(beginningOnly ? [] : reader.end())];
  if (reader.refused) return { ok: false, problem: reader.refused };
  if (source) {
    const other = decodeFile(source);
    if (other.kind === 'refused') return { ok: false, problem: problemOf(other) };
    const paired = withSource(units, text, other.text);
    if ('kind' in paired) return { ok: false, problem: paired };
    units = paired;
  }
  const { sourceLanguage: from, targetLanguage: to } = reader.facts;
  const other =
    (from !== undefined && !sameLanguage(from, languages.source)) ||
    (to !== undefined && format.name !== 'tmx' && !sameLanguage(to, languages.target));
  if (other) return { ok: false, problem: { kind: 'no-such-language', detail: `${from ?? '?'} → ${to ?? '?'}` } };
  if (units.length === 0) return { ok: false, problem: { kind: 'no-units' } };
  return {
    ok: true,
    value: { format: format.name, encoding, bom, text, units, facts: reader.facts, problems: reader.problems },
  };
}

/** Without what was cut through at the end, in any encoding. */
function upToLastTag(bytes: Uint8Array): Uint8Array {
  const wide = encodingOfHead(bytes.subarray(0, 4))?.encoding.startsWith('utf-16');
  const end = bytes.lastIndexOf(0x3e) + (wide ? 2 : 1);
  return bytes.subarray(0, wide ? end - (end % 2) : end);
}

/** Whether two files are the subtitles of one film, each in its language; and whether they were given the wrong way round. */
export function subtitlePair(source: Uint8Array, target: Uint8Array): 'none' | 'as-given' | 'swapped' {
  const texts = [source, target].map((bytes) => {
    const decoded = decodeFile(bytes);
    return decoded.kind === 'refused' ? '' : decoded.text;
  });
  if (!texts.every((text) => looksLikeSubtitles(text.slice(0, SAMPLE)))) return 'none';
  const [arabicInSource, arabicInTarget] = texts.map((text) => text.match(/\p{Script=Arabic}/gu)?.length ?? 0);
  return arabicInTarget! > arabicInSource! ? 'swapped' : 'as-given';
}

/** In the encoding that its XML declaration names, where that is one of ours and no byte order mark says otherwise. */
export function decodeFile(bytes: Uint8Array): Decoded {
  return decode(bytes, declaredEncoding(bytes));
}

function problemOf(refused: Extract<Decoded, { kind: 'refused' }>): Problem {
  switch (refused.reason) {
    case 'nul':
    case 'lone-surrogate':
      return { kind: refused.reason, place: { line: refused.line, column: refused.column } };
    case 'empty':
      return { kind: 'no-units' };
    case 'binary':
      return { kind: 'not-this-format', detail: refused.what };
    case 'undecodable':
      return { kind: 'encoding-unknown', detail: `byte ${refused.at}` };
  }
}
