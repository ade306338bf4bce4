/** A string of a PO file with the stretch of lines that writes it. */
export interface PoString {
  readonly value: string;
  /** From the keyword to after the last closing quote. */
  readonly start: number;
  readonly end: number;
  /** `msgstr`, `msgstr[1]`. */
  readonly keyword: string;
}

export interface PoEntry {
  readonly line: number;
  readonly start: number;
  readonly comments: readonly string[];
  /** Of the `#,` lines, and of the `#=` lines that newer gettext writes. */
  readonly flags: readonly string[];
  /** The line that says `fuzzy`, its line end included. */
  readonly fuzzyLine?: { readonly start: number; readonly end: number; readonly flags: readonly string[] };
  readonly context: string | undefined;
  readonly id: string;
  readonly plural: string | undefined;
  readonly strings: readonly PoString[];
}

export class NotPo extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * The entries of a PO file (GNU gettext manual, "The Format of PO Files") with the places of their strings; obsolete ones
 * (`#~`) are no entries and stay where they are. Of our own: parsers of PO keep no places, and what is unchanged must be
 * given back to the byte. Throws NotPo.
 */
export function poEntries(text: string): PoEntry[] {
  const entries: PoEntry[] = [];
  let entry = begun();
  let at = 0;
  let line = 0;
  /** The string that further lines of quotes go on with. */
  let current: { keyword: string; value: string; start: number; end: number } | undefined;
  const closeString = () => {
    if (current) take(entry, current);
    current = undefined;
  };
  const closeEntry = () => {
    closeString();
    if (entry.id !== undefined && entry.strings.length > 0) entries.push({ ...entry, id: entry.id });
    entry = begun();
  };
  while (at < text.length) {
    line++;
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next + 1;
    const written = text.slice(at, end).replace(/\r?\n$/, '');
    const trimmed = written.trim();
    if (trimmed === '' || trimmed.startsWith('#~')) closeEntry();
    else if (trimmed.startsWith('#')) {
      if (entry.strings.length > 0 || current?.keyword.startsWith('msgstr')) closeEntry();
      comment(entry, trimmed, at, end, line);
    } else {
      const found = STRING_LINE.exec(written);
      if (!found) throw new NotPo(line, written.slice(0, 60));
      const [, keyword, quoted] = found;
      if (keyword === 'domain') {
        closeEntry();
        at = end;
        continue;
      }
      const quoteEnd = at + written.lastIndexOf('"') + 1;
      if (keyword) {
        if (
          (keyword === 'msgctxt' || keyword === 'msgid') &&
          (entry.strings.length > 0 || current?.keyword.startsWith('msgstr'))
        )
          closeEntry();
        closeString();
        if (entry.line === 0) Object.assign(entry, { line, start: at });
        current = { keyword, value: unquoted(quoted!), start: at + written.indexOf(keyword), end: quoteEnd };
      } else if (current) {
        current.value += unquoted(quoted!);
        current.end = quoteEnd;
      } else throw new NotPo(line, written.slice(0, 60));
    }
    at = end;
  }
  closeEntry();
  return entries;
}

/** A keyword with its string, or one of the two; a string may be written in several quotes beside each other. */
const STRING_LINE =
  /^\s*(msgctxt|msgid_plural|msgid|msgstr(?:\s*\[\s*\d+\s*\])?|domain)?\s*("(?:[^"\\]|\\.)*"(?:\s*"(?:[^"\\]|\\.)*")*)\s*$/;

type Begun = Omit<PoEntry, 'id' | 'strings' | 'flags' | 'comments' | 'fuzzyLine' | 'context' | 'plural'> & {
  id: string | undefined;
  context: string | undefined;
  plural: string | undefined;
  strings: PoString[];
  flags: string[];
  comments: string[];
  fuzzyLine?: { start: number; end: number; flags: readonly string[] };
};

function begun(): Begun {
  return {
    line: 0,
    start: 0,
    id: undefined,
    context: undefined,
    plural: undefined,
    strings: [],
    flags: [],
    comments: [],
  };
}

function comment(entry: Begun, written: string, start: number, end: number, line: number): void {
  if (entry.line === 0) Object.assign(entry, { line, start });
  if (/^#[,=]/.test(written)) {
    const flags = written
      .slice(2)
      .split(',')
      .map((flag) => flag.trim());
    entry.flags.push(...flags);
    if (written.startsWith('#,') && flags.includes('fuzzy')) entry.fuzzyLine ??= { start, end, flags };
  } else if (!written.startsWith('#|'))
    entry.comments.push(written.slice(written.startsWith('#.') || written.startsWith('#:') ? 2 : 1).trim());
}

function take(entry: Begun, string: PoString): void {
  if (string.keyword === 'msgctxt') entry.context = string.value;
  else if (string.keyword === 'msgid') entry.id = string.value;
  else if (string.keyword === 'msgid_plural') entry.plural = string.value;
  else entry.strings.push(string);
}

/** As in C, which PO takes them from. */
const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  v: '\v',
  f: '\f',
  '"': '"',
  '\\': '\\',
};

function unquoted(quoted: string): string {
  return [...quoted.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, inner]) => unescaped(inner!)).join('');
}

function unescaped(inner: string): string {
  return inner.replace(
    /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|(.))/g,
    (whole, octal?: string, hex?: string, letter?: string) => {
      const code = octal ? Number.parseInt(octal, 8) : hex ? Number.parseInt(hex, 16) : undefined;
      // Above ASCII they are bytes of some encoding, and NUL is no text: they stay as they are written.
      if (code !== undefined) return code > 0 && code < 0x80 ? String.fromCharCode(code) : whole;
      return escapes[letter!] ?? whole;
    },
  );
}

const WRITTEN: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(escapes).map(([letter, character]) => [character, `\\${letter}`]),
);

/** A string as `keyword "…"` lines: one line where it has no line break, else an empty one and one for each line. */
export function poString(keyword: string, value: string, lineEnd: string): string {
  const quote = (text: string) => `"${text.replace(/[\\"\u0007-\r]/g, (character) => WRITTEN[character]!)}"`;
  const lines = value.split(/(?<=\n)/);
  return lines.length === 1 ? `${keyword} ${quote(value)}` : [`${keyword} ""`, ...lines.map(quote)].join(lineEnd);
}
