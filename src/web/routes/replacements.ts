import { z } from 'zod';
import { documentAddress, replacementAddress } from '../../../views/addresses.js';
import { type AskedReplacement, ReplacePage, type ReplacePageProps } from '../../../views/pages/replace.js';
import { MOST_REPLACED, previewReplacement, replaceAll } from '../../actions/replace.js';
import { documentById } from '../../store/queries/projects.js';
import { optionalText, readForm, textField } from '../forms.js';
import { message, render } from '../page.js';
import { statusOf } from '../refusals.js';
import { actorOf, type PlacedRequest, placed, type Route } from '../route.js';
import { withChanged } from '../told.js';
import { chosenSegment, selectionOf } from './selections.js';

/** Replacing words in the English of a document. */
export const replacementRoutes: Route[] = [
  placed('GET', '/documents/:document/replacement', 'segment.translate', 'document', (request) => {
    const { find = '', put, exact, words } = request.c.req.query();
    return show(request, { find, put, exact: exact === '1', wholeWords: words === '1' });
  }),
  placed('POST', '/documents/:document/replacement', 'segment.translate', 'document', replace, (request, outcome) =>
    goOn(request, outcome as Replaced),
  ),
];

async function show(
  request: PlacedRequest,
  asked: AskedReplacement,
  notice?: ReplacePageProps['notice'],
): Promise<Response> {
  const { desk, place, page } = request;
  const document = await documentById(desk.store.reader, place.documentId!);
  if (!document) return message(request, 404, 'not-found');
  const sendingKey = desk.clock.id();
  if (asked.find === '' && !notice) return render(request, ReplacePage(page, { document, asked, sendingKey }));
  const previewed = await previewReplacement(desk, { documentId: document.id, ...asked, put: asked.put ?? '' });
  const found = previewed.ok ? previewed.value : previewed.refusal;
  const status = previewed.ok ? (notice ? 409 : 200) : statusOf(previewed.refusal);
  return render(request, ReplacePage(page, { document, asked, found, notice, sendingKey }), status);
}

const tick = z.literal('1').optional();
const fields = z.object({
  find: textField,
  put: textField,
  exact: tick,
  words: tick,
  // What the changes were shown for, which is no more what stands in the fields where somebody has typed there since.
  shownFind: textField,
  shownPut: textField,
  shownExact: tick,
  shownWords: tick,
  'segment[]': z.array(chosenSegment).max(MOST_REPLACED).default([]),
  show: optionalText,
});

async function replace(request: PlacedRequest): Promise<Response> {
  const { c, desk, place } = request;
  const form = await readForm(c, fields);
  const documentId = place.documentId!;
  const asked = { find: form.find, put: form.put, exact: form.exact === '1', wholeWords: form.words === '1' };
  if (form.show !== undefined) return c.redirect(replacementAddress(documentId, asked), 303);
  const same =
    form.find === form.shownFind &&
    form.put === form.shownPut &&
    form.exact === form.shownExact &&
    form.words === form.shownWords;
  if (!same) return show(request, asked, 'other-words');
  const chosen = selectionOf(form['segment[]']);
  const replaced = await replaceAll(desk, actorOf(place.standing), { documentId, ...asked, chosen });
  if (replaced.ok) return goOn(request, replaced.value);
  return show(request, asked, replaced.refusal.kind === 'rows-changed' ? 'rows-changed' : undefined);
}

interface Replaced {
  readonly replaced: number;
  readonly left: number;
}

/** To the segments that have the words now. */
async function goOn(request: PlacedRequest, { replaced, left }: Replaced): Promise<Response> {
  const { put } = await readForm(request.c, fields);
  const address = documentAddress(request.place.documentId!, { search: put });
  return request.c.redirect(withChanged(address, { changed: replaced, left }), 303);
}
