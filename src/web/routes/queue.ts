import { z } from 'zod';
import { InboxPage } from '../../../views/pages/inbox.js';
import { QueuePage } from '../../../views/pages/queue.js';
import { readNotices } from '../../actions/read-notices.js';
import { noticesOf, unreadNotices } from '../../store/queries/notices.js';
import { queueOf } from '../../store/queries/queue.js';
import { idField, optionalText, readForm } from '../forms.js';
import { render } from '../page.js';
import { type Route, signedIn, wantsPiece } from '../route.js';

const NOTICES_A_PAGE = 50;

/** What waits for somebody, and what they were told. */
export const queueRoutes: Route[] = [
  signedIn('GET', '/queue', 'signed-in', async (request) => {
    const { c, desk, person, page } = request;
    const mine = c.req.query('of') !== 'all';
    const groups = await queueOf(desk.store.reader, { id: person.id, administrator: person.administrator, mine });
    return render(request, QueuePage(page, { groups, mine }));
  }),
  signedIn('GET', '/inbox', 'signed-in', async (request) => {
    const { c, desk, person, page } = request;
    const asked = c.req.query('before');
    const before = idField.safeParse(asked).data;
    const found = await noticesOf(desk.store.reader, person, { before, limit: NOTICES_A_PAGE + 1 });
    const notices = found.slice(0, NOTICES_A_PAGE);
    const older = found.length > NOTICES_A_PAGE ? notices.at(-1)!.id : null;
    return render(request, InboxPage(page, { notices, older }));
  }),
  signedIn('GET', '/inbox/count', 'signed-in', async ({ c, desk, person }) =>
    c.text(String(await unreadNotices(desk.store.reader, person.id))),
  ),
  signedIn('POST', '/inbox/read', 'signed-in', async (request) => {
    const { c, desk, person } = request;
    const form = await readForm(c, z.object({ id: idField.optional(), upTo: idField.optional(), next: optionalText }));
    if (form.id) await readNotices(desk, person.id, { id: form.id });
    else if (form.upTo) await readNotices(desk, person.id, { upTo: form.upTo });
    return wantsPiece(request) ? c.body(null, 204) : c.redirect('/inbox', 303);
  }),
];
