import { ReadingPage } from '../../../views/pages/reading.js';
import { readingShows } from '../../domain/reading.js';
import { documentById } from '../../store/queries/projects.js';
import { readingPage } from '../../store/queries/reading.js';
import { segmentRow } from '../../store/queries/segments.js';
import { message, render } from '../page.js';
import { type PlacedRequest, placed, type Route } from '../route.js';

/** A news text is one page; a book is not one request. */
const SEGMENTS_A_PAGE = 500;

export const readingRoutes: Route[] = [
  placed('GET', '/documents/:document/read', 'project.read', 'document', showReading),
];

async function showReading(request: PlacedRequest): Promise<Response> {
  const { c, desk, place, page } = request;
  const { reader } = desk.store;
  const document = await documentById(reader, place.documentId!);
  if (!document) return message(request, 404, 'not-found');
  const { show, both, flags, page: number, segment } = c.req.query();
  const view = {
    show: readingShows.find((known) => known === show) ?? 'clean',
    both: both === '1',
    flags: flags === '1',
    page: /^\d{1,6}$/.test(number ?? '') ? Number(number) : await pageOf(request, segment),
  };
  const text = await readingPage(reader, document.id, { page: view.page, size: SEGMENTS_A_PAGE });
  return render(request, ReadingPage(page, { document, text, view }));
}

/** The page that a segment of the document is on; the first without one. */
async function pageOf({ desk, place }: PlacedRequest, segmentId: string | undefined): Promise<number> {
  const row = segmentId ? await segmentRow(desk.store.reader, segmentId) : undefined;
  return row && row.documentId === place.documentId && row.position > 0 ? Math.ceil(row.position / SEGMENTS_A_PAGE) : 1;
}
