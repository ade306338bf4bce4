import type { Morphology } from './analyse.js';
import { ARABIC_FUNCTION_WORDS } from './function-words.js';
import type { Lexicon } from './load.js';
import { lookUp } from './string-table.js';

/** The morphology that a loaded lexicon knows. */
export function morphologyOf(lexicon: Lexicon): Morphology {
  const functions = new Set([...ARABIC_FUNCTION_WORDS].map((word) => lookUp(lexicon.heads, word)));
  return {
    isFunction: (head) => functions.has(head),
    head: (text) => lookUp(lexicon.heads, text),
    headsOfForm: (text) => {
      const form = lookUp(lexicon.forms, text);
      return form < 0 ? NONE : lexicon.formHeads.subarray(lexicon.formStarts[form]!, lexicon.formStarts[form + 1]!);
    },
  };
}

const NONE = new Uint16Array(0);
