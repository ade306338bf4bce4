import { z } from 'zod';
import { documentAddress } from '../../../views/addresses.js';
import { SelectedPage } from '../../../views/pages/selected.js';
import { SelectionNote, type SelectionStep } from '../../../views/selection.js';
import { assignSegments } from '../../actions/assign.js';
import type { Actor } from '../../actions/desk.js';
import { askOpinions } from '../../actions/second-opinion/ask.js';
import { approveSelected, confirmSelected, dismissSelected } from '../../actions/selection.js';
import type { ProjectPermission } from '../../domain/permission.js';
import { done, type Result } from '../../domain/refusal.js';
import { MOST_SELECTED, type Selected, type Selection } from '../../domain/selection.js';
import { documentById } from '../../store/queries/projects.js';
import { optionalText, readForm } from '../forms.js';
import { message, refuse, render, renderPiece } from '../page.js';
import { actorOf, type PlacedRequest, placed, type Route, wantsPiece } from '../route.js';
import { readView, viewFields } from '../workbench.js';

/** What is done to many segments at once. */
export const selectionRoutes: Route[] = [
  step('confirmations', 'segment.translate', ({ desk }, actor, chosen) => confirmSelected(desk, actor, chosen)),
  step('approvals', 'segment.approve', ({ desk }, actor, chosen) => approveSelected(desk, actor, chosen)),
  step('assignments', 'segment.assign', async ({ desk }, actor, { documentId, selection, login = '' }) => {
    const segmentIds = [...selection.keys()];
    if (segmentIds.length === 0) return done({ done: 0, left: [] });
    return assignSegments(desk, actor, { documentId, login, of: { segmentIds } });
  }),
  step('dismissals', 'finding.dismiss', ({ desk }, actor, { check = '', reason = '', note = null, ...chosen }) =>
    dismissSelected(desk, actor, { ...chosen, check, reason, note }),
  ),
  step('second-opinions', 'opinion.ask', ({ desk }, actor, chosen) => askOpinions(desk, actor, chosen)),
];

interface Chosen {
  readonly documentId: string;
  readonly selection: Selection;
  readonly login?: string | undefined;
  readonly check?: string | undefined;
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
}

/** An id and the version that was seen; few enough that the form stays within what a form may have. */
export const chosenSegment = z.string().regex(/^[0-9a-f-]{36}:\d{1,9}$/, 'should be a segment and its version');

/** The segments that a form names, each with its version. */
export function selectionOf(chosen: readonly string[]): Selection {
  return new Map(chosen.map((one): [string, number] => [one.slice(0, 36), Number(one.slice(37))]));
}

function step(
  name: SelectionStep,
  permission: ProjectPermission,
  act: (request: PlacedRequest, actor: Actor, chosen: Chosen) => Promise<Result<Selected>>,
): Route {
  const handle = async (request: PlacedRequest): Promise<Response> => {
    const form = await readForm(
      request.c,
      z.object({
        'segment[]': z.array(chosenSegment).max(MOST_SELECTED).default([]),
        login: optionalText,
        check: optionalText,
        reason: optionalText,
        note: optionalText,
        ...viewFields,
      }),
    );
    const documentId = request.place.documentId!;
    const selection = selectionOf(form['segment[]']);
    const { login, check, reason, note } = form;
    const acted = await act(request, actorOf(request.place.standing), {
      documentId,
      selection,
      login,
      check,
      reason,
      note,
    });
    if (!acted.ok) return refuse(request, acted.refusal);
    return answer(request, documentId, { step: name, selected: acted.value, view: readView(form) });
  };
  return placed('POST', `/documents/:document/${name}`, permission, 'document', handle, (request, selected) =>
    renderPiece(request, SelectionNote({ context: request.page, step: name, selected: selected as Selected })),
  );
}

async function answer(
  request: PlacedRequest,
  documentId: string,
  told: { readonly step: SelectionStep; readonly selected: Selected; readonly view: ReturnType<typeof readView> },
): Promise<Response> {
  const { page, desk, c } = request;
  if (wantsPiece(request)) return renderPiece(request, SelectionNote({ context: page, ...told }));
  if (told.selected.left.length === 0) return c.redirect(documentAddress(documentId, told.view), 303);
  const document = await documentById(desk.store.reader, documentId);
  if (!document) return message(request, 404, 'not-found');
  return render(request, SelectedPage(page, { document, ...told }));
}
