import type { FileProblem, ImportProblem } from '../domain/read-model.js';
import type { Refusal } from '../domain/refusal.js';
import { type Problem, type ProblemKind, problemLine } from '../formats/problem.js';

/** A refusal as one English line for a shell. */
export function refusalLine(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'invalid':
      return `${refusal.field}: ${problems[refusal.problem]}`;
    case 'not-found':
      return 'not found';
    case 'not-permitted':
      return `not permitted: ${refusal.permission}`;
    case 'stale':
      return `the segment has changed since version ${refusal.sent.version}`;
    case 'four-eyes':
      return `four eyes: ${refusal.what} of one's own work is not allowed in this project`;
    case 'rows-changed':
      return 'the segments have changed meanwhile';
    case 'no-repair':
      return `no repair: ${refusal.problem}`;
    case 'unreadable':
      return problemLine(refusal.problem as Problem);
    case 'too-many-segments':
      return `it has ${refusal.count} segments, and no more than ${refusal.limit} go into a file of this kind; the original, tmx, xliff, csv, tsv and the texts take any number`;
    case 'changed-since':
      return 'the text has been changed since';
    case 'nothing-to-undo':
      return 'nothing to take back';
    case 'switched-off':
      return 'the project asks for no second opinions';
    case 'budget-spent':
      return 'no more second opinions today';
    case 'repaired':
      return `its texts went to segment ${refusal.into.position}`;
    case 'renamed':
      return `it is called "${refusal.title}" by now`;
    case 'being-updated':
      return `${refusal.by} has just handed in a newer version of it`;
    case 'not-written':
      return `cannot be written: ${refusal.why}`;
    case 'wrong-state':
      return `is ${refusal.state}, should be ${refusal.wanted}`;
  }
}

const problems = {
  missing: 'is missing',
  'too-long': 'is too long',
  'too-short': 'is too short',
  'unknown-value': 'is not a known value',
  'outside-text': 'lies outside the text',
  'splits-character': 'splits a character',
  nul: 'holds a NUL character',
  'lone-surrogate': 'holds half of a surrogate pair',
  'control-character': 'is empty, too long or holds invisible characters',
  taken: 'is taken',
  'too-many': 'is one too many',
  'not-arabic': 'has no Arabic words',
  'no-words': 'has an alternative without a word',
  'not-a-pattern': 'is no pattern of words',
  'speaks-against-itself': 'holds the words it warns of',
  'not-the-title': 'is not the title of the document',
} as const;

/** Why a text cannot be read, for a shell; `names` are the files. */
export function importProblemLine(
  problem: ImportProblem,
  names: { readonly source: string; readonly target: string; readonly links?: string | undefined },
): string {
  if (problem.kind === 'links') return `${names.links ?? 'the link file'}: ${fileProblemLine(problem.problem)}`;
  const name = names[problem.side];
  switch (problem.kind) {
    case 'empty':
    case 'missing':
      return `${name}: there is no text in it`;
    case 'binary':
      return `${name}: this is no plain text (${problem.what})`;
    case 'too-large':
      return `${name}: ${problem.bytes} bytes are more than the limit of ${problem.limit} (TAWAZI_IMPORT_LIMIT)`;
    case 'undecodable':
      return `${name}: not ${problem.encoding} at byte ${problem.at}`;
    case 'nul':
      return `${name}:${problem.line}:${problem.column}: a NUL character`;
    case 'lone-surrogate':
      return `${name}:${problem.line}:${problem.column}: half of a surrogate pair`;
    case 'file':
      return `${name}: ${fileProblemLine(problem.problem)}`;
  }
}

function fileProblemLine({ kind, detail, place, unit, more }: FileProblem): string {
  return problemLine({
    kind: kind as ProblemKind,
    ...(detail === null ? {} : { detail }),
    ...(place ? { place } : {}),
    ...(unit === null ? {} : { unit }),
    more,
  });
}
