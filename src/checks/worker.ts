import { AnalysedPair } from './analysis/pair.js';
import type { Trait } from './check.js';
import type { Finding } from './finding.js';
import { documentChecks } from './registry.js';
import { type CheckSettings, checkPair } from './run.js';

/** Some segments of one project to be checked. */
export interface CheckJob {
  readonly pairs: readonly PairToCheck[];
  readonly settings: CheckSettings;
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

/** Worker entry: checks pairs away from the thread that answers requests. */
export default function work({ pairs, settings }: CheckJob): CheckedPair[] {
  const compared = documentChecks.filter(({ id }) => settings[id] !== 'off');
  return pairs.map(({ source, target }) => {
    const pair = new AnalysedPair(source, target);
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
