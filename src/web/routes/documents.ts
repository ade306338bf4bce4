import { z } from 'zod';
import { documentAddress, segmentAddress } from '../../../views/addresses.js';
import { ExportPage } from '../../../views/pages/export.js';
import { Strip } from '../../../views/strip.js';
import { archiveDocument } from '../../actions/archive/write.js';
import { assignSegments } from '../../actions/assign.js';
import { exportDocument } from '../../actions/export-document.js';
import { exportPieces } from '../../actions/large/export-pieces.js';
import { originalPieces } from '../../actions/large/original-pieces.js';
import { segmentNumbered, wholeNumber } from '../../actions/segment-place.js';
import { wordLinks } from '../../actions/word-links.js';
import { exportFormats } from '../../domain/read-model.js';
import { documentById } from '../../store/queries/projects.js';
import { exportReadiness } from '../../store/queries/readiness.js';
import { stripOf } from '../../store/queries/strip.js';
import { attachment } from '../download.js';
import { readForm } from '../forms.js';
import { liveEvents } from '../live.js';
import { message, refuse, render, renderPiece } from '../page.js';
import { actorOf, type PlacedRequest, placed, type Route } from '../route.js';
import { showWorkbench, wantedView } from '../workbench.js';

export const documentRoutes = (ending: AbortSignal): Route[] => [
  placed('GET', '/documents/:document', 'project.read', 'document', (request) =>
    showWorkbench(request, request.place.documentId!, wantedView(request)),
  ),
  placed('POST', '/documents/:document/assignment', 'segment.assign', 'document', assign),
  placed('GET', '/documents/:document/events', 'project.read', 'document', liveEvents(ending)),
  placed(
    'GET',
    '/documents/:document/links',
    'project.read',
    'document',
    async ({ c, desk, place: { documentId } }) => {
      const segmentIds = (c.req.query('segments') ?? '').split('.');
      return c.json(await wordLinks(desk, { documentId: documentId!, segmentIds }));
    },
  ),
  placed('GET', '/documents/:document/place', 'project.read', 'document', goToNumber),
  placed('GET', '/documents/:document/strip', 'project.read', 'document', async (request) => {
    const documentId = request.place.documentId!;
    const parts = await stripOf(request.desk.store.reader, documentId, STRIP_PARTS);
    return renderPiece(request, Strip({ context: request.page, documentId, parts }));
  }),
  placed('GET', '/documents/:document/archive', 'document.export', 'document', async (request) => {
    const archived = await archiveDocument(request.desk, request.place.documentId!);
    if (!archived.ok) return refuse(request, archived.refusal);
    return request.c.body(archived.value.text, 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': attachment(archived.value.fileName),
    });
  }),
  placed('GET', '/documents/:document/export', 'document.export', 'document', showExport),
  placed('GET', '/documents/:document/export/:format', 'document.export', 'document', download),
];

const place = z
  .string()
  .optional()
  .transform((value) => (value?.trim() ? (wholeNumber(value) ?? Number.NaN) : null))
  .refine((value) => !Number.isNaN(value), 'should be a whole number');

async function assign(request: PlacedRequest): Promise<Response> {
  const { c, desk, place: where } = request;
  const form = await readForm(c, z.object({ login: z.string(), from: place, to: place }));
  const assigned = await assignSegments(desk, actorOf(where.standing), {
    documentId: where.documentId!,
    login: form.login,
    of: { from: form.from, to: form.to },
  });
  return assigned.ok ? c.redirect(documentAddress(where.documentId!), 303) : refuse(request, assigned.refusal);
}

/** As many as a strip of a screen's width shows apart. */
const STRIP_PARTS = 160;

/** Leads to the segment with a number. */
async function goToNumber({ c, desk, place: where }: PlacedRequest): Promise<Response> {
  const documentId = where.documentId!;
  const found = await segmentNumbered(desk, documentId, c.req.query('number') ?? '');
  return c.redirect(found ? segmentAddress(found) : documentAddress(documentId), 303);
}

/** What is shown of each format: so many characters at most, of so many segments. */
const PREVIEW = 1_200;
const PREVIEW_SEGMENTS = 100;

async function showExport(request: PlacedRequest): Promise<Response> {
  const { desk, place, page } = request;
  const documentId = place.documentId!;
  const document = await documentById(desk.store.reader, documentId);
  if (!document) return message(request, 404, 'not-found');
  const readiness = await exportReadiness(desk.store.reader, documentId);
  const all = await Promise.all(
    exportFormats.map(async (format) => {
      const exported = await exportDocument(desk, { documentId, format, first: PREVIEW_SEGMENTS });
      return exported.ok ? [{ format, text: beginning(exported.value.text) }] : [];
    }),
  );
  const previews = all.flat();
  return render(request, ExportPage(page, { document, readiness, previews, standing: place.standing }));
}

/** Not to end within a character of two units. */
function beginning(text: string): string {
  return text.slice(0, PREVIEW).replace(/[\ud800-\udbff]$/, '');
}

async function download(request: PlacedRequest): Promise<Response> {
  const { c, desk, place } = request;
  const format = exportFormats.find((known) => known === c.req.param('format'));
  if (!format) return message(request, 404, 'not-found');
  const documentId = place.documentId!;
  const pieced =
    format === 'original'
      ? await originalPieces(desk.store.reader, documentId)
      : await exportPieces(desk, { documentId, format });
  if (pieced)
    return c.body(ReadableStream.from(pieced.pieces) as ReadableStream, 200, {
      'Content-Type': pieced.mediaType,
      'Content-Disposition': attachment(pieced.name),
    });
  const exported = await exportDocument(desk, { documentId, format });
  if (!exported.ok) return refuse(request, exported.refusal);
  const { fileName, mediaType, text, bytes } = exported.value;
  return c.body(bytes ? new Uint8Array(bytes) : text, 200, {
    'Content-Type': mediaType,
    'Content-Disposition': attachment(fileName),
  });
}
