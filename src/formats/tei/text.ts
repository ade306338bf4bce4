import type { Sentences } from '../links/link.js';
import type { Problem } from '../problem.js';
import { attribute, type XmlTag, xmlStream } from '../xml/stream.js';

/** A text with the ids of its sentences. */
export interface TeiText extends Sentences {
  readonly indexOf: ReadonlyMap<string, number>;
}

/**
 * The linked elements of a text, in any vocabulary that gives them an `id` or `xml:id`: those that are linked, and all others
 * of their names. Paragraphs are parted by an empty line where an element begins or ends that holds sentences.
 */
export function readTeiText(xml: string, linked: ReadonlySet<string>): TeiText | Problem {
  const names = namesOf(xml, linked);
  if (!(names instanceof Set)) return names;
  const spans: { start: number; end: number }[] = [];
  const indexOf = new Map<string, number>();
  let text = '';
  let words: string[] | undefined;
  let inside = 0;
  let apart = false;
  const stream = xmlStream(
    {
      open(tag) {
        const id = idOf(tag);
        if (words) inside++;
        else if (names.has(tag.name) && id !== undefined) {
          words = [];
          indexOf.set(id, spans.length);
        } else if (!INLINE.has(tag.name)) apart = true;
      },
      close(tag) {
        if (words && inside > 0) inside--;
        else if (words) {
          const sentence = words.join('').replace(/\s+/g, ' ').trim();
          const lead = text === '' ? '' : apart ? '\n\n' : ' ';
          if (sentence !== '') text += lead + sentence;
          // An empty one holds its place, so that links to it mean something.
          spans.push({ start: text.length - sentence.length, end: text.length });
          words = undefined;
          if (sentence !== '') apart = false;
        } else if (!INLINE.has(tag.name)) apart = true;
      },
      text(more) {
        words?.push(more);
      },
    },
    { namespaces: false },
  );
  stream.push(xml);
  stream.end();
  if (stream.refused) return stream.refused;
  return { text: text === '' ? '' : `${text}\n`, ...withoutEmpty(spans, indexOf) };
}

/** Elements between sentences that part nothing: pages, lines, milestones. */
const INLINE = new Set([
  'pb',
  'lb',
  'cb',
  'milestone',
  'time',
  'note',
  'anchor',
  'gap',
  's',
  'seg',
  'w',
  'c',
  'pc',
  'hi',
]);

function withoutEmpty(spans: readonly { start: number; end: number }[], indexOf: ReadonlyMap<string, number>) {
  const kept: { start: number; end: number }[] = [];
  const places = spans.map((span) => (span.start === span.end ? undefined : kept.push(span) - 1));
  const indices = [...indexOf].flatMap(([id, k]) => (places[k] === undefined ? [] : [[id, places[k]] as const]));
  return { spans: kept, indexOf: new Map(indices) };
}

function namesOf(xml: string, linked: ReadonlySet<string>): Set<string> | Problem {
  const names = new Set<string>();
  const stream = xmlStream(
    {
      open(tag) {
        const id = idOf(tag);
        if (id !== undefined && linked.has(id)) names.add(tag.name);
      },
      close() {},
      text() {},
    },
    { namespaces: false },
  );
  stream.push(xml);
  stream.end();
  return stream.refused ?? names;
}

/** Of every element with an id, which of the wanted ones are there. */
export function idsIn(xml: string): Set<string> | Problem {
  const ids = new Set<string>();
  const stream = xmlStream(
    {
      open(tag) {
        const id = idOf(tag);
        if (id !== undefined) ids.add(id);
      },
      close() {},
      text() {},
    },
    { namespaces: false },
  );
  stream.push(xml);
  stream.end();
  return stream.refused ?? ids;
}

function idOf(tag: XmlTag): string | undefined {
  return attribute(tag, 'xml:id') ?? attribute(tag, 'id');
}
