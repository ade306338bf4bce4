import { addTermAddress, segmentAddress, segmentInView } from '../addresses.js';
import type { RowProps } from './row.js';
import { ViewFields } from './view-fields.js';

/** What can be done with a segment. */
export function Actions({ context: { t }, row, standing, view }: RowProps) {
  return (
    <div class="actions">
      {standing.may.has('segment.translate') && (
        <a href={segmentInView(row, view, 'edit')} data-action="edit" class="act">
          {t('segment.edit')}
        </a>
      )}
      {standing.may.has('flag.raise') && (
        <a href={segmentInView(row, view, 'flag')} data-action="flag" class="act">
          {t('segment.flag')}
        </a>
      )}
      {standing.may.has('segment.approve') && (row.state === 'initial' || row.state === 'translated') && (
        <form method="post" action={segmentAddress(row.id, 'approval')} data-enhance data-form="approval">
          <ViewFields version={row.version} view={view} />
          <button type="submit" class="act">
            {t('segment.approve')}
          </button>
        </form>
      )}
      {standing.may.has('segment.approve') && (
        <details class="act" data-form-box="change-request">
          <summary>{t('segment.requestChanges')}</summary>
          <form
            method="post"
            action={segmentAddress(row.id, 'change-request')}
            data-enhance
            data-form="change-request"
            class="stacked"
          >
            <ViewFields version={row.version} view={view} />
            <label>
              {t('segment.why')}
              <textarea name="why" rows={2} required dir="auto"></textarea>
            </label>
            <button type="submit">{t('segment.requestChanges')}</button>
          </form>
        </details>
      )}
      {standing.may.has('segment.repair') && (
        <a href={segmentAddress(row.id, 'repair')} data-action="repair" class="act unscripted">
          {t('segment.repair')}
        </a>
      )}
      {standing.asksModel && standing.may.has('opinion.ask') && row.opinion?.state !== 'waiting' && (
        <form method="post" action={segmentAddress(row.id, 'second-opinion')} data-enhance data-form="second-opinion">
          <ViewFields version={row.version} view={view} />
          <button type="submit" class="act" title={t('opinion.ask.what')}>
            {t('opinion.ask')}
          </button>
        </form>
      )}
      {standing.may.has('comment.write') && (
        <a href={segmentInView(row, view, 'comment')} data-action="comment" class="act">
          {t('comment.open')}
        </a>
      )}
      {standing.may.has('term.propose') && (
        <a href={addTermAddress(standing.projectId, row.id)} data-action="term" class="act">
          {t(standing.may.has('project.manage') ? 'terms.add' : 'terms.propose')}
        </a>
      )}
      <a href={segmentAddress(row.id, 'history')} data-action="history" class="act">
        {t('segment.history')}
      </a>
    </div>
  );
}
