import type {
  DeskView,
  DocumentCard,
  Member,
  NextChange,
  Progress,
  ProjectHead,
  SegmentFilter,
  SegmentPage,
  Standing,
} from '../../src/domain/read-model.js';
import { segmentFilters, segmentOrders } from '../../src/domain/read-model.js';
import { documentAddress, documentPart, exportAddress, placeAddress, readingAddress } from '../addresses.js';
import type { PageContext } from '../context.js';
import { Keys } from '../keys.js';
import { Layout } from '../layout.js';
import { ProgressBar } from '../progress.js';
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
  readonly members: readonly Member[];
  readonly refusal?: RefusedChange | undefined;
  /** What this person can take back, or do again. */
  readonly changes: { readonly undo: NextChange | undefined; readonly redo: NextChange | undefined };
}

/** The heart: a document's segments, two columns that meet at the gutter. */
export function WorkbenchPage(context: PageContext, shown: WorkbenchView) {
  const { t } = context;
  const { document, project, standing, segments, editing, flagging, refusal, lastEventId, changes, members } = shown;
  const { rows } = segments;
  const { rows: _, pages: __, ...view } = segments;
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
        data-members={JSON.stringify(members.map(({ login, name }) => ({ login, name })))}
      >
        <div class="desk-bar">
          <div class="desk-head">
            <h1 title={document.title} dir="auto">
              <bdi>{document.title}</bdi>
            </h1>
            <DeskProgress context={context} document={document} />
            <p id="presence" class="presence" hidden>
              <span class="visually-hidden">{t('workbench.alsoHere')}</span>
            </p>
            <Search context={context} document={document} view={view} />
            <Jump context={context} document={document} />
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
            <a class="act" href={readingAddress(document.id, { show: 'clean', both: false, flags: false, page: 1 })}>
              {t('reading.title')}
            </a>
            {standing.may.has('document.import') && (
              <a class="act" href={documentPart(document.id, 'update')}>
                {t('update.title')}
              </a>
            )}
            <a class="button" href={exportAddress(document.id)}>
              {t('workbench.export')}
            </a>
          </div>
          <Filters context={context} document={document} view={view} />
          <div id="strip" class="strip scripted" aria-hidden="true"></div>
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
        <Pages context={context} document={document} segments={segments} />
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

/** Whose work a document is, or a part of it. */
function Assignment({
  context: { t },
  document,
  members,
}: {
  readonly context: PageContext;
  readonly document: DocumentCard;
  readonly members: readonly Member[];
}) {
  return (
    <details class="assignment">
      <summary>{t('assign.title')}</summary>
      <form method="post" action={documentPart(document.id, 'assignment')} class="inline">
        <label>
          {t('assign.to')}
          <select name="login">
            <option value="">{t('assign.nobody')}</option>
            {members.map(({ login, name }) => (
              <option value={login}>{name}</option>
            ))}
          </select>
        </label>
        <label>
          {t('assign.from')}
          <input name="from" inputmode="numeric" pattern="\d*" size={5} placeholder="1" />
        </label>
        <label>
          {t('assign.until')}
          <input
            name="to"
            inputmode="numeric"
            pattern="\d*"
            size={5}
            placeholder={String(document.progress.segments)}
          />
        </label>
        <button type="submit">{t('assign.submit')}</button>
      </form>
    </details>
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
  context,
  document,
  view,
}: {
  readonly context: PageContext;
  readonly document: DocumentCard;
  readonly view: DeskView;
}) {
  const { t, number } = context;
  const { filter, also = [], order, search = '' } = view;
  const part = { filter, also, order, search };
  return (
    <nav id="filters" class="filters" aria-label={t('filter.label')}>
      {segmentFilters.map((name) => (
        <span class="chips">
          <a
            href={documentAddress(document.id, { ...part, filter: name, also: [] })}
            class="chip"
            aria-current={name === filter ? 'page' : undefined}
          >
            {t(`filter.${name}`)} <span data-count={name}>{number(counts(document.progress)[name])}</span>
          </a>
          {filter !== 'all' && name !== 'all' && name !== filter && (
            <a
              class="chip-also"
              href={documentAddress(document.id, { ...part, also: toggled(also, name) })}
              aria-current={also.includes(name) ? 'true' : undefined}
              aria-label={t(also.includes(name) ? 'filter.notAlso' : 'filter.also', { filter: t(`filter.${name}`) })}
            >
              {also.includes(name) ? '✓' : '+'}
            </a>
          )}
        </span>
      ))}
      <span class="orders">
        {segmentOrders.map((name) => (
          <a
            href={documentAddress(document.id, { ...part, order: name })}
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

/** The way to a segment by its number. */
function Jump({ context: { t }, document }: { readonly context: PageContext; readonly document: DocumentCard }) {
  return (
    <form class="jump" method="get" action={placeAddress(document.id)}>
      <label>
        <span class="visually-hidden">{t('jump.label')}</span>
        <input name="number" inputmode="numeric" size={4} maxlength={9} placeholder="#" dir="ltr" data-jump-field />
      </label>
      <button type="submit" class="quiet unscripted">
        {t('jump.go')}
      </button>
    </form>
  );
}

/** With another filter, or without it where it is there. */
function toggled(also: readonly SegmentFilter[], name: SegmentFilter): SegmentFilter[] {
  return also.includes(name) ? also.filter((other) => other !== name) : [...also, name];
}

/** Words to look for on both sides, and the way to replacing them. */
function Search({
  context: { t },
  document,
  view: { filter, also = [], order, search = '' },
}: {
  readonly context: PageContext;
  readonly document: DocumentCard;
  readonly view: DeskView;
}) {
  return (
    <form class="search" method="get" action={`${documentAddress(document.id)}#first`}>
      <input type="hidden" name="filter" value={filter} />
      {also.length > 0 && <input type="hidden" name="also" value={also.join('.')} />}
      {order === 'risk' && <input type="hidden" name="order" value="risk" />}
      <label>
        <span class="visually-hidden">{t('search.label')}</span>
        <input
          type="search"
          name="search"
          value={search}
          dir="auto"
          maxlength={200}
          placeholder={t('search.short')}
          data-search-field
        />
      </label>
      <button type="submit" class="quiet unscripted">
        {t('search.find')}
      </button>
      {search !== '' && (
        <a class="act" href={documentAddress(document.id, { filter, also, order })}>
          {t('search.end')}
        </a>
      )}
      <a
        class="act"
        href={`${documentPart(document.id, 'replacement')}${search === '' ? '' : `?find=${encodeURIComponent(search)}`}`}
      >
        {t('search.replace')}
      </a>
    </form>
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
  segments: { rows: _, pages, ...view },
}: {
  readonly context: PageContext;
  readonly document: DocumentCard;
  readonly segments: SegmentPage;
}) {
  const { page } = view;
  if (pages === 1) return null;
  const address = (page: number) => documentAddress(document.id, { ...view, page });
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
