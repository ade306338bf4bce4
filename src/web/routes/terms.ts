import { z } from 'zod';
import { segmentAddress, termAddress, termsAddress } from '../../../views/addresses.js';
import { emptyTerm } from '../../../views/glossary/term-form.js';
import { GlossaryPage, type GlossaryPageProps } from '../../../views/pages/glossary.js';
import { GlossaryChangesPage } from '../../../views/pages/glossary-changes.js';
import { TermPage, type TermPageProps } from '../../../views/pages/term.js';
import { exportTerms, glossaryFormats, importTerms } from '../../actions/exchange/terms-file.js';
import { foldedWords } from '../../actions/search-texts.js';
import { addTerm, approveTerm, changeTerm, removeTerm } from '../../actions/terms/terms.js';
import type { Result } from '../../domain/refusal.js';
import { isTermStatus, type TypedTerm } from '../../domain/term.js';
import { projectHead } from '../../store/queries/projects.js';
import { latestTermChanges, termById, termHistory, termPage } from '../../store/queries/terms.js';
import { attachment } from '../download.js';
import { idField, optionalText, readForm, textField, versionField } from '../forms.js';
import { message, refuse, render } from '../page.js';
import { statusOf } from '../refusals.js';
import { actorOf, type PlacedRequest, placed, type Route } from '../route.js';

const PATH = '/projects/:project/glossary';
const TERM = '/projects/:project/terms/:term';
const texts = { arabic: textField, english: textField, allowed: textField, forbidden: textField, note: textField };
const caseMatters = optionalText.transform((value) => value === '1');
const termFields = { ...texts, status: textField, caseMatters };
const mediaTypes = { csv: 'text/csv', tbx: 'application/x-tbx' } as const;
/** A glossary of as many and as long terms as are taken, as CSV. */
const GLOSSARY_BYTES = 16 * 1024 * 1024;
const TERMS_A_PAGE = 100;
const LONGEST_SEARCH = 200;

/** A project's glossary. */
export const termRoutes: Route[] = [
  placed('GET', PATH, 'project.read', 'project', (request) => show(request, {})),
  placed('POST', PATH, 'project.manage', 'project', async (request) => {
    const { segment, ...typed } = await readForm(request.c, z.object({ ...termFields, segment: optionalText }));
    return added(request, typed, segment);
  }),
  placed('POST', `${PATH}/proposals`, 'term.propose', 'project', async (request) => {
    const fields = { ...texts, caseMatters, segment: optionalText };
    const { segment, ...typed } = await readForm(request.c, z.object(fields));
    return added(request, { ...typed, status: 'proposed' }, segment);
  }),
  ...glossaryFormats.map((format) =>
    placed('GET', `${PATH}.${format}`, 'project.read', 'project', async (request) => {
      const text = await exportTerms(request.desk, { ...here(request), format });
      return request.c.body(text, 200, {
        'Content-Type': `${mediaTypes[format]}; charset=utf-8`,
        'Content-Disposition': attachment(`glossary.${format}`),
      });
    }),
  ),
  {
    ...placed('POST', `${PATH}/import`, 'project.manage', 'project', async (request) => {
      const { file } = await readForm(request.c, z.object({ file: z.instanceof(File) }));
      const bytes = new Uint8Array(await file.arrayBuffer());
      const imported = await importTerms(request.desk, actor(request), { ...here(request), bytes });
      return imported.ok ? show(request, { imported: imported.value }) : show(request, { imported }, 422);
    }),
    bodyLimit: () => GLOSSARY_BYTES,
  },
  placed('GET', `${PATH}/changes`, 'project.read', 'project', async (request) => {
    const { reader } = request.desk.store;
    const project = await projectHead(reader, request.place.projectId);
    if (!project) return message(request, 404, 'not-found');
    const changes = await latestTermChanges(reader, project.id);
    return render(request, GlossaryChangesPage(request.page, { project, changes }));
  }),
  placed('GET', TERM, 'project.read', 'project', (request) => showTerm(request)),
  placed('POST', TERM, 'project.manage', 'project', async (request) => {
    const { version, ...typed } = await readForm(request.c, z.object({ version: versionField, ...termFields }));
    const seen = { ...here(request), id: termOf(request), version };
    return settled(request, await changeTerm(request.desk, actor(request), { ...seen, typed }), typed);
  }),
  placed('POST', `${TERM}/approval`, 'project.manage', 'project', async (request) => {
    const { version } = await readForm(request.c, z.object({ version: versionField }));
    const seen = { ...here(request), id: termOf(request), version };
    const approved = await approveTerm(request.desk, actor(request), seen);
    if (!approved.ok) return settled(request, approved);
    return request.c.redirect(termsAddress(seen.projectId, { status: 'proposed' }), 303);
  }),
  placed('POST', `${TERM}/removal`, 'project.manage', 'project', async (request) => {
    const { version } = await readForm(request.c, z.object({ version: versionField }));
    const seen = { ...here(request), id: termOf(request), version };
    const removed = await removeTerm(request.desk, actor(request), seen);
    // Where it was, its history is.
    if (removed.ok) return request.c.redirect(termAddress(seen.projectId, seen.id), 303);
    return settled(request, removed);
  }),
];

