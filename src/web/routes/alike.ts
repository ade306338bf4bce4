import { z } from 'zod';
import { segmentAddress } from '../../../views/addresses.js';
import { AlikePage } from '../../../views/pages/alike.js';
import { correctAlike } from '../../actions/correct-alike.js';
import type { Refusal } from '../../domain/refusal.js';
import { alikeSegments, MOST_ALIKE } from '../../store/queries/alike.js';
import { documentById } from '../../store/queries/projects.js';
import { segmentRow } from '../../store/queries/segments.js';
import { readForm, versionField } from '../forms.js';
import { message, render } from '../page.js';
import { statusOf } from '../refusals.js';
import { actorOf, type PlacedRequest, placed, type Route } from '../route.js';
import { changedIn, withChanged } from '../told.js';
import { segmentAddress as placeOfSegment } from '../workbench.js';
import { chosenSegment, selectionOf } from './selections.js';

/** The same correction where the same Arabic stands. */
export const alikeRoutes: Route[] = [
  placed('GET', '/segments/:segment/alike', 'segment.translate', 'segment', (request) => show(request)),
  placed('POST', '/segments/:segment/alike', 'segment.translate', 'segment', correct, (request, outcome) =>
    goOn(request, outcome as Corrected),
  ),
];

async function correct(request: PlacedRequest): Promise<Response> {
  const { c, desk, place } = request;
  const form = await readForm(
    c,
    z.object({ version: versionField, 'segment[]': z.array(chosenSegment).max(MOST_ALIKE).default([]) }),
  );
  const corrected = await correctAlike(desk, actorOf(place.standing), {
    segmentId: place.segmentId!,
    version: form.version,
    chosen: selectionOf(form['segment[]']),
  });
  return corrected.ok ? goOn(request, corrected.value) : show(request, corrected.refusal);
}

interface Corrected {
  readonly corrected: number;
  readonly left: number;
}

/** What has changed meanwhile is shown again, to be decided on anew. */
async function goOn(request: PlacedRequest, { corrected, left }: Corrected): Promise<Response> {
  const address = left > 0 ? segmentAddress(request.place.segmentId!, 'alike') : await placeOfSegment(request);
  return request.c.redirect(withChanged(address, { changed: corrected, left }), 303);
}

async function show(request: PlacedRequest, refusal?: Refusal): Promise<Response> {
  const { c, desk, place, page } = request;
  const { reader } = desk.store;
  const segment = await segmentRow(reader, place.segmentId!);
  const document = segment && (await documentById(reader, segment.documentId));
  if (!segment || !document || segment.position < 1) return message(request, 404, 'not-found');
  const alike = await alikeSegments(reader, segment.id);
  const shown = { document, segment, alike, sendingKey: desk.clock.id(), changed: changedIn(c) };
  return render(
    request,
    AlikePage(page, { ...shown, ...(refusal ? { refusal } : {}) }),
    refusal ? statusOf(refusal) : 200,
  );
}
