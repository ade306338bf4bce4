import { z } from 'zod';
import { documentAddress } from '../../../views/addresses.js';
import { RenamePage } from '../../../views/pages/rename.js';
import { renameDocument } from '../../actions/rename-document.js';
import type { Refusal } from '../../domain/refusal.js';
import { documentById } from '../../store/queries/projects.js';
import { readForm, textField } from '../forms.js';
import { message, render } from '../page.js';
import { statusOf } from '../refusals.js';
import { actorOf, type PlacedRequest, placed, type Route } from '../route.js';
import { withTold } from '../told.js';

/** A document's title: who may import one may give it another. */
export const renamingRoutes: Route[] = [
  placed('GET', '/documents/:document/title', 'document.import', 'document', (request) => show(request)),
  placed('POST', '/documents/:document/title', 'document.import', 'document', async (request) => {
    const { c, desk, place } = request;
    const { title, was } = await readForm(c, z.object({ title: textField, was: textField }));
    const documentId = place.documentId!;
    const renamed = await renameDocument(desk, actorOf(place.standing), { documentId, title, was });
    if (!renamed.ok) return show(request, { typed: title, refusal: renamed.refusal });
    return c.redirect(withTold(documentAddress(documentId), 'renamed'), 303);
  }),
];

async function show(
  request: PlacedRequest,
  refused: { readonly typed?: string; readonly refusal?: Refusal } = {},
): Promise<Response> {
  const { desk, place, page } = request;
  const document = await documentById(desk.store.reader, place.documentId!);
  if (!document) return message(request, 404, 'not-found');
  const status = refused.refusal ? statusOf(refused.refusal) : 200;
  return render(request, RenamePage(page, { document, ...refused }), status);
}
