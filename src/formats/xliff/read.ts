import type { ReadOptions, Unit, UnitReader } from '../format.js';
import { problemLog } from '../problem.js';
import { xliffEntries } from './entries.js';
import { xliffUnits } from './units.js';

/** Units of an XLIFF file, 1.x or 2.x, piece by piece. */
export function readXliff(options: ReadOptions = {}): UnitReader<string> {
  const problems = problemLog(options.onProblem);
  const units = xliffUnits(problems);
  let ready: Unit[] = [];
  const { stream, head } = xliffEntries((entry, { letGo }) => {
    for (const { unit } of units.of(entry)) ready.push(unit);
    letGo(entry.end);
  }, options);
  return {
    push(chunk) {
      stream.push(chunk);
      return taken();
    },
    end() {
      stream.end();
      return taken();
    },
    get refused() {
      return stream.refused;
    },
    get problems() {
      return problems.list();
    },
    get facts() {
      const { version, sourceLanguage, targetLanguage, notes } = head;
      return {
        ...(version === undefined ? {} : { version }),
        ...(sourceLanguage === undefined ? {} : { sourceLanguage }),
        ...(targetLanguage === undefined ? {} : { targetLanguage }),
        properties: [],
        notes,
      };
    },
  };

  function taken(): readonly Unit[] {
    if (stream.refused) return [];
    const now = ready;
    ready = [];
    return now;
  }
}
