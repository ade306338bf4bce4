import { checkGrammarNext } from '../actions/check-grammar.js';
import { checkNext } from '../actions/check-segments.js';
import { type MessageKey, reasonText } from '../checks/messages.js';
import { isLevel, type Level, levels } from '../domain/finding.js';
import type { FindingView, SegmentRow } from '../domain/read-model.js';
import { MODEL_SAYS } from '../domain/second-opinion.js';
import { segmentPage } from '../store/queries/segments.js';
import { Refused, Usage } from './outcome.js';
import { documentNamed, withDesk } from './with-desk.js';

const SEGMENTS_AT_ONCE = 1_000;

/** Checks what has changed in a document, named by its id or its title, and prints all that is found at a level or above. */
export async function checkDocument(
  name: string,
  { level, format }: { readonly level: string; readonly format: 'text' | 'json' },
): Promise<void> {
  if (!isLevel(level)) throw new Usage(`--level takes ${levels.join(', ')}`);
  await withDesk(async (desk) => {
    const { reader } = desk.store;
    const documentId = await documentNamed(desk, name);
    while ((await checkNext(desk, { documentId })) > 0);
    if (desk.settings.grammar) while ((await checkGrammarNext(desk, { documentId })) > 0);
    let found = 0;
    for (let page = 1; ; page++) {
      const { rows, pages } = await segmentPage(reader, documentId, { filter: 'all', page, size: SEGMENTS_AT_ONCE });
      for (const row of rows)
        for (const finding of row.findings.filter((finding) => counts(finding, level))) {
          found++;
          process.stdout.write(`${format === 'json' ? asJson(row, finding) : asText(row, finding)}\n`);
        }
      if (page >= pages) break;
    }
    if (found > 0) throw new Refused(`${found} finding${found === 1 ? '' : 's'} at level ${level} or above`);
  });
}

function counts({ level, dismissal }: FindingView, least: Level): boolean {
  return dismissal === null && levels.indexOf(level) <= levels.indexOf(least);
}

/** Segment, place, level and check, then the words and why: a line that other programs can cut at its tabs. */
function asText(row: SegmentRow, finding: FindingView): string {
  const { check, level, side, start } = finding;
  return [`${row.position}:${side}:${start}`, level, check, words(row, finding), reason(finding)]
    .map((cell) => cell.replace(/[\t\r\n]+/g, ' '))
    .join('\t');
}

function asJson(row: SegmentRow, finding: FindingView): string {
  const { check, level, category, severity, side, start, end, fix } = finding;
  return JSON.stringify({
    segment: row.id,
    position: row.position,
    check,
    level,
    category,
    severity,
    side,
    start,
    end,
    words: words(row, finding),
    message: reason(finding),
    ...(fix ? { fix } : {}),
  });
}

function words(row: SegmentRow, { side, start, end }: FindingView): string {
  return (side === 'source' ? row.sourceText : row.targetText).slice(start, end);
}

function reason({ reason: { key, values } }: FindingView): string {
  // In its own words, which are no message of ours.
  if (key === MODEL_SAYS) return `a language model says: ${values?.words || '-'}`;
  return reasonText({ key: key as MessageKey, ...(values ? { values } : {}) });
}
