import { z } from 'zod';
import { documentAddress } from '../../../views/addresses.js';
import { ReplacePage } from '../../../views/pages/replace.js';
import { MOST_REPLACED, previewReplacement, replaceAll } from '../../actions/replace.js';
import { documentById } from '../../store/queries/projects.js';
import { readForm, textField } from '../forms.js';
import { message, render } from '../page.js';
import { statusOf } from '../refusals.js';
import { actorOf, type PlacedRequest, placed, type Route } from '../route.js';
import { chosenSegment, selectionOf } from './selections.js';

/** Replacing words in the English of a document. */
export const replacementRoutes: Route[] = [
  placed('GET', '/documents/:document/replacement', 'segment.translate', 'document', show),
  placed('POST', '/documents/:document/replacement', 'segment.translate', 'document', replace),
];

async function show(request: PlacedRequest): Promise<Response> {
  const { c, desk, place, page } = request;
  const document = await documentById(desk.store.reader, place.documentId!);
  if (!document) return message(request, 404, 'not-found');
  const { find = '', put, exact, words } = c.req.query();
  const asked = { find, put, exact: exact === '1', wholeWords: words === '1' };
  if (find === '') return render(request, ReplacePage(page, { document, asked }));
  const previewed = await previewReplacement(desk, { documentId: document.id, ...asked, put: put ?? '' });
  const found = previewed.ok ? previewed.value : previewed.refusal;
  return render(
    request,
    ReplacePage(page, { document, asked, found }),
    previewed.ok ? 200 : statusOf(previewed.refusal),
  );
}

async function replace(request: PlacedRequest): Promise<Response> {
  const { c, desk, place, page } = request;
  const form = await readForm(
    c,
    z.object({
      find: textField,
      put: textField,
      exact: z.literal('1').optional(),
      words: z.literal('1').optional(),
      'segment[]': z.array(chosenSegment).max(MOST_REPLACED).default([]),
    }),
  );
  const document = await documentById(desk.store.reader, place.documentId!);
  if (!document) return message(request, 404, 'not-found');
  const asked = { find: form.find, put: form.put, exact: form.exact === '1', wholeWords: form.words === '1' };
  const chosen = selectionOf(form['segment[]']);
  const replaced = await replaceAll(desk, actorOf(place.standing), { documentId: document.id, ...asked, chosen });
  if (replaced.ok) return c.redirect(documentAddress(document.id, { search: form.put }), 303);
  return render(request, ReplacePage(page, { document, asked, found: replaced.refusal }), statusOf(replaced.refusal));
}
