import { defaultLimits, type Limits } from '../limits.js';
import { type Problem, placeAt } from '../problem.js';
import { articleOf, type LeftOut, NONE_LEFT } from './article.js';
import { type Block, blocksOf } from './blocks.js';
import { type HtmlSource, readSource } from './source.js';

/** The article alone, or all text of the page. */
export const htmlParts = ['article', 'whole'] as const;
export type HtmlPart = (typeof htmlParts)[number];

/** Where the blocks begin that were taken when the page came in, whatever would be taken for its article now. */
export type TakenBlocks = ReadonlySet<number>;

export interface HtmlPage {
  readonly source: HtmlSource;
  readonly blocks: readonly Block[];
  /** The blocks with an empty line between each two. */
  readonly text: string;
  /** What the page itself says: `lang` and `dir` of its outermost element that has them. */
  readonly language: string | undefined;
  readonly direction: string | undefined;
  /** The element taken for the article; undefined where the whole is taken or nothing stands out. */
  readonly root: string | undefined;
  /** How many blocks were left out, and why. */
  readonly left: Readonly<Record<LeftOut, number>>;
}

/** What stands between two blocks in a page's text, and where a text is cut into blocks again. */
export const BLOCK_BREAK = '\n\n';

/** The text of an HTML page: each block a paragraph, with markers for the codes in it. */
export function readHtml(html: string, part: HtmlPart | TakenBlocks, limits: Partial<Limits> = {}): HtmlPage | Problem {
  const source = readSource(html, limits);
  if (!('items' in source)) return source;
  const { units, unitLength } = { ...defaultLimits, ...limits };
  const all = blocksOf(source);
  if (all.length > units) return { kind: 'too-many-units', detail: String(units) };
  const long = all.find(({ coded }) => coded.text.length > unitLength);
  if (long) return { kind: 'unit-too-long', detail: String(unitLength), place: placeAt(html, long.start) };
  const { taken, root, left } =
    part === 'article'
      ? articleOf(source, all)
      : {
          taken: part === 'whole' ? all : all.filter(({ start }) => part.has(start)),
          root: undefined,
          left: NONE_LEFT,
        };
  const said = (name: string) =>
    source.elements.find((element) => element.name !== 'head' && element.attributes.get(name))?.attributes.get(name);
  return {
    source,
    blocks: taken,
    text: taken.map(({ coded }) => coded.text).join(BLOCK_BREAK),
    language: said('lang'),
    direction: said('dir')?.toLowerCase(),
    root,
    left,
  };
}

export function isPage(read: HtmlPage | Problem): read is HtmlPage {
  return 'blocks' in read;
}

/** Whether a file is a page, by its first characters; where they do not say, by its name and a tag among them. */
export function looksLikeHtml(name: string, beginning: string): boolean {
  if (/^\ufeff?\s*(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html)[\s>]/i.test(beginning)) return true;
  return (
    /\.x?html?$/i.test(name) && /<(?:body|head|div|p|article|main|section|h[1-6]|span|br|meta)[\s/>]/i.test(beginning)
  );
}