function actor({ place }: PlacedRequest) {
  return actorOf(place.standing);
}

function here({ place }: PlacedRequest): { projectId: string } {
  return { projectId: place.projectId };
}

function termOf({ c }: PlacedRequest): string {
  return c.req.param('term') ?? '';
}

/** Back to the segment that the term was met in, else to where it stands in the list. */
async function added(request: PlacedRequest, typed: TypedTerm, segment = ''): Promise<Response> {
  const result = await addTerm(request.desk, actor(request), { ...here(request), typed });
  if (!result.ok) {
    const { refusal } = result;
    return show(request, { adding: typed, segment, refusal }, statusOf(refusal));
  }
  const { id } = result.value;
  const met = idField.safeParse(segment).data;
  const list = `${termsAddress(request.place.projectId, { search: typed.english.trim() })}#term-${id}`;
  return request.c.redirect(met ? segmentAddress(met) : list, 303);
}

async function settled(request: PlacedRequest, result: Result<unknown>, typed?: TypedTerm): Promise<Response> {
  const { projectId } = here(request);
  if (result.ok) return request.c.redirect(termAddress(projectId, termOf(request)), 303);
  const { refusal } = result;
  if (refusal.kind === 'not-found') return refuse(request, refusal);
  return showTerm(request, { typed, refusal }, statusOf(refusal));
}

/** What the address asks for; a term that it names begins the form to add one. */
async function show(
  request: PlacedRequest,
  outcome: Pick<GlossaryPageProps, 'adding' | 'segment' | 'refusal' | 'imported'>,
  status: 200 | ReturnType<typeof statusOf> = 200,
): Promise<Response> {
  const { desk, place, page, c } = request;
  const { reader } = desk.store;
  const project = await projectHead(reader, place.projectId);
  if (!project) return message(request, 404, 'not-found');
  const query = c.req.query();
  const search = (query.search ?? '').trim().slice(0, LONGEST_SEARCH);
  const wanted = isTermStatus(query.status) ? query.status : undefined;
  const words = foldedWords(search);
  const asked = /^\d{1,5}$/.test(query.page ?? '') ? Math.max(1, Number(query.page)) : 1;
  const {
    terms,
    count,
    page: at,
    pages,
  } = await termPage(reader, project.id, { words, status: wanted, page: asked, size: TERMS_A_PAGE });
  const proposed = await termPage(reader, project.id, { status: 'proposed', page: 1, size: 1 });
  const named = query.arabic ?? query.english;
  const adding = named === undefined ? undefined : startedWith(query.arabic, query.english);
  return render(
    request,
    GlossaryPage(page, {
      project,
      standing: place.standing,
      terms,
      count,
      proposed: proposed.count,
      asked: { search, status: wanted ?? '', page: at, pages },
      adding,
      segment: idField.safeParse(query.segment).data,
      ...outcome,
    }),
    status,
  );
}

function startedWith(arabic = '', english = ''): TypedTerm {
  const cut = (text: string) => text.trim().slice(0, LONGEST_SEARCH);
  return { ...emptyTerm, arabic: cut(arabic), english: cut(english) };
}

async function showTerm(
  request: PlacedRequest,
  refused?: TermPageProps['refused'],
  status: 200 | ReturnType<typeof statusOf> = 200,
): Promise<Response> {
  const { desk, place, page } = request;
  const { reader } = desk.store;
  const termId = termOf(request);
  const project = await projectHead(reader, place.projectId);
  const history = await termHistory(reader, place.projectId, termId);
  if (!project || history.length === 0) return message(request, 404, 'not-found');
  const term = await termById(reader, place.projectId, termId);
  return render(request, TermPage(page, { project, standing: place.standing, term, termId, history, refused }), status);
}
