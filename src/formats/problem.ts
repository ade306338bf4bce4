import type { Place } from './format.js';

/** Why a file is refused, or what somebody should know of it. */
export const problemKinds = [
  'not-this-format',
  'one-side',
  'not-well-formed',
  'entities',
  'encoding-unknown',
  'encoding-differs',
  'replaced-characters',
  'nul',
  'lone-surrogate',
  'too-large',
  'too-deep',
  'too-many-units',
  'large-document',
  'unit-too-long',
  'no-units',
  'no-such-language',
  'several-variants',
  'duplicate-id',
  'unknown-state',
  'sub-flow',
  'code-dropped',
  'language-assumed',
  'lines-differ',
  'links-joined',
  'link-unresolved',
  'damaged-archive',
  'unknown-archive',
  'unsafe-name',
  'encrypted',
  'unpacks-too-large',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** Those that readers tell of single units: for these there is a choice before an import. */
export const unitProblemKinds = ['several-variants', 'duplicate-id', 'unknown-state', 'sub-flow'] as const;

export interface Problem {
  readonly kind: ProblemKind;
  /** The element, the encoding, the limit or the parser's words: one short phrase of data, no sentence. */
  readonly detail?: string;
  readonly place?: Place;
  /** The unit's id. */
  readonly unit?: string;
  /** How many more of the same kind there were, where not all are kept. */
  readonly more?: number;
}

/** Where an offset stands in a text that is at hand whole. */
export function placeAt(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

/** A problem in one English line with its place, for a shell or a log. */
export function problemLine(problem: Problem): string {
  const where = [
    problem.place ? `line ${problem.place.line}, column ${problem.place.column}` : '',
    problem.unit ? `unit ${problem.unit}` : '',
  ].filter(Boolean);
  const detail = problem.detail ? `: ${problem.detail}` : '';
  const more = problem.more ? ` and ${problem.more} more` : '';
  return `${sentences[problem.kind]}${detail}${where.length > 0 ? ` (${where.join(', ')})` : ''}${more}`;
}

export interface ProblemLog {
  add(problem: Problem): void;
  list(): readonly Problem[];
}

/** Keeps the first problems of each kind and counts the rest, since a bad file of a million units may have a million. */
export function problemLog(onProblem?: (problem: Problem) => void): ProblemLog {
  const kinds = new Map<ProblemKind, { readonly kept: Problem[]; more: number }>();
  return {
    add(problem) {
      onProblem?.(problem);
      const known = kinds.get(problem.kind) ?? { kept: [], more: 0 };
      kinds.set(problem.kind, known);
      if (known.kept.length < KEPT_PER_KIND) known.kept.push(problem);
      else known.more++;
    },
    list: () =>
      [...kinds.values()].flatMap(({ kept, more }) =>
        more === 0 ? kept : [...kept.slice(0, -1), { ...kept.at(-1)!, more }],
      ),
  };
}

/** As many as somebody would read. */
const KEPT_PER_KIND = 20;

const sentences: Readonly<Record<ProblemKind, string>> = {
  'not-this-format': 'not a file of this format',
  'one-side': 'holds one side alone: give the other file too',
  'not-well-formed': 'not well-formed',
  entities: 'declares entities, which are not read',
  'encoding-unknown': 'its encoding is not known here',
  'encoding-differs': 'declares another encoding than it is written in',
  'replaced-characters': 'bytes that mean nothing in its encoding',
  nul: 'a NUL character',
  'lone-surrogate': 'half of a surrogate pair',
  'too-large': 'larger than the limit',
  'too-deep': 'nested deeper than the limit',
  'too-many-units': 'more units than the limit',
  'large-document':
    'the document came from a large file, which is not held in memory and not compared with a newer one; import the newer one beside it',
  'unit-too-long': 'a unit longer than the limit',
  'no-units': 'no units in it',
  'no-such-language': 'no text in a language of the project',
  'several-variants': 'several texts in one language; the first is taken',
  'duplicate-id': 'an id that was there before; numbered apart',
  'unknown-state': 'a state that is not known; taken as initial',
  'sub-flow': 'text inside an inline code, which is kept but not offered for translation',
  'code-dropped': 'an inline code left out, since its other half is missing',
  'language-assumed': 'says no language; taken as',
  'lines-differ': 'the lines of the files do not agree',
  'links-joined': 'links that cross or share a sentence, made one',
  'link-unresolved': 'a link to something that is not in the texts',
  'damaged-archive': 'a damaged archive',
  'unknown-archive': 'an archive of a kind that is not read',
  'unsafe-name': 'a name in the archive that is not clear or leads outside it',
  encrypted: 'encrypted',
  'unpacks-too-large': 'unpacks to more than the limit',
};
