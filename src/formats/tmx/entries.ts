import type { Note, Property } from '../format.js';
import { defaultLimits, type Limits } from '../limits.js';
import { attribute, type XmlStream, type XmlTag, xmlStream } from '../xml/stream.js';
import { type Attributes, type Entry, STATE_PROP, type Variant } from './entry.js';
import { segments } from './segment.js';

export interface TmxHead {
  readonly version: string | undefined;
  readonly sourceLanguage: string | undefined;
  readonly properties: readonly Property[];
  readonly notes: readonly Note[];
}

/** Reads a TMX file in pieces and hands over each `tu` when it ends, with the stream for its written text. */
export function tmxEntries(
  onEntry: (entry: Entry, stream: XmlStream, head: TmxHead) => void,
  options: { readonly limits?: Partial<Limits> },
): { readonly stream: XmlStream; readonly head: TmxHead } {
  const limits = { ...defaultLimits, ...options.limits };
  const head: { -readonly [K in keyof TmxHead]: TmxHead[K] } & { properties: Property[]; notes: Note[] } = {
    version: undefined,
    sourceLanguage: undefined,
    properties: [],
    notes: [],
  };
  let entry: Entry | undefined;
  let variant: Variant | undefined;
  let inSeg = false;
  let segDepth = 0;
  /** A `prop` or `note` while its text goes by. */
  let aside: { readonly tag: XmlTag; text: string; readonly start: number } | undefined;
  let started = false;
  let entries = 0;

  const stream: XmlStream = xmlStream({ open, close, text, instruction }, { namespaces: false, limits });
  const seg = segments(stream, limits.unitLength);
  return { stream, head };

  function open(tag: XmlTag, start: number, end: number): void {
    if (inSeg) {
      segDepth++;
      seg.open(tag, start, end);
      return;
    }
    if (!started) begin(tag);
    switch (tag.name) {
      case 'header':
        head.sourceLanguage = attribute(tag, 'srclang');
        head.properties.push(...propertiesOf(attributes(tag)));
        return;
      case 'tu':
        if (++entries > limits.units) stream.refuse('too-many-units', String(limits.units));
        entry = {
          place: stream.placeOf(start),
          tagEnd: end,
          end,
          attributes: attributes(tag),
          properties: [],
          notes: [],
          variants: [],
        };
        return;
      case 'tuv':
        variant = variantOf(tag, start, end);
        return;
      case 'seg':
        if (!variant) return;
        seg.begin();
        inSeg = true;
        variant.segSelfClosing = tag.isSelfClosing;
        variant.segStart = tag.isSelfClosing ? start : end;
        return;
      case 'prop':
      case 'note':
        aside = { tag, text: '', start: end };
        return;
    }
  }

  function begin(tag: XmlTag): void {
    started = true;
    if (tag.name !== 'tmx') stream.refuse('not-this-format', `<${tag.name}>`);
    head.version = attribute(tag, 'version');
  }

  function close(tag: XmlTag, start: number, end: number): void {
    if (inSeg && segDepth > 0) {
      segDepth--;
      seg.close(start, end);
      return;
    }
    switch (tag.name) {
      case 'seg':
        if (!inSeg || !variant) return;
        inSeg = false;
        variant.segEnd = variant.segSelfClosing ? end : start;
        Object.assign(variant, seg.end());
        return;
      case 'tuv':
        if (!variant) return;
        variant.end = end;
        if (variant.segStart !== NO_SEG) entry?.variants.push(variant);
        variant = undefined;
        return;
      case 'tu':
        if (!entry) return;
        entry.end = end;
        onEntry(entry, stream, head);
        entry = undefined;
        return;
      case 'prop':
      case 'note':
        if (aside) keepAside(aside, start);
        aside = undefined;
    }
  }

  function keepAside({ tag, text, start }: { tag: XmlTag; text: string; start: number }, end: number): void {
    const holder = variant ?? entry ?? head;
    if (tag.name === 'note') {
      holder.notes.push({ text });
      return;
    }
    const type = attribute(tag, 'type') ?? '';
    holder.properties.push({ name: `prop ${type}`, value: text });
    if (type === STATE_PROP && entry && !variant) {
      entry.state = text;
      entry.statePlace = { start, end };
    }
  }

  function text(words: string): void {
    if (inSeg) seg.text(words);
    else if (aside) {
      aside.text += words;
      if (aside.text.length > limits.unitLength) stream.refuse('unit-too-long', String(limits.unitLength));
    }
  }

  function instruction(start: number, end: number): void {
    if (inSeg) seg.instruction(start, end);
  }
}

/** A `tuv` without `seg` is not valid and has no place for a text. */
const NO_SEG = -1;

function variantOf(tag: XmlTag, start: number, end: number): Variant {
  return {
    // TMX 1.1 wrote `lang`, and tools still do.
    language: attribute(tag, 'xml:lang') ?? attribute(tag, 'lang') ?? '',
    start,
    tagEnd: end,
    end,
    attributes: attributes(tag),
    properties: [],
    notes: [],
    pieces: [],
    segStart: NO_SEG,
    segEnd: NO_SEG,
    segSelfClosing: false,
    subFlow: false,
  };
}

/** Without namespaces saxes gives plain strings. */
function attributes(tag: XmlTag): Attributes {
  return tag.attributes as Attributes;
}

export function propertiesOf(attributes: Attributes): Property[] {
  return Object.keys(attributes).map((name) => ({ name, value: attributes[name]! }));
}
