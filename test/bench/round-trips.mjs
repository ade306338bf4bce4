// Reads real files of other tools and prints, by format, how many agree with an independent count of their units (gettext-parser
// for PO, a few lines on saxes for XLIFF and TMX, the lines with times for subtitles), how many come back to the byte unchanged,
// and how many say what was put in after every unit (block, paragraph) was changed. Every file that differs is named.
// Usage: node test/bench/round-trips.mjs FOLDER…; needs the built project (npm run build).
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import gettext from 'gettext-parser';
import { SaxesParser } from 'saxes';

const built = (module) => import(`../../dist/server/src/${module}.js`);
const { formatNamed } = await built('formats/registry');
const { decodeFile } = await built('actions/exchange/read-file');
const { readDocx, isDocx } = await built('formats/docx/read');
const { rewriteTarget } = await built('formats/docx/rewrite-target');
const { readHtml, isPage } = await built('formats/html/read');
const { decodeHtml } = await built('formats/html/charset');
const { writeOwnText } = await built('formats/html/write');

const kinds = {
  po: ['.po', '.pot'],
  xliff: ['.xlf', '.xliff'],
  tmx: ['.tmx'],
  subtitles: ['.srt', '.vtt'],
  docx: ['.docx'],
  html: ['.html', '.htm'],
};
const files = process.argv.slice(2).flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)),
);
const table = [];
for (const [kind, extensions] of Object.entries(kinds)) {
  const own = files.filter((file) => extensions.includes(extname(file).toLowerCase()));
  if (own.length === 0) continue;
  const row = { kind, files: own.length, units: 0, counted: 0, same: 0, changed: 0, refused: 0 };
  for (const file of own) {
    const found = look(kind, file);
    if (found.refused) {
      row.refused++;
      console.log(`${file}: refused: ${found.refused}`);
      continue;
    }
    row.units += found.units;
    for (const what of ['counted', 'same', 'changed']) {
      if (found[what] === true) row[what]++;
      else if (found[what] !== undefined) console.log(`${file}: not ${what}: ${found[what]}`);
    }
  }
  table.push(row);
}
console.table(table);

function look(kind, file) {
  const bytes = readFileSync(file);
  try {
    if (kind === 'docx') return lookAtWord(bytes);
    if (kind === 'html') return lookAtPage(bytes);
    return lookAtUnits(kind, bytes);
  } catch (error) {
    return { refused: `threw ${error.stack.split('\n').slice(0, 2).join(' ')}` };
  }
}

function lookAtUnits(kind, bytes) {
  const decoded = decodeFile(bytes);
  if (decoded.kind === 'refused') return { refused: decoded.reason };
  const { text } = decoded;
  const format = formatNamed(kind);
  const languages = languagesIn(kind, text);
  const read = readUnits(format, text, languages);
  if (read.refused) return { refused: JSON.stringify(read.refused) };
  const wanted = count(kind, text, bytes, languages);
  const counted = wanted === undefined || wanted === read.units.length || `${read.units.length}, not ${wanted}`;
  const plain = rewrite(format, text, languages, () => undefined);
  const same = plain === text || `differs at ${at(plain, text)}`;
  // What nobody is to translate stays as it is.
  const said = new Map(read.units.filter(({ translatable }) => translatable).map((unit) => [unit.id, newText(unit)]));
  const changed = rewrite(format, text, languages, ({ id }) => (said.has(id) ? { target: said.get(id) } : undefined));
  const again = readUnits(format, changed, languages);
  if (again.refused) return { units: read.units.length, counted, same, changed: JSON.stringify(again.refused) };
  const wrong = again.units.find(({ id, target }) => said.has(id) && target?.text !== said.get(id));
  const kept = again.units.length === read.units.length || `${again.units.length} units then`;
  return {
    units: read.units.length,
    counted,
    same,
    changed: wrong ? `${wrong.id}: ${JSON.stringify([said.get(wrong.id), wrong.target?.text])}` : kept,
  };
}

/** Words before what stands there, so that codes and line ends stay as they are. */
function newText({ source, target }) {
  return `Changed ${target?.text || source.text}`;
}

function readUnits(format, text, languages) {
  const reader = format.reader({ languages });
  const units = [...reader.push(text), ...reader.end()];
  return { units, refused: reader.refused };
}

function rewrite(format, text, languages, changeOf) {
  const rewriter = format.rewriter(changeOf, { languages });
  return rewriter.push(text) + rewriter.end();
}

