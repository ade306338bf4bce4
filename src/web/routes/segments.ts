import { z } from 'zod';
import { HistoryPage } from '../../../views/pages/history.js';
import { addComment } from '../../actions/comment.js';
import { raiseFlag } from '../../actions/raise-flag.js';
import { approve, requestChanges } from '../../actions/review.js';
import { restoreRevision, saveTranslation } from '../../actions/translate.js';
import { sides } from '../../domain/segment.js';
import { heirsOf } from '../../store/queries/heirs.js';
import { documentById } from '../../store/queries/projects.js';
import { revisionsOf, segmentRow } from '../../store/queries/segments.js';
import { offsetField, optionalText, readForm, textField, versionField } from '../forms.js';
import { message, render } from '../page.js';
import { actorOf, type PlacedRequest, placed, type Route, wantsPiece } from '../route.js';
import { afterChange, segmentAddress, showRow, viewFields } from '../workbench.js';

export const segmentRoutes: Route[] = [
  placed('GET', '/segments/:segment', 'project.read', 'segment', async (request) =>
    wantsPiece(request) ? showRow(request, {}) : request.c.redirect(await segmentAddress(request), 303),
  ),
  placed('POST', '/segments/:segment/translation', 'segment.translate', 'segment', translate),
  placed('POST', '/segments/:segment/approval', 'segment.approve', 'segment', async (request) => {
    const form = await readForm(request.c, z.object({ version: versionField, why: optionalText, ...viewFields }));
    return afterChange(
      request,
      form,
      await approve(request.desk, actorOf(request.place.standing), { ...form, ...at(request) }),
      { sentNote: form.why },
    );
  }),
  placed('POST', '/segments/:segment/change-request', 'segment.approve', 'segment', async (request) => {
    const form = await readForm(request.c, z.object({ version: versionField, why: optionalText, ...viewFields }));
    return afterChange(
      request,
      form,
      await requestChanges(request.desk, actorOf(request.place.standing), { ...form, ...at(request) }),
      { sentNote: form.why },
    );
  }),
  placed('POST', '/segments/:segment/comments', 'comment.write', 'segment', async (request) => {
    const form = await readForm(request.c, z.object({ text: textField, ...viewFields }));
    const said = await addComment(request.desk, actorOf(request.place.standing), { ...form, ...at(request) });
    return afterChange(request, form, said, { sentNote: form.text });
  }),
  placed('POST', '/segments/:segment/flags', 'flag.raise', 'segment', flag),
  placed('GET', '/segments/:segment/history', 'project.read', 'segment', showHistory),
  placed('POST', '/segments/:segment/restoration', 'segment.translate', 'segment', async (request) => {
    const form = await readForm(request.c, z.object({ revision: versionField, version: versionField, ...viewFields }));
    return afterChange(
      request,
      form,
      await restoreRevision(request.desk, actorOf(request.place.standing), { ...form, ...at(request) }),
    );
  }),
];

function at({ place }: PlacedRequest): { segmentId: string } {
  return { segmentId: place.segmentId! };
}

async function translate(request: PlacedRequest): Promise<Response> {
  const form = await readForm(
    request.c,
    z.object({
      text: textField,
      version: versionField,
      confirm: z.literal('1').optional(),
      why: optionalText,
      ...viewFields,
    }),
  );
  const saved = await saveTranslation(request.desk, actorOf(request.place.standing), {
    ...at(request),
    text: form.text,
    version: form.version,
    confirm: form.confirm === '1',
    why: form.why ?? null,
  });
  return afterChange(request, form, saved, { sentText: form.text });
}

async function flag(request: PlacedRequest): Promise<Response> {
  const form = await readForm(
    request.c,
    z.object({
      version: versionField,
      side: z.union([z.enum(sides), z.literal('')]).optional(),
      start: offsetField,
      end: offsetField,
      category: textField,
      severity: textField,
      comment: optionalText,
      proposal: optionalText,
      ...viewFields,
    }),
  );
  const marked = form.side && form.start !== null && form.end !== null;
  const raised = await raiseFlag(request.desk, actorOf(request.place.standing), {
    ...at(request),
    version: form.version,
    side: marked ? (form.side as 'source' | 'target') : null,
    span: marked ? { start: form.start!, end: form.end! } : null,
    category: form.category,
    severity: form.severity,
    comment: form.comment ?? '',
    proposal: form.proposal ?? null,
  });
  const { category, severity, comment = '', proposal = '' } = form;
  return afterChange(request, form, raised, { sentFlag: { category, severity, comment, proposal } });
}

async function showHistory(request: PlacedRequest): Promise<Response> {
  const { desk, place, page } = request;
  const { reader } = desk.store;
  const row = await segmentRow(reader, place.segmentId!);
  const document = await documentById(reader, place.documentId!);
  if (!row || !document) return message(request, 404, 'not-found');
  const revisions = await revisionsOf(reader, row.id);
  return render(
    request,
    HistoryPage(page, { document, row, revisions, standing: place.standing, ...(await heirsOf(reader, row.id)) }),
  );
}
