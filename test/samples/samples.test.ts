import { describe, expect, it } from 'vitest';
import { flagStates } from '../../src/domain/flag.js';
import { roles } from '../../src/domain/role.js';
import { readProject, readSamples, type Sample } from './read-samples.js';
import { replay } from './replay.js';

const project = readProject();
const samples = readSamples();
const roleOf = new Map(project.people.map(({ login, role }) => [login, role]));
const replayed = samples.flatMap((sample) => replay(sample, roleOf));
const planted = samples.flatMap((sample) => sample.planted);

describe('the sample project', () => {
  it('has three documents or more and somebody in every role', () => {
    expect(samples.length).toBeGreaterThanOrEqual(3);
    expect(new Set(roleOf.values())).toEqual(new Set(roles));
    expect(roleOf.size).toBe(project.people.length);
  });

  it('holds the sentence the desk is known by', () => {
    expect(samples.filter(({ target }) => target.includes('Haftar will to meet with Moscow'))).toHaveLength(1);
  });

  it('plants errors of many kinds', () => {
    expect(new Set(planted.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(35);
    expect(new Set(planted.map(({ category }) => category)).size).toBeGreaterThanOrEqual(16);
  });

  it('shows flags in every state, one of them reopened', () => {
    const flags = replayed.flatMap((segment) => segment.flags);
    expect(new Set(flags.map(({ state }) => state))).toEqual(new Set(flagStates));
    expect(flags.some(({ state, lastStep }) => state === 'open' && lastStep === 'reopen')).toBe(true);
  });

  it('shows segments approved, confirmed and sent back, and several with a history', () => {
    expect(new Set(replayed.map(({ verdict }) => verdict))).toEqual(
      new Set(['approved', 'confirmed', 'changes-requested', null]),
    );
    expect(replayed.filter(({ texts }) => texts.length >= 3).length).toBeGreaterThanOrEqual(4);
  });

  it('comments in both languages', () => {
    const comments = samples.flatMap(({ desk }) =>
      desk.decisions.flatMap(({ actions }) =>
        actions.flatMap((action) => (action.do === 'flag' ? [action.comment] : [])),
      ),
    );
    expect(
      comments.filter((comment) => /^\p{Script=Arabic}/u.test(comment.replace(/^«/, ''))).length,
    ).toBeGreaterThanOrEqual(4);
    expect(comments.filter((comment) => /^"?\p{Script=Latin}/u.test(comment)).length).toBeGreaterThanOrEqual(4);
  });

  it('has every shape of bead up to 2-2', () => {
    const shapes = samples.flatMap(({ gold }) =>
      gold.beads.map(([source, target]) => `${source.length}-${target.length}`),
    );
    expect(new Set(shapes)).toEqual(new Set(['1-1', '1-0', '0-1', '1-2', '2-1', '2-2']));
  });
});

describe.each(samples)('$slug', (sample) => {
  it('is a news text of ordinary length', () => {
    for (const side of [sample.gold.source, sample.gold.target]) {
      expect(side.length).toBeGreaterThanOrEqual(18);
      expect(side.length).toBeLessThanOrEqual(40);
    }
  });

  it('is in Unicode composed form, without characters that cannot be seen', () => {
    for (const text of [sample.source, sample.target]) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toMatch(/[^\n\P{C}]|\r| {2}| $|^ |\n{3}/mu);
    }
  });

  it.each(['source', 'target'] as const)('has gold sentences that follow each other through the %s', (side) => {
    expect(uncovered(sample[side], sample.gold[side])).toBe('');
  });

  it('has gold beads in text order that use every sentence once', () => {
    const { beads, source, target } = sample.gold;
    expect(beads.flatMap(([indices]) => indices)).toEqual([...source.keys()]);
    expect(beads.flatMap(([, indices]) => indices)).toEqual([...target.keys()]);
    expect(beads.filter(([of, by]) => of.length + by.length === 0)).toEqual([]);
  });

  it('names each decided segment by words that occur once, each segment once', () => {
    const excerpts = sample.desk.decisions.map(({ segment }) => segment);
    for (const segment of excerpts)
      expect('source' in segment ? times(sample.source, segment.source) : times(sample.target, segment.target)).toBe(1);
    expect(new Set(excerpts.map((segment) => beadOf(sample, segment))).size).toBe(excerpts.length);
  });

  it('has decisions that the desk would take', () => {
    const refused = replay(sample, roleOf).filter(({ problems }) => problems.length > 0);
    expect(refused).toEqual([]);
  });

  it('has planted errors that can be found and corrected, each once', () => {
    let corrected = sample.target;
    for (const { side, excerpt, correct, source, category } of sample.planted) {
      expect(times(sample[side], excerpt), excerpt).toBe(1);
      if (source !== undefined) expect(times(sample.source, source), source).toBeGreaterThanOrEqual(1);
      expect(correct === '', excerpt).toBe(category === 'accuracy/addition' && isWholeSentence(sample, excerpt));
      expect(correct).not.toBe(excerpt);
      if (side === 'source') continue;
      expect(times(corrected, excerpt), `${excerpt} overlaps another error`).toBe(1);
      corrected = corrected.replace(excerpt, () => correct);
    }
  });

  it('plants an omission in every unpaired Arabic sentence and an addition in every unpaired English one', () => {
    const { beads, source, target } = sample.gold;
    const orphans = beads.flatMap(([of, by]) => {
      if (by.length === 0) return of.map((index) => `accuracy/omission ${source[index]}`);
      return of.length === 0 ? by.map((index) => `accuracy/addition ${target[index]}`) : [];
    });
    const errors = sample.planted.map(({ category, excerpt }) => `${category} ${excerpt}`);
    expect(errors).toEqual(expect.arrayContaining(orphans));
  });
});

/** What is left of a text once its sentences are taken out in order, or the first sentence that is not there. */
function uncovered(text: string, sentences: readonly string[]): string {
  let rest = text;
  for (const sentence of sentences) {
    rest = rest.trimStart();
    if (!rest.startsWith(sentence)) return `not next: ${sentence}`;
    rest = rest.slice(sentence.length);
  }
  return rest.trim();
}

function beadOf({ gold }: Sample, segment: { source: string } | { target: string }): number {
  return gold.beads.findIndex(([source, target]) =>
    'source' in segment
      ? source.some((index) => gold.source[index]!.includes(segment.source))
      : target.some((index) => gold.target[index]!.includes(segment.target)),
  );
}

function isWholeSentence({ gold }: Sample, excerpt: string): boolean {
  return gold.target.includes(excerpt);
}

function times(text: string, excerpt: string): number {
  return text.split(excerpt).length - 1;
}
