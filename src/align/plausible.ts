import { type SideFeatures, type Types, WORD } from './features.js';

/**
 * How far two texts look like translations at all, 0 to 1, whatever is found within them: by that all confidences are
 * lowered. Texts of very different length, in another script than their language's, or the same text twice do not.
 */
export function plausibility(source: ReadSide, target: ReadSide): number {
  return (
    inProportion(source.features, target.features) *
    inItsScript(source) *
    inItsScript(target) *
    (source.language === target.language ? 1 : isAnother(source.features, target.features))
  );
}

/** A side with its language (BCP 47, without region). */
export interface ReadSide {
  readonly features: SideFeatures;
  readonly language: string;
}

/** A few sentences may well stand against one, or against none. */
const FEW = 20;
/** A text four times as long as the other has parts that are not in the other: chance finds many places for the rest. */
const MOST_RATIO = 4;

function inProportion(source: SideFeatures, target: SideFeatures): number {
  if (Math.max(source.count, target.count) < FEW) return 1;
  const [s, t] = [source, target].map(({ lengths }) => lengths.reduce((sum, length) => sum + length, 0)) as [
    number,
    number,
  ];
  return Math.min(1, (MOST_RATIO * Math.min(s, t)) / Math.max(s, t, 1));
}

const IN_ARABIC_SCRIPT: ReadonlySet<string> = new Set(['ar', 'fa', 'ur', 'ps']);

/** Full while half of the words are in the script of the language; names, and quotes in the original, stand in any text. */
function inItsScript({ features: { types }, language }: ReadSide): number {
  let [arabic, all] = [0, 0];
  types.texts.forEach((text, id) => {
    if (!isWritten(types, id)) return;
    all += types.counts[id]!;
    if (ARABIC.test(text)) arabic += types.counts[id]!;
  });
  if (all === 0) return 1;
  const share = arabic / all;
  return Math.min(1, 2 * (IN_ARABIC_SCRIPT.has(language) ? share : 1 - share));
}

const ARABIC = /\p{Script=Arabic}/u;

function isWritten({ texts, kinds }: Types, id: number): boolean {
  return kinds[id] === WORD || /\p{L}/u.test(texts[id]!);
}

/** Full while no more than half of the words of the source stand on the other side as they are. */
function isAnother(source: SideFeatures, target: SideFeatures): number {
  const known = new Set(target.types.texts.filter((_, id) => target.types.kinds[id] === WORD));
  let [same, all] = [0, 0];
  source.types.texts.forEach((text, id) => {
    if (source.types.kinds[id] !== WORD) return;
    all += source.types.counts[id]!;
    if (known.has(text)) same += source.types.counts[id]!;
  });
  return all === 0 ? 1 : Math.min(1, 2 * (1 - same / all));
}
