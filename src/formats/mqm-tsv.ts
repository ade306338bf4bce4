import type { QualityReport, ReportedFlag } from '../domain/quality.js';

/** Marot compares systems; a document here has one translation. */
const SYSTEM = 'translation';
const HEADER = 'system\tdoc\tdocSegId\tglobalSegId\trater\tsource\ttarget\tcategory\tseverity\tmetadata';

/**
 * The flags of a document as the ten columns that Marot and Anthea read, one line an error (github.com/google-research/
 * google-research, marot/README.md). Marked words stand between `<v>` and `</v>`. Dismissed flags are left out; segments that
 * somebody approved without a flag are told as free of errors, and what nobody looked at is not told.
 */
export function writeMqmTsv({ title, languages, flags, faultless }: QualityReport): string {
  const doc = `${title}:${languages.source}-${languages.target}`;
  const lines = [
    ...flags
      .filter(({ state }) => state !== 'dismissed')
      .map((flag) => ({
        position: flag.position,
        cells: [
          SYSTEM,
          doc,
          flag.position,
          0,
          flag.by,
          marked(flag, 'source'),
          marked(flag, 'target'),
          flag.category.split('/').map(capital).join('/'),
          capital(flag.severity),
          metadata(flag),
        ],
      })),
    ...faultless.map(({ position, sourceText, targetText, by, at }) => ({
      position,
      cells: [
        SYSTEM,
        doc,
        position,
        0,
        by,
        escaped(sourceText),
        escaped(targetText),
        'No-error',
        'No-error',
        JSON.stringify({ timestamp: Date.parse(at) }),
      ],
    })),
  ].sort((a, b) => a.position - b.position);
  return `${[HEADER, ...lines.map(({ cells }) => cells.map((cell) => oneLine(String(cell))).join('\t'))].join('\n')}\n`;
}

function marked({ side, span, ...texts }: ReportedFlag, of: 'source' | 'target'): string {
  const text = texts[`${of}Text`];
  if (side !== of || !span) return escaped(text);
  const [before, words, after] = [text.slice(0, span.start), text.slice(span.start, span.end), text.slice(span.end)];
  return `${escaped(before)}<v>${escaped(words)}</v>${escaped(after)}`;
}

/** A `<v>` of the text itself must not be read as a mark. */
function escaped(text: string): string {
  return text.replace(/<(\/?v)>/g, '&lt;$1&gt;');
}

function metadata({ at, comment, proposal, words, state }: ReportedFlag): string {
  return JSON.stringify({
    timestamp: Date.parse(at),
    ...(comment ? { note: comment } : {}),
    ...(proposal ? { corrected_translation: proposal } : {}),
    marked_text: words ?? '',
    state,
  });
}

function oneLine(cell: string): string {
  return cell.replace(/[\t\r\n]+/g, ' ');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
