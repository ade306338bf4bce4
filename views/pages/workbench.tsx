import type {
  Assignee,
  DocumentCard,
  Member,
  NextChange,
  ProjectHead,
  SegmentPage,
  Standing,
} from '../../src/domain/read-model.js';
import { segmentFilters } from '../../src/domain/read-model.js';
import { documentAddress } from '../addresses.js';
import { changedSentence } from '../change-list.js';
import type { PageContext } from '../context.js';
import { Assignment } from '../desk/assignment.js';
import { counts, Filters } from '../desk/filters.js';
import { DeskHead, DeskProgress } from '../desk/head.js';
import { Keys } from '../keys.js';
import { Layout } from '../layout.js';
import { PageLinks } from '../page-links.js';
import { RepairTools, TakeBack } from '../repair/tools.js';
import { type RefusedChange, Row, type RowProps } from '../segment/row.js';
import { RowTemplates } from '../segment/row-templates.js';
import { SelectionBar } from '../selection.js';
import { ProjectTrail } from '../trail.js';

export interface WorkbenchView {
  readonly document: DocumentCard;
  readonly project: ProjectHead;
  readonly standing: Standing;
  readonly segments: SegmentPage;
  /** What the page is complete up to; the live stream goes on from here. */
  readonly lastEventId: number;
  /** Segments whose editor or flag form is open. */
  readonly editing?: string | undefined;
  readonly flagging?: string | undefined;
  readonly commenting?: string | undefined;
  readonly restored?: { readonly segmentId: string; readonly version: number } | undefined;
  readonly renamed?: boolean | undefined;
  readonly changed?: { readonly changed: number; readonly left: number } | undefined;
  readonly members: readonly Member[];
  readonly assignees: readonly Assignee[];
  readonly refusal?: RefusedChange | undefined;
  /** What this person can take back, or do again. */
  readonly changes: { readonly undo: NextChange | undefined; readonly redo: NextChange | undefined };
}

/** The heart: a document's segments, two columns that meet at the gutter. */
export function WorkbenchPage(context: PageContext, shown: WorkbenchView) {
  const { t } = context;
  const {
    document,
    project,
    standing,
    segments,
    editing,
    flagging,
    refusal,
    lastEventId,
    changes,
    members,
    assignees,
  } = shown;
  const { rows, pages, ...view } = segments;
  const told = toldOf(context, shown);
  return (
    <Layout
      context={context}
      title={document.title}
      page="workbench"
      here={documentAddress(document.id, view)}
      trail={<ProjectTrail context={context} project={project} />}
    >
      <main
        id="workbench"
        data-document={document.id}
        data-last-event={lastEventId}
        data-filter={view.filter}
        data-also={view.also?.join('.') || undefined}
        data-search={view.search || undefined}
        data-order={view.order}
        data-page={view.page}
        data-role={standing.role}
        data-told={told}
        data-members={JSON.stringify(members.map(({ login, name }) => ({ login, name })))}
      >
        <div class="desk-bar">
          <DeskHead context={context} document={document} standing={standing} view={view} changes={changes} />
          <Filters context={context} document={document} view={view} assignees={assignees} />
          <div id="strip" class="strip scripted" aria-hidden="true"></div>
        </div>
        <div id="main" class="segments" tabindex={-1}>
          {told && (
            <p class="notice unscripted" role="status">
              {told}
            </p>
          )}
          {rows.length === 0 && <p class="nothing">{t('filter.nothing')}</p>}
          {rows.map((row) => (
            <Row
              context={context}
              row={row}
              standing={standing}
              view={view}
              editing={editing === row.id}
              flagging={flagging === row.id}
              commenting={shown.commenting === row.id}
              refusal={refusal}
            />
          ))}
        </div>
        <SelectionBar
          context={context}
          documentId={document.id}
          standing={standing}
          view={view}
          rows={rows}
          members={members}
        />
        {standing.may.has('segment.assign') && <Assignment context={context} document={document} members={members} />}
        <PageLinks
          context={context}
          page={view.page}
          pages={pages}
          address={(to) => documentAddress(document.id, { ...view, page: to })}
        />
        <Keys context={context} standing={standing} />
        {standing.may.has('segment.repair') && <RepairTools context={context} />}
        <dialog id="selection-told" aria-label={t('selection.title')}>
          <div data-told></div>
          <form method="dialog">
            <button type="submit">{t('app.close')}</button>
          </form>
        </dialog>
        <RowTemplates context={context} documentId={document.id} standing={standing} view={view} />
      </main>
    </Layout>
  );
}

/** What the form of another page has done, in a sentence. */
function toldOf(
  context: PageContext,
  { document, segments, restored, renamed, changed }: WorkbenchView,
): string | undefined {
  const { t } = context;
  const of = segments.rows.find(({ id }) => id === restored?.segmentId);
  if (restored && of) return t('history.restored', { number: of.position, version: restored.version });
  if (renamed) return t('rename.told', { title: document.title });
  return changed && changedSentence(context, changed);
}

/** A row alone with what it changes above the rows, each with an id; the client's code puts all in their places. */
export function RowAnswer(
  context: PageContext,
  props: Omit<RowProps, 'context'> & Pick<WorkbenchView, 'document' | 'changes'>,
) {
  return (
    <>
      <Row context={context} {...props} />
      <template data-progress>
        <DeskProgress context={context} document={props.document} />
        <TakeBack context={context} documentId={props.document.id} changes={props.changes} />
        {segmentFilters.map((filter) => (
          <span data-count={filter}>{context.number(counts(props.document.progress)[filter])}</span>
        ))}
      </template>
    </>
  );
}
