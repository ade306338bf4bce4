import { z } from 'zod';
import { segmentAddress as addressOfSegment, documentAddress } from '../../../views/addresses.js';
import { RepairPage } from '../../../views/pages/repair.js';
import { RepairDone, UndoneNote } from '../../../views/repair/done.js';
import { Preview } from '../../../views/repair/preview.js';
import { previewRepair, type Repaired, repairAlignment } from '../../actions/repair/repair.js';
import { redoLast, type Undone, undoLast } from '../../actions/undo.js';
import { done, type Result } from '../../domain/refusal.js';
import { isRepairKind } from '../../domain/repair.js';
import { documentById } from '../../store/queries/projects.js';
import { segmentRow } from '../../store/queries/segments.js';
import { readForm, textField } from '../forms.js';
import { message, render, renderPiece } from '../page.js';
import { statusOf } from '../refusals.js';
import { actorOf, type PlacedRequest, placed, type Route, wantsPiece } from '../route.js';
import { wantedView } from '../workbench.js';

/** Mending the alignment, and taking back what one did last. */
export const repairRoutes: Route[] = [
  placed('GET', '/segments/:segment/repair', 'segment.repair', 'segment', showRepair),
  placed('POST', '/segments/:segment/repairs', 'segment.repair', 'segment', repair, (request, repaired) =>
    tellRepaired(request, repaired as Repaired),
  ),
  takingBack('undo'),
  takingBack('redo'),
];

async function showRepair(request: PlacedRequest): Promise<Response> {
  const { c, desk, place, page } = request;
  const { reader } = desk.store;
  const segment = await segmentRow(reader, place.segmentId!);
  const document = segment && (await documentById(reader, segment.documentId));
  if (!segment || !document || segment.position < 1) return message(request, 404, 'not-found');
  const kind = c.req.query('kind');
  const view = wantedView(request);
  const shown = { segment, view };
  if (!isRepairKind(kind)) return render(request, RepairPage(page, { ...shown, document }));
  const { signal } = c.req.raw;
  const places = { sourceAt: placeIn(c.req.query('source_at')), targetAt: placeIn(c.req.query('target_at')) };
  const previewed = await previewRepair(desk, { segmentId: segment.id, kind, ...places }, signal).catch((error) => {
    if (signal.aborted) return null;
    throw error;
  });
  // Nobody waits for it any more.
  if (!previewed) return c.body(null, 204);
  const chosen = { kind, preview: previewed.ok ? previewed.value : previewed.refusal };
  if (wantsPiece(request)) return renderPiece(request, Preview({ context: page, ...shown, ...chosen }));
  return render(request, RepairPage(page, { ...shown, document, chosen }));
}

async function repair(request: PlacedRequest): Promise<Response> {
  const { c, desk, place, page } = request;
  const form = await readForm(
    c,
    z.object({
      kind: textField,
      basis: textField,
      source_at: z.string().optional(),
      target_at: z.string().optional(),
    }),
  );
  if (!isRepairKind(form.kind)) return message(request, 400, 'bad-request', 'kind');
  const repaired = await repairAlignment(desk, actorOf(place.standing), {
    segmentId: place.segmentId!,
    kind: form.kind,
    basis: form.basis,
    sourceAt: placeIn(form.source_at),
    targetAt: placeIn(form.target_at),
  });
  if (repaired.ok) return tellRepaired(request, repaired.value);
  const segment = await segmentRow(desk.store.reader, place.segmentId!);
  const document = segment && (await documentById(desk.store.reader, segment.documentId));
  if (!segment || !document) return message(request, 404, 'not-found');
  const view = wantedView(request);
  const chosen = { kind: form.kind, preview: repaired.refusal };
  const status = statusOf(repaired.refusal);
  if (wantsPiece(request)) return renderPiece(request, Preview({ context: page, segment, view, ...chosen }), status);
  return render(request, RepairPage(page, { segment, view, document, chosen }), status);
}

function tellRepaired(request: PlacedRequest, { segmentId }: Repaired): Promise<Response> | Response {
  if (wantsPiece(request)) return renderPiece(request, RepairDone({ segmentId }));
  return request.c.redirect(addressOfSegment(segmentId), 303);
}

/** A place in a text; -1 leaves it whole, nothing leaves it to the words. */
function placeIn(value: string | undefined): number | null {
  return /^(-1|\d{1,6})$/.test(value ?? '') ? Number(value) : null;
}

function takingBack(as: 'undo' | 'redo'): Route {
  const take = as === 'undo' ? undoLast : redoLast;
  return placed(
    'POST',
    `/documents/:document/${as}`,
    'segment.translate',
    'document',
    async (request) => {
      const { desk, place } = request;
      return tellUndone(request, as, await take(desk, actorOf(place.standing), place.documentId!));
    },
    (request, undone) => tellUndone(request, as, done(undone as Undone)),
  );
}

function tellUndone(request: PlacedRequest, as: 'undo' | 'redo', undone: Result<Undone>): Promise<Response> | Response {
  const { c, place, page } = request;
  const status = undone.ok ? 200 : statusOf(undone.refusal);
  if (wantsPiece(request)) return renderPiece(request, UndoneNote({ context: page, undone, as }), status);
  if (!undone.ok) {
    const reason = undone.refusal.kind === 'nothing-to-undo' ? 'nothing-to-undo' : 'changed-since';
    return message(request, status, reason);
  }
  const { segmentId } = undone.value;
  return c.redirect(segmentId ? addressOfSegment(segmentId) : documentAddress(place.documentId!), 303);
}
