import { z } from 'zod';
import { projectAddress } from '../../../views/addresses.js';
import { SecondOpinionPage, type SecondOpinionPageProps } from '../../../views/pages/second-opinion.js';
import { askOpinions, cancelOpinions } from '../../actions/second-opinion/ask.js';
import { dayOf } from '../../actions/second-opinion/budget.js';
import { providerOf } from '../../actions/second-opinion/provider-of.js';
import { setOpinions } from '../../actions/second-opinion/settings.js';
import type { SegmentRow } from '../../domain/read-model.js';
import { done, type Result, refused } from '../../domain/refusal.js';
import { opinionSettings } from '../../store/queries/opinions.js';
import { projectHead } from '../../store/queries/projects.js';
import { segmentRow } from '../../store/queries/segments.js';
import { readForm, textField, versionField } from '../forms.js';
import { message, refuse, render } from '../page.js';
import { statusOf } from '../refusals.js';
import { actorOf, type PlacedRequest, placed, type Route } from '../route.js';
import { afterChange, viewFields } from '../workbench.js';

const IN_PROJECT = '/projects/:project/second-opinion';
const OF_SEGMENT = '/segments/:segment/second-opinion';

/** Second opinions by a language model: whether a project asks for them, and asking for one. */
export const secondOpinionRoutes: Route[] = [
  placed('GET', IN_PROJECT, 'project.read', 'project', (request) => show(request, {})),
  placed('POST', IN_PROJECT, 'project.manage', 'project', async (request) => {
    const { desk, place, c } = request;
    const form = await readForm(c, z.object({ on: z.enum(['yes', 'no']), segments: textField, tokens: textField }));
    const set = await setOpinions(desk, actorOf(place.standing), {
      projectId: place.projectId,
      on: form.on === 'yes',
      budget: { segments: wholeNumber(form.segments), tokens: wholeNumber(form.tokens) },
    });
    if (set.ok) return c.redirect(projectAddress(place.projectId, 'second-opinion'), 303);
    return show(request, { refused: { refusal: set.refusal, typed: form } }, statusOf(set.refusal));
  }),
  placed('POST', `${IN_PROJECT}/cancellation`, 'project.manage', 'project', async ({ c, desk, place }) => {
    await cancelOpinions(desk, { projectId: place.projectId });
    return c.redirect(projectAddress(place.projectId, 'second-opinion'), 303);
  }),
  placed('POST', OF_SEGMENT, 'opinion.ask', 'segment', async (request) => {
    const { desk, place } = request;
    const form = await readForm(request.c, z.object({ version: versionField, ...viewFields }));
    const [segmentId, documentId] = [place.segmentId!, place.documentId!];
    const selection = new Map([[segmentId, form.version]]);
    const asked = await askOpinions(desk, actorOf(place.standing), { documentId, selection });
    if (!asked.ok) return refuse(request, asked.refusal);
    const [left] = asked.value.left;
    return afterChange(request, form, left ? refused(left.refusal) : await rowNow(request));
  }),
  placed('POST', `${OF_SEGMENT}/cancellation`, 'opinion.ask', 'segment', async (request) => {
    const form = await readForm(request.c, z.object(viewFields));
    const { projectId, segmentId } = request.place;
    await cancelOpinions(request.desk, { projectId, segmentId: segmentId! });
    return afterChange(request, form, await rowNow(request));
  }),
];

async function rowNow({ desk, place }: PlacedRequest): Promise<Result<SegmentRow>> {
  const row = await segmentRow(desk.store.reader, place.segmentId!);
  return row ? done(row) : refused({ kind: 'not-found' });
}

/** NaN for what is none. */
function wholeNumber(typed: string): number {
  return /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
}

async function show(
  request: PlacedRequest,
  outcome: Pick<SecondOpinionPageProps, 'refused'>,
  status: 200 | ReturnType<typeof statusOf> = 200,
): Promise<Response> {
  const { desk, place, page } = request;
  const { reader } = desk.store;
  const project = await projectHead(reader, place.projectId);
  const settings = await opinionSettings(reader, place.projectId, dayOf(desk));
  if (!project || !settings) return message(request, 404, 'not-found');
  const model = providerOf(desk.settings)?.about ?? null;
  const mostTokens = desk.settings.modelTokens;
  const shown = { project, standing: place.standing, settings, model, mostTokens, ...outcome };
  return render(request, SecondOpinionPage(page, shown), status);
}
