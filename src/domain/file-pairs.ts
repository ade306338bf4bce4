export interface FilePairs {
  readonly pairs: readonly { readonly source: string; readonly target: string }[];
  /** Files whose names say no language, or whose other side is not there. */
  readonly alone: readonly string[];
}

/** How names say a language, beside its code. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  ar: ['ara', 'arabic'],
  en: ['eng', 'english'],
  fr: ['fra', 'french'],
};

/**
 * Which files belong together by their names: `x.ar.txt` with `x.en.txt`, `report_ar.srt` with `report_en.vtt`, `ar/x.txt` with
 * `en/x.txt`. A language is a part of the name between dots, hyphens, underscores or slashes; the last one counts. The ending
 * of the name may differ. Names with several partners are left alone.
 */
export function pairFiles(
  files: readonly string[],
  languages: { readonly source: string; readonly target: string },
): FilePairs {
  const sides = { source: new Map<string, string[]>(), target: new Map<string, string[]>() };
  for (const file of files) {
    const found = languageIn(file, languages);
    if (found) sides[found.side].set(found.rest, [...(sides[found.side].get(found.rest) ?? []), file]);
  }
  const pairs = [...sides.source].flatMap(([rest, [source, ...moreSources]]) => {
    const [target, ...moreTargets] = sides.target.get(rest) ?? [];
    const single = moreSources.length === 0 && moreTargets.length === 0;
    return source !== undefined && target !== undefined && single ? [{ source, target }] : [];
  });
  const paired = new Set(pairs.flatMap(({ source, target }) => [source, target]));
  return { pairs, alone: files.filter((file) => !paired.has(file)) };
}

/** The side that a name speaks of, and the name without that and without its ending. */
function languageIn(file: string, languages: { readonly source: string; readonly target: string }) {
  const base = file.replace(/\.[^./\\]+$/, '');
  const parts = base.split(/([._\-/\\])/);
  for (let k = parts.length - 1; k >= 0; k--) {
    const part = parts[k]!.toLowerCase();
    const side = (['source', 'target'] as const).find(
      (one) => languages[one] === part || NAMES[languages[one]]?.includes(part),
    );
    if (side) return { side, rest: parts.map((other, j) => (j === k ? '' : other)).join('') };
  }
  return undefined;
}
