import { z } from 'zod';
import { deletedAddress } from '../../../views/addresses.js';
import { DeletionPage } from '../../../views/pages/deletion.js';
import { deleteDocument } from '../../actions/delete-document.js';
import type { Refusal } from '../../domain/refusal.js';
import { lossOf } from '../../store/queries/deletions.js';
import { documentById } from '../../store/queries/projects.js';
import { readForm, textField } from '../forms.js';
import { message, refuse, render } from '../page.js';
import { statusOf } from '../refusals.js';
import { actorOf, type PlacedRequest, placed, type Route } from '../route.js';

/** Deleting a document for good. */
export const deletionRoutes: Route[] = [
  placed('GET', '/documents/:document/deletion', 'project.manage', 'document', (request) => show(request)),
  placed('POST', '/documents/:document/deletion', 'project.manage', 'document', async (request) => {
    const { c, desk, place } = request;
    const { title } = await readForm(c, z.object({ title: textField }));
    const documentId = place.documentId!;
    const deleted = await deleteDocument(desk, actorOf(place.standing), { documentId, typed: title });
    if (deleted.ok) return c.redirect(deletedAddress(deleted.value.projectId, documentId), 303);
    if (deleted.refusal.kind === 'not-found') return refuse(request, deleted.refusal);
    return show(request, { typed: title, refusal: deleted.refusal });
  }),
];

async function show(
  request: PlacedRequest,
  refused: { readonly typed?: string; readonly refusal?: Refusal } = {},
): Promise<Response> {
  const { desk, place, page } = request;
  const { reader } = desk.store;
  const document = await documentById(reader, place.documentId!);
  if (!document) return message(request, 404, 'not-found');
  const loss = await lossOf(reader, document.id);
  const status = refused.refusal ? statusOf(refused.refusal) : 200;
  return render(request, DeletionPage(page, { document, loss, ...refused }), status);
}
