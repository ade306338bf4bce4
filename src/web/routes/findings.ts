import { z } from 'zod';
import { reasonSentence } from '../../../views/segment/finding.js';
import { raiseFlagFromFinding } from '../../actions/raise-flag.js';
import { applyFix, dismissFinding, takeBackDismissal } from '../../actions/settle-finding.js';
import { optionalText, readForm, textField, versionField } from '../forms.js';
import { actorOf, type PlacedRequest, placed, type Route } from '../route.js';
import { afterChange, viewFields } from '../workbench.js';

/** What can be done about a finding of a check. */
export const findingRoutes: Route[] = [
  placed('POST', '/findings/:finding/fix', 'segment.translate', 'finding', async (request) => {
    const form = await readForm(request.c, z.object({ version: versionField, ...viewFields }));
    return afterChange(request, form, await applyFix(request.desk, actor(request), { ...on(request), ...form }));
  }),
  placed('POST', '/findings/:finding/flag', 'flag.raise', 'finding', async (request) => {
    const form = await readForm(request.c, z.object({ version: versionField, ...viewFields }));
    const raised = await raiseFlagFromFinding(request.desk, actor(request), {
      ...on(request),
      version: form.version,
      // The isolates are the page's; a comment may be read anywhere.
      comment: (reason) => reasonSentence(request.page, reason).replace(/[\u2068\u2069]/g, ''),
    });
    return afterChange(request, form, raised);
  }),
  placed('POST', '/findings/:finding/dismissal', 'finding.dismiss', 'finding', async (request) => {
    const form = await readForm(request.c, z.object({ reason: textField, note: optionalText, ...viewFields }));
    const { reason, note = null } = form;
    return afterChange(
      request,
      form,
      await dismissFinding(request.desk, actor(request), { ...on(request), reason, note }),
      { sentNote: form.note },
    );
  }),
  placed('POST', '/findings/:finding/reinstatement', 'finding.dismiss', 'finding', async (request) => {
    const form = await readForm(request.c, z.object(viewFields));
    return afterChange(request, form, await takeBackDismissal(request.desk, actor(request), on(request)));
  }),
];

function actor({ place }: PlacedRequest) {
  return actorOf(place.standing);
}

function on({ place }: PlacedRequest): { findingId: string } {
  return { findingId: place.findingId! };
}
