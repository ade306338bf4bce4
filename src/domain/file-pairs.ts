import type { Side } from './segment.js';

export interface NamedFile {
  readonly name: string;
  /** Whether it holds both languages, as what stands in it says. */
  readonly holds: 'both' | 'one';
}

/** Files that become one document, or one that cannot become any. */
export type FileGroup<File extends NamedFile> =
  | { readonly kind: 'pair'; readonly source: File; readonly target: File }
  | { readonly kind: 'whole'; readonly file: File }
  | {
      readonly kind: 'half';
      readonly file: File;
      /** The side that is not there; null where its name says no language. */
      readonly missing: Side | null;
      /** Its other side is there several times. */
      readonly several: boolean;
    };

/** How names say a language, beside its code. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  ar: ['ara', 'arb', 'arabic', 'arabe', 'عربي', 'عربية', 'العربي', 'العربية', 'بالعربية'],
  en: [
    'eng',
    'english',
    'anglais',
    'انجليزي',
    'إنجليزي',
    'انجليزية',
    'إنجليزية',
    'الإنجليزية',
    'الانجليزية',
    'بالإنجليزية',
  ],
  fr: ['fra', 'fre', 'french', 'francais', 'français', 'فرنسي', 'فرنسية', 'الفرنسية'],
};
/** How names say a side of whatever language. */
const SIDES: Readonly<Record<Side, readonly string[]>> = {
  source: ['source', 'src', 'original'],
  target: ['target', 'tgt', 'trg', 'translation', 'translated'],
};

type Languages = Readonly<Record<Side, string>>;

/**
 * Which files become a document together, in the order in which they were given. One that holds both languages is one by
 * itself. The others go together by their names: `x.ar.txt` with `x.en.txt`, `report_AR.srt` with `Report-en.vtt`, `ar/x.txt`
 * with `en/x.txt`, `x.ar-SA.docx` with `x.en-GB.docx`, `x.txt` with `x.en.txt`; a language (or `source`, `target`) is a word of
 * the name, the last one counts, and the ending decides only where there are several partners. Two files and no more are a
 * pair whatever they are called.
 */
export function groupFiles<File extends NamedFile>(
  files: readonly File[],
  languages: Languages,
): readonly FileGroup<File>[] {
  const halves = files.filter(({ holds }) => holds === 'one');
  if (files.length === 2 && halves.length === 2) return [asPair(files[0]!, files[1]!, languages)];
  const names = new Map(halves.map((file) => [file, readName(file.name, languages)]));
  const partner = new Map<File, File>();
  for (const keyOf of [withEnding, withoutEnding, unnamed]) {
    const open = halves.filter((file) => !partner.has(file));
    for (const [source, target] of uniquePairs(open, names, keyOf)) {
      partner.set(source, target);
      partner.set(target, source);
    }
  }
  return files.flatMap((file): FileGroup<File>[] => {
    if (file.holds === 'both') return [{ kind: 'whole', file }];
    const { side, rest } = names.get(file)!;
    const other = partner.get(file);
    if (!other) {
      const like = halves.filter((one) => one !== file && names.get(one)!.rest === rest);
      return [{ kind: 'half', file, missing: side && opposite(side), several: side !== null && like.length > 1 }];
    }
    if (files.indexOf(other) < files.indexOf(file)) return [];
    const first = side ?? opposite(names.get(other)!.side!);
    return [
      first === 'source'
        ? { kind: 'pair', source: file, target: other }
        : { kind: 'pair', source: other, target: file },
    ];
  });
}

/** The name of a file without what stands behind its last full stop. */
export function nameWithoutEnding(file: string): string {
  return file.replace(/\.[^./\\]+$/, '');
}

/**
 * The name of a file without its ending and without what says its side at its beginning or end, which its pair shares: *report*
 * of `report.en.txt` and of `EN_report.docx`. Empty where nothing else is in it.
 */
