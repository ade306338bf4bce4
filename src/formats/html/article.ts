import type { Span } from '../../text/span.js';
import type { Block } from './blocks.js';
import type { HtmlElement, HtmlSource } from './source.js';

/** Why a block was left out. */
export type LeftOut = 'navigation' | 'beside' | 'links' | 'hidden' | 'outside';

export const NONE_LEFT: Readonly<Record<LeftOut, number>> = {
  navigation: 0,
  beside: 0,
  links: 0,
  hidden: 0,
  outside: 0,
};

export interface Article {
  readonly taken: readonly Block[];
  readonly left: Readonly<Record<LeftOut, number>>;
  /** The element that was taken for the article, as `article` or `div.story`; undefined where nothing stands out. */
  readonly root: string | undefined;
}

/** Letters from which a block is running text, and the share of them in links from which it is none (after jusText). */
const RUNNING_TEXT = 70;
const LINKED = 0.35;
/** An element that holds this share of the running text is the article; one that says it is may hold less. */
const MOST = 0.75;
const DECLARED = 0.5;
/** What holds more of the page than this is not dropped for its name: `<div class="page-with-sidebar">`. */
const TOO_MUCH = 0.4;
/** A block of which this much is links is a list of them. */
const ALL_LINKS = 0.8;

/**
 * The blocks of a page that its reader came for. First what its element, its role or its name says to be navigation, a
 * notice, comments, related links is left out, unless it holds much of the page. Of the rest the article is the `article`,
 * `itemprop="articleBody"` or `main` with most of the running text, else the smallest element that holds three quarters of
 * it, running text being blocks that are long and hardly linked. A heading of the first level before it belongs to it.
 */
export function articleOf({ elements }: HtmlSource, blocks: readonly Block[]): Article {
  const total = sum(blocks, ({ letters }) => letters);
  const inside = counter(blocks, ({ letters }) => letters);
  const reasons = blocks.map((): LeftOut | undefined => undefined);
  for (const element of elements) {
    const reason = reasonOf(element, elements);
    if (!reason || (reason !== 'hidden' && inside.in(element) > TOO_MUCH * total)) continue;
    const [from, to] = inside.range(element);
    for (let k = from; k < to; k++) reasons[k] ??= reason;
  }
  const running = counter(blocks, (block, k) => (!reasons[k] && isRunning(block) ? block.letters : 0));
  const root = rootOf(elements, running);
  const [from, to] = root ? inside.range(root) : [0, blocks.length];
  for (const [k, block] of blocks.entries())
    if ((k < from || k >= to) && !reasons[k]) reasons[k] = 'outside';
    else if (!reasons[k] && block.linked > ALL_LINKS * block.letters && block.letters < 3 * RUNNING_TEXT)
      reasons[k] = 'links';
  const headline = headlineBefore(from, elements, blocks, reasons);
  if (headline !== undefined) reasons[headline] = undefined;
  if (reasons.every((reason) => reason)) return { taken: blocks, left: NONE_LEFT, root: undefined };
  const left = { ...NONE_LEFT };
  for (const reason of reasons) if (reason) left[reason]++;
  return { taken: blocks.filter((_, k) => !reasons[k]), left, root: root && nameOf(root) };
}

function isRunning({ letters, linked }: Block): boolean {
  return letters >= RUNNING_TEXT && linked < LINKED * letters;
}

const reasonsByName: Readonly<Record<string, LeftOut>> = {
  nav: 'navigation',
  menu: 'navigation',
  header: 'navigation',
  footer: 'navigation',
  aside: 'beside',
  form: 'beside',
  dialog: 'beside',
};

const reasonsByRole: Readonly<Record<string, LeftOut>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  banner: 'navigation',
  contentinfo: 'navigation',
  complementary: 'beside',
  search: 'beside',
  dialog: 'beside',
  alertdialog: 'beside',
  alert: 'beside',
};

