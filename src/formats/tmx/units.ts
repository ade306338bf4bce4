import { type TranslationState, translationStates } from '../../domain/segment.js';
import type { Property, ReadOptions, Unit } from '../format.js';
import { matchLanguage, sameLanguage } from '../languages.js';
import { markCodes, type Piece } from '../markers.js';
import type { ProblemLog } from '../problem.js';
import type { TmxHead } from './entries.js';
import { type Entry, STATE_PROP, type Variant } from './entry.js';

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
  const ids = new Set<string>();
  const met = new Map<string, number>();
  let languages = options.languages;
  let number = 0;
  let found: { readonly source: string; readonly target: string | undefined } | undefined;
  return {
    of(entry: Entry, head: TmxHead): TmxUnit | undefined {
      number++;
      for (const { language } of entry.variants) met.set(language, (met.get(language) ?? 0) + 1);
      languages ??= languagesOf(entry, head);
      const tags = entry.variants.map(({ language }) => language);
      const source = languages ? entry.variants[matchLanguage(languages.source, tags)] : undefined;
      if (!languages || !source) {
        problems.add({ kind: 'no-such-language', detail: tags.join(', '), place: entry.place });
        return undefined;
      }
      const target = entry.variants[matchLanguage(languages.target, tags)];
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
    const given = entry.properties.find(({ name }) => name === 'tuid')?.value;
    if (!given) return `~${number}`;
    let id = given;
    for (let n = 2; ids.has(id); n++) id = `${given}~${n}`;
    if (id !== given) problems.add({ kind: 'duplicate-id', place: entry.place, unit: given });
    ids.add(id);
    return id;
  }

  function reportOn(entry: Entry, pair: { source: Variant; target: Variant | undefined }, unit: string): void {
    const { place } = entry;
    if (pair.source.subFlow || pair.target?.subFlow) problems.add({ kind: 'sub-flow', place, unit });
    const others = entry.variants.filter((variant) => variant !== pair.source && variant !== pair.target);
    const again = others.find(
      ({ language }) =>
        sameLanguage(language, pair.source.language) || (pair.target && sameLanguage(language, pair.target.language)),
    );
    if (again) problems.add({ kind: 'several-variants', detail: again.language, place, unit });
  }
}

function languagesOf(entry: Entry, head: TmxHead): ReadOptions['languages'] {
  const tags = entry.variants.map(({ language }) => language);
  const declared = head.sourceLanguage;
  const source = declared && matchLanguage(declared, tags) >= 0 ? declared : tags[0];
  const target = source && tags.find((tag) => !sameLanguage(tag, source));
  return source && target ? { source, target } : undefined;
}

function unitOf(entry: Entry, source: Variant, target: Variant | undefined, id: string): Unit {
  const others = entry.variants.filter((variant) => variant !== source && variant !== target);
  const codes = markCodes(source.pieces, target?.pieces ?? null);
  return {
    id,
    source: codes.source,
    target: codes.target,
    state: stateOf(entry, codes.target?.text ?? ''),
    translatable: true,
    notes: [
      ...entry.notes,
      ...source.notes.map((note) => ({ ...note, side: 'source' as const })),
      ...(target?.notes ?? []).map((note) => ({ ...note, side: 'target' as const })),
    ],
    properties: [
      ...entry.properties,
      ...named('source', source.properties),
      ...named('target', target?.properties ?? []),
    ],
    ...(others.length === 0
      ? {}
      : { variants: others.map(({ language, pieces }) => ({ language, text: wordsOf(pieces) })) }),
    place: entry.place,
  };
}

/** TMX says nothing of states: what has a translation is translated, unless our own `prop` says more. */
function stateOf(entry: Entry, target: string): TranslationState {
  const said = entry.properties.find(({ name }) => name === `prop ${STATE_PROP}`)?.value;
  return translationStates.find((state) => state === said) ?? (target === '' ? 'initial' : 'translated');
}

function named(side: string, properties: readonly Property[]): Property[] {
  return properties.map(({ name, value }) => ({ name: `${side} ${name}`, value }));
}

function wordsOf(pieces: readonly Piece[]): string {
  return pieces.filter((piece) => typeof piece === 'string').join('');
}
