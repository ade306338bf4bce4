import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { TranslationState } from '../../domain/segment.js';
import type { TextFormat, Unit } from '../../formats/format.js';
import { sameLanguage } from '../../formats/languages.js';
import type { Problem } from '../../formats/problem.js';
import { detectFormat, formatNamed } from '../../formats/registry.js';
import { encodings } from '../../text/decode.js';
import { fileProblem } from '../exchange/file-problem.js';
import { isOffered, leadOf, noteText } from '../exchange/offered.js';
import { searchTexts } from '../search-texts.js';
import { NEXT, type ReadJob, type ReadMessage, type ReadUnit, SENT_AHEAD, UNITS_AT_ONCE } from './messages.js';
import { declaredName, encodingOfHead } from './pieces.js';

/** Reads a large file piece by piece and hands its units over as fast as they are stored. */
async function read(job: ReadJob, port: MessagePort): Promise<void> {
  const send = sender(port);
  const last = await readPieces(job, send).catch((error: unknown): ReadMessage => {
    if (error instanceof Stop) return { kind: 'refused', problem: error.problem };
    throw error;
  });
  await send(last);
  port.close();
}

/** Posts messages, and waits where the other end has not taken the ones before. */
function sender(port: MessagePort): (message: ReadMessage) => Promise<void> {
  let ahead = 0;
  port.on('message', (message) => {
    if (message === NEXT) ahead--;
  });
  return async (message) => {
    while (ahead >= SENT_AHEAD) await once(port, 'message');
    ahead++;
    port.postMessage(message);
  };
}

class Stop extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

/** Bytes by which encoding and format are recognised, and bytes that are read at a time. */
const HEAD = 65_536;

async function readPieces(job: ReadJob, send: (message: ReadMessage) => Promise<void>): Promise<ReadMessage> {
  const head = await headOf(job.path);
  const chosen = encodings.find((known) => known === job.choices.encoding);
  const written = chosen ? { encoding: chosen, bom: encodingOfHead(head)?.bom ?? false } : encodingOfHead(head);
  if (!written) throw new Stop({ kind: 'encoding-unknown' });
  const format = streamed(job.name, head, new TextDecoder(written.encoding).decode(head));
  if (!format) throw new Stop({ kind: 'not-this-format' });
  const left = new Set<string>();
  const reader = format.reader({
    languages: job.languages,
    limits: job.limits,
    onProblem: (problem) => {
      const choice = job.choices.problems?.[problem.kind];
      if (choice === 'stop') throw new Stop(problem);
      if (choice === 'skip' && problem.unit !== undefined) left.add(problem.unit);
    },
  });
  const decoder = new TextDecoder(written.encoding, { fatal: true });
  let [bytes, sent, notTranslatable, skipped, notes] = [0, 0, 0, 0, 0];
  const states: Partial<Record<TranslationState, number>> = {};
  let waiting: ReadUnit[] = [];
  const take = async (units: readonly Unit[]) => {
    if (reader.refused) throw new Stop(reader.refused);
    for (const unit of units) {
      if (left.has(unit.id)) skipped++;
      else if (!isOffered(unit)) notTranslatable++;
      else {
        waiting.push(asRead(unit, sent + waiting.length));
        states[unit.state] = (states[unit.state] ?? 0) + 1;
        notes += unit.notes.length;
      }
      if (waiting.length === UNITS_AT_ONCE) await flush();
    }
  };
  const flush = async () => {
    const units = waiting;
    waiting = [];
    sent += units.length;
    await send({ kind: 'units', units, bytes });
  };
  for await (const piece of createReadStream(job.path, { highWaterMark: HEAD })) {
    bytes += (piece as Buffer).length;
    await take(reader.push(decoded(decoder, piece as Buffer, bytes)));
  }
  await take(reader.push(decoded(decoder, undefined, bytes)));
  await take(reader.end());
  if (waiting.length > 0) await flush();
  const { sourceLanguage: from, targetLanguage: to } = reader.facts;
  const other =
    (from !== undefined && !sameLanguage(from, job.languages.source)) ||
    (to !== undefined && format.name !== 'tmx' && !sameLanguage(to, job.languages.target));
  if (other) throw new Stop({ kind: 'no-such-language', detail: `${from ?? '?'} → ${to ?? '?'}` });
  if (sent === 0) throw new Stop({ kind: 'no-units' });
  const { problems, facts } = reader;
  return {
    kind: 'end',
    format: format.name,
    ...written,
    units: sent,
    problems,
    report: {
      name: job.name,
      format: format.name,
      version: facts.version ?? null,
      encoding: written.encoding,
      declared: declaredName(head),
      languages: Object.entries(facts.languages ?? {}).map(([language, count]) => ({ language, count })),
      units: sent,
      skipped,
      notTranslatable,
      notes,
      states,
      problems: problems.map((problem) => ({
        ...fileProblem(problem),
        choice: problem.unit === undefined ? 'take' : (job.choices.problems?.[problem.kind] ?? 'take'),
      })),
    },
  };
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const head = new Uint8Array(HEAD);
    const { bytesRead } = await file.read(head, 0, HEAD, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The format of a file, if it is one that is read piece by piece. */
function streamed(name: string, head: Uint8Array, text: string): TextFormat | undefined {
  const found = detectFormat({ name, bytes: head, text });
  const format = found && formatNamed(found);
  return format?.input === 'text' && format.streams ? format : undefined;
}

function decoded(decoder: TextDecoder, piece: Buffer | undefined, bytes: number): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw new Stop({ kind: 'encoding-unknown', detail: `before byte ${bytes}` });
  }
}

function asRead(unit: Unit, k: number): ReadUnit {
  const [source, target] = [unit.source.text, unit.target?.text ?? ''];
  const folded = searchTexts(source, target);
  return {
    id: unit.id,
    source,
    target,
    sourceFolded: folded.source_folded,
    targetFolded: folded.target_folded,
    lead: leadOf(unit, k),
    state: unit.state,
    notes: unit.notes.map(noteText),
  };
}

// The thread's entry.
if (parentPort) await read(workerData as ReadJob, parentPort);