/** Whole words of a class or an id. */
const NAVIGATION = /^(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|pagination|pager|topbar|footer|masthead|toc)$/;
const BESIDE =
  /^(?:cookies?|consent|gdpr|sidebar|related|recommended|recommendations|comments?|disqus|share|sharing|social|ads?|advert|advertisement|advertising|sponsored|promo|promotion|newsletter|subscribe|subscription|popup|modal|overlay|widget|tags|trending|mostread|byline|skip|print|tools?|toolbar)$/;

function reasonOf(element: HtmlElement, all: readonly HtmlElement[]): LeftOut | undefined {
  const { name, attributes } = element;
  if (attributes.has('hidden') || /(?:^|;)\s*display\s*:\s*none/i.test(attributes.get('style') ?? '')) return 'hidden';
  if (attributes.get('aria-hidden') === 'true') return 'hidden';
  const role = reasonsByRole[attributes.get('role') ?? ''];
  if (role) return role;
  if (name === 'html' || name === 'body' || name === 'article' || name === 'main') return undefined;
  const byName = reasonsByName[name];
  // An article has a header of its own.
  if (name === 'header' && all.some((other) => isArticle(other) && contains(other, element))) return undefined;
  if (byName) return byName;
  const words = wordsOf(`${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`);
  if (words.some((word) => NAVIGATION.test(word))) return 'navigation';
  return words.some((word) => BESIDE.test(word)) ? 'beside' : undefined;
}

/** `cookieNotice`, `cookie-notice` and `cookie_notice` alike. */
function wordsOf(names: string): string[] {
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

function isArticle({ name, attributes }: HtmlElement): boolean {
  return name === 'article' || attributes.get('role') === 'article' || attributes.get('itemprop') === 'articleBody';
}

function isMain({ name, attributes }: HtmlElement): boolean {
  return name === 'main' || attributes.get('role') === 'main';
}

function rootOf(elements: readonly HtmlElement[], running: Counter): HtmlElement | undefined {
  if (running.total === 0) return undefined;
  for (const says of [isArticle, isMain]) {
    const most = best(elements.filter(says), (element) => running.in(element));
    if (most && running.in(most) >= DECLARED * running.total) return most;
  }
  return best(
    elements.filter((element) => running.in(element) >= MOST * running.total),
    ({ start, end }) => start - end,
  );
}

/** The first of the greatest. */
function best<Item>(items: readonly Item[], value: (item: Item) => number): Item | undefined {
  return items.reduce<Item | undefined>(
    (most, item) => (most === undefined || value(item) > value(most) ? item : most),
    undefined,
  );
}

function headlineBefore(
  from: number,
  elements: readonly HtmlElement[],
  blocks: readonly Block[],
  reasons: readonly (LeftOut | undefined)[],
): number | undefined {
  const headings = elements.filter(({ name }) => name === 'h1');
  const isHeading = (block: Block) => headings.some((heading) => contains(heading, block));
  if (blocks.some((block, k) => !reasons[k] && isHeading(block))) return undefined;
  const found = blocks
    .slice(0, from)
    .findLastIndex((block, k) => reasons[k] !== 'hidden' && reasons[k] !== 'beside' && isHeading(block));
  return found < 0 ? undefined : found;
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function nameOf({ name, attributes }: HtmlElement): string {
  const [first] = (attributes.get('class') ?? '').trim().split(/\s+/);
  return first ? `${name}.${first.slice(0, 40)}` : name;
}

interface Counter {
  readonly total: number;
  in(span: Span): number;
  /** The blocks that begin in a span, from and to. */
  range(span: Span): readonly [from: number, to: number];
}

/** Sums over the blocks of an element, each in the time of two look-ups. */
function counter(blocks: readonly Block[], value: (block: Block, index: number) => number): Counter {
  const upTo = [0];
  for (const [k, block] of blocks.entries()) upTo.push(upTo[k]! + value(block, k));
  const range = ({ start, end }: Span) => [firstFrom(blocks, start), firstFrom(blocks, end)] as const;
  return {
    total: upTo.at(-1)!,
    in(span) {
      const [from, to] = range(span);
      return upTo[to]! - upTo[from]!;
    },
    range,
  };
}

/** The first block that begins at a place or after it. */
function firstFrom(blocks: readonly Block[], at: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sum<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((all, item) => all + value(item), 0);
}
