import type { TextEdit } from '../whole-text.js';
import type { Translation } from './english-of-paragraphs.js';
import { type LaidToken, layOut } from './lay-out.js';
import { layoutOf, type Piece } from './layout.js';
import type { Paragraph } from './read.js';
import { child, type Element } from './tree.js';
import { runText } from './write-text.js';

/** What stands in the file between two places, with the changes there that were decided before. */
export type Rendered = (start: number, end: number) => string;

/** The content of a paragraph made anew around its translation. */
export function rebuiltParagraph(
  { element, content, text: old }: Paragraph,
  translation: Translation,
  rendered: Rendered,
): TextEdit {
  const { prefix } = element;
  const layout = layoutOf(content);
  const formats = layout.stretches.map(({ run }) => formatOf(run, rendered));
  const looks = formats.map(comparable);
  const lookOf = (stretch: number) => looks[stretch]!;
  const { tokens, objects } = layOut(layout, old, translation, lookOf);
  const parts: string[] = [];
  let shell: number | undefined;
  let next = 0;
  /** Writes the objects up to a place: those of the open shell, or those of none. */
  const write = (at: number, of: number | undefined) => {
    while (next < objects.length && objects[next]!.at <= at && objects[next]!.shell === of)
      parts.push(pieceText(objects[next++]!.object.piece));
  };
  const turn = (to: number | undefined, at: number) => {
    if (shell === to) return write(at, shell);
    write(at, shell);
    if (shell !== undefined) parts.push(...layout.shells[shell]!.close.map(pieceText));
    shell = undefined;
    write(at, undefined);
    shell = to;
    if (to !== undefined) parts.push(...layout.shells[to]!.open.map(pieceText));
    write(at, shell);
  };
  for (const group of groups(
    tokens,
    objects.map(({ at }) => at),
    lookOf,
  )) {
    turn(group.shell, group.start);
    const words = runText(translation.text.slice(group.start, group.end), prefix);
    parts.push(`<${prefix}r>${formats[group.stretch]!}${words}</${prefix}r>`);
  }
  turn(undefined, translation.text.length);
  for (; next < objects.length; next++) parts.push(pieceText(objects[next]!.object.piece));
  const properties = child(element, 'w:pPr');
  return { start: properties?.end ?? element.opened, end: element.closing, text: parts.join('') };

  function pieceText(piece: Piece): string {
    if (!('kind' in piece)) return rendered(piece.start, piece.end);
    const inner = rendered(piece.element.start, piece.element.end);
    return piece.run ? `<${prefix}r>${formatOf(piece.run, rendered)}${inner}</${prefix}r>` : inner;
  }
}

/** A run's properties as they are to be written. */
function formatOf(run: Element, rendered: Rendered): string {
  const properties = child(run, 'w:rPr');
  return properties ? rendered(properties.start, properties.end) : '';
}

/** What is seen of a look: not its language, its history or what says how Arabic would look. */
function comparable(format: string): string {
  return format
    .replace(/<(\w+:)?rPrChange\b.*?<\/\1rPrChange>/gs, '')
    .replace(/<(?:\w+:)?(?:lang|noProof|szCs|bCs|iCs)\b[^>]*\/>/g, '')
    .replace(/\s(?:\w+:)?(?:cs|cstheme|hint)="[^"]*"/g, '')
    .replace(/<(?:\w+:)?rFonts\s*\/>/g, '')
    .replace(/^<(?:\w+:)?rPr>\s*<\/(?:\w+:)?rPr>$|^<(?:\w+:)?rPr\s*\/>$/, '');
}

interface Group {
  readonly start: number;
  end: number;
  readonly stretch: number;
  readonly shell: number | undefined;
}

/**
 * Tokens in a row that look alike and that nothing stands between; cut where an object stands, be it within a token. The places
 * of the objects come in order.
 */
function groups(tokens: readonly LaidToken[], places: readonly number[], lookOf: (stretch: number) => string): Group[] {
  const made: Group[] = [];
  const cuts = new Set(places);
  let next = 0;
  for (const { start, end, stretch, shell } of tokens) {
    while (next < places.length && places[next]! <= start) next++;
    let from = start;
    for (;;) {
      const cut = next < places.length && places[next]! < end ? places[next++]! : end;
      if (cut === from) continue;
      const last = made.at(-1);
      const joins =
        last?.end === from && !cuts.has(from) && last.shell === shell && lookOf(last.stretch) === lookOf(stretch);
      if (joins) last.end = cut;
      else made.push({ start: from, end: cut, stretch, shell });
      from = cut;
      if (cut === end) break;
    }
  }
  return made;
}
