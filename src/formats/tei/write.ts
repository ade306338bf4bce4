import type { Side } from '../../domain/segment.js';
import { splitSentences } from '../../text/sentences.js';
import type { TextSegment } from '../plain-text.js';
import { escapeAttribute, escapeXml } from '../xml/escape.js';

export interface TeiSegment extends TextSegment {
  /** Its alignment was confirmed. */
  readonly confirmed: boolean;
  readonly confidence: number;
}

export interface TeiFiles {
  readonly source: string;
  readonly target: string;
  readonly links: string;
}

/**
 * A document as two TEI P5 texts with `xml:id`s and a link group as InterText writes it: `xtargets` with the ids of `toDoc` (the
 * translation) before those of `fromDoc`, `type` with how many they are, `status` `man` for what was confirmed, else `auto`
 * with its certainty.
 */
export function writeTei(
  title: string,
  names: Readonly<Record<Side, string>>,
  languages: Readonly<Record<Side, string>>,
  segments: readonly TeiSegment[],
): TeiFiles {
  const [source, target] = [teiText(title, languages.source), teiText(title, languages.target)];
  const links = segments.map((segment) => {
    const mine = source.add(segment.sourceText, segment.sourceLead);
    const theirs = target.add(segment.targetText, segment.targetLead);
    const status = segment.confirmed
      ? 'status="man"'
      : `status="auto" certainty="${Math.round(segment.confidence * 1000) / 1000}"`;
    return `  <link type="${theirs.length}-${mine.length}" xtargets="${theirs.join(' ')};${mine.join(' ')}" ${status}/>\n`;
  });
  const group = `<linkGrp toDoc="${escapeAttribute(names.target)}" fromDoc="${escapeAttribute(names.source)}">`;
  return {
    source: source.done(),
    target: target.done(),
    links: `${XML}${group}\n${links.join('')}</linkGrp>\n`,
  };
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

function teiText(title: string, language: string) {
  const paragraphs: string[] = [];
  let sentences: string[] = [];
  let number = 0;
  const close = () => {
    if (sentences.length > 0) paragraphs.push(`      <p>${sentences.join(' ')}</p>\n`);
    sentences = [];
  };
  return {
    /** The ids of its sentences. */
    add(text: string, lead: string): string[] {
      if (lead.includes('\n')) close();
      let end = 0;
      return splitSentences(text, language).map((span) => {
        if (text.slice(end, span.start).includes('\n')) close();
        end = span.end;
        const id = `s${++number}`;
        sentences.push(`<s xml:id="${id}">${escapeXml(text.slice(span.start, span.end))}</s>`);
        return id;
      });
    },
    done(): string {
      close();
      return (
        `${XML}<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${escapeAttribute(language)}">\n  <teiHeader>\n    <fileDesc>\n` +
        `      <titleStmt><title>${escapeXml(title)}</title></titleStmt>\n` +
        '      <publicationStmt><p>Unpublished</p></publicationStmt>\n      <sourceDesc><p>Written by Tawazi</p></sourceDesc>\n' +
        `    </fileDesc>\n  </teiHeader>\n  <text>\n    <body>\n${paragraphs.join('') || '      <p/>\n'}    </body>\n  </text>\n</TEI>\n`
      );
    },
  };
}