export function sharedName(file: string, languages: Languages): string {
  const { base, from, to } = readName(file, languages);
  const [before, after] = [base.slice(0, from), base.slice(to)];
  if (from === to || !/(?:^|[._\-([])$/.test(before) || !/^(?:$|[._\-)\]])/.test(after)) return base;
  if (/[^)\]]/.test(after)) return before === '' ? after.replace(/^[._-]+/, '') : base;
  return before.replace(/[\s._\-([]+$/, '');
}

/** Two files: their names may say which is which; else as they were given. */
function asPair<File extends NamedFile>(one: File, other: File, languages: Languages): FileGroup<File> {
  const sides = [one, other].map(({ name }) => readName(name, languages).side);
  const turned = (sides[0] === 'target' && sides[1] !== 'target') || (sides[1] === 'source' && sides[0] !== 'source');
  return turned ? { kind: 'pair', source: other, target: one } : { kind: 'pair', source: one, target: other };
}

interface ReadName {
  /** The one that the name speaks of. */
  readonly side: Side | null;
  /** The name without that and without its ending, whatever divides its words. */
  readonly rest: string;
  readonly ending: string;
  /** The name without its ending as it is written, and where in it the side is said. */
  readonly base: string;
  readonly from: number;
  readonly to: number;
}

type KeyOf = (name: ReadName, among: readonly ReadName[]) => { readonly side: Side; readonly key: string } | undefined;

const withEnding: KeyOf = ({ side, rest, ending }) => (side ? { side, key: `${rest}\n${ending}` } : undefined);
const withoutEnding: KeyOf = ({ side, rest }) => (side ? { side, key: rest } : undefined);
/** A name that says no language is the other side of the one that differs in nothing else. */
const unnamed: KeyOf = ({ side, rest }, among) => {
  if (side) return { side, key: rest };
  const others = new Set(among.filter((one) => one.side !== null && one.rest === rest).map((one) => one.side!));
  return others.size === 1 ? { side: opposite([...others][0]!), key: rest } : undefined;
};

function uniquePairs<File>(files: readonly File[], names: ReadonlyMap<File, ReadName>, keyOf: KeyOf): [File, File][] {
  const among = files.map((file) => names.get(file)!);
  const keyed = new Map<string, Record<Side, File[]>>();
  for (const file of files) {
    const found = keyOf(names.get(file)!, among);
    if (!found) continue;
    const sides = keyed.get(found.key) ?? { source: [], target: [] };
    sides[found.side].push(file);
    keyed.set(found.key, sides);
  }
  return [...keyed.values()].flatMap(({ source, target }): [File, File][] =>
    source.length === 1 && target.length === 1 ? [[source[0]!, target[0]!]] : [],
  );
}

function opposite(side: Side): Side {
  return side === 'source' ? 'target' : 'source';
}

/** What divides words: anything but letters and digits, a digit beside a letter, a capital behind a small letter. */
const WORDS = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}]+|\p{N}+|\p{Lu}+|[/\\]/gu;
/** What may follow a language: a script or a region (BCP 47, section 2.1). */
const SUBTAG = /^(?:arab|latn|[a-z]{2}|\d{3})$/;

function readName(file: string, languages: Languages): ReadName {
  const name = file.normalize('NFC');
  const base = nameWithoutEnding(name);
  const ending = name.slice(base.length + 1).toLowerCase();
  const words = [...base.matchAll(WORDS)].map(({ 0: text, index }) => ({
    text: text === '\\' ? '/' : text.toLowerCase(),
    at: index,
  }));
  const texts = words.map(({ text }) => text);
  for (let k = words.length - 1; k >= 0; k--) {
    const side = (['source', 'target'] as const).find(
      (one) =>
        languages[one] === texts[k] || NAMES[languages[one]]?.includes(texts[k]!) || SIDES[one].includes(texts[k]!),
    );
    if (!side) continue;
    const { at, text } = words[k]!;
    const next = words[k + 1];
    const tag = next && SUBTAG.test(next.text) && /^[-_]$/.test(base.slice(at + text.length, next.at)) ? 2 : 1;
    const last = words[k + tag - 1]!;
    return { side, rest: texts.toSpliced(k, tag).join('\n'), ending, base, from: at, to: last.at + last.text.length };
  }
  return { side: null, rest: texts.join('\n'), ending, base, from: 0, to: 0 };
}
