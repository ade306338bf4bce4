import type {
  DeskView,
  DocumentCard,
  NextChange,
  Progress,
  ProjectCard,
  SegmentFilter,
  SegmentPage,
  Standing,
} from '../../src/domain/read-model.js';
import { segmentFilters, segmentOrders } from '../../src/domain/read-model.js';
import { documentAddress, exportAddress, projectAddress } from '../addresses.js';
import type { PageContext } from '../context.js';
import { Keys } from '../keys.js';
import { Layout } from '../layout.js';
import { ProgressBar } from '../progress.js';
import { RepairTools, TakeBack } from '../repair/tools.js';
import { type RefusedChange, Row, type RowProps } from '../segment/row.js';
import { RowTemplates } from '../segment/row-templates.js';
import { projectName } from './projects.js';

export interface WorkbenchView {
  readonly document: DocumentCard;
  readonly project: ProjectCard;
  readonly standing: Standing;
  readonly segments: SegmentPage;
  /** What the page is complete up to; the live stream goes on from here. */
  readonly lastEventId: number;
  /** Segments whose editor or flag form is open. */
  readonly editing?: string | undefined;
  readonly flagging?: string | undefined;
  readonly refusal?: RefusedChange | undefined;
  /** What this person can take back, or do again. */
  readonly changes: { readonly undo: NextChange | undefined; readonly redo: NextChange | undefined };
}

/** The heart: a document's segments, two columns that meet at the gutter. */
export function WorkbenchPage(context: PageContext, shown: WorkbenchView) {
  const { t } = context;
  const { document, project, standing, segments, editing, flagging, refusal, lastEventId, changes } = shown;
  const { rows } = segments;
  const view: DeskView = { filter: segments.filter, order: segments.order, page: segments.page };
  return (
    <Layout
      context={context}
      title={document.title}
      page="workbench"
      here={documentAddress(document.id, view)}
      trail={
        <nav class="trail" aria-label={t('projects.title')}>
          <a href={projectAddress(project.id)}>
            <bdi>{projectName(context, project)}</bdi>
          </a>
        </nav>
      }
    >
      <main
        id="workbench"
        data-document={document.id}
        data-last-event={lastEventId}
        data-filter={view.filter}
        data-order={view.order}
        data-page={view.page}
        data-role={standing.role}
      >
        <div class="desk-bar">
          <div class="desk-head">
            <h1>
              <bdi>{document.title}</bdi>
            </h1>
            <DeskProgress context={context} document={document} />
            <TakeBack context={context} documentId={document.id} changes={changes} />
            {standing.may.has('segment.repair') && (
              <button type="button" class="quiet scripted" data-repair-mode>
                {t('repair.mode')}
              </button>
            )}
            <button type="button" class="quiet" data-show-keys hidden>
              {t('app.keys')}{' '}
              <span class="kbd" aria-hidden="true">
                ?
              </span>
            </button>
            <a class="button" href={exportAddress(document.id)}>
              {t('workbench.export')}
            </a>
          </div>
          <Filters context={context} document={document} view={view} />
        </div>
        <div id="main" class="segments" tabindex={-1}>
          {rows.length === 0 && <p class="nothing">{t('filter.nothing')}</p>}
          {rows.map((row) => (
            <Row
              context={context}
              row={row}
              standing={standing}
              view={view}
              editing={editing === row.id}
              flagging={flagging === row.id}
              refusal={refusal}
            />
          ))}
        </div>
        <Pages context={context} document={document} segments={segments} />
        <Keys context={context} standing={standing} />
        {standing.may.has('segment.repair') && <RepairTools context={context} />}
        <RowTemplates context={context} documentId={document.id} standing={standing} view={view} />
      </main>
    </Layout>
  );
}

/** A row alone with the counts that it changes; the client's code puts both in their places. */
export function RowAnswer(
  context: PageContext,
  props: Omit<RowProps, 'context'> & { readonly document: DocumentCard },
) {
  return (
    <>
      <Row context={context} {...props} />
      <template data-progress>
        <DeskProgress context={context} document={props.document} />
        {segmentFilters.map((filter) => (
          <span data-count={filter}>{context.number(counts(props.document.progress)[filter])}</span>
        ))}
      </template>
    </>
  );
}

function DeskProgress({ context, document }: { readonly context: PageContext; readonly document: DocumentCard }) {
  const { progress } = document;
  return (
    <div id="progress" class="desk-progress">
      <ProgressBar context={context} progress={progress} />
      <span class={progress.openFlags > 0 ? 'warn' : 'faint'}>
        {context.t('progress.flags', { count: progress.openFlags })}
      </span>
    </div>
  );
}

function Filters({
  context: { t, number },
  document,
  view: { filter, order },
}: {
  readonly context: PageContext;
  readonly document: DocumentCard;
  readonly view: DeskView;
}) {
  return (
    <nav id="filters" class="filters" aria-label={t('filter.label')}>
      {segmentFilters.map((name) => (
        <a
          href={documentAddress(document.id, { filter: name, order })}
          class="chip"
          aria-current={name === filter ? 'page' : undefined}
        >
          {t(`filter.${name}`)} <span data-count={name}>{number(counts(document.progress)[name])}</span>
        </a>
      ))}
      <span class="orders">
        {segmentOrders.map((name) => (
          <a
            href={documentAddress(document.id, { filter, order: name })}
            class="chip"
            aria-current={name === order ? 'true' : undefined}
          >
            {t(`order.${name}`)}
          </a>
        ))}
      </span>
    </nav>
  );
}

function counts(progress: Progress): Record<SegmentFilter, number> {
  return {
    all: progress.segments,
    todo: progress.initial,
    flagged: progress.flagged,
    checks: progress.errors,
    doubts: progress.warnings,
    review: progress.translated,
    approved: progress.reviewed + progress.final,
    unpaired: progress.unpaired,
  };
}

function Pages({
  context: { t },
  document,
  segments: { filter, order, page, pages },
}: {
  readonly context: PageContext;
  readonly document: DocumentCard;
  readonly segments: SegmentPage;
}) {
  if (pages === 1) return null;
  const address = (page: number) => documentAddress(document.id, { filter, order, page });
  return (
    <nav class="pages" aria-label={t('workbench.pages')}>
      {page > 1 && (
        <a href={address(page - 1)} rel="prev">
          {t('workbench.previous')}
        </a>
      )}
      <span>{t('workbench.page', { page, pages })}</span>
      {page < pages && (
        <a href={address(page + 1)} rel="next">
          {t('workbench.next')}
        </a>
      )}
    </nav>
  );
}
