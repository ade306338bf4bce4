import { ReportFile, ReportPage } from '../../../views/pages/report.js';
import { qualityReport, writtenReport } from '../../actions/report.js';
import { attachment } from '../download.js';
import { refuse, render } from '../page.js';
import { type PlacedRequest, placed, type Route } from '../route.js';

/** How good a translation was, as a page and as files. */
export const reportRoutes: Route[] = [
  placed('GET', '/documents/:document/report', 'project.read', 'document', async (request) => {
    const report = await qualityReport(request.desk, request.place.documentId!);
    return report.ok
      ? render(request, ReportPage(request.page, { report: report.value }))
      : refuse(request, report.refusal);
  }),
  placed('GET', '/documents/:document/report/report.html', 'document.export', 'document', async (request) => {
    const report = await qualityReport(request.desk, request.place.documentId!);
    if (!report.ok) return refuse(request, report.refusal);
    const base = request.desk.settings.baseUrl ?? new URL(request.c.req.url).origin;
    const html = `<!doctype html>${ReportFile(request.page, { report: report.value, base })}`;
    return file(request, { fileName: `${report.value.title}.html`, mediaType: 'text/html; charset=utf-8', text: html });
  }),
  placed('GET', '/documents/:document/report/flags.csv', 'document.export', 'document', (request) =>
    written(request, 'csv'),
  ),
  placed('GET', '/documents/:document/report/mqm.tsv', 'document.export', 'document', (request) =>
    written(request, 'mqm'),
  ),
];

async function written(request: PlacedRequest, format: 'csv' | 'mqm'): Promise<Response> {
  const report = await writtenReport(request.desk, request.place.documentId!, format);
  return report.ok ? file(request, report.value) : refuse(request, report.refusal);
}

function file(
  { c }: PlacedRequest,
  { fileName, mediaType, text }: { readonly fileName: string; readonly mediaType: string; readonly text: string },
): Response {
  return c.body(text, 200, { 'Content-Type': mediaType, 'Content-Disposition': attachment(fileName) });
}
