import { z } from 'zod';
import { documentAddress } from '../../views/addresses.js';
import { RowAnswer, WorkbenchPage, type WorkbenchView } from '../../views/pages/workbench.js';
import { foldedSearch } from '../actions/search-texts.js';
import { type DeskView, isAssignedTo, type SegmentRow, segmentFilters, segmentOrders } from '../domain/read-model.js';
import type { Refusal, Result } from '../domain/refusal.js';
import { nextChanges } from '../store/queries/changes.js';
import { lastEventId } from '../store/queries/events.js';
import { documentById, presentMembersOf, projectHead } from '../store/queries/projects.js';
import { assigneesOf, pageOfSegment, segmentPage, segmentRow, textOfVersion } from '../store/queries/segments.js';
import { message, refuse, render, renderPiece } from './page.js';
import { statusOf } from './refusals.js';
import { type PlacedRequest, wantsPiece } from './route.js';
import { type Changed, changedIn, toldIn } from './told.js';

/** Few enough for a page that opens at once, enough that most news texts fit on one. */
const ROWS_A_PAGE = 100;

/** What every form of the workbench sends along, so that the answer shows the same part of it again. */
export const viewFields = {
  filter: z.string().optional(),
  order: z.string().optional(),
  page: z.string().optional(),
  also: z.string().optional(),
  search: z.string().optional(),
};
type SentView = { readonly [Field in keyof typeof viewFields]?: string | undefined };

export interface View extends DeskView {
  /** Segment whose editor or flag form is open. */
  readonly editing?: string | undefined;
  readonly flagging?: string | undefined;
  readonly commenting?: string | undefined;
  /** The segment that has just got back an older version, and that version's number. */
  readonly restored?: { readonly segmentId: string; readonly version: number } | undefined;
  /** Whether the document has just got another title. */
  readonly renamed?: boolean | undefined;
  /** How many segments were just changed at once. */
  readonly changed?: Changed | undefined;
}

/** The part of the workbench that an address asks for. */
export function wantedView({ c }: PlacedRequest): View {
  return {
    ...readView(c.req.query()),
    editing: c.req.query('edit'),
    flagging: c.req.query('flag'),
    commenting: c.req.query('comment'),
    restored: restoredIn(c.req.query()),
    renamed: toldIn(c, ['renamed']) !== undefined,
    changed: changedIn(c),
  };
}

function restoredIn({ segment, restored = '' }: Record<string, string>): View['restored'] {
  return segment && /^\d{1,9}$/.test(restored) ? { segmentId: segment, version: Number(restored) } : undefined;
}

/** The part of the workbench that a form or an address names. */
export function readView(fields: SentView): View {
  const filter = segmentFilters.find((known) => known === fields.filter) ?? 'all';
  const page = /^\d{1,6}$/.test(fields.page ?? '') ? Math.max(1, Number(fields.page)) : 1;
  const order = segmentOrders.find((known) => known === fields.order) ?? 'text';
  const named = fields.also?.split('.') ?? [];
  const also = [
    ...segmentFilters.filter((known) => known !== 'all' && named.includes(known)),
    ...named.filter(isAssignedTo).slice(0, 1),
  ];
  const search = (fields.search ?? '').trim().slice(0, LONGEST_SEARCH);
  return { filter, order, page, ...(also.length > 0 ? { also } : {}), ...(search === '' ? {} : { search }) };
}

const LONGEST_SEARCH = 200;

export async function showWorkbench(
  request: PlacedRequest,
  documentId: string,
  view: View,
  outcome: { readonly refusal?: WorkbenchView['refusal'] } = {},
  status: 200 | ReturnType<typeof statusOf> = 200,
): Promise<Response> {
  const { desk, person, place, page } = request;
  const { reader } = desk.store;
  // Read first: what happens while the rest is read comes again through the live stream.
  const eventId = await lastEventId(reader, documentId);
  const document = await documentById(reader, documentId);
  const project = await projectHead(reader, place.projectId);
  if (!document || !project) return message(request, 404, 'not-found');
  const segments = await segmentPage(reader, documentId, { ...view, ...foldedSearch(view.search), size: ROWS_A_PAGE });
  return render(
    request,
    WorkbenchPage(page, {
      document,
      project,
      standing: place.standing,
      segments,
      changes: await nextChanges(reader, documentId, person.id),
      assignees: await assigneesOf(reader, documentId),
      lastEventId: eventId,
      editing: view.editing,
      flagging: view.flagging,
      commenting: view.commenting,
      restored: view.restored,
      renamed: view.renamed,
      members: await presentMembersOf(reader, place.projectId),
      changed: view.changed,
      ...outcome,
    }),
    status,
  );
}

