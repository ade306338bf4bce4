/** A quotation mark that lacks its partner, and whether only a slip explains that. */
export interface OddMark {
  readonly at: number;
  /** No segment before or after can have the partner. */
  readonly sure: boolean;
}

/**
 * The quotation mark of an English text that lacks a partner. A quotation of whole sentences may run over several segments:
 * its opening mark then stands before a capital at the start or after a colon, a comma or a verb of saying, its closing mark
 * is the first of the segment and follows another mark. Everywhere else the lack is a slip.
 */
export function oddMark(text: string): OddMark | undefined {
  const open: number[] = [];
  let seen = 0;
  for (const { index: at } of text.matchAll(MARKS)) {
    const shape = shapeOf(text, at, open.length > 0);
    if (shape === undefined) continue;
    seen++;
    if (shape === 'opens') open.push(at);
    else if (open.length > 0) open.pop();
    else if (isApostrophe(text, at) || text[at - 1] === '"') continue;
    else return { at, sure: seen > 1 || closesWithin(text, at) };
  }
  const [at] = open;
  if (at === undefined) return undefined;
  return { at, sure: opensWithin(text, at) || (seen > 1 && at > 0) || (seen === 1 && isFollowedBySaying(text, at)) };
}

const MARKS = /["“”„«»]/g;

/** Opening or closing by what stands around it; neither for inches and minutes of arc (6'2", 5"). */
function shapeOf(text: string, at: number, isOpen: boolean): 'opens' | 'closes' | undefined {
  const mark = text[at]!;
  if ('“„«'.includes(mark)) return 'opens';
  if ('”»'.includes(mark)) return 'closes';
  const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
  if (/\d/.test(before) && !isOpen) return undefined;
  const opens = /[\s([{/—–-]/.test(before);
  const closes = /[\s.,;:!?)\]}/—–-]/.test(after);
  if (opens === closes) return isOpen ? 'closes' : 'opens';
  // `"Whole sentences," "` in a row: a mark after an opening one opens a quotation in the quotation.
  return opens ? 'opens' : 'closes';
}

/** Words of a sentence in quotation marks: a small letter follows, and nothing before it announces speech. */
function opensWithin(text: string, at: number): boolean {
  return (
    /[\p{L}\d]\s?$/u.test(text.slice(0, at)) &&
    /^\s?\p{Ll}/u.test(text.slice(at + 1)) &&
    !ANNOUNCED.test(text.slice(0, at))
  );
}

const ANNOUNCED = /\b(?:sa(?:y|ys|id|ying)|add(?:s|ed|ing)?|that|wr(?:ote|ites|iting)|asked)\s$/;

/** The Mercedes" team: a mark after an s before a word, typed or converted for an apostrophe. */
function isApostrophe(text: string, at: number): boolean {
  return /s$/.test(text.slice(0, at)) && /^\s\p{L}/u.test(text.slice(at + 1));
}

/** Closed in the middle of a sentence. */
function closesWithin(text: string, at: number): boolean {
  return (
    /[\p{L}\d]$/u.test(text.slice(0, at)) && /^\s\p{Ll}/u.test(text.slice(at + 1)) && !SAYING.test(text.slice(at + 1))
  );
}

const VERBS = '(?:said|says|added|adds|told|tells|explained|wrote|writes|asked|noted|stressed|recalled|replied)';
const SAYING = new RegExp(`^\\s(?:[\\w.-]+\\s){0,3}${VERBS}\\b`);
/** "…, he said." within a quotation that nothing closed. */
const THEN_SAID = new RegExp(
  `[,?!]\\s(?:${VERBS}\\s)?(?:he|she|they|(?:[A-Z][\\w.'-]*\\s?){1,4}|the\\s\\w+(?:\\s\\w+)?)(?:\\s${VERBS})?[\\s\\w'-]*[.:]?$`,
);

function isFollowedBySaying(text: string, at: number): boolean {
  const rest = text.slice(at + 1).trimEnd();
  const match = THEN_SAID.exec(rest);
  return at <= 1 && match !== null && new RegExp(`\\b${VERBS}\\b`).test(match[0].slice(0, SAID_SOON));
}

/** How far behind the comma the verb of saying stands at most, in letters. */
const SAID_SOON = 50;
