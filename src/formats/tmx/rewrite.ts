import type { Change, ChangeOf, ReadOptions, Rewriter } from '../format.js';
import { writeCodes } from '../markers.js';
import { problemLog } from '../problem.js';
import { type Edits, edits } from '../xml/edits.js';
import { escapeAttribute, escapeXml } from '../xml/escape.js';
import { withAttribute } from '../xml/tag.js';
import { tmxEntries } from './entries.js';
import { type Entry, STATE_PROP, type Variant } from './entry.js';
import { type TmxUnit, tmxUnits } from './units.js';

/** A TMX file with changed translations put in; the text of everything else stays as it is. */
export function rewriteTmx(changeOf: ChangeOf, options: ReadOptions = {}): Rewriter<string> {
  const problems = problemLog();
  const units = tmxUnits(options, problemLog());
  let out: string[] = [];
  let changes: Edits | undefined;
  const { stream } = tmxEntries((entry, { slice, letGo }, head) => {
    changes ??= edits(slice);
    const found = units.of(entry, head);
    const change = found && changeOf(found.unit);
    if (found && change) put(entry, found, change, changes, slice);
    out.push(changes.flush(entry.end));
    letGo(entry.end);
  }, options);
  return {
    push(chunk) {
      stream.push(chunk);
      return taken();
    },
    end() {
      changes ??= edits(stream.slice);
      stream.end();
      if (!stream.refused) out.push(changes.flush(stream.position));
      return taken();
    },
    get refused() {
      return stream.refused;
    },
    get problems() {
      return problems.list();
    },
  };

  function taken(): string {
    const now = out.join('');
    out = [];
    return stream.refused ? '' : now;
  }

  function put(entry: Entry, found: TmxUnit, change: Change, { replace }: Edits, slice: Slice): void {
    const { unit, source, target } = found;
    const state = change.state ?? unit.state;
    if (state !== unit.state) {
      if (entry.statePlace) replace(entry.statePlace.start, entry.statePlace.end, state);
      else replace(entry.tagEnd, entry.tagEnd, `${between(entry, slice)}<prop type="${STATE_PROP}">${state}</prop>`);
    }
    for (const note of change.addNotes ?? [])
      replace(entry.tagEnd, entry.tagEnd, `${between(entry, slice)}<note>${escapeXml(note.text)}</note>`);
    if (change.target === (unit.target?.text ?? '')) return;
    const { text, dropped } = writeCodes(change.target, unit, escapeXml);
    for (const marker of dropped) problems.add({ kind: 'code-dropped', detail: marker, unit: unit.id });
    if (!target) {
      const tag = stamped(`<tuv xml:lang="${escapeAttribute(found.targetLanguage)}">`, change);
      replace(source.end, source.end, `${between(entry, slice)}${tag}<seg>${text}</seg></tuv>`);
      return;
    }
    const tag = slice(target.start, target.tagEnd);
    if (stamped(tag, change) !== tag) replace(target.start, target.tagEnd, stamped(tag, change));
    replace(target.segStart, target.segEnd, target.segSelfClosing ? `<seg>${text}</seg>` : text);
  }
}

type Slice = (start: number, end: number) => string;

/** The white space before the first `tuv`, for what is put beside it. */
function between(entry: Entry, slice: Slice): string {
  const first: Variant | undefined = entry.variants[0];
  return first ? (/\s*$/.exec(slice(entry.tagEnd, first.start))?.[0] ?? '') : '';
}

/** Who changed it and when, where that is known: `changedate` is written as TMX wants, `20260101T120000Z`. */
function stamped(tag: string, change: Change): string {
  const dated = change.changedAt
    ? withAttribute(tag, 'changedate', change.changedAt.replace(/\.\d+/, '').replace(/[-:]/g, ''))
    : tag;
  return change.changedBy ? withAttribute(dated, 'changeid', change.changedBy) : dated;
}
