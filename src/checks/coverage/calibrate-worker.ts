import type { CoverageCalibration } from '../../domain/calibration.js';
import { dictionaryWith } from '../analysis/learned-dictionary.js';
import { AnalysedPair } from '../analysis/pair.js';
import { calibrated, general, usualLength } from './calibration.js';
import { measureOf } from './omissions.js';

/** The approved pairs of a project. */
export interface CalibrateJob {
  readonly pairs: readonly { readonly source: string; readonly target: string }[];
  /** What they taught, as text. */
  readonly learned?: string | undefined;
}

/** Worker entry: what is usual in approved pairs. First how long their English is, then, by that, how much of it is covered. */
export default function calibrate({ pairs, learned }: CalibrateJob): CoverageCalibration {
  const dictionary = dictionaryWith(learned);
  const measure = (length: number) =>
    pairs.map(({ source, target }) =>
      measureOf(new AnalysedPair(source, target, dictionary, { coverage: { ...general, length } })),
    );
  const length = usualLength(measure(0).map(({ stretch }) => stretch));
  return calibrated(measure(length), length);
}
