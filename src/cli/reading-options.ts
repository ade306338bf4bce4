import { type ProblemChoice, problemChoices, type ReadingChoices, type TableColumns } from '../domain/import-report.js';
import { unitProblemKinds } from '../formats/problem.js';
import { type Encoding, encodings } from '../text/decode.js';
import { Usage } from './outcome.js';

/** How files are to be read, in the words of the page that is shown before an import. */
export const readingOptions = {
  encoding: { type: 'string' },
  columns: { type: 'string' },
  'no-header': { type: 'boolean' },
  'on-problem': { type: 'string', multiple: true },
} as const;

export const readingUsage = `[--encoding E[,E]] [--columns source=N,target=N[,id=N][,state=N][,note=N] [--no-header]] [--on-problem [KIND=]${problemChoices.join('|')}]`;

/** What was asked for of one bilingual file, and the encodings of two texts where they differ. */
export interface AskedReading {
  readonly choices: ReadingChoices;
  readonly encodings: { readonly source: Encoding | undefined; readonly target: Encoding | undefined };
}

/** Throws Usage with one line that lists what could have been said. */
export function askedReading(values: {
  readonly encoding?: string | undefined;
  readonly columns?: string | undefined;
  readonly 'no-header'?: boolean | undefined;
  readonly 'on-problem'?: readonly string[] | undefined;
}): AskedReading {
  const { columns, 'no-header': noHeader = false, 'on-problem': onProblem = [] } = values;
  if (noHeader && columns === undefined) throw new Usage('--no-header belongs to --columns');
  const asked = encodingsIn(values.encoding);
  const encoding = asked.source ?? asked.target;
  return {
    encodings: asked,
    choices: {
      ...(encoding === undefined ? {} : { encoding }),
      ...(columns === undefined ? {} : { columns: columnsIn(columns, !noHeader) }),
      ...(onProblem.length === 0 ? {} : { problems: problemsIn(onProblem) }),
    },
  };
}

/** One for both sides, or the Arabic's and the English's; a side left empty is found. */
function encodingsIn(said: string | undefined): AskedReading['encodings'] {
  if (said === undefined) return { source: undefined, target: undefined };
  const parts = said.split(',').map((part) => part.trim().toLowerCase());
  const [source, target] = (parts.length === 1 ? [parts[0]!, parts[0]!] : parts).map((name) => {
    if (name === '') return undefined;
    const known = encodings.find((encoding) => encoding === name);
    if (!known) throw new Usage(`--encoding takes ${encodings.join(', ')}, not ${quoted(name)}`);
    return known;
  });
  if (parts.length > 2) throw new Usage('--encoding takes one name, or the Arabic’s and the English’s with a comma');
  return { source, target };
}

const parts = ['source', 'target', 'id', 'state', 'note'] as const;
/** As many as the page lets one choose among. */
const MOST_COLUMNS = 1_000;

function columnsIn(said: string, header: boolean): TableColumns {
  const found: { -readonly [Part in (typeof parts)[number]]?: number } = {};
  for (const one of said.split(',')) {
    const [name = '', place = ''] = one.split('=').map((word) => word.trim());
    const part = parts.find((known) => known === name);
    if (!part) throw new Usage(`--columns takes ${parts.join(', ')}, not ${quoted(name)}`);
    const number = /^[1-9]\d{0,3}$/.test(place) ? Number(place) : 0;
    if (number < 1 || number > MOST_COLUMNS)
      throw new Usage(`--columns ${part} takes the number of a column, from 1, not ${quoted(place)}`);
    if (found[part] !== undefined) throw new Usage(`--columns names ${part} twice`);
    if (Object.values(found).includes(number - 1)) throw new Usage(`--columns takes column ${number} twice`);
    found[part] = number - 1;
  }
  const { source, target } = found;
  if (source === undefined || target === undefined) throw new Usage('--columns needs source=N and target=N');
  return { ...found, header, source, target };
}

/** `stop` is said of every kind of problem, `duplicate-id=skip` of one; what is said later counts. */
function problemsIn(said: readonly string[]): Readonly<Record<string, ProblemChoice>> {
  const found: Record<string, ProblemChoice> = {};
  for (const one of said.flatMap((words) => words.split(','))) {
    const [choice = '', kind] = one.split('=').reverse();
    const known = problemChoices.find((each) => each === choice);
    if (!known) throw new Usage(`--on-problem takes ${problemChoices.join(', ')}, not ${quoted(choice)}`);
    const kinds = kind === undefined ? unitProblemKinds : unitProblemKinds.filter((each) => each === kind);
    if (kinds.length === 0)
      throw new Usage(`--on-problem knows of ${unitProblemKinds.join(', ')}, not ${quoted(kind ?? '')}`);
    for (const each of kinds) found[each] = known;
  }
  return found;
}

function quoted(word: string): string {
  return JSON.stringify(word.slice(0, 40));
}
