import type { TranslationState } from '../../domain/segment.js';
import type { Change, ChangeOf, Note, ReadOptions, Rewriter } from '../format.js';
import { writeCodes } from '../markers.js';
import { type ProblemLog, problemLog } from '../problem.js';
import { type Edits, edits } from '../xml/edits.js';
import { escapeAttribute, escapeXml } from '../xml/escape.js';
import { opened, withAttribute } from '../xml/tag.js';
import { xliffEntries } from './entries.js';
import type { XliffEntry, XliffText } from './entry.js';
import { statesOf12 } from './states.js';
import { type XliffUnit, xliffUnits } from './units.js';

type Slice = (start: number, end: number) => string;
type Changed = XliffUnit & { readonly change: Change };

/** An XLIFF file with changed translations, states and notes put in; the text of everything else stays as it is. */
export function rewriteXliff(changeOf: ChangeOf, options: ReadOptions = {}): Rewriter<string> {
  const problems = problemLog();
  const units = xliffUnits(problemLog());
  let out: string[] = [];
  let put: Edits | undefined;
  const { stream } = xliffEntries((entry, { slice, letGo }) => {
    put ??= edits(slice);
    const all = units.of(entry);
    const changed = all.flatMap((found): Changed[] => {
      const change = changeOf(found.unit);
      return change ? [{ ...found, change }] : [];
    });
    if (changed.length > 0) {
      if (entry.version === 2) putInto2(entry, changed, put, slice, problems);
      else putInto12(entry, all, changed, put, slice, problems);
      putNotes(
        entry,
        changed.flatMap(({ change }) => change.addNotes ?? []),
        put,
      );
    }
    out.push(put.flush(entry.end));
    letGo(entry.end);
  }, options);
  return {
    push(chunk) {
      stream.push(chunk);
      return taken();
    },
    end() {
      put ??= edits(stream.slice);
      stream.end();
      if (!stream.refused) out.push(put.flush(stream.position));
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
}

function putInto2(
  entry: XliffEntry,
  changed: readonly Changed[],
  { replace }: Edits,
  slice: Slice,
  problems: ProblemLog,
): void {
  for (const { unit, segment, change } of changed) {
    const { source, target, tagStart, tagEnd } = entry.segments[segment!]!;
    const state = change.state ?? unit.state;
    if (state !== unit.state) {
      const tag = slice(tagStart, tagEnd);
      replace(tagStart, tagEnd, withAttribute(withAttribute(tag, 'state', state), 'subState', undefined));
    }
    if (change.target === (unit.target?.text ?? '')) continue;
    const text = written(unit, change, problems);
    if (target) putText(target, text, slice, replace);
    else
      replace(
        source!.end,
        source!.end,
        `${prefixed(source!, slice, 'target')}${text}${prefixed(source!, slice, '/target')}`,
      );
  }
}

function putInto12(
  entry: XliffEntry,
  all: readonly XliffUnit[],
  changed: readonly Changed[],
  { replace }: Edits,
  slice: Slice,
  problems: ProblemLog,
): void {
  const states = all.map(({ unit }) => changed.find((one) => one.unit.id === unit.id)?.change.state ?? unit.state);
  // Its target has one state for all of its segments: the least of theirs.
  const before = least(all.map(({ unit }) => unit.state));
  const after = least(states);
  const texts = new Map(
    changed
      .filter(({ unit, change }) => change.target !== (unit.target?.text ?? ''))
      .map(({ unit, mid, change }) => [mid, written(unit, change, problems)]),
  );
  const { target } = entry;
  const unsegmented = entry.segSource && entry.targetMarked.size === 0 && !texts.has(undefined);
  if (!target || target.selfClosing || (unsegmented && texts.size > 0)) {
    if (texts.size === 0 && after === before) return;
    const anchor = entry.segSource ?? entry.source!;
    const bare = target ? opened(slice(target.tagStart, target.tagEnd)) : prefixed(anchor, slice, 'target');
    const tag = after === before ? bare : stated(bare, after);
    const whole = `${tag}${newTarget(entry, texts, slice)}${prefixed(anchor, slice, '/target')}`;
    if (target) replace(target.tagStart, target.end, whole);
    else replace(anchor.end, anchor.end, whole);
  } else {
    if (after !== before) replace(target.tagStart, target.tagEnd, stated(slice(target.tagStart, target.tagEnd), after));
    for (const [mid, text] of texts) {
      const marked = mid === undefined ? target : entry.targetMarked.get(mid);
      if (marked) putText(marked, text, slice, replace);
      else replace(target.contentEnd, target.contentEnd, mark(entry.segSource!.marked.get(mid!)!, text, slice));
    }
  }
  const approved = after === 'reviewed' || after === 'final';
  if (after !== before && (approved || entry.approved !== undefined))
    replace(
      entry.tagStart,
      entry.tagEnd,
      withAttribute(slice(entry.tagStart, entry.tagEnd), 'approved', approved ? 'yes' : 'no'),
    );
}

/** What qualified the old state says nothing of the new one. */
function stated(tag: string, state: TranslationState): string {
  return withAttribute(withAttribute(tag, 'state', statesOf12[state]), 'state-qualifier', undefined);
}

function least(states: readonly TranslationState[]): TranslationState {
  return order.find((state) => states.includes(state))!;
}

const order: readonly TranslationState[] = ['initial', 'translated', 'reviewed', 'final'];

/** A target that there was none of: as the source is segmented, with what stands between its segments. */
function newTarget(entry: XliffEntry, texts: ReadonlyMap<string | undefined, string>, slice: Slice): string {
  const { segSource } = entry;
  if (!segSource || texts.has(undefined)) return texts.get(undefined) ?? '';
  const parts: string[] = [];
  let at = segSource.contentStart;
  for (const [mid, source] of segSource.marked) {
    parts.push(slice(at, source.tagStart), mark(source, texts.get(mid) ?? '', slice));
    at = source.end;
  }
  return parts.join('') + slice(at, segSource.contentEnd);
}

/** The mark of a source segment around its translation. */
function mark(source: XliffText, text: string, slice: Slice): string {
  return `${opened(slice(source.tagStart, source.tagEnd))}${text}${prefixed(source, slice, '/mrk')}`;
}

function putText(target: XliffText, text: string, slice: Slice, replace: Edits['replace']): void {
  if (!target.selfClosing) {
    replace(target.contentStart, target.contentEnd, text);
    return;
  }
  const tag = slice(target.tagStart, target.tagEnd);
  const name = /^<([^\s/>]+)/.exec(tag)![1]!;
  replace(target.tagStart, target.end, `${opened(tag)}${text}</${name}>`);
}

/** A tag of the same namespace prefix as another. */
function prefixed(like: XliffText, slice: Slice, tag: string): string {
  const prefix = /^<([^\s/>:]+:)/.exec(slice(like.tagStart, like.tagEnd))?.[1] ?? '';
  return tag.startsWith('/') ? `</${prefix}${tag.slice(1)}>` : `<${prefix}${tag}>`;
}

function written(unit: XliffUnit['unit'], change: Change, problems: ProblemLog): string {
  const { text, dropped } = writeCodes(change.target, unit, escapeXml);
  for (const marker of dropped) problems.add({ kind: 'code-dropped', detail: marker, unit: unit.id });
  return text;
}

function putNotes(entry: XliffEntry, notes: readonly Note[], { replace }: Edits): void {
  if (notes.length === 0) return;
  const from =
    entry.version === 1 ? ({ from: name }: Note) => (name ? ` from="${escapeAttribute(name)}"` : '') : () => '';
  const tags = notes.map((note) => `<note${from(note)}>${escapeXml(note.text)}</note>`).join('');
  if (entry.version === 1) {
    const after = (entry.target ?? entry.segSource ?? entry.source)!.end;
    replace(after, after, tags);
    return;
  }
  if (entry.notesEnd !== undefined) replace(entry.notesEnd, entry.notesEnd, tags);
  else if (entry.contentStart !== undefined) replace(entry.contentStart, entry.contentStart, `<notes>${tags}</notes>`);
}
