import { z } from 'zod';
import { dismissFlag, disputeFlag, fixFlag, reopenFlag, settleFlag, verifyFlag } from '../../actions/settle-flag.js';
import type { ProjectPermission } from '../../domain/permission.js';
import { optionalText, readForm, textField, versionField } from '../forms.js';
import { actorOf, type PlacedRequest, placed, type Route } from '../route.js';
import { afterChange, viewFields } from '../workbench.js';

/** The steps of a flag's life, each a resource of its own. */
export const flagRoutes: Route[] = [
  placed('POST', '/flags/:flag/fix', 'flag.fix', 'flag', async (request) => {
    const form = await readForm(
      request.c,
      z.object({ text: optionalText, version: versionField, note: optionalText, ...viewFields }),
    );
    const fixed = await fixFlag(request.desk, actor(request), {
      ...on(request),
      ...form,
      text: form.text ?? null,
      note: form.note ?? null,
    });
    return afterChange(request, form, fixed, { sentText: form.text, sentNote: form.note });
  }),
  placed('POST', '/flags/:flag/verification', 'flag.verify', 'flag', async (request) => {
    const form = await readForm(request.c, z.object({ note: optionalText, ...viewFields }));
    return afterChange(
      request,
      form,
      await verifyFlag(request.desk, actor(request), { ...on(request), note: form.note ?? null }),
      { sentNote: form.note },
    );
  }),
  withReason('dispute', 'flag.dispute', disputeFlag),
  withReason('settlement', 'flag.settle', settleFlag),
  placed('POST', '/flags/:flag/dismissal', 'flag.dismiss', 'flag', async (request) => {
    const form = await readForm(request.c, z.object({ reason: textField, note: optionalText, ...viewFields }));
    const { reason, note = null } = form;
    const dismissed = await dismissFlag(request.desk, actor(request), { ...on(request), reason, note });
    return afterChange(request, form, dismissed, { sentNote: form.note });
  }),
  withReason('reopening', 'flag.reopen', reopenFlag),
];

/** A step that says why. */
function withReason(name: string, permission: ProjectPermission, step: typeof reopenFlag): Route {
  return placed('POST', `/flags/:flag/${name}`, permission, 'flag', async (request) => {
    const form = await readForm(request.c, z.object({ reason: optionalText, ...viewFields }));
    const stepped = await step(request.desk, actor(request), { ...on(request), reason: form.reason ?? '' });
    return afterChange(request, form, stepped, { sentNote: form.reason });
  });
}

function actor({ place }: PlacedRequest) {
  return actorOf(place.standing);
}

function on({ place }: PlacedRequest): { flagId: string } {
  return { flagId: place.flagId! };
}
