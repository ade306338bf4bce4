import { csv } from './csv/index.js';
import type { Format, FormatName, Sample } from './format.js';
import { po } from './po/index.js';
import { subtitles } from './subtitles/index.js';
import { tmx } from './tmx/index.js';
import { xliff } from './xliff/index.js';

/** Every format that is read or written. A new one is a line here and a name in formatNames. */
export const formats: readonly Format[] = [tmx, xliff, csv, po, subtitles];

export function formatNamed(name: string): Format | undefined {
  return formats.find((format) => format.name === name);
}

/** The format that is surest of a file; undefined where none says more than nothing. */
export function detectFormat(sample: Sample): FormatName | undefined {
  let [best, sureness]: [FormatName | undefined, number] = [undefined, 0];
  for (const format of formats) {
    const here = format.detect(sample);
    if (here > sureness) [best, sureness] = [format.name, here];
  }
  return best;
}
