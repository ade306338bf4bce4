import type { Content, Item, ObjectItem } from './content.js';
import type { Element } from './tree.js';

/** A stretch of a paragraph's old text with the run it stood in. */
export interface OldStretch {
  readonly start: number;
  readonly end: number;
  readonly run: Element;
  /** The index of the shell that holds it; undefined where none does. */
  readonly shell: number | undefined;
}

/** What holds text and is kept around its translation: a link, a content control, or a field whose result is text. */
export interface Shell {
  /** What stands before and after what it holds. */
  readonly open: readonly Piece[];
  readonly close: readonly Piece[];
}

/** Something to be written as it stands in the file: a stretch of it, or an element in a run of its own. */
export type Piece = { readonly start: number; readonly end: number } | ObjectItem;

export interface OldObject {
  readonly piece: Piece;
  /** How much of the old text stood before it. */
  readonly at: number;
  readonly shell: number | undefined;
  /** It opens something that goes on to its other half, and so goes with the word after it. */
  readonly opens: boolean;
}

/** A paragraph as what its translation is laid out by. */
export interface Layout {
  readonly stretches: readonly OldStretch[];
  readonly shells: readonly Shell[];
  readonly objects: readonly OldObject[];
}

export function layoutOf({ items }: Content): Layout {
  const stretches: OldStretch[] = [];
  const objects: OldObject[] = [];
  const shells: Shell[] = [];
  const shellOf = shellFinder(items, shells);
  const taken = new Set<Element>();
  let at = 0;
  for (const [k, item] of items.entries()) {
    const { shell, mark } = shellOf(k);
    if (item.kind === 'text') {
      stretches.push({ start: at, end: at + item.text.length, run: item.run, shell });
      at += item.text.length;
      continue;
    }
    if (mark || GONE.has(item.element.name)) continue;
    // Without text in it, what is around it goes along with it as one thing.
    const whole = shell === undefined ? item.around.find((one) => KEPT.has(one.name)) : undefined;
    if (whole && taken.has(whole)) continue;
    if (whole) taken.add(whole);
    objects.push({ piece: whole ?? item, at, shell, opens: OPENS.has(item.element.name) });
  }
  return { stretches, shells, objects };
}

/** The outermost thing around each item that holds text; `mark` where the item is itself the beginning or end of it. */
function shellFinder(items: readonly Item[], shells: Shell[]) {
  const found = new Map<number, { shell: number | undefined; mark: boolean }>();
  const byElement = new Map<Element, number>();
  for (const { begin, separate, end } of textFields(items)) {
    const index = shells.length;
    const objects = (from: number, to: number) => items.slice(from, to + 1).filter((item) => item.kind === 'object');
    const field = { open: objects(begin, separate), close: objects(end, end) };
    const holder = holderOfField(items, begin, end);
    if (holder) byElement.set(holder, index);
    const around = holder && tagsOf(holder);
    shells.push(around ? { open: [around.open, ...field.open], close: [...field.close, around.close] } : field);
    for (let k = begin; k <= end; k++) found.set(k, { shell: index, mark: k <= separate || k === end });
  }
  for (const item of items) {
    const holder = item.kind === 'text' ? holderOf(item) : undefined;
    if (!holder || byElement.has(holder)) continue;
    byElement.set(holder, shells.length);
    const { open, close } = tagsOf(holder);
    shells.push({ open: [open], close: [close] });
  }
  return (k: number): { readonly shell: number | undefined; readonly mark: boolean } => {
    const field = found.get(k);
    if (field) return field;
    const holder = items[k]!.around.find((one) => byElement.has(one));
    return { shell: holder && byElement.get(holder), mark: false };
  };
}

function holderOf({ around }: Item): Element | undefined {
  return around.find(({ name }) => KEPT.has(name));
}

/** What stands before and after what something holds. */
function tagsOf(holder: Element) {
  const content = holder.children.find(({ name }) => name === 'w:sdtContent') ?? holder;
  return { open: { start: holder.start, end: content.opened }, close: { start: content.closing, end: holder.end } };
}

/** What holds a whole field and no text but its result, as the content control around a citation does. */
function holderOfField(items: readonly Item[], begin: number, end: number): Element | undefined {
  const holder = holderOf(items[begin]!);
  if (!holder || !items.slice(begin, end + 1).every(({ around }) => around.includes(holder))) return undefined;
  for (const step of [-1, 1])
    for (let k = step < 0 ? begin - 1 : end + 1; items[k]?.around.includes(holder); k += step)
      if (items[k]!.kind === 'text') return undefined;
  return holder;
}

/** The outermost fields that begin and end in these items with text between, by the indices of their marks. */
function textFields(items: readonly Item[]): { begin: number; separate: number; end: number }[] {
  const open: { begin: number; separate: number | undefined; text: boolean }[] = [];
  const found: { begin: number; separate: number; end: number }[] = [];
  for (const [k, item] of items.entries()) {
    if (item.kind === 'text') {
      for (const field of open) field.text = true;
      continue;
    }
    const type = item.element.name === 'w:fldChar' ? item.element.attributes['w:fldCharType'] : undefined;
    if (type === 'begin') open.push({ begin: k, separate: undefined, text: false });
    else if (type === 'separate') {
      const last = open.at(-1);
      if (last) last.separate ??= k;
    } else if (type === 'end') {
      const field = open.pop();
      if (field?.text && field.separate !== undefined && open.length === 0)
        found.push({ begin: field.begin, separate: field.separate, end: k });
    }
  }
  return found;
}

/** Of what stands around text: kept around the translation. Marks of direction, tags and tracked changes are not. */
const KEPT = new Set(['w:hyperlink', 'w:sdt', 'w:fldSimple', 'w:customXml']);
/** What speaks of the old words alone. */
const GONE = new Set([
  ...['w:del', 'w:moveFrom', 'w:proofErr', 'w:lastRenderedPageBreak', 'w:delText', 'w:delInstrText'],
  ...['w:moveFromRangeStart', 'w:moveFromRangeEnd', 'w:moveToRangeStart', 'w:moveToRangeEnd'],
]);
const OPENS = new Set(['w:bookmarkStart', 'w:commentRangeStart', 'w:permStart']);
