import { type Formed, perWord } from '../../align/words/per-word.js';
import type { Word } from '../../align/words/words.js';
import type { AnalysedPair } from '../analysis/pair.js';
import type { PairCheck } from '../check.js';
import type { Remark } from '../finding.js';
import type { Reason } from '../messages.js';
import { type FalseFriend, falseFriends } from './false-friend-entries.js';

/** Phrases that were put into English word for word where English says it otherwise: "on the background of", "the stage is delicate". */
export const falseFriend: PairCheck = {
  id: 'false-friend',
  category: 'style/unidiomatic',
  severity: 'minor',
  levels: ['warning', 'hint'],
  example: { source: 'اعتقل على خلفية الاحتجاجات.', target: 'He was arrested on the background of the protests.' },
  run(pair) {
    const remarks = new Map<number, Remark>();
    for (const { entry, arabic } of entriesIn(pair)) {
      const match = entry.roughly.test(pair.target) ? entry.calque.exec(pair.target) : null;
      // Of two entries on the same words the first holds.
      if (!match || remarks.has(match.index)) continue;
      remarks.set(match.index, {
        side: 'target',
        start: match.index,
        end: match.index + match[0].length,
        level: entry.level,
        reason: reasonOf(entry, arabic),
      });
    }
    return [...remarks.values()];
  },
};

function reasonOf({ better, note }: FalseFriend, arabic: string): Reason {
  return note
    ? { key: 'check.false-friend.noted', values: { arabic, better, note } }
    : { key: 'check.false-friend.calque', values: { arabic, better } };
}

interface Candidate {
  readonly entry: FalseFriend;
  readonly words: readonly string[];
}

type ByFirstWord = ReadonlyMap<string, readonly Candidate[]>;

const ordered = new WeakMap<readonly FalseFriend[], ByFirstWord>();

/** Entries by the first word of each alternative, put in order once for a list of them. */
function byFirstWord(entries: readonly FalseFriend[]): ByFirstWord {
  const known = ordered.get(entries);
  if (known) return known;
  const map = new Map<string, Candidate[]>();
  for (const entry of entries)
    for (const words of entry.arabic) map.set(words[0]!, [...(map.get(words[0]!) ?? []), { entry, words }]);
  ordered.set(entries, map);
  return map;
}

interface Found {
  readonly entry: FalseFriend;
  readonly arabic: string;
}

/** The entries whose Arabic is in the text, with the words as written: the project's own first. */
function entriesIn(pair: AnalysedPair): readonly Found[] {
  const own = pair.project.falseFriends ?? [];
  const general = found(pair, candidatesFor);
  return own.length === 0 ? general : [...found(pair, (word) => candidatesAmong(own, word)), ...general];
}

function found(pair: AnalysedPair, candidatesOf: (word: Word) => readonly Candidate[]): Found[] {
  const { sourceWords } = pair;
  return sourceWords.flatMap((word, at) =>
    candidatesOf(word).flatMap(({ entry, words }) => {
      const last = at + words.length - 1;
      const fits = words.every((wanted, k) => k === 0 || same(sourceWords[at + k], wanted));
      return fits ? [{ entry, arabic: pair.source.slice(word.start, sourceWords[last]!.end) }] : [];
    }),
  );
}

/** Entries that may begin at a word, of those that come with the program. */
const candidatesFor = perWord((_, word) => candidatesAmong(falseFriends(), word));

function candidatesAmong(entries: readonly FalseFriend[], word: Formed): readonly Candidate[] {
  const candidates = byFirstWord(entries);
  return formsOf(word).flatMap((first) => candidates.get(first) ?? []);
}

const PREFIX = /^(?:[وف]?(?:ال|لل|بال|كال|[بلك])?)/;
const SUFFIX = /(?:ها|هم|هن|كم|نا|ات|ون|ين|ان|ه|ا)$/;
/** Shorter than this an ending may be a part of the word. */
const LEAST_STEM = 3;

/** A word as it may stand in an entry: as written, without what is written together before it, without its ending. */
const formsOf = perWord((word): readonly string[] => {
  const forms = new Set([word]);
  const bare = word.replace(PREFIX, '');
  const conjunction = /^[وف]/.test(word) ? word.slice(1) : word;
  for (const form of [word, conjunction, bare]) {
    if (form.length < 2) continue;
    forms.add(form);
    const stem = form.replace(SUFFIX, '');
    if (stem.length >= LEAST_STEM) forms.add(stem);
  }
  return [...forms];
});

function same(word: Word | undefined, wanted: string): boolean {
  return word !== undefined && (word.text === wanted || formsOf(word).includes(wanted));
}
