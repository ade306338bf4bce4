import type { Side } from '../domain/segment.js';

/** What an export needs of a segment: the texts and the white space that stood before them in the original. */
export interface TextSegment {
  readonly sourceText: string;
  readonly targetText: string;
  readonly sourceLead: string;
  readonly targetLead: string;
  /** There was no target text at import, so that nothing is known of the white space before it. */
  readonly targetAbsent?: boolean;
}

/**
 * One side as running text with its own paragraphs: the original to the byte where nothing was changed. A segment that
 * had no text at import and has one now is set off as the other side is; one that lost its text leaves its paragraph break.
 */
export function writeSide(segments: Iterable<TextSegment>, side: Side, tail: string): string {
  return sideWriter(side)(segments) + tail;
}

/** The same piece by piece: each call goes on where the one before it ended. */
export function sideWriter(side: Side): (segments: Iterable<TextSegment>) => string {
  let kept = '';
  let unknown = false;
  let begun = false;
  return (segments) => {
    const parts: string[] = [];
    for (const segment of segments) {
      const [text, lead, otherLead] =
        side === 'source'
          ? [segment.sourceText, segment.sourceLead, segment.targetLead]
          : [segment.targetText, segment.targetLead, segment.sourceLead];
      const before = stronger(kept, lead);
      if (text === '') {
        kept = before;
        continue;
      }
      // Sentences of an original may stand together without white space; only beside a text that it never had one is put.
      const absent = side === 'target' && segment.targetAbsent === true;
      const apart = before === '' && begun && (absent || unknown);
      parts.push(apart ? breakLike(otherLead) : before, text);
      begun = true;
      unknown = absent;
      kept = '';
    }
    return parts.join('');
  };
}

/**
 * Both sides interleaved: of each segment its source on one line, its translation on the next, an empty line after them; a
 * further one where a paragraph ended. A text's own line breaks become spaces, so that a line is always one side; line ends
 * are the text's own.
 */
export function writeBoth(segments: readonly TextSegment[]): string {
  const windows = segments.some(({ sourceLead, targetLead }) => /\r\n/.test(sourceLead + targetLead));
  return bothWriter(windows ? '\r\n' : '\n')(segments);
}

/** The same piece by piece. */
export function bothWriter(lineEnd: '\n' | '\r\n'): (segments: Iterable<TextSegment>) => string {
  let begun = false;
  return (segments) => {
    const parts: string[] = [];
    for (const { sourceText, targetText, sourceLead, targetLead } of segments) {
      const paragraph = begun && Math.max(lineBreaks(sourceLead), lineBreaks(targetLead)) > 1;
      const apart = begun ? '\n' : '';
      begun = true;
      parts.push(`${apart}${paragraph ? '\n' : ''}${oneLine(sourceText)}\n${oneLine(targetText)}\n`);
    }
    return parts.join('').replaceAll('\n', lineEnd);
  };
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

/** The white space that divides more: the one with more line breaks, the later one where they are equal. */
function stronger(earlier: string, later: string): string {
  return lineBreaks(earlier) > lineBreaks(later) ? earlier : later;
}

function breakLike(lead: string): string {
  return '\n'.repeat(lineBreaks(lead)) || ' ';
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
