import type { Note } from '../format.js';
import { defaultLimits, type Limits } from '../limits.js';
import { type Content, content } from '../xml/content.js';
import { attribute, type XmlStream, type XmlTag, xmlStream } from '../xml/stream.js';
import type { MarkedTexts, XliffEntry, XliffText } from './entry.js';
import { inlineRoles, nameOf } from './inline.js';

export interface XliffHead {
  version: string | undefined;
  sourceLanguage: string | undefined;
  targetLanguage: string | undefined;
  notes: Note[];
}

/**
 * Reads an XLIFF file, 1.x or 2.x, in pieces and hands over each `trans-unit` or `unit` when it ends. What belongs to other
 * namespaces, `alt-trans` and the modules of XLIFF 2 go by untouched.
 */
export function xliffEntries(
  onEntry: (entry: XliffEntry, stream: XmlStream, head: XliffHead) => void,
  options: { readonly limits?: Partial<Limits> },
): { readonly stream: XmlStream; readonly head: XliffHead } {
  const limits = { ...defaultLimits, ...options.limits };
  const head: XliffHead = { version: undefined, sourceLanguage: undefined, targetLanguage: undefined, notes: [] };
  let version: 1 | 2 = 1;
  let core = '';
  let file = '';
  let entries = 0;
  let entry: XliffEntry | undefined;
  /** What `translate` is at the place: of `file`, the groups and the unit. */
  const translate: boolean[] = [];
  /** Whether white space is kept, of each open element that does not go by. */
  const spaces: boolean[] = [];
  /** Elements that go by as a whole. */
  let skipping = 0;
  /** A text that is read, and in it a marked segment of 1.2. */
  let text: { readonly into: XliffText; readonly reader: Content; depth: number } | undefined;
  let marked: { readonly into: XliffText; readonly reader: Content; depth: number } | undefined;
  let marks: MarkedTexts | undefined;
  let note: { words: string; from: string | undefined; side: string | undefined } | undefined;
  const readers = new Map<string, Content>();

  const stream = xmlStream(
    { open, close, text: words, instruction },
    { namespaces: true, limits: options.limits ?? {} },
  );
  return { stream, head };

  /** One for texts and one for the marked segments within them. */
  function readerFor(which: 'text' | 'marked'): Content {
    const known = readers.get(which);
    if (known) return known;
    const made = content(stream, inlineRoles(version), limits.unitLength);
    readers.set(which, made);
    return made;
  }

  function open(tag: XmlTag, start: number, end: number): void {
    if (skipping > 0) {
      skipping++;
      return;
    }
    if (marked) {
      marked.depth++;
      marked.reader.open(tag, start, end);
      return;
    }
    if (text) {
      if (version === 1 && marks && !text.reader.inCode && isSegmentMark(tag)) {
        marked = begin(tag, start, end, 'marked');
        marks.set(freeMid(marks, attribute(tag, 'mid') ?? ''), marked.into);
        return;
      }
      text.depth++;
      text.reader.open(tag, start, end);
      return;
    }
    const name = nameOf(tag);
    spaces.push(keepsSpace(tag));
    if (core === '' && head.version === undefined) {
      beginFile(tag, name);
      return;
    }
    if (tagUri(tag) !== core) {
      skip();
      return;
    }
    if (entry) inEntry(entry, tag, name, start, end);
    else outside(tag, name, start, end);
  }

  function beginFile(tag: XmlTag, name: string): void {
    if (name !== 'xliff') stream.refuse('not-this-format', `<${tag.name}>`);
    head.version = attribute(tag, 'version') ?? versionOfNamespace(tagUri(tag)) ?? '';
    if (!/^[12]\.\d/.test(head.version)) stream.refuse('not-this-format', `XLIFF ${head.version}`);
    version = head.version.startsWith('2') ? 2 : 1;
    core = tagUri(tag);
    head.sourceLanguage = attribute(tag, 'srcLang');
    head.targetLanguage = attribute(tag, 'trgLang');
  }

  function outside(tag: XmlTag, name: string, start: number, end: number): void {
    switch (name) {
      case 'file':
        file = attribute(tag, version === 2 ? 'id' : 'original') ?? '';
        head.sourceLanguage ??= attribute(tag, 'source-language');
        head.targetLanguage ??= attribute(tag, 'target-language');
        translate.push(attribute(tag, 'translate') !== 'no');
        return;
      case 'group':
      case 'bin-unit':
        translate.push(inherited(tag));
        return;
      case 'note':
        note = { words: '', from: attribute(tag, 'from'), side: undefined };
        return;
      case 'trans-unit':
      case 'unit':
        if (++entries > limits.units) stream.refuse('too-many-units', String(limits.units));
        entry = {
          version,
          place: stream.placeOf(start),
          tagStart: start,
          tagEnd: end,
          end,
          id: `${file === '' ? '' : `${file}/`}${attribute(tag, 'id') ?? entries}`,
          translatable: inherited(tag),
          approved: attribute(tag, 'approved'),
          properties: propertiesOf(tag),
          notes: [],
          segments: [],
          targetMarked: new Map(),
        };
        return;
      case 'header':
      case 'skeleton':
      case 'bin-source':
      case 'bin-target':
        skip();
        return;
    }
  }

  function inEntry(unit: XliffEntry, tag: XmlTag, name: string, start: number, end: number): void {
    switch (name) {
      case 'source':
      case 'seg-source':
      case 'target':
        beginText(unit, name, tag, start, end);
        return;
      case 'segment':
        unit.contentStart ??= start;
        unit.segments.push({
          id: attribute(tag, 'id') ?? `~${unit.segments.length + 1}`,
          tagStart: start,
          tagEnd: end,
          state: attribute(tag, 'state'),
          source: undefined,
          target: undefined,
        });
        return;
      case 'note':
        note = {
          words: '',
          from: attribute(tag, 'from'),
          side: attribute(tag, 'annotates') ?? attribute(tag, 'appliesTo'),
        };
        return;
      case 'notes':
        return;
      case 'ignorable':
      case 'originalData':
        unit.contentStart ??= start;
        skip();
        return;
      default:
        // alt-trans, context and count groups, and what is still to be invented.
        skip();
    }
  }

  /** Its own space is not closed with it. */
  function skip(): void {
    skipping = 1;
    spaces.pop();
  }

  function beginText(unit: XliffEntry, name: string, tag: XmlTag, start: number, end: number): void {
    text = begin(tag, start, end, 'text');
    const { into } = text;
    marks = undefined;
    if (version === 2) {
      const segment = unit.segments.at(-1);
      if (segment) segment[name === 'source' ? 'source' : 'target'] = into;
      return;
    }
    if (name === 'source') unit.source = into;
    else if (name === 'target') {
      unit.target = into;
      // Without segments in the source those of the target are marks like any others.
      if (unit.segSource && unit.segSource.marked.size > 0) marks = unit.targetMarked;
    } else {
      const segSource = Object.assign(into, { marked: new Map<string, XliffText>() });
      unit.segSource = segSource;
      marks = segSource.marked;
    }
  }

  function begin(tag: XmlTag, start: number, end: number, which: 'text' | 'marked') {
    const into: XliffText = {
      tagStart: start,
      tagEnd: end,
      contentStart: tag.isSelfClosing ? start : end,
      contentEnd: end,
      end,
      selfClosing: tag.isSelfClosing,
      pieces: [],
      subFlow: false,
      state: attribute(tag, 'state'),
    };
    if (which === 'marked') spaces.push(keepsSpace(tag));
    const reader = readerFor(which);
    reader.begin();
    return { into, reader, depth: 0 };
  }

  function close(tag: XmlTag, start: number, end: number): void {
    if (skipping > 0) {
      skipping--;
      return;
    }
    if (marked) {
      if (marked.depth > 0) {
        marked.depth--;
        marked.reader.close(start, end);
        return;
      }
      finish(marked, start, end);
      spaces.pop();
      marked = undefined;
      return;
    }
    if (text) {
      if (text.depth > 0) {
        text.depth--;
        text.reader.close(start, end);
        return;
      }
      finish(text, start, end);
      spaces.pop();
      text = undefined;
      return;
    }
    spaces.pop();
    if (note) {
      const side: Pick<Note, 'side'> = note.side === 'source' || note.side === 'target' ? { side: note.side } : {};
      const from = note.from === undefined ? {} : { from: note.from };
      (entry ?? head).notes.push({ text: note.words.trim(), ...from, ...side });
      note = undefined;
      return;
    }
    const name = nameOf(tag);
    if (name === 'notes' && entry) entry.notesEnd = start;
    if (name === 'file' || name === 'group' || name === 'bin-unit') translate.pop();
    if (entry && (name === 'trans-unit' || name === 'unit')) {
      entry.end = end;
      const done = entry;
      entry = undefined;
      onEntry(done, stream, head);
    }
  }

  function finish(
    { into, reader }: { readonly into: XliffText; readonly reader: Content },
    start: number,
    end: number,
  ) {
    into.contentEnd = into.selfClosing ? end : start;
    into.end = end;
    Object.assign(into, reader.end());
    if (!into.selfClosing && !spaces.at(-1)) leaveIndentation(into, stream.slice(into.contentStart, into.contentEnd));
  }

  function keepsSpace(tag: XmlTag): boolean {
    const own = attribute(tag, 'xml:space');
    return own === undefined ? (spaces.at(-1) ?? false) : own === 'preserve';
  }

  function words(given: string): void {
    if (skipping > 0) return;
    if (marked) marked.reader.text(given);
    else if (text) text.reader.text(given);
    else if (note) {
      note.words += given;
      if (note.words.length > limits.unitLength) stream.refuse('unit-too-long', String(limits.unitLength));
    }
  }

  function instruction(start: number, end: number): void {
    if (skipping === 0) (marked ?? text)?.reader.instruction(start, end);
  }

  function inherited(tag: XmlTag): boolean {
    const own = attribute(tag, 'translate');
    return own === undefined ? (translate.at(-1) ?? true) : own !== 'no';
  }
}

