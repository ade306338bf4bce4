import type { Alignment, Anchor, Bead, Side } from './bead.js';
import { type Reading, readSide } from './features.js';
import { glueCutter } from './glue-cutter.js';
import { ARABIC_TO_ENGLISH } from './length.js';
import type { LearnedTable } from './lexicon/learning.js';
import type { Lexicon } from './lexicon/load.js';
import { findMissingBorders, type SpanBead } from './missing-borders.js';
import { numberSpans } from './numbering.js';
import { ownLexicon } from './own-lexicon.js';
import { readParagraphs } from './paragraphs.js';
import { alignDocument } from './passes.js';
import { NO_PLACES, PLACES } from './place.js';
import { plausibility } from './plausible.js';
import { readAnchors } from './sections.js';
import { cutIntoUnits, type Units, withoutEmpty } from './units.js';
import { readLinks } from './word-evidence.js';

/** The lexicon; cutting words run together; places of words; what the first pass teaches; borders that the writer left unmarked. */
export type Part = 'lexicon' | 'glued' | 'places' | 'learning' | 'borders';

export interface AlignOptions {
  /** BCP 47; Arabic unless said. */
  readonly sourceLanguage?: string;
  /** BCP 47; English unless said. */
  readonly targetLanguage?: string;
  /** Confirmed beads in text order; they come back as they are, with confidence 1. */
  readonly anchors?: readonly Anchor[];
  /** Instead of the one that comes with the program; for Arabic and English alone. */
  readonly lexicon?: Lexicon;
  /** What the project's approved pairs taught. */
  readonly learned?: LearnedTable;
  /** Parts of the method to do without: to measure what each brings. */
  readonly leaveOut?: readonly Part[];
  /** Told the share of the work that is done, now and then, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Aligns two sides sentence by sentence. Running text is cut into sentences first. Every sentence is used exactly once,
 * beads follow the order of both texts. Languages other than Arabic and English are aligned by length, numbers, words
 * written alike and what the text itself teaches. Throws RangeError for anchors that cross, overlap or lie outside the text.
 */
export function align(source: Side, target: Side, options: AlignOptions = {}): Alignment {
  const { sourceLanguage = 'ar', targetLanguage = 'en', anchors = [], learned, onProgress, leaveOut = [] } = options;
  const [from, to] = [sourceLanguage, targetLanguage].map((tag) => tag.split('-')[0]!.toLowerCase()) as [
    string,
    string,
  ];
  const known = from === 'ar' && to === 'en';
  const uses = known && !leaveOut.includes('lexicon');
  const places = leaveOut.includes('places') ? NO_PLACES : PLACES;
  const confirmed = (side: 'source' | 'target') => anchors.map((anchor) => anchor[side]);
  const sourceUnits = withoutEmpty(cutIntoUnits(source, from, confirmed('source')));
  const targetUnits = withoutEmpty(cutIntoUnits(target, to, confirmed('target')));
  const lexicon = uses ? (options.lexicon ?? ownLexicon()) : undefined;
  const readings: [Reading, Reading] = [
    lexicon && !leaveOut.includes('glued') ? { language: from, split: glueCutter(lexicon) } : { language: from },
    { language: to },
  ];
  const left = readSide(sourceUnits.texts, readings[0]);
  const right = readSide(targetUnits.texts, readings[1]);
  const aligned = alignDocument(
    {
      source: left,
      target: right,
      links: readLinks(left.types, right.types, lexicon, learned),
      paragraphs: readParagraphs(sourceUnits.begins, targetUnits.begins),
      usualLength: known ? ARABIC_TO_ENGLISH : 0,
      ...readAnchors(sourceUnits, targetUnits),
      places,
      learns: !leaveOut.includes('learning'),
    },
    onProgress,
  );
  const found = { ...aligned, source: left, target: right, places };
  const sides: [Units, Units] = leaveOut.includes('borders')
    ? [whole(sourceUnits), whole(targetUnits)]
    : [sourceUnits, targetUnits];
  const beads = findMissingBorders(sides, readings, found);
  const trust = plausibility({ features: left, language: from }, { features: right, language: to });
  return numberSpans(lowered(beads, trust), sourceUnits.empty, targetUnits.empty);
}

/** Beads less sure by a factor, save those that a person confirmed. */
function lowered(beads: readonly SpanBead[], trust: number): readonly SpanBead[] {
  if (trust === 1) return beads;
  return beads.map((bead) => (bead.confidence === 1 ? bead : { ...bead, confidence: bead.confidence * trust }));
}

/** A side whose units stay as they are. */
function whole(units: Units): Units {
  return { ...units, running: false };
}

export type { Alignment, Anchor, Bead, Side };
