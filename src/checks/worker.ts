import { learnedFrom } from '../align/lexicon/learned-text.js';
import type { LearnedTable } from '../align/lexicon/learning.js';
import { ownLexicon } from '../align/own-lexicon.js';
import { type Dictionary, dictionaryOf } from './analysis/dictionary.js';
import { AnalysedPair, ownDictionary } from './analysis/pair.js';
import type { Trait } from './check.js';
import type { Finding } from './finding.js';
import { documentChecks } from './registry.js';
import { type CheckSettings, checkPair } from './run.js';

/** Some segments of one project to be checked. */
export interface CheckJob {
  readonly pairs: readonly PairToCheck[];
  readonly settings: CheckSettings;
  /** What the project's approved pairs taught, as text. */
  readonly learned?: string | undefined;
}

export interface PairToCheck {
  readonly source: string;
  readonly target: string;
}

/** What was found in one pair, in the order of the job's pairs. */
export interface CheckedPair {
  readonly findings: readonly Finding[];
  /** A check broke, which is a defect of ours; there are no findings then. */
  readonly failure?: string;
  readonly traits: readonly (Trait & { readonly check: string })[];
}

let last: { readonly table: LearnedTable; readonly dictionary: Dictionary } | undefined;

/** The lexicon with what a project taught; the last one is kept, as a worker gets the same project again. */
function dictionaryWith(learned: string | undefined): Dictionary {
  const table = learnedFrom(learned);
  if (!table) return ownDictionary();
  if (last?.table !== table) last = { table, dictionary: dictionaryOf(ownLexicon(), table) };
  return last.dictionary;
}

/** Worker entry: checks pairs away from the thread that answers requests. */
export default function work({ pairs, settings, learned }: CheckJob): CheckedPair[] {
  const dictionary = dictionaryWith(learned);
  const compared = documentChecks.filter(({ id }) => settings[id] !== 'off');
  return pairs.map(({ source, target }) => {
    const pair = new AnalysedPair(source, target, dictionary);
    try {
      return {
        findings: checkPair(pair, settings),
        traits: compared.flatMap((check) => check.traits(pair).map((trait) => ({ ...trait, check: check.id }))),
      };
    } catch (error) {
      return { findings: [], traits: [], failure: (error as Error).stack ?? String(error) };
    }
  });
}