/** Whatever languages the file has: the counts are about units. */
function languagesIn(kind, text) {
  const tags = (pattern) => [...new Set([...text.matchAll(pattern)].map(([, tag]) => tag.toLowerCase()))];
  if (kind === 'xliff') {
    const [source] = tags(/(?:source-language|srcLang)\s*=\s*["']([^"']+)/g);
    const [target] = tags(/(?:target-language|trgLang)\s*=\s*["']([^"']+)/g);
    return { source: source ?? 'en', target: target ?? 'ar' };
  }
  if (kind === 'tmx') {
    const all = tags(/<tuv[^>]*\s(?:xml:)?lang\s*=\s*["']([^"']+)/g);
    const [source = all[0]] = tags(/srclang\s*=\s*["']([^"']+)/g).filter((tag) => all.includes(tag));
    return { source, target: all.find((tag) => tag !== source) ?? 'ar' };
  }
  return { source: 'en', target: 'ar' };
}

function count(kind, text, bytes, languages) {
  if (kind === 'po') return countPo(bytes);
  if (kind === 'subtitles')
    return text.split(/\r\n|\r|\n/).filter((line) => /^[ \t]*[\d:.,]+[ \t]*-->/.test(line)).length;
  return kind === 'tmx' ? countTmx(text, languages) : countXliff(text);
}

function countPo(bytes) {
  const { translations } = gettext.po.parse(bytes);
  return Object.values(translations)
    .flatMap((context) => Object.values(context))
    .filter(({ msgid, msgctxt }) => msgid !== '' || msgctxt)
    .reduce((sum, { msgstr }) => sum + msgstr.length, 0);
}

function countTmx(text, { source, target }) {
  let units = 0;
  let seen = new Set();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'tu') seen = new Set();
    if (name === 'tuv') seen.add((attributes['xml:lang'] ?? attributes.lang ?? '').toLowerCase());
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'tu' && seen.has(source) && seen.has(target)) units++;
  });
  parser.write(text).close();
  return units;
}

/** A unit, or each segment that its seg-source has; of version 2 each segment. */
function countXliff(text) {
  let units = 0;
  let inSegSource = false;
  let segments = 0;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const local = name.split(':').at(-1);
    if (local === 'trans-unit') segments = 0;
    if (local === 'seg-source') inSegSource = true;
    if (local === 'mrk' && inSegSource && attributes.mtype === 'seg') segments++;
    if (local === 'segment') units++;
  });
  parser.on('closetag', ({ name }) => {
    const local = name.split(':').at(-1);
    if (local === 'seg-source') inSegSource = false;
    if (local === 'trans-unit') units += Math.max(1, segments);
  });
  parser.write(text).close();
  return units;
}

function lookAtWord(bytes) {
  const read = readDocx(bytes);
  if (!isDocx(read)) return { refused: JSON.stringify(read) };
  const blocks = read.text === '' ? [] : read.text.split('\n\n');
  const plain = rewriteTarget(bytes, segmentsOf(blocks));
  if (!(plain instanceof Uint8Array)) return { refused: JSON.stringify(plain) };
  const wanted = blocks.map((text) => `Changed ${text}`);
  const changed = rewriteTarget(bytes, segmentsOf(wanted));
  const again = changed instanceof Uint8Array ? readDocx(changed) : changed;
  const text = isDocx(again) ? again.text : JSON.stringify(again);
  return {
    units: blocks.length,
    same: Buffer.compare(Buffer.from(plain), bytes) === 0 || 'other bytes',
    changed: text === wanted.join('\n\n') || `differs at ${at(text, wanted.join('\n\n'))}`,
  };
}

function lookAtPage(bytes) {
  const { decoded } = decodeHtml(bytes);
  if (decoded.kind === 'refused') return { refused: decoded.reason };
  const page = readHtml(decoded.text, 'whole');
  if (!isPage(page)) return { refused: JSON.stringify(page) };
  const blocks = page.text === '' ? [] : page.text.split('\n\n');
  const any = () => true;
  const plain = writeOwnText(page, segmentsOf(blocks), any).html;
  const wanted = blocks.map((text) => `Changed ${text.trim()}`);
  const again = readHtml(writeOwnText(page, segmentsOf(wanted), any).html, 'whole');
  const text = isPage(again) ? folded(again.text) : JSON.stringify(again);
  return {
    units: blocks.length,
    same: plain === decoded.text || `differs at ${at(plain, decoded.text)}`,
    changed: text === folded(wanted.join('\n\n')) || `differs at ${at(text, folded(wanted.join('\n\n')))}`,
  };
}

/** In a changed block of a page white space is written anew; a code around nothing is a code alone. */
function folded(text) {
  return text.replace(/\s+/g, ' ').replace(/<(\d+)><\/\1>/g, '<$1/>');
}

function segmentsOf(blocks) {
  return blocks.map((text, k) => {
    const lead = k === 0 ? '' : '\n\n';
    return { sourceText: text, targetText: text, sourceLead: lead, targetLead: lead };
  });
}

function at(one, other) {
  let k = 0;
  while (k < one.length && one[k] === other[k]) k++;
  return `${k}: ${JSON.stringify(one.slice(Math.max(0, k - 20), k + 40))} for ${JSON.stringify(other.slice(Math.max(0, k - 20), k + 40))}`;
}
