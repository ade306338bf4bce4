import { z } from 'zod';
import { projectAddress } from '../../../views/addresses.js';
import { FalseFriendsPage, type FalseFriendsPageProps } from '../../../views/pages/false-friends.js';
import { exportFalseFriends, importFalseFriends } from '../../actions/exchange/false-friends-file.js';
import { addFalseFriend, changeFalseFriend, removeFalseFriend } from '../../actions/false-friends.js';
import type { Result } from '../../domain/refusal.js';
import { falseFriendsOf } from '../../store/queries/false-friends.js';
import { projectHead } from '../../store/queries/projects.js';
import { attachment } from '../download.js';
import { readForm, textField, versionField } from '../forms.js';
import { message, refuse, render } from '../page.js';
import { statusOf } from '../refusals.js';
import { actorOf, type PlacedRequest, placed, type Route } from '../route.js';

const PATH = '/projects/:project/false-friends';
const entryFields = { arabic: textField, calque: textField, better: textField, note: textField, level: textField };

/** What a project adds to the false friends that come with the program. */
export const falseFriendRoutes: Route[] = [
  placed('GET', PATH, 'project.read', 'project', (request) => show(request, {})),
  placed('POST', PATH, 'project.manage', 'project', async (request) => {
    const typed = await readForm(request.c, z.object(entryFields));
    return settled(
      request,
      await addFalseFriend(request.desk, actor(request), { ...here(request), typed }),
      null,
      typed,
    );
  }),
  placed('GET', `${PATH}.tsv`, 'project.read', 'project', async (request) => {
    const text = await exportFalseFriends(request.desk, here(request));
    return request.c.body(text, 200, {
      'Content-Type': 'text/tab-separated-values; charset=utf-8',
      'Content-Disposition': attachment('false-friends.tsv'),
    });
  }),
  placed('POST', `${PATH}.tsv`, 'project.manage', 'project', async (request) => {
    const { file } = await readForm(request.c, z.object({ file: z.instanceof(File) }));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const imported = await importFalseFriends(request.desk, actor(request), { ...here(request), bytes });
    if (imported.ok) return show(request, { imported: imported.value });
    return show(request, { imported }, 422);
  }),
  placed('POST', `${PATH}/:entry`, 'project.manage', 'project', async (request) => {
    const { version, ...typed } = await readForm(request.c, z.object({ version: versionField, ...entryFields }));
    const id = entryOf(request);
    const changed = await changeFalseFriend(request.desk, actor(request), { ...here(request), id, version, typed });
    return settled(request, changed, id, typed);
  }),
  placed('POST', `${PATH}/:entry/removal`, 'project.manage', 'project', async (request) => {
    const { version } = await readForm(request.c, z.object({ version: versionField }));
    const id = entryOf(request);
    return settled(
      request,
      await removeFalseFriend(request.desk, actor(request), { ...here(request), id, version }),
      id,
    );
  }),
];

function actor({ place }: PlacedRequest) {
  return actorOf(place.standing);
}

function here({ place }: PlacedRequest): { projectId: string } {
  return { projectId: place.projectId };
}

function entryOf({ c }: PlacedRequest): string {
  return c.req.param('entry') ?? '';
}

async function settled(
  request: PlacedRequest,
  result: Result<unknown>,
  id: string | null,
  typed?: NonNullable<FalseFriendsPageProps['refused']>['typed'],
): Promise<Response> {
  if (result.ok) {
    const place = id === null ? '' : `#entry-${id}`;
    return request.c.redirect(`${projectAddress(request.place.projectId, 'false-friends')}${place}`, 303);
  }
  const { refusal } = result;
  if (refusal.kind === 'not-found') return refuse(request, refusal);
  return show(request, { refused: { id, refusal, typed } }, statusOf(refusal));
}

async function show(
  request: PlacedRequest,
  outcome: Pick<FalseFriendsPageProps, 'refused' | 'imported'>,
  status: 200 | ReturnType<typeof statusOf> = 200,
): Promise<Response> {
  const { desk, place, page } = request;
  const { reader } = desk.store;
  const project = await projectHead(reader, place.projectId);
  if (!project) return message(request, 404, 'not-found');
  const entries = await falseFriendsOf(reader, place.projectId);
  return render(request, FalseFriendsPage(page, { project, standing: place.standing, entries, ...outcome }), status);
}
