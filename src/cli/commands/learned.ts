import { parseArgs } from 'node:util';
import { learningOf, learnNext } from '../../actions/learning.js';
import { readLearning } from '../../align/lexicon/learning.js';
import { newlyLearned } from '../../align/lexicon/newly-learned.js';
import { ownLexicon } from '../../align/own-lexicon.js';
import { Refused } from '../outcome.js';
import { projectNamed, withDesk } from '../with-desk.js';

export const usage = 'tawazi learned [--project P] [--most N]';

/** Prints what a project's approved pairs taught beyond the lexicon: Arabic, English, weight and times, divided by tabs. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { project: { type: 'string' }, most: { type: 'string', default: '50' } },
  });
  const most = Number(values.most);
  if (!Number.isInteger(most) || most < 1) throw new Refused('--most takes a whole number from 1');
  await withDesk(async (desk) => {
    const project = await projectNamed(desk, values.project);
    while ((await learnNext(desk, 1)) > 0);
    const kept = await learningOf(desk, project.id);
    const learning = kept && readLearning(kept.data);
    if (!learning) throw new Refused(`"${project.name}" has learned nothing yet: approve some segments first`);
    process.stderr.write(`tawazi learned: ${learning.pairs} approved pairs\n`);
    for (const { source, target, weight, times } of newlyLearned(ownLexicon(), learning, most))
      process.stdout.write(`${source}\t${target}\t${weight.toFixed(2)}\t${times.toFixed(1)}\n`);
  });
}
