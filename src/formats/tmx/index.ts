import { byName, type TextFormat } from '../format.js';
import { readTmx } from './read.js';
import { rewriteTmx } from './rewrite.js';
import { tmxFile, writeTmx } from './write.js';

/** TMX 1.4b, the exchange format of translation memories (Gala, formerly LISA OSCAR). */
export const tmx: TextFormat = {
  name: 'tmx',
  input: 'text',
  bilingual: true,
  streams: true,
  extensions: ['tmx'],
  mediaType: 'application/x-tmx+xml',
  detect: (sample) => (/<tmx[\s>]/.test(sample.text) ? 1 : byName(sample, ['tmx'])),
  reader: readTmx,
  rewriter: rewriteTmx,
  write: writeTmx,
  newFile: tmxFile,
};
