import type { CoverageCalibration } from '../domain/calibration.js';
import type { FalseFriendText } from '../domain/false-friend.js';
import { dictionaryWith } from './analysis/learned-dictionary.js';
import { AnalysedPair } from './analysis/pair.js';
import type { ProjectKnowledge } from './analysis/project.js';
import type { Trait } from './check.js';
import { bounded } from './coverage/calibration.js';
import { unsaidOf } from './coverage/unsaid.js';
import type { Finding } from './finding.js';
import type { FalseFriend } from './meaning/false-friend-entries.js';
import { compileFalseFriend } from './meaning/own-false-friends.js';
import { documentChecks } from './registry.js';
import { type CheckSettings, checkPair } from './run.js';
import { type CheckedTerm, type Glossary, glossaryOf } from './terms/glossary.js';
import { termIdsOf } from './terms/uses.js';

/** Some segments of one project to be checked. */
export interface CheckJob {
  readonly pairs: readonly PairToCheck[];
  readonly settings: CheckSettings;
  /** What the project's approved pairs taught, as text. */
  readonly learned?: string | undefined;
  /** The project's own false friends. */
  readonly falseFriends?: readonly FalseFriendText[] | undefined;
  /** Its glossary: the approved terms as JSON, which crosses to a worker faster than so many objects, and what says that they are the same. */
  readonly terms?: { readonly mark: string; readonly data: string } | undefined;
  /** What is usual in its approved segments. */
  readonly coverage?: CoverageCalibration | undefined;
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
  /** The terms of the glossary that stand in the Arabic. */
  readonly terms: readonly string[];
  /** How little the sides say of each other, where that can be told. */
  readonly unsaid?: number | undefined;
}

let compiled: { readonly key: string; readonly entries: readonly FalseFriend[] } | undefined;

/** A project's own false friends as they are looked for; kept, as a worker gets the same project again. */
function compileAll(texts: readonly FalseFriendText[]): readonly FalseFriend[] {
  const key = JSON.stringify(texts);
  if (compiled?.key !== key) compiled = { key, entries: texts.flatMap((text) => compileFalseFriend(text) ?? []) };
  return compiled.entries;
}

let glossary: { readonly mark: string; readonly terms: Glossary } | undefined;

function compileTerms({ mark, data }: NonNullable<CheckJob['terms']>): Glossary {
  if (glossary?.mark !== mark) glossary = { mark, terms: glossaryOf(JSON.parse(data) as CheckedTerm[]) };
  return glossary.terms;
}

/** Worker entry: checks pairs away from the thread that answers requests. */
export default function work({
  pairs,
  settings,
  learned,
  falseFriends = [],
  terms,
  coverage,
}: CheckJob): CheckedPair[] {
  const dictionary = dictionaryWith(learned);
  const project: ProjectKnowledge = {
    falseFriends: compileAll(falseFriends),
    terms: terms && compileTerms(terms),
    coverage: coverage && bounded(coverage),
  };
  const compared = documentChecks.filter(({ id }) => settings[id] !== 'off');
  return pairs.map(({ source, target }) => {
    const pair = new AnalysedPair(source, target, dictionary, project);
    try {
      return {
        findings: checkPair(pair, settings),
        unsaid: unsaidOf(pair),
        terms: termIdsOf(pair),
        traits: compared.flatMap((check) => check.traits(pair).map((trait) => ({ ...trait, check: check.id }))),
      };
    } catch (error) {
      return { findings: [], traits: [], terms: [], failure: (error as Error).stack ?? String(error) };
    }
  });
}
