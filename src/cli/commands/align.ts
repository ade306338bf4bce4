import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { AlignOptions } from '../../align/align.js';
import { answerLines } from '../batch.js';
import { Refused, Usage } from '../outcome.js';
import { writeOut } from '../write-out.js';

const formats = ['json', 'tsv', 'tmx', 'xliff', 'txt'] as const;
type Format = (typeof formats)[number];
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

export const usage = `tawazi align SOURCE TARGET [--format ${formats.join('|')}] [--out FILE] [--from ar] [--to en] [--dictionary FILE]
tawazi align --batch [--words] [--from ar] [--to en] [--dictionary FILE]`;

/** Aligns two files, or with --batch JSON lines from standard input. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      batch: { type: 'boolean' },
      words: { type: 'boolean' },
      format: { type: 'string', default: 'tsv' },
      out: { type: 'string' },
      from: { type: 'string', default: 'ar' },
      to: { type: 'string', default: 'en' },
      dictionary: { type: 'string' },
    },
  });
  for (const name of ['from', 'to'] as const)
    if (!LANGUAGE.test(values[name])) throw new Usage(`--${name} takes a language tag such as ar, en or fr`);
  const options: AlignOptions = { sourceLanguage: values.from, targetLanguage: values.to };
  if (values.batch) {
    if (positionals.length > 0) throw new Usage('--batch reads standard input and takes no files');
    const { alignBatch } = await import('../../align/batch.js');
    const learned = await readDictionary(values.dictionary);
    return answerLines((lines) => alignBatch(lines, { words: values.words ?? false, ...options, ...learned }));
  }
  const [source, target] = positionals;
  if (positionals.length !== 2 || !source || !target) throw new Usage('name two files, or --batch');
  const format = formats.find((known) => known === values.format);
  if (!format) throw new Usage(`--format takes ${formats.join(', ')}`);
  writeOut(
    await alignFiles(source, target, format, { ...options, ...(await readDictionary(values.dictionary)) }),
    values.out,
  );
}

async function alignFiles(
  sourceFile: string,
  targetFile: string,
  format: Format,
  options: AlignOptions,
): Promise<string> {
  const { align } = await import('../../align/align.js');
  const { cutIntoSegments } = await import('../../formats/cut.js');
  const { writePairs } = await import('../../formats/pairs.js');
  const texts = { source: await readText(sourceFile), target: await readText(targetFile) };
  const alignment = align(texts.source, texts.target, options);
  if (format === 'json') return `${JSON.stringify(alignment)}\n`;
  const { segments } = cutIntoSegments(texts, alignment);
  return writePairs(segments, format, {
    source: options.sourceLanguage!,
    target: options.targetLanguage!,
  });
}

/** A dictionary of one's own: lines of an Arabic word, a tab and its translation. */
async function readDictionary(file: string | undefined): Promise<Pick<AlignOptions, 'learned'>> {
  if (file === undefined) return {};
  const { tableOfDictionary } = await import('../../align/lexicon/extra.js');
  const { ownLexicon } = await import('../../align/own-lexicon.js');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Refused(`${file}: ${(error as Error).message}`);
  }
  const { table, used } = tableOfDictionary(ownLexicon(), text);
  if (used === 0) throw new Refused(`${file}: no line of an Arabic word, a tab and its translation`);
  return { learned: table };
}

async function readText(file: string): Promise<string> {
  const { decode } = await import('../../text/decode.js');
  const { problemLine } = await import('../../formats/problem.js');
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Refused(`${file}: ${(error as Error).message}`);
  }
  const { looksLikeDocx } = await import('../../formats/docx/package.js');
  if (looksLikeDocx(bytes)) {
    const { readDocxText } = await import('../../formats/docx/read.js');
    const read = readDocxText(bytes);
    if (!('text' in read)) throw new Refused(`${file}: ${problemLine(read)}`);
    return read.text;
  }
  const { pageText } = await import('../../actions/page-text.js');
  const page = pageText(basename(file), bytes, { encoding: null, part: 'article' });
  if (page && 'refused' in page) throw new Refused(`${file}: ${problemLine(page.refused)}`);
  if (page) return page.text;
  const decoded = decode(bytes);
  if (decoded.kind === 'refused') throw new Refused(`${file}: no readable text (${decoded.reason})`);
  return decoded.text;
}
