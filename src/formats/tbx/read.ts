import type { TypedTerm } from '../../domain/term.js';
import type { Limits } from '../limits.js';
import type { Problem } from '../problem.js';
import { attribute, type XmlTag, xmlStream } from '../xml/stream.js';

export type ReadTbx =
  | {
      readonly ok: true;
      readonly terms: readonly TypedTerm[];
      /** Where each entry begins. */
      readonly lines: readonly number[];
      /** Entries without Arabic or without English. */
      readonly passedOver: number;
    }
  | { readonly ok: false; readonly line: number; readonly problem: Problem };

export function looksLikeTbx(text: string): boolean {
  return /<(?:martif|tbx)[\s>]/.test(text.slice(0, HEAD));
}

const HEAD = 4_000;

/**
 * The Arabic and English terms of a TBX file (ISO 30042): the first edition with its `martif` (TBX-Basic of LISA, termEntry,
 * langSet, tig or ntig), the second with `tbx` in either style (conceptEntry, langSec, termSec; data categories as attributes
 * or as elements). Of an entry all Arabic terms are ways to say it; of the English ones that is preferred which says so, else
 * the first; deprecated and superseded ones are forbidden, the others allowed. Definition and notes become the note.
 */
export function readTbx(text: string, limits?: Partial<Limits>): ReadTbx {
  const terms: TypedTerm[] = [];
  const lines: number[] = [];
  let [passedOver, seen] = [0, false];
  let entry: Entry | undefined;
  let language = '';
  let term: TermOfEntry | undefined;
  /** What is being read into: the text of the element that was opened last and holds any. */
  let collecting: { readonly name: string; readonly type: string; text: string } | undefined;
  const stream = xmlStream(
    {
      open(tag, start) {
        const name = localName(tag);
        if (name === 'martif' || name === 'tbx') seen = true;
        else if (ENTRIES.has(name)) entry = { line: stream.placeOf(start).line, terms: [], notes: [] };
        else if (LANGUAGES.has(name))
          language = (attribute(tag, 'xml:lang') ?? attribute(tag, 'lang') ?? '').toLowerCase();
        else if (!collecting && entry && HOLDS_TEXT.has(name)) {
          collecting = { name, type: attribute(tag, 'type') ?? name, text: '' };
          if (name === 'term') {
            term = { language, text: '', status: 'admitted' };
            entry.terms.push(term);
          }
        }
      },
      close(tag) {
        const name = localName(tag);
        if (collecting?.name === name) {
          keep(collecting, entry!, term);
          collecting = undefined;
        } else if (ENTRIES.has(name) && entry) {
          const typed = typedTerm(entry);
          if (typed) {
            terms.push(typed);
            lines.push(entry.line);
          } else passedOver++;
          entry = undefined;
          // Of one that holds another, which no edition allows, only the inner one is read.
          collecting = undefined;
        } else if (TERM_SECTIONS.has(name)) term = undefined;
      },
      text(piece) {
        if (collecting) collecting.text += piece;
      },
    },
    { namespaces: false, ...(limits ? { limits } : {}) },
  );
  stream.push(text);
  stream.end();
  const { refused } = stream;
  if (refused) return { ok: false, line: refused.place?.line ?? 1, problem: refused };
  if (!seen) return { ok: false, line: 1, problem: { kind: 'not-this-format' } };
  return { ok: true, terms, lines, passedOver };
}

interface Entry {
  readonly line: number;
  readonly terms: TermOfEntry[];
  readonly notes: string[];
}

interface TermOfEntry {
  readonly language: string;
  text: string;
  status: Status;
}

type Status = 'preferred' | 'admitted' | 'forbidden';

const ENTRIES: ReadonlySet<string> = new Set(['termEntry', 'conceptEntry']);
const LANGUAGES: ReadonlySet<string> = new Set(['langSet', 'langSec']);
const TERM_SECTIONS: ReadonlySet<string> = new Set(['tig', 'ntig', 'termSec']);
/** In the style of elements the data categories are named by these. */
const HOLDS_TEXT: ReadonlySet<string> = new Set([
  'term',
  'termNote',
  'descrip',
  'note',
  'administrativeStatus',
  'normativeAuthorization',
  'definition',
]);

/** Without the prefix of its namespace, which is `min:` or `basic:` by custom alone. */
function localName({ name }: XmlTag): string {
  return name.slice(name.indexOf(':') + 1);
}

function keep(
  { name, type, text }: { readonly name: string; readonly type: string; readonly text: string },
  entry: Entry,
  term: TermOfEntry | undefined,
): void {
  const said = text.trim().replace(/\s+/g, ' ');
  if (said === '') return;
  if (name === 'term' && term) term.text = said;
  else if (/^(?:administrativeStatus|normativeAuthorization)$/.test(type)) {
    if (term) term.status = statusOf(said);
  } else if (name === 'note' || type === 'definition') entry.notes.push(said);
}

/** `preferredTerm-admn-sts` and the like; other tools leave the end out. */
function statusOf(said: string): Status {
  if (/^(?:preferred|standardized|legal|regulated)/i.test(said)) return 'preferred';
  return /^(?:deprecated|superseded|obsolete|forbidden)/i.test(said) ? 'forbidden' : 'admitted';
}

function typedTerm({ terms, notes }: Entry): TypedTerm | undefined {
  const of = (language: string) =>
    terms.filter((term) => term.text !== '' && new RegExp(`^${language}(?:[-_]|$)`).test(term.language));
  const arabic = of('ar').filter(({ status }) => status !== 'forbidden');
  const english = of('en');
  const right = english.filter(({ status }) => status !== 'forbidden');
  const preferred = right.find(({ status }) => status === 'preferred') ?? right[0];
  if (arabic.length === 0 || !preferred) return undefined;
  return {
    arabic: joined(arabic),
    english: withoutBar(preferred.text),
    allowed: joined(right.filter((term) => term !== preferred)),
    forbidden: joined(english.filter(({ status }) => status === 'forbidden')),
    note: notes.join(' '),
    status: 'approved',
    caseMatters: false,
  };
}

function joined(terms: readonly TermOfEntry[]): string {
  return [...new Set(terms.map(({ text }) => withoutBar(text)))].join(' | ');
}

/** It divides alternatives. */
function withoutBar(text: string): string {
  return text.replaceAll('|', '/');
}