/** One row alone, with the counts it changes, for the client's own code. */
export async function showRow(
  request: PlacedRequest,
  shown: {
    readonly editing?: boolean;
    readonly flagging?: boolean;
    readonly refusal?: WorkbenchView['refusal'];
    readonly view?: View;
  },
  status: 200 | ReturnType<typeof statusOf> = 200,
): Promise<Response> {
  const { desk, person, place, page, c } = request;
  const { reader } = desk.store;
  const row = await segmentRow(reader, place.segmentId!);
  const document = row && (await documentById(reader, row.documentId));
  if (!row || !document) return message(request, 404, 'not-found');
  const { editing: _, flagging: __, commenting: ___, ...view } = shown.view ?? readView(c.req.query());
  return renderPiece(
    request,
    RowAnswer(page, {
      row,
      document,
      changes: await nextChanges(reader, document.id, person.id),
      standing: place.standing,
      view,
      editing: shown.editing ?? false,
      flagging: shown.flagging ?? false,
      refusal: shown.refusal,
    }),
    status,
  );
}

/** What was typed into a form, to be given back with a refusal. */
type Sent = Pick<NonNullable<WorkbenchView['refusal']>, 'sentText' | 'sentFlag' | 'sentNote'>;

/** What a form of the workbench is answered: the row or the page as it now is, or the refusal with everything that was sent. */
export async function afterChange(
  request: PlacedRequest,
  form: SentView & { readonly revision?: number },
  result: Result<SegmentRow>,
  sent: Sent = {},
): Promise<Response> {
  const view = form.page === undefined ? await viewWith(request, readView(form)) : readView(form);
  if (!result.ok) return refuseChange(request, view, result.refusal, sent);
  if (wantsPiece(request)) return showRow(request, { view });
  return request.c.redirect(addressOfRow(result.value, view, form.revision), 303);
}

async function refuseChange(request: PlacedRequest, view: View, refusal: Refusal, sent: Sent): Promise<Response> {
  const segmentId = request.place.segmentId!;
  if (refusal.kind === 'not-found') return refuse(request, refusal);
  if (refusal.kind === 'repaired') return tellRepaired(request, view, refusal, sent);
  const base =
    refusal.kind === 'stale' && sent.sentText !== undefined
      ? await textOfVersion(request.desk.store.reader, segmentId, refusal.sent.version)
      : undefined;
  const shown = { segmentId, refusal, base, ...sent };
  const editing = sent.sentText !== undefined;
  const flagging = sent.sentFlag !== undefined;
  const status = statusOf(refusal);
  if (wantsPiece(request)) return showRow(request, { refusal: shown, editing, flagging, view }, status);
  return showWorkbench(
    request,
    request.place.documentId!,
    {
      ...(await viewWith(request, view)),
      editing: editing ? segmentId : undefined,
      flagging: flagging ? segmentId : undefined,
    },
    { refusal: shown },
    status,
  );
}

/** The segment is no part of the document any more: what was sent is shown where its texts went. */
async function tellRepaired(
  request: PlacedRequest,
  { order }: View,
  refusal: Extract<Refusal, { kind: 'repaired' }>,
  sent: Sent,
): Promise<Response> {
  const status = statusOf(refusal);
  if (wantsPiece(request))
    return showRow(request, { refusal: { segmentId: request.place.segmentId!, refusal, ...sent } }, status);
  const page = Math.ceil(refusal.into.position / ROWS_A_PAGE);
  return showWorkbench(
    request,
    request.place.documentId!,
    { filter: 'all', order: order === 'risk' ? 'text' : order, page },
    { refusal: { segmentId: refusal.into.id, refusal, ...sent } },
    status,
  );
}

/** Where a segment stands in the whole document. */
export async function segmentAddress(request: PlacedRequest): Promise<string> {
  const view = await viewWith(request, { filter: 'all', order: 'text' });
  return addressOfRow({ id: request.place.segmentId!, documentId: request.place.documentId! }, view);
}

/**
 * The part of the workbench under a filter in which the request's segment is to be seen; of the whole document where the
 * filter leaves it out, as it does when somebody else has just approved it. A refusal that is shown nowhere would lose what
 * was typed.
 */
async function viewWith(request: PlacedRequest, wanted: Omit<DeskView, 'page'>): Promise<View> {
  const { reader } = request.desk.store;
  const row = await segmentRow(reader, request.place.segmentId!);
  const { order } = wanted;
  if (!row) return { filter: 'all', order, page: 1 };
  const asked = { ...wanted, ...foldedSearch(wanted.search) };
  const { documentId, position, risk } = row;
  const place = { position, ...(order === 'risk' ? { risk } : {}), size: ROWS_A_PAGE };
  const page = await pageOfSegment(reader, documentId, { ...place, ...asked });
  const { rows } = await segmentPage(reader, documentId, { ...asked, page, size: ROWS_A_PAGE });
  return rows.some(({ id }) => id === row.id)
    ? { ...wanted, page }
    : { filter: 'all', order, page: await pageOfSegment(reader, documentId, { ...place, filter: 'all' }) };
}

function addressOfRow(row: Pick<SegmentRow, 'id' | 'documentId'>, view: View, restored?: number): string {
  const told = restored === undefined ? '' : `&restored=${restored}`;
  return `${documentAddress(row.documentId, view)}&segment=${row.id}${told}#segment-${row.id}`;
}
