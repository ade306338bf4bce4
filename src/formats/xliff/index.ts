import { byName, type TextFormat } from '../format.js';
import { readXliff } from './read.js';
import { rewriteXliff } from './rewrite.js';
import { writeXliff, xliffFile } from './write.js';

/** XLIFF 1.0 to 1.2 and 2.0 to 2.2 (OASIS), the exchange format of translation tools. */
export const xliff: TextFormat = {
  name: 'xliff',
  input: 'text',
  bilingual: true,
  streams: true,
  extensions: ['xlf', 'xliff', 'mqxliff', 'sdlxliff', 'mxliff'],
  mediaType: 'application/xliff+xml',
  detect: (sample) =>
    /<(?:\w+:)?xliff[\s>]/.test(sample.text) ? 1 : byName(sample, ['xlf', 'xliff', 'mqxliff', 'sdlxliff', 'mxliff']),
  reader: readXliff,
  rewriter: rewriteXliff,
  write: writeXliff,
  newFile: xliffFile,
};
