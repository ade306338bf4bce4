import { isPending } from '../../domain/flag.js';
import type { FlagView, ReadSegment } from '../../domain/read-model.js';
import { type Remark, type Review, type ReviewRow, writeReview } from '../../formats/docx/review/review.js';
import { commentsOfSegments } from '../../store/queries/comments.js';
import { readingPage } from '../../store/queries/reading.js';
import type { Reader } from '../../store/store.js';

/** Segments that are read at once. */
const PAGE = 500;

/** A document as a Word file to be reviewed: its segments in a table, corrections as tracked changes, flags and comments as comments. */
export async function reviewFile(
  reader: Reader,
  document: { readonly id: string; readonly title: string },
  languages: Review['languages'],
  now: string,
): Promise<Uint8Array> {
  const rows: ReviewRow[] = [];
  for (let [page, pages] = [1, 1]; page <= pages; page++) {
    const read = await readingPage(reader, document.id, { page, size: PAGE });
    pages = read.pages;
    rows.push(...(await rowsOf(reader, read.segments)));
  }
  const review: Review = { title: document.title, languages, writtenAt: now, rows };
  return writeReview(review);
}

async function rowsOf(reader: Reader, segments: readonly ReadSegment[]): Promise<ReviewRow[]> {
  if (segments.length === 0) return [];
  const ids = segments.map(({ id }) => id);
  const comments = await commentsOfSegments(reader, ids);
  const known = await reader
    .selectFrom('segment')
    .leftJoin('user', 'user.id', 'segment.edited_by')
    .where('segment.id', 'in', ids)
    .select(['segment.id', 'state', 'changed_at', 'user.name as editor'])
    .execute();
  const byId = new Map(known.map((row) => [row.id, row]));
  return segments.map((segment) => {
    const { state, changed_at: changedAt, editor: editedBy } = byId.get(segment.id)!;
    const said = (comments.get(segment.id) ?? []).map(
      ({ text, by, at }): Remark => ({
        ...{ side: 'target', start: null, end: null, by, at, settled: false },
        lines: text.split('\n'),
      }),
    );
    const { position, sourceText, targetText, originalTarget } = segment;
    const remarks = [...segment.flags.map(remarkOf), ...said];
    return { position, state, sourceText, targetText, originalTarget, editedBy, changedAt, remarks };
  });
}

function remarkOf(flag: FlagView): Remark {
  const { side, start, end, category, severity, state, comment, proposal, raisedText, anchor, events } = flag;
  const gone = anchor === 'gone' && raisedText !== null ? [`On: ${raisedText}`] : [];
  const steps = events
    .filter(({ step, note }) => step !== 'raise' && note !== null)
    .map(({ step, note, by, at }) => `${by}, ${at.slice(0, 10)}, ${step}: ${note}`);
  return {
    side: side ?? 'target',
    start,
    end,
    by: flag.createdBy,
    at: flag.createdAt,
    lines: [
      `${categoryName(category)} · ${severity} · ${state}`,
      ...gone,
      ...(comment === '' ? [] : comment.split('\n')),
      ...(proposal === null ? [] : [`Correction: ${proposal}`]),
      ...steps,
    ],
    settled: !isPending(state),
  };
}

/** `accuracy/mistranslation` as MQM writes it: Accuracy: Mistranslation. */
function categoryName(category: string): string {
  return category
    .split('/')
    .map((part) => part[0]!.toUpperCase() + part.slice(1).replace('-', ' '))
    .join(': ');
}
