import { align } from '../../align/align.js';
import { learnedFrom } from '../../align/lexicon/learned-text.js';
import { matchRows } from '../../align/update/rows.js';
import { type OldRow, updateTexts } from '../../align/update/texts.js';
import type { CodeNames } from '../../domain/codes.js';
import type { TranslationState } from '../../domain/segment.js';
import type { FormatName, Unit } from '../../formats/format.js';
import { namesOfCodes } from '../../formats/inline.js';
import type { Problem } from '../../formats/problem.js';
import { isOffered, leadOf, noteText } from '../exchange/offered.js';
import { type ExchangeJob, readExchangeFile } from '../exchange/read-file.js';

type Languages = { readonly source: string; readonly target: string };

/** Running text: the document's rows, the English as it last came in, and both texts anew. */
export interface TextsJob {
  readonly kind: 'texts';
  readonly rows: readonly OldRow[];
  readonly given: string;
  readonly now: { readonly source: string; readonly target: string };
  readonly languages: Languages;
  /** What the project's approved pairs taught, as text. */
  readonly learned: string | undefined;
}

/** A file of another tool: the document's rows, the file as it last came in, and the newer one. */
export interface FileJob {
  readonly kind: 'file';
  readonly rows: readonly { readonly unitId: string | null; readonly source: string; readonly target: string }[];
  readonly format: string;
  readonly last: Pick<ExchangeJob, 'name' | 'bytes' | 'choices'>;
  readonly now: ExchangeJob;
}

export type UpdateJob = TextsJob | FileJob;

/** A row of the newer version. */
export interface IncomingRow {
  /** The row of the document that it is; null where it is new. */
  readonly from: number | null;
  readonly source: string;
  readonly target: string | null;
  readonly sourceLead: string;
  readonly targetLead: string;
  readonly confidence: number;
  readonly unitId: string | null;
  readonly state: TranslationState | null;
  /** What the file says beside it and did not say before. */
  readonly notes: readonly string[];
  /** Its inline codes, where the file says them. */
  readonly codes?: CodeNames;
}

export interface UpdateReading {
  readonly rows: readonly IncomingRow[];
  /** Of each row of the document: the English as it last came in, where that can be told. */
  readonly base: readonly (string | undefined)[];
  readonly sourceTail: string;
  readonly targetTail: string;
  readonly problems: readonly Problem[];
  /** Of a file of another tool. */
  readonly encoding?: string;
}

export type UpdateOutcome =
  | { readonly ok: true; readonly value: UpdateReading }
  | { readonly ok: false; readonly problem: Problem };

/** What a newer version of a document's texts holds, row by row, and which row of the document each of them is. */
export function readUpdate(job: UpdateJob): UpdateOutcome {
  return job.kind === 'texts' ? { ok: true, value: readTexts(job) } : readFiles(job);
}

function readTexts({ rows, given, now, languages, learned }: TextsJob): UpdateReading {
  const table = learnedFrom(learned);
  const found = updateTexts({ rows, given }, now, languages, (source, target) =>
    align(source, target, {
      sourceLanguage: languages.source,
      targetLanguage: languages.target,
      ...(table ? { learned: table } : {}),
    }),
  );
  return {
    ...found,
    rows: found.rows.map((row) => ({ ...row, unitId: null, state: null, notes: [] })),
    problems: [],
  };
}

function readFiles({ rows, format, last, now }: FileJob): UpdateOutcome {
  const read = readExchangeFile(now);
  if (!read.ok) return read;
  if (read.value.format !== (format as FormatName))
    return { ok: false, problem: { kind: 'not-this-format', detail: format } };
  const units = read.value.units.filter(isOffered);
  const from = matchRows(
    rows,
    units.map((unit) => ({ unitId: unit.id, source: unit.source.text, target: unit.target?.text ?? '' })),
  );
  const before = unitsOf(readExchangeFile({ ...now, ...last }));
  const { encoding, bom, problems } = read.value;
  return {
    ok: true,
    value: {
      rows: units.map((unit, k) => {
        const was = from[k] == null ? undefined : before.get(rows[from[k]]?.unitId ?? '');
        const said = new Set(was?.notes.map(noteText));
        const lead = leadOf(unit, k);
        return {
          from: from[k]!,
          source: unit.source.text,
          target: unit.target?.text || null,
          sourceLead: lead,
          targetLead: unit.target?.text ? lead : '',
          confidence: 1,
          unitId: unit.id,
          codes: namesOfCodes(unit.source, unit.target),
          state: unit.state,
          notes: unit.notes.map(noteText).filter((note) => !said.has(note)),
        };
      }),
      base: rows.map(({ unitId }) => {
        const unit = unitId === null ? undefined : before.get(unitId);
        return unit && (unit.target?.text ?? '');
      }),
      sourceTail: '\n',
      targetTail: '\n',
      problems,
      encoding: bom ? `${encoding}+bom` : encoding,
    },
  };
}

function unitsOf(read: ReturnType<typeof readExchangeFile>): Map<string, Unit> {
  return new Map(read.ok ? read.value.units.map((unit) => [unit.id, unit]) : []);
}
