import type { Alignment } from '../align/bead.js';
import type { DraftLinks, DraftPage, DraftSide, DraftWarning, ImportProblem } from '../domain/read-model.js';
import type { Side } from '../domain/segment.js';
import { looksLikeDocx } from '../formats/docx/package.js';
import { readDocxText } from '../formats/docx/read.js';
import type { HtmlPart } from '../formats/html/read.js';
import { readLines } from '../formats/links/lines.js';
import type { Problem } from '../formats/problem.js';
import { decode, type Encoding } from '../text/decode.js';
import { detectLanguage } from '../text/detect.js';
import { splitParagraphs, splitSentences } from '../text/sentences.js';
import { fileProblem } from './exchange/file-problem.js';
import type { CodeAt } from './import-document.js';
import { languageWarnings } from './language-warnings.js';
import { type Pairing, readLinked } from './linked-texts.js';
import { pageText } from './page-text.js';

export interface InspectSide {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the person chose, or null to find it. */
  readonly encoding: Encoding | null;
  /** What to take of it where it is a page. */
  readonly part: HtmlPart;
}

export interface InspectJob {
  /** An alignment that comes with them. */
  readonly pairing?: Pairing | null;
  readonly links?: { readonly name: string; readonly bytes: Uint8Array } | null;
  readonly linksSwapped?: boolean;
  readonly source: InspectSide;
  readonly target: InspectSide;
  readonly languages: Readonly<Record<Side, string>>;
}

export type Inspection =
  | {
      readonly ok: true;
      readonly source: DraftSide;
      readonly target: DraftSide;
      readonly texts: Readonly<Record<Side, string>>;
      /** The alignment that came with them, with what was confirmed of it. */
      readonly alignment: { readonly alignment: Alignment; readonly confirmed: readonly boolean[] } | null;
      readonly links: DraftLinks | null;
      readonly mayPairLines: boolean;
      /** The files among the two that the English can be put into. */
      readonly skeletons: Readonly<Record<Side, SkeletonFacts | null>>;
      readonly warnings: readonly DraftWarning[];
    }
  | { readonly ok: false; readonly problem: ImportProblem };

export interface SkeletonFacts {
  readonly format: 'docx' | 'html';
  readonly encoding: string;
  readonly taken: readonly number[] | null;
  /** Inline codes of its text. */
  readonly codes: readonly CodeAt[];
}

const PREVIEW = 600;
/** News Arabic runs to about .8 to 1.3 times its English in characters; beyond this something is missing on one side. */
const LENGTHS_DIFFER = 3;

/** Worker entry: reads both sides, each a text, a Word document or an HTML page, and says what they are. */
export default function inspect(job: InspectJob): Inspection {
  if (job.pairing) return inspectLinked(job, job.pairing);
  const source = lookAt(job.source, 'source');
  if (!source.ok) return source;
  const target = lookAt(job.target, 'target');
  if (!target.ok) return target;
  return found(job, source, target);
}

function found(job: InspectJob, source: Look, target: Look): Extract<Inspection, { ok: true }> {
  const lines = [source, target].map(({ text }) => readLines(text).sentenceOf.length);
  return {
    ok: true,
    source: source.side,
    target: target.side,
    texts: { source: source.text, target: target.text },
    skeletons: { source: source.skeleton, target: target.skeleton },
    warnings: warnings(source, target, job.languages),
    alignment: null,
    links: null,
    mayPairLines: lines[0] === lines[1] && lines[0]! > 1 && !source.skeleton && !target.skeleton,
  };
}

/** Both sides with the alignment that came with them, which stands whatever the texts look like. */
function inspectLinked(job: InspectJob, pairing: Pairing): Inspection {
  const read = readLinked({ ...job, pairing, links: job.links ?? undefined, swapped: job.linksSwapped ?? false });
  if ('refused' in read) {
    if (read.refused !== 'links')
      return { ok: false, problem: problemOf(read.decoded, read.refused, job[read.refused]) };
    return { ok: false, problem: { kind: 'links', problem: fileProblem(read.problem) } };
  }
  const { texts, alignment, confirmed, problems } = read.linked;
  const look = (side: Side): Look | { readonly ok: false; readonly problem: ImportProblem } => {
    const { encoding, alternatives, replaced } = read.decoded[side];
    return lookOf(job[side], side, {
      ok: true,
      text: texts[side],
      encoding,
      alternatives,
      replaced,
      skeleton: null,
      page: null,
    });
  };
  const [source, target] = [look('source'), look('target')];
  if (!source.ok) return source;
  if (!target.ok) return target;
  const links = {
    kind: read.kind,
    name: job.links?.name ?? null,
    beads: alignment.beads.length,
    confirmed: confirmed.filter((sure) => sure).length,
    oneSided: alignment.beads.filter((bead) => bead.source.length === 0 || bead.target.length === 0).length,
    problems: problems.map(fileProblem),
  };
  return {
    ...found(job, source, target),
    alignment: { alignment, confirmed },
    links,
    mayPairLines: read.kind === 'lines',
  };
}

