import type { DraftWarning } from '../domain/read-model.js';

/** What is to be known of two texts that were imported, as one English line for a shell; `names` are the files, twice the one that holds both. */
export function warningLine(
  warning: DraftWarning,
  names: { readonly source: string; readonly target: string },
): string {
  const one = names.source === names.target;
  switch (warning.kind) {
    case 'swapped':
      return one ? `${names.source}: its two sides look swapped` : 'the two files look swapped';
    case 'language':
      return `${names[warning.side]}: ${one ? `the ${warning.side} ` : ''}looks like ${warning.found}, not ${warning.wanted}`;
    case 'same-text':
      return 'both files are the same text';
    case 'replaced-characters':
      return `${names[warning.side]}: bytes that mean nothing in its encoding: ${warning.count}`;
    case 'lengths-differ':
      return `one text is more than three times as long as the other: ${warning.source} and ${warning.target} characters`;
    case 'encoding-differs':
      return `${names[warning.side]}: says ${warning.declared}, but was read as ${warning.found}`;
  }
}
