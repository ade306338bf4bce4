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
import { chosenSegment, selectionOf } from './selections.js';

/** The same correction where the same Arabic stands. */
export const alikeRoutes: Route[] = [
  placed('GET', '/segments/:segment/alike', 'segment.translate', 'segment', (request) => show(request)),
  placed('POST', '/segments/:segment/alike', 'segment.translate', 'segment', async (request) => {
    const { c, desk, place } = request;
    const form = await readForm(
      c,
      z.object({ version: versionField, 'segment[]': z.array(chosenSegment).max(MOST_ALIKE).default([]) }),
    );
    const segmentId = place.segmentId!;
    const corrected = await correctAlike(desk, actorOf(place.standing), {
      segmentId,
      version: form.version,
      chosen: selectionOf(form['segment[]']),
    });
    if (!corrected.ok) return show(request, corrected.refusal);
    // What has changed meanwhile is shown again, to be decided on anew.
    return c.redirect(segmentAddress(segmentId, corrected.value.left > 0 ? 'alike' : undefined), 303);
  }),
];

async function show(request: PlacedRequest, refusal?: Refusal): Promise<Response> {
  const { desk, place, page } = request;
  const { reader } = desk.store;
  const segment = await segmentRow(reader, place.segmentId!);
  const document = segment && (await documentById(reader, segment.documentId));
  if (!segment || !document || segment.position < 1) return message(request, 404, 'not-found');
  const alike = await alikeSegments(reader, segment.id);
  const shown = { document, segment, alike, ...(refusal ? { refusal } : {}) };
  return render(request, AlikePage(page, shown), refusal ? statusOf(refusal) : 200);
}