type Look = {
  readonly ok: true;
  readonly side: DraftSide;
  readonly text: string;
  readonly skeleton: SkeletonFacts | null;
  /** The encoding that it declares, where it was read in another. */
  readonly declared: string | undefined;
};

function lookAt(input: InspectSide, side: Side): Look | { readonly ok: false; readonly problem: ImportProblem } {
  const read = looksLikeDocx(input.bytes) ? textOfDocx(input.bytes, side) : textOf(input, side);
  return lookOf(input, side, read);
}

function lookOf(
  input: InspectSide,
  side: Side,
  read: ReadText,
): Look | { readonly ok: false; readonly problem: ImportProblem } {
  if (!read.ok) return read;
  const { text } = read;
  if (text.trim() === '') return { ok: false, problem: { kind: 'empty', side } };
  const { language } = detectLanguage(text);
  return {
    ok: true,
    text,
    skeleton: read.skeleton,
    declared: read.declared,
    side: {
      name: input.name,
      bytes: input.bytes.length,
      encoding: read.encoding,
      encodingChosen: input.encoding !== null && read.skeleton?.format !== 'docx',
      alternatives: read.alternatives,
      replaced: read.replaced,
      language,
      paragraphs: splitParagraphs(text).length,
      sentences: splitSentences(text, language).length,
      preview: text.slice(0, PREVIEW),
      page: read.page,
    },
  };
}

type ReadText =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: string;
      readonly alternatives: readonly string[];
      readonly replaced: number;
      readonly skeleton: SkeletonFacts | null;
      readonly page: DraftPage | null;
      readonly declared?: string | undefined;
    }
  | { readonly ok: false; readonly problem: ImportProblem };

function textOf(input: InspectSide, side: Side): ReadText {
  const page = pageText(input.name, input.bytes, input);
  if (page && 'refused' in page) return refusedFile(side, page.refused);
  const decoded = page?.decoded ?? decode(input.bytes, input.encoding ?? undefined);
  if (decoded.kind === 'refused') return { ok: false, problem: problemOf(decoded, side, input) };
  const { encoding, bom, alternatives, replaced } = decoded;
  const read = { ok: true, encoding, alternatives, replaced } as const;
  if (!page) return { ...read, text: decoded.text, skeleton: null, page: null };
  const skeleton = {
    format: 'html',
    encoding: bom ? `${encoding}+bom` : encoding,
    taken: page.taken,
    codes: page.codes,
  } as const;
  return { ...read, text: page.text, skeleton, page: page.page, declared: page.declared };
}

/** Stands where texts have their encoding. */
const DOCX = 'docx';

function textOfDocx(bytes: Uint8Array, side: Side): ReadText {
  const read = readDocxText(bytes);
  if (!('text' in read)) return refusedFile(side, read);
  const skeleton = { format: DOCX, encoding: DOCX, taken: null, codes: [] } as const;
  return { ok: true, text: read.text, encoding: DOCX, alternatives: [], replaced: 0, skeleton, page: null };
}

function refusedFile(side: Side, found: Problem): ReadText {
  return { ok: false, problem: { kind: 'file', side, problem: fileProblem(found) } };
}

function problemOf(
  refused: Extract<ReturnType<typeof decode>, { kind: 'refused' }>,
  side: Side,
  input: InspectSide,
): ImportProblem {
  switch (refused.reason) {
    case 'empty':
      return { kind: 'empty', side };
    case 'binary':
      return { kind: 'binary', side, what: refused.what };
    case 'undecodable':
      return { kind: 'undecodable', side, encoding: input.encoding ?? 'utf-8', at: refused.at };
    default:
      return { kind: refused.reason, side, line: refused.line, column: refused.column };
  }
}

function warnings(source: Look, target: Look, wanted: InspectJob['languages']): DraftWarning[] {
  const found = languageWarnings({ source: source.side.language, target: target.side.language }, wanted);
  if (source.text === target.text) found.push({ kind: 'same-text' });
  for (const [side, look] of [
    ['source', source],
    ['target', target],
  ] as const) {
    if (look.side.replaced > 0) found.push({ kind: 'replaced-characters', side, count: look.side.replaced });
    const { declared, side: here } = look;
    if (declared !== undefined) found.push({ kind: 'encoding-differs', side, declared, found: here.encoding });
  }
  const ratio = source.text.length / target.text.length;
  if (ratio > LENGTHS_DIFFER || ratio < 1 / LENGTHS_DIFFER)
    found.push({ kind: 'lengths-differ', source: source.text.length, target: target.text.length });
  return found;
}
