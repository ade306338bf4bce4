import type { ReadingChoices, TableColumns } from '../../domain/import-report.js';
import { previewTable, type TablePreview } from '../../formats/csv/index.js';
import { looksLikeDocx } from '../../formats/docx/package.js';
import type { Columns, DocumentFacts, FormatName, Unit } from '../../formats/format.js';
import { looksLikeHtml } from '../../formats/html/read.js';
import { sameLanguage } from '../../formats/languages.js';
import type { Limits } from '../../formats/limits.js';
import type { Problem } from '../../formats/problem.js';
import { detectFormat, formatNamed } from '../../formats/registry.js';
import { looksLikeSubtitles } from '../../formats/subtitles/cues.js';
import { withSource } from '../../formats/subtitles/index.js';
import { type Decoded, decode, type Encoding, encodings } from '../../text/decode.js';
import { declaredEncoding, declaredName, encodingOfHead } from '../large/pieces.js';

export interface ExchangeJob {
  /** The file that is given back; of two files the translation. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The other side, of formats that hold one each. */
  readonly source?: Uint8Array | undefined;
  readonly languages: { readonly source: string; readonly target: string };
  /** The bytes are only the beginning of the file. */
  readonly beginningOnly?: boolean;
  readonly choices?: ReadingChoices;
  readonly limits?: Partial<Limits>;
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
  /** What the file names as its encoding, and what else it might be read in. */
  readonly declared: string | null;
  readonly alternatives: readonly Encoding[];
  /** Units that each kind of problem is told of, by kind. */
  readonly affected: Readonly<Record<string, number>>;
  /** Units left out by choice. */
  readonly skipped: number;
  /** Of a table. */
  readonly table: TablePreview | null;
}

export type ExchangeReading =
  | { readonly ok: true; readonly value: ReadFile }
  | { readonly ok: false; readonly problem: Problem };

/** UTF-16 units by which a format is recognised. */
const SAMPLE = 4_000;

/** Reads a file of another tool, whichever its format is. Refused with one problem that says what and where. */
export function readExchangeFile(job: ExchangeJob): ExchangeReading {
  const { name, source, languages, beginningOnly = false, choices = {}, limits = {} } = job;
  const bytes = beginningOnly ? upToLastTag(job.bytes) : job.bytes;
  // A Word document is one of two texts to be aligned.
  if (looksLikeDocx(bytes)) return { ok: false, problem: { kind: 'one-side', detail: 'docx' } };
  const chosen = encodings.find((known) => known === choices.encoding);
  const decoded = chosen ? decode(bytes, chosen) : decodeFile(bytes);
  if (decoded.kind === 'refused') return { ok: false, problem: problemOf(decoded) };
  const { text, encoding, bom } = decoded;
  if (looksLikeHtml(name, text.slice(0, SAMPLE))) return { ok: false, problem: { kind: 'one-side', detail: 'HTML' } };
  const found = detectFormat({ name, bytes: bytes.subarray(0, SAMPLE), text: text.slice(0, SAMPLE) });
  const format = found && formatNamed(found);
  if (format?.input !== 'text') return { ok: false, problem: { kind: 'not-this-format' } };
  if (!format.bilingual && !source) return { ok: false, problem: { kind: 'one-side' } };
  const affected = new Map<string, Set<string>>();
  const reader = format.reader({
    languages,
    limits,
    ...(choices.columns ? { columns: asColumns(choices.columns) } : {}),
    onProblem: ({ kind, unit }) => {
      if (unit !== undefined) affected.set(kind, (affected.get(kind) ?? new Set()).add(unit));
    },
  });
  let units: readonly Unit[] = [...reader.push(text), ...(beginningOnly ? [] : reader.end())];
  if (reader.refused) return { ok: false, problem: reader.refused };
  if (source) {
    const other = chosen ? decode(source, chosen) : decodeFile(source);
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
  const declared = declaredName(bytes);
  const problems = [...encodingProblems(decoded, declared), ...reader.problems];
  const stopping = problems.find(({ kind }) => choices.problems?.[kind] === 'stop');
  if (stopping) return { ok: false, problem: stopping };
  const left = new Set([...affected].flatMap(([kind, ids]) => (choices.problems?.[kind] === 'skip' ? [...ids] : [])));
  const kept = left.size === 0 ? units : units.filter(({ id }) => !left.has(id));
  return {
    ok: true,
    value: {
      format: format.name,
      encoding,
      bom,
      text,
      units: kept,
      facts: reader.facts,
      problems,
      declared,
      alternatives: decoded.alternatives,
      affected: Object.fromEntries([...affected].map(([kind, ids]) => [kind, ids.size])),
      skipped: units.length - kept.length,
      table:
        format.name === 'csv' ? previewTable(text, languages, choices.columns && asColumns(choices.columns)) : null,
    },
  };
}

function asColumns({ header, source, target, id, state, note }: TableColumns): Columns {
  return { header, source, target, id, state, note };
}

/** What is to be known of how a file is written: it names another encoding, or has bytes that mean nothing in this one. */
function encodingProblems(decoded: Extract<Decoded, { kind: 'text' }>, declared: string | null): Problem[] {
  const { encoding, replaced } = decoded;
  // A declaration cannot say which way round UTF-16 is.
  const same = declared === null || declared === encoding || (declared === 'utf-16' && encoding.startsWith('utf-16'));
  return [
    ...(same ? [] : [{ kind: 'encoding-differs' as const, detail: `${declared} → ${encoding}` }]),
    ...(replaced === 0 ? [] : [{ kind: 'replaced-characters' as const, detail: String(replaced) }]),
  ];
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

/** Why a file is no text at all, whichever format it may have. */
export function whyNoText(bytes: Uint8Array): Problem | undefined {
  const decoded = decodeFile(bytes);
  return decoded.kind === 'refused' ? problemOf(decoded) : undefined;
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
