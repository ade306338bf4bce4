import type { TextSegment } from '../plain-text.js';
import { blocksIn } from './read.js';

/** A block of the English as it is now. */
export interface NewBlock {
  readonly text: string;
  /** Its English was written here, for Arabic that the English had left out as a whole paragraph. */
  readonly added: boolean;
}

/** An empty line, which stands between two blocks of a Word document's text. */
const BREAK = /\n[^\S\n]*\n/;

/**
 * The English of now in the blocks that it came in: one for each break in the white space between segments, whether or not
 * anything is left of its text.
 */
export function targetBlocks(segments: Iterable<TextSegment>): NewBlock[] {
  const blocks: { text: string; added: boolean; own: boolean }[] = [];
  let began = false;
  let kept = '';
  let unknown = false;
  for (const { sourceText, sourceLead, targetText: text, targetLead: lead, targetAbsent } of segments) {
    const last = blocks.at(-1);
    const absent = targetAbsent === true;
    if (absent && !BREAK.test(lead)) {
      if (text === '') continue;
      if (!last || BREAK.test(sourceLead)) blocks.push({ text, added: true, own: true });
      else last.text = joined(last.text, sourceLead.includes('\n') ? '\n' : ' ', text);
      unknown = true;
    } else if (!began || BREAK.test(lead)) {
      began = true;
      kept = '';
      // What was written for the beginning of an Arabic paragraph goes with the English of the rest of it.
      const goesOn = last?.added && last.own && sourceText !== '' && text !== '' && !BREAK.test(sourceLead);
      if (goesOn) {
        last.added = false;
        last.text = joined(last.text, ' ', text);
      } else blocks.push({ text, added: false, own: false });
      unknown = absent;
    } else {
      const before = lineBreaks(kept) > lineBreaks(lead) ? kept : lead;
      if (text === '') {
        kept = before;
        continue;
      }
      last!.text = joined(last!.text, before === '' && (absent || unknown) ? ' ' : before, text);
      kept = '';
      unknown = absent;
    }
  }
  return blocks.flatMap(({ text, added }) => {
    const spans = blocksIn(text);
    return spans.length === 0
      ? [{ text: '', added }]
      : spans.map(({ start, end }, k) => ({ text: text.slice(start, end), added: added && k === 0 }));
  });
}

function joined(text: string, between: string, more: string): string {
  return text === '' || more === '' ? text + more : text + between + more;
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
