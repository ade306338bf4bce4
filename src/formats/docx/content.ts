import { type Fields, fields, isWorkedOut } from './fields.js';
import { child, type Element, isOn } from './tree.js';

/** A stretch of a paragraph's text: one `w:t`, or a tab, a break or a hyphen that stands for a character. */
export interface TextItem {
  readonly kind: 'text';
  readonly text: string;
  readonly element: Element;
  readonly run: Element;
  /** The elements between paragraph and run that hold it, the outermost first: hyperlinks, content controls, insertions. */
  readonly around: readonly Element[];
}

/** What is in a paragraph and is no text: pictures, references to notes, codes of fields, bookmarks, what was deleted. */
export interface ObjectItem {
  readonly kind: 'object';
  readonly element: Element;
  /** The run that it stands in; undefined for what stands between runs, and for whole runs. */
  readonly run: Element | undefined;
  readonly around: readonly Element[];
}

export type Item = TextItem | ObjectItem;

export interface Content {
  readonly items: readonly Item[];
  /** Paragraphs of text boxes that are anchored here. `twin` is the same one again, for programs that know no newer kind. */
  readonly boxes: readonly Box[];
}

export interface Box {
  readonly paragraph: Element;
  readonly twin: Element | undefined;
}

/** What a paragraph holds, in order. `story` are the fields that the text around stands in; they may begin in one paragraph and end in another. */
export function contentOf(paragraph: Element, story: Fields): Content {
  const items: Item[] = [];
  const boxes: Box[] = [];
  inParagraph(paragraph.children, []);
  return { items, boxes };

  function inParagraph(elements: readonly Element[], around: readonly Element[]): void {
    for (const element of elements) {
      const inner = innerOf(element);
      if (element.name === 'w:pPr') continue;
      if (element.name === 'w:r') inRun(element, around);
      else if (inner) inParagraph(inner.children, [...around, element]);
      else object(element, undefined, around);
    }
  }

  function inRun(run: Element, around: readonly Element[]): void {
    const format = child(run, 'w:rPr');
    if (format && isOn(child(format, 'w:vanish'))) {
      for (const element of run.children) field(element);
      object(run, undefined, around);
      return;
    }
    for (const element of run.children) {
      if (element.name === 'w:rPr') continue;
      const text = field(element) ? undefined : textOf(element);
      if (text === undefined || !story.isText) object(element, run, around);
      else if (text !== '') items.push({ kind: 'text', text, element, run, around });
    }
  }

  function object(element: Element, run: Element | undefined, around: readonly Element[]): void {
    items.push({ kind: 'object', element, run, around });
    if (!LEFT_OUT.has(element.name)) boxes.push(...boxesIn(element));
  }

  /** Whether it is a mark of a field or its code. */
  function field(element: Element): boolean {
    if (element.name === 'w:instrText') story.code(element.text);
    else if (element.name === 'w:fldChar') {
      const type = element.attributes['w:fldCharType'];
      if (type === 'begin') story.begin();
      else if (type === 'separate') story.separate();
      else if (type === 'end') story.end();
    } else return false;
    return true;
  }
}

/** A paragraph's text as a reader reads it. */
export function textOfItems(items: readonly Item[]): string {
  return items.map((item) => (item.kind === 'text' ? item.text : '')).join('');
}

/** Deleted text, and where moved text was. */
const LEFT_OUT = new Set(['w:del', 'w:moveFrom']);

/** What holds runs and is nothing of its own to a reader; for a content control the part of it that holds them. */
function innerOf(element: Element): Element | undefined {
  switch (element.name) {
    case 'w:hyperlink':
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:bdo':
    case 'w:dir':
    case 'w:ins':
    case 'w:moveTo':
      return element;
    case 'w:fldSimple':
      return isWorkedOut(element.attributes['w:instr'] ?? '') ? undefined : element;
    case 'w:sdt': {
      const properties = child(element, 'w:sdtPr');
      const asks = properties && isOn(child(properties, 'w:showingPlcHdr'));
      return asks ? undefined : child(element, 'w:sdtContent');
    }
    default:
      return undefined;
  }
}

function textOf(element: Element): string | undefined {
  switch (element.name) {
    case 'w:t': {
      // Line ends of pretty-printed files are blanks; without xml:space those at the edges are none of the text's.
      const text = element.text.replace(/[\r\n]+/g, ' ');
      return element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t]+|[ \t]+$/g, '');
    }
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
      return ['page', 'column'].includes(element.attributes['w:type'] ?? '') ? undefined : '\n';
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:softHyphen':
      return '\u00ad';
    case 'mc:AlternateContent': {
      // Word writes an emoji as a symbol of a newer kind, with its text for programs that do not know it.
      const texts = child(element, 'mc:Fallback')?.children ?? [];
      const only = texts.length > 0 && texts.every(({ name }) => name === 'w:t');
      return only ? texts.map(({ text }) => text).join('') : undefined;
    }
    default:
      return undefined;
  }
}

/** Paragraphs in the text boxes of an object; of alternatives those of the first, which newer programs show. */
export function boxesIn(element: Element): Box[] {
  if (element.name === 'w:p') return [{ paragraph: element, twin: undefined }];
  if (element.name !== 'mc:AlternateContent') return element.children.flatMap(boxesIn);
  const [first = [], ...others] = element.children
    .map((alternative) => alternative.children.flatMap(boxesIn))
    .filter((boxes) => boxes.length > 0);
  const [second] = others.filter((boxes) => boxes.length === first.length);
  return first.map(({ paragraph, twin }, k) => ({ paragraph, twin: twin ?? second?.[k]?.paragraph }));
}

/** A story that stands by itself, as in a text box. */
export function ownStory(): Fields {
  return fields();
}