/**
 * Where `xml:space` does not say that white space is kept, a line break with its indentation at either end of a text is the
 * file's lay-out: it stays in the file and is no part of the text. What stands within the text is left as it is written.
 */
function leaveIndentation(text: XliffText, written: string): void {
  const before = /^[ \t]*\r?\n\s*/.exec(written)?.[0] ?? '';
  const after = /\r?\n\s*$/.exec(written.slice(before.length))?.[0] ?? '';
  if (before === '' && after === '') return;
  // XML reads two characters of a line end as one.
  const read = (space: string) => space.replaceAll('\r\n', '\n').length;
  const pieces = [...text.pieces];
  const last = pieces.length - 1;
  if (after !== '' && typeof pieces[last] === 'string') pieces[last] = pieces[last].slice(0, -read(after));
  if (before !== '' && typeof pieces[0] === 'string') pieces[0] = pieces[0].slice(read(before));
  text.pieces = pieces.filter((piece) => piece !== '');
  text.contentStart += before.length;
  text.contentEnd -= after.length;
}

/** Two segments of one unit may bear the same `mid`, though they should not. */
function freeMid(marks: MarkedTexts, wanted: string): string {
  let mid = wanted;
  for (let n = 2; marks.has(mid); n++) mid = `${wanted}~${n}`;
  return mid;
}

/** `urn:oasis:names:tc:xliff:document:1.2` says it where the attribute is missing. */
function versionOfNamespace(uri: string): string | undefined {
  return /^urn:oasis:names:tc:xliff:document:(\d\.\d)/.exec(uri)?.[1];
}

function isSegmentMark(tag: XmlTag): boolean {
  return nameOf(tag) === 'mrk' && attribute(tag, 'mtype') === 'seg';
}

function tagUri(tag: XmlTag): string {
  return ('uri' in tag && tag.uri) || '';
}

function propertiesOf(tag: XmlTag) {
  return Object.keys(tag.attributes).map((name) => ({ name, value: attribute(tag, name) ?? '' }));
}
