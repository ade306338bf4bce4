import type { Morphology } from './analyse.js';
import { ARABIC_FUNCTION_WORDS } from './function-words.js';
import type { Lexicon } from './load.js';
import { lookUp } from './string-table.js';

/** The morphology that a loaded lexicon knows; made once a lexicon, when first asked for. */
export function morphologyOf(lexicon: Lexicon): Morphology {
  let morphology = known.get(lexicon);
  if (!morphology) {
    morphology = madeOf(lexicon);
    known.set(lexicon, morphology);
  }
  return morphology;
}

const known = new WeakMap<Lexicon, Morphology>();

function madeOf(lexicon: Lexicon): Morphology {
  const functions = new Uint8Array(lexicon.heads.count);
  for (const word of ARABIC_FUNCTION_WORDS) {
    const head = lookUp(lexicon.heads, word);
    if (head >= 0) functions[head] = 1;
  }
  return {
    fixed: true,
    isFunction: (head) => functions[head] === 1,
    head: (text) => lookUp(lexicon.heads, text),
    headsOfForm: (text) => {
      const form = lookUp(lexicon.forms, text);
      return form < 0 ? NONE : lexicon.formHeads.subarray(lexicon.formStarts[form]!, lexicon.formStarts[form + 1]!);
    },
  };
}

const NONE = new Uint16Array(0);
