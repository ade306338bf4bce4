import type { Assignee, DeskView, DocumentCard, Progress, SegmentFilter } from '../../src/domain/read-model.js';
import { assignedTo, isAssignedTo, segmentFilters, segmentOrders } from '../../src/domain/read-model.js';
import { documentAddress } from '../addresses.js';
import type { PageContext } from '../context.js';

export function Filters({
  context,
  document,
  view,
  assignees,
}: {
  readonly context: PageContext;
  readonly document: DocumentCard;
  readonly view: DeskView;
  readonly assignees: readonly Assignee[];
}) {
  const { t, number } = context;
  const { filter, also = [], order, search = '' } = view;
  const part = { filter, also, order, search };
  const people = also.filter(isAssignedTo);
  const others = also.filter((name) => !isAssignedTo(name));
  return (
    <nav id="filters" class="filters" aria-label={t('filter.label')}>
      {segmentFilters.map((name) => (
        <span class="chips">
          <a
            href={documentAddress(document.id, { ...part, filter: name, also: people })}
            class="chip"
            title={name === 'flagged' ? t('filter.flagged.what') : undefined}
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
              title={t(also.includes(name) ? 'filter.notAlso' : 'filter.also', { filter: t(`filter.${name}`) })}
            >
              {also.includes(name) ? '✓' : '+'}
            </a>
          )}
        </span>
      ))}
      {assignees.map(({ id, name, segments }) => (
        <a
          href={documentAddress(document.id, {
            ...part,
            also: people.includes(assignedTo(id)) ? others : [...others, assignedTo(id)],
          })}
          class="chip"
          aria-current={people.includes(assignedTo(id)) ? 'true' : undefined}
        >
          {id === context.person?.id ? t('assign.mine') : t('assign.assigned', { name })}{' '}
          <span>{number(segments)}</span>
        </a>
      ))}
      {/* Where the line has no room for all of them, the client's code puts the last ones here. */}
      <button type="button" class="chip" popovertarget="more-filters" data-more-filters hidden>
        {t('filter.more')} <span aria-hidden="true">▾</span>
      </button>
      <div id="more-filters" class="menu" popover="auto"></div>
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

/** With another filter, or without it where it is there. */
function toggled(also: NonNullable<DeskView['also']>, name: SegmentFilter): NonNullable<DeskView['also']> {
  return also.includes(name) ? also.filter((other) => other !== name) : [...also, name];
}

/** How many segments each filter lets pass. */
export function counts(progress: Progress): Record<SegmentFilter, number> {
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
