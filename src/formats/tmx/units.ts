import { type TranslationState, translationStates } from '../../domain/segment.js';
import type { Note, Place, Property, ReadOptions, Unit } from '../format.js';
import type { CodedText } from '../inline.js';
import { KnownIds } from '../known-ids.js';
import { matchLanguage, sameLanguage } from '../languages.js';
import { markCodes, type Piece } from '../markers.js';
import type { ProblemLog } from '../problem.js';
import { propertiesOf, type TmxHead } from './entries.js';
import type { Entry, Variant } from './entry.js';

/** A `tu` of which both languages are known, with what of it is the source and what the target. */
export interface TmxUnit {
  readonly unit: Unit;
  readonly source: Variant;
  readonly target: Variant | undefined;
  readonly targetLanguage: string;
}

/**
 * Makes units of entries. The languages are those of the options, else the source is the header's `srclang` (or the first
 * text's language where that is `*all*` or none of the languages) and the target the first other language met. An entry without the source is left out.
 */
export function tmxUnits(options: ReadOptions, problems: ProblemLog) {
  const ids = new KnownIds();
  const met = new Map<string, number>();
  let languages = options.languages;
  let number = 0;
  let found: { readonly source: string; readonly target: string | undefined } | undefined;
  let last: { readonly key: string; readonly sides: Sides } | undefined;
  return {
    of(entry: Entry, head: TmxHead): TmxUnit | undefined {
      number++;
      for (const { language } of entry.variants) met.set(language, (met.get(language) ?? 0) + 1);
      languages ??= languagesOf(entry, head);
      const [sourceAt, targetAt] = languages ? sidesOf(entry.variants, languages) : [-1, -1];
      const source = entry.variants[sourceAt];
      if (!languages || !source) {
        const detail = entry.variants.map(({ language }) => language).join(', ');
        problems.add({ kind: 'no-such-language', detail, place: entry.place });
        return undefined;
      }
      const target = entry.variants[targetAt];
      if (!found?.target) found = { source: source.language, target: target?.language };
      const unit = unitOf(entry, source, target, freeId(entry));
      reportOn(entry, { source, target }, unit.id);
      return { unit, source, target, targetLanguage: languages.target };
    },
    /** As the file writes them. */
    get found() {
      return found;
    },
    met: () => Object.fromEntries(met),
  };

  function freeId(entry: Entry): string {
    const given = entry.attributes.tuid;
    if (!given) return `~${number}`;
    if (ids.add(given)) return given;
    let id = given;
    for (let n = 2; ; n++) {
      id = `${given}~${n}`;
      if (ids.add(id)) break;
    }
    problems.add({ kind: 'duplicate-id', place: entry.place, unit: id });
    return id;
  }

  /** Where the two sides are among the texts: nearly always where they were in the entry before. */
  function sidesOf(variants: readonly Variant[], wanted: NonNullable<ReadOptions['languages']>): Sides {
    const key = variants.length === 2 ? `${variants[0]!.language} ${variants[1]!.language}` : undefined;
    if (key !== undefined && key === last?.key) return last.sides;
    const tags = variants.map(({ language }) => language);
    const sides: Sides = [matchLanguage(wanted.source, tags), matchLanguage(wanted.target, tags)];
    if (key !== undefined) last = { key, sides };
    return sides;
  }

  function reportOn(entry: Entry, pair: { source: Variant; target: Variant | undefined }, unit: string): void {
    const { place } = entry;
    if (pair.source.subFlow || pair.target?.subFlow) problems.add({ kind: 'sub-flow', place, unit });
    if (entry.variants.length === (pair.target ? 2 : 1)) return;
    const others = entry.variants.filter((variant) => variant !== pair.source && variant !== pair.target);
    const again = others.find(
      ({ language }) =>
        sameLanguage(language, pair.source.language) || (pair.target && sameLanguage(language, pair.target.language)),
    );
    if (again) problems.add({ kind: 'several-variants', detail: again.language, place, unit });
  }
}

/** Indices of the source and the target; -1 where there is none. */
type Sides = readonly [source: number, target: number];

function languagesOf(entry: Entry, head: TmxHead): ReadOptions['languages'] {
  const tags = entry.variants.map(({ language }) => language);
  const declared = head.sourceLanguage;
  const source = declared && matchLanguage(declared, tags) >= 0 ? declared : tags[0];
  const target = source && tags.find((tag) => !sameLanguage(tag, source));
  return source && target ? { source, target } : undefined;
}

function unitOf(entry: Entry, source: Variant, target: Variant | undefined, id: string): Unit {
  const codes = markCodes(source.pieces, target?.pieces ?? null);
  const unit = new TmxUnitRead(id, codes.source, codes.target, { entry, source, target });
  if (entry.variants.length > (target ? 2 : 1))
    unit.variants = entry.variants
      .filter((variant) => variant !== source && variant !== target)
      .map(({ language, pieces }) => ({ language, text: wordsOf(pieces) }));
  return unit;
}

/** A class for its speed: what is seldom asked for is worked out when it is. */
class TmxUnitRead implements Unit {
  readonly state: TranslationState;
  readonly translatable = true;
  readonly notes: readonly Note[];
  readonly place: Place;
  variants?: { readonly language: string; readonly text: string }[];
  readonly #read: { readonly entry: Entry; readonly source: Variant; readonly target: Variant | undefined };

  constructor(
    readonly id: string,
    readonly source: CodedText,
    readonly target: CodedText | null,
    read: { readonly entry: Entry; readonly source: Variant; readonly target: Variant | undefined },
  ) {
    this.state = stateOf(read.entry, target?.text ?? '');
    this.notes = notesOf(read.entry, read.source, read.target);
    this.place = read.entry.place;
    this.#read = read;
  }

  get properties(): readonly Property[] {
    const { entry, source, target } = this.#read;
    return allProperties(entry, source, target);
  }
}

const NO_NOTES: readonly Note[] = [];

function notesOf(entry: Entry, source: Variant, target: Variant | undefined): readonly Note[] {
  if (entry.notes.length + source.notes.length + (target?.notes.length ?? 0) === 0) return NO_NOTES;
  return [
    ...entry.notes,
    ...source.notes.map((note) => ({ ...note, side: 'source' as const })),
    ...(target?.notes ?? []).map((note) => ({ ...note, side: 'target' as const })),
  ];
}

function allProperties(entry: Entry, source: Variant, target: Variant | undefined): Property[] {
  return [
    ...propertiesOf(entry.attributes),
    ...entry.properties,
    ...named('source', source),
    ...(target ? named('target', target) : []),
  ];
}

/** TMX says nothing of states: what has a translation is translated, unless our own `prop` says more. */
function stateOf({ state: said }: Entry, target: string): TranslationState {
  const usual = target === '' ? 'initial' : 'translated';
  return said === undefined ? usual : (translationStates.find((state) => state === said) ?? usual);
}

function named(side: string, { attributes, properties }: Variant): Property[] {
  const own = propertiesOf(attributes).filter(({ name }) => name !== 'xml:lang' && name !== 'lang');
  return [...own, ...properties].map(({ name, value }) => ({ name: `${side} ${name}`, value }));
}

function wordsOf(pieces: readonly Piece[]): string {
  return pieces.filter((piece) => typeof piece === 'string').join('');
}
