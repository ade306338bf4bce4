import type { ReadOptions, Unit, UnitReader } from '../format.js';
import { problemLog } from '../problem.js';
import { tmxEntries } from './entries.js';
import { tmxUnits } from './units.js';

/** Units of a TMX 1.4b (or older) file, piece by piece; memory grows with the `tuid`s alone. */
export function readTmx(options: ReadOptions = {}): UnitReader<string> {
  const problems = problemLog(options.onProblem);
  const units = tmxUnits(options, problems);
  let ready: Unit[] = [];
  const { stream, head } = tmxEntries((entry, { letGo }, here) => {
    const found = units.of(entry, here);
    if (found) ready.push(found.unit);
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
      return {
        version: head.version,
        sourceLanguage: units.found?.source,
        targetLanguage: units.found?.target,
        languages: units.met(),
        properties: head.properties,
        notes: head.notes,
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
