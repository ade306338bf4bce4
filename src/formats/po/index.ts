import { byName, type Change, type ReadOptions, type TextFormat, type Unit } from '../format.js';
import { plain } from '../inline.js';
import { defaultLimits } from '../limits.js';
import type { Problem } from '../problem.js';
import { edited, type TextEdit, wholeText } from '../whole-text.js';
import { NotPo, type PoEntry, type PoString, poEntries, poString } from './entries.js';

/** PO, the files of GNU gettext: each `msgstr` a unit. Kept whole in memory up to the limit on its size. */
export const po: TextFormat = {
  name: 'po',
  input: 'text',
  bilingual: true,
  extensions: ['po', 'pot'],
  mediaType: 'text/x-gettext-translation; charset=utf-8',
  detect: (sample) =>
    /^msgid "/m.test(sample.text) && /^msgstr/m.test(sample.text) ? 0.9 : byName(sample, ['po', 'pot']),
  ...wholeText({ read: readPo, rewritten }),
  *write({ languages, units }) {
    yield `msgid ""\nmsgstr ""\n"Language: ${languages.target}\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n`;
    for (const { id, source, target, state, notes = [] } of units) {
      if (source === '') continue;
      const comments = notes.map(({ text }) => `# ${text.replace(/\s*\n\s*/g, ' ')}\n`).join('');
      const fuzzy = state === 'initial' && target ? '#, fuzzy\n' : '';
      // The same text may come twice, which PO tells apart by its context.
      yield `\n${comments}${fuzzy}${poString('msgctxt', id, '\n')}\n${poString('msgid', source, '\n')}\n${poString('msgstr', target ?? '', '\n')}\n`;
    }
  },
};

interface Found {
  readonly facts: { readonly targetLanguage?: string };
  readonly units: readonly { readonly unit: Unit; readonly entry: PoEntry; readonly string: PoString }[];
}

function readPo(text: string, options: ReadOptions): Found | Problem {
  const limits = { ...defaultLimits, ...options.limits };
  if (text.length > limits.size) return { kind: 'too-large', detail: String(limits.size) };
  let entries: PoEntry[];
  try {
    entries = poEntries(text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text);
  } catch (error) {
    if (!(error instanceof NotPo)) throw error;
    return { kind: 'not-well-formed', detail: error.message, place: { line: error.line, column: 1 } };
  }
  const header = entries.find(({ id, context }) => id === '' && context === undefined);
  const ids = new Set<string>();
  const units = entries
    .filter((entry) => entry !== header)
    .flatMap((entry) =>
      entry.strings.map((string, k) => {
        const wanted = [entry.context, entry.id].filter((part) => part !== undefined).join(' · ');
        let id = k === 0 ? wanted : `${wanted} [${k}]`;
        while (ids.has(id)) id = `${id}~`;
        ids.add(id);
        const source = k === 0 ? entry.id : (entry.plural ?? entry.id);
        const fuzzy = entry.flags.includes('fuzzy');
        const unit: Unit = {
          id,
          source: plain(source),
          target: plain(string.value),
          state: string.value === '' || fuzzy ? 'initial' : 'translated',
          translatable: true,
          notes:
            k === 0 ? entry.comments.filter((comment) => comment !== '').map((comment) => ({ text: comment })) : [],
          properties: [
            ...(entry.context === undefined ? [] : [{ name: 'msgctxt', value: entry.context }]),
            ...(entry.flags.length === 0 ? [] : [{ name: 'flags', value: entry.flags.join(', ') }]),
          ],
          place: { line: entry.line, column: 1 },
        };
        return { unit, entry, string };
      }),
    );
  if (units.length > limits.units) return { kind: 'too-many-units', detail: String(limits.units) };
  const long = units.find(({ unit }) => unit.source.text.length > limits.unitLength);
  if (long) return { kind: 'unit-too-long', detail: String(limits.unitLength), place: long.unit.place };
  const language = /^Language:\s*(\S+)/m.exec(header?.strings[0]?.value ?? '')?.[1];
  return { facts: language ? { targetLanguage: language } : {}, units };
}

function rewritten(text: string, { units }: Found, changeOf: (unit: Unit) => Change | undefined): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const edits: TextEdit[] = [];
  const settled = new Set<PoEntry>();
  for (const { unit, entry, string } of units) {
    const change = changeOf(unit);
    if (!change) continue;
    if (change.target !== string.value)
      edits.push({ start: string.start, end: string.end, text: poString(string.keyword, change.target, lineEnd) });
    const state = change.state ?? unit.state;
    if (state !== 'initial' && entry.fuzzyLine && !settled.has(entry)) {
      settled.add(entry);
      const { start, end, flags } = entry.fuzzyLine;
      const left = flags.filter((flag) => flag !== 'fuzzy');
      edits.push({ start, end, text: left.length === 0 ? '' : `#, ${left.join(', ')}${lineEnd}` });
    }
  }
  return edited(text, edits);
}
